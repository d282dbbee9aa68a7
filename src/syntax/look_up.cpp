// The first and the last pass: what the lexicon says of each token's form is laid side by side before the
// rules run, and when they are done each tag becomes a part of speech, an inflection and a lemma. "left"
// tagged as a past is a form of "leave", tagged as an adjective its own lemma.
#include <span>
#include <utility>

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

/// Of a form without the reading that its tag says: the one of the same part, else a participle's verb.
Word read_nearly_as(std::span<Reading const> readings, WordId form, Tag tag) {
    auto const [part, inflection] = kinds[static_cast<std::size_t>(tag)];
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

/// The reading of a form under a tag, most often one of the same part and inflection.
Word read_as(WordLexicon const& lexicon, WordId form, Tag tag) {
    auto const [part, inflection] = kinds[static_cast<std::size_t>(tag)];
    if (form == WordId::none || part == PartOfSpeech::proper_noun) return {form, part, inflection};
    auto const readings = lexicon.readings(form);
    for (auto const& r : readings)
        if (r.part == part && r.inflection == inflection) return {r.lemma, part, inflection};
    return read_nearly_as(readings, form, tag);
}

}  // namespace

// Both take the views by value: what is written through them is known not to change them.
void look_up(Parse const& parse) {
    Parse const p = parse;
    WordLexicon const lexicon = p.lexicon;
    for (std::uint32_t i = 0; i < p.tokens.size(); ++i) {
        auto const id = p.tokens[i].word();
        if (id == WordId::none) continue;
        auto const& facts = lexicon.facts(id);
        p.looks[i] = {lexicon.shapes(id), facts.flags,      facts.key,
                      facts.noun_sense,   facts.verb_sense, facts.noun_event_share};
    }
}

void name_words(Parse const& parse) {
    Parse const p = parse;
    WordLexicon const lexicon = p.lexicon;
    std::vector<Word> words(p.tokens.size());
    for (std::uint32_t i = 0; i < p.tokens.size(); ++i) words[i] = read_as(lexicon, p.tokens[i].word(), p.tags[i]);
    p.out.words = std::move(words);
}

WordFacts const& verb_facts(Parse const& p, std::uint32_t token) noexcept {
    auto const form = p.tokens[token].word();
    for (auto const& r : p.lexicon.readings(form))
        if (r.part == PartOfSpeech::verb) return p.lexicon.facts(r.lemma);
    return p.lexicon.facts(form);
}

}  // namespace dateline::syntax
