// A view of the word tables: an entry a word, the readings and facts that go with it, and verbs of two words. A word
// the tables do not hold ("Clubhouse") has no readings, no shapes and empty facts.
#include "dateline/syntax/word_lexicon.hpp"

#include <algorithm>

#include "dateline/diagnostics/error.hpp"

namespace dateline {

WordLexicon::WordLexicon(ImageView const& image)
    : entries_(image.array<WordEntry>("words.entries")),
      readings_(image.array<Reading>("words.readings")),
      facts_(image.array<WordFacts>("words.facts")),
      phrasal_verbs_(image.array<PhrasalVerb>("words.phrasal")) {
    if (entries_.empty()) throw Error(Exit::bad_material, "the word tables are empty; build them again");
    auto const& last = entries_.back();
    bool const whole =
        entries_.size() == facts_.size() && std::size_t{last.first_reading} + last.readings == readings_.size();
    if (!whole) throw Error(Exit::bad_material, "the word tables do not fit together; build them again");
}

PhrasalVerb const* WordLexicon::phrasal_verb(WordId verb, WordId particle) const noexcept {
    auto const at = std::ranges::lower_bound(phrasal_verbs_, PhrasalVerb{verb, particle, WordId::none});
    return at != phrasal_verbs_.end() && at->verb == verb && at->particle == particle ? &*at : nullptr;
}

WordId WordLexicon::lemma(WordId form, PartOfSpeech part) const noexcept {
    for (auto const& reading : readings(form))
        if (reading.part == part) return reading.lemma;
    return form;
}

}  // namespace dateline
