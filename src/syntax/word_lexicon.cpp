// A view of the word tables: three arrays indexed by word, and the readings they point into. A word the
// tables do not hold ("Clubhouse") has no readings, no shapes and empty facts.
#include "dateline/syntax/word_lexicon.hpp"

#include "dateline/diagnostics/error.hpp"

namespace dateline {
namespace {

constexpr WordFacts no_facts{};

}  // namespace

WordLexicon::WordLexicon(ImageView const& image)
    : first_(image.array<std::uint32_t>("words.first")),
      readings_(image.array<Reading>("words.readings")),
      facts_(image.array<WordFacts>("words.facts")),
      shapes_(image.array<std::uint32_t>("words.shapes")) {
    bool const whole = first_.size() == facts_.size() + 1 && facts_.size() == shapes_.size() && !first_.empty() &&
                       first_.back() == readings_.size();
    if (!whole) throw Error(Exit::bad_material, "the word tables do not fit together; build them again");
}

std::span<Reading const> WordLexicon::readings(WordId form) const noexcept {
    auto const i = index(form);
    if (i >= facts_.size()) return {};
    return readings_.subspan(first_[i], first_[i + 1] - first_[i]);
}

WordFacts const& WordLexicon::facts(WordId form) const noexcept {
    auto const i = index(form);
    return i < facts_.size() ? facts_[i] : no_facts;
}

std::uint32_t WordLexicon::shapes(WordId form) const noexcept {
    auto const i = index(form);
    return i < shapes_.size() ? shapes_[i] : 0;
}

WordId WordLexicon::lemma(WordId form, PartOfSpeech part) const noexcept {
    for (auto const& reading : readings(form))
        if (reading.part == part) return reading.lemma;
    return form;
}

}  // namespace dateline
