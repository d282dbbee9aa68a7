// The first and the last pass: what the lexicon says of each token's form is laid side by side before
// the rules run, and when they are done each tag becomes a part of speech, an inflection and a lemma. "left"
// tagged as a past is a form of "leave", tagged as an adjective its own lemma.
#include <span>

#include "parse.hpp"

namespace dateline::syntax {
namespace {

struct Kind {
    PartOfSpeech part;
    Inflection inflection;
};

constexpr Kind kinds[] = {
    {PartOfSpeech::unknown, Inflection::base},
    {PartOfSpeech::noun, Inflection::base},
    {PartOfSpeech::noun, Inflection::plural},
    {PartOfSpeech::proper_noun, Inflection::base},
    {PartOfSpeech::verb, Inflection::base},
    {PartOfSpeech::verb, Inflection::third_person},
    {PartOfSpeech::verb, Inflection::past},
    {PartOfSpeech::verb, Inflection::past_participle},
    {PartOfSpeech::verb, Inflection::present_participle},
    {PartOfSpeech::modal, Inflection::base},
    {PartOfSpeech::auxiliary, Inflection::base},
    {PartOfSpeech::adjective, Inflection::base},
    {PartOfSpeech::adverb, Inflection::base},
    {PartOfSpeech::determiner, Inflection::base},
    {PartOfSpeech::pronoun, Inflection::base},
    {PartOfSpeech::preposition, Inflection::base},
    {PartOfSpeech::conjunction, Inflection::base},
    {PartOfSpeech::subordinator, Inflection::base},
    {PartOfSpeech::to, Inflection::base},
    {PartOfSpeech::particle, Inflection::base},
    {PartOfSpeech::number, Inflection::base},
    {PartOfSpeech::punctuation, Inflection::base},
};

/// Of a form whose commonest reading is not what its tag says: the one that is, else one of the same part, else a
/// participle's verb.
Word read_rarer(std::span<Reading const> readings, WordId form, Tag tag) {
    auto const [part, inflection] = kinds[static_cast<std::size_t>(tag)];
    for (auto const& r : readings)
        if (r.part == part && r.inflection == inflection) return {r.lemma, part, inflection};
    Reading const* second_best = nullptr;
    for (auto const& r : readings)
        if (r.part == part && second_best == nullptr) second_best = &r;
    if (second_best == nullptr && (tag == Tag::adjective || tag == Tag::noun || tag == Tag::helper)) {
        for (auto const& r : readings) {
            if (r.part != PartOfSpeech::verb) continue;
            second_best = &r;
            if (r.inflection == Inflection::past_participle) break;
        }
    }
    if (second_best == nullptr && is_verb(tag))  // "is" as a full verb
        for (auto const& r : readings)
            if (r.part == PartOfSpeech::auxiliary) second_best = &r;
    if (second_best == nullptr) return {form, part, inflection};
    bool const shaped = tag == Tag::adjective || tag == Tag::nouns || tag == Tag::helper;
    return {second_best->lemma, part, shaped ? second_best->inflection : inflection};
}

/// Without a branch, for words and marks follow each other as they like.
WordId form_of(Token const& token) noexcept {
    return WordId{token.id & (0u - static_cast<std::uint32_t>(token.is_word()))};
}

}  // namespace

// Both take the views by value: what is written through them is known not to change them.
void look_up(Parse const& parse, Stretch const& s) {
    Parse const p = parse;
    WordLexicon const lexicon = p.lexicon;
    for (auto i = s.tokens.first; i < s.tokens.last; ++i) {
        auto const& entry = lexicon.entry(form_of(p.tokens[i]));
        p.looks[i] = entry;
        lexicon.expect_readings(entry);
    }
}

void name_words(Parse const& parse, Stretch const& s) {
    Parse const p = parse;
    WordLexicon const lexicon = p.lexicon;
    Word* const words = p.out.words.data();
    for (auto i = s.tokens.first; i < s.tokens.last; ++i) {
        auto const [part, inflection] = kinds[static_cast<std::size_t>(p.tags[i])];
        auto const form = form_of(p.tokens[i]);
        words[i] = {form, part, inflection};
        auto const readings = lexicon.readings(p.looks[i]);
        if (readings.empty() || part == PartOfSpeech::proper_noun) continue;
        auto const& first = readings.front();
        if ((first.part == part) & (first.inflection == inflection))
            words[i].lemma = first.lemma;
        else
            words[i] = read_rarer(readings, form, p.tags[i]);
    }
}

}  // namespace dateline::syntax
