// A view of the word tables: three arrays indexed by word, and the readings they point into. A word the
// tables do not hold ("Clubhouse") has no readings, no shapes and empty facts.
#include "dateline/syntax/word_lexicon.hpp"

#include "dateline/diagnostics/error.hpp"

namespace dateline {
WordLexicon::WordLexicon(ImageView const& image)
    : first_(image.array<std::uint32_t>("words.first")),
      readings_(image.array<Reading>("words.readings")),
      facts_(image.array<WordFacts>("words.facts")),
      shapes_(image.array<std::uint32_t>("words.shapes")) {
    bool const whole = first_.size() == facts_.size() + 1 && facts_.size() == shapes_.size() && !first_.empty() &&
                       first_.back() == readings_.size();
    if (!whole) throw Error(Exit::bad_material, "the word tables do not fit together; build them again");
}

WordId WordLexicon::lemma(WordId form, PartOfSpeech part) const noexcept {
    for (auto const& reading : readings(form))
        if (reading.part == part) return reading.lemma;
    return form;
}

}  // namespace dateline
