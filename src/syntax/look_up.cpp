// The first and the last pass: what the lexicon says of each token's form is laid side by side before the
// rules run, and when they are done each tag becomes a part of speech, an inflection and a lemma. "left"
// tagged as a past is a form of "leave", tagged as an adjective its own lemma.
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

/// The reading of a form under a tag: same part and inflection, else same part, else a participle's verb.
Word read_as(WordLexicon const& lexicon, WordId form, Tag tag) {
    auto const [part, inflection] = kinds[static_cast<std::size_t>(tag)];
    Word word{form, part, inflection};
    if (part == PartOfSpeech::proper_noun || form == WordId::none) return word;
    Reading const* second_best = nullptr;
    for (auto const& r : lexicon.readings(form)) {
        if (r.part == part) {
            if (r.inflection == inflection) return {r.lemma, part, inflection};
            if (second_best == nullptr) second_best = &r;
        }
    }
    if (second_best == nullptr && (tag == Tag::adjective || tag == Tag::noun || tag == Tag::helper)) {
        for (auto const& r : lexicon.readings(form)) {
            if (r.part != PartOfSpeech::verb) continue;
            second_best = &r;
            if (r.inflection == Inflection::past_participle) break;
        }
    }
    if (second_best == nullptr && is_verb(tag))  // "is" as a full verb
        for (auto const& r : lexicon.readings(form))
            if (r.part == PartOfSpeech::auxiliary) second_best = &r;
    if (second_best == nullptr) return word;
    bool const shaped = tag == Tag::adjective || tag == Tag::nouns || tag == Tag::helper;
    return {second_best->lemma, part, shaped ? second_best->inflection : inflection};
}

}  // namespace

void look_up(Parse& p) {
    auto const& tokens = p.tokens;
    p.looks.resize(tokens.size());
    p.tags.assign(tokens.size(), Tag::none);
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
        auto const& t = tokens[i];
        if (!t.is_word()) continue;
        auto const id = t.word();
        if (id == WordId::none) continue;
        auto const& facts = p.lexicon.facts(id);
        p.looks[i] = {p.lexicon.shapes(id), facts.flags,      facts.key,
                      facts.noun_sense,     facts.verb_sense, facts.noun_event_share};
    }
}

void name_words(Parse& p) {
    p.out.words.resize(p.tokens.size());
    for (std::uint32_t i = 0; i < p.tokens.size(); ++i)
        p.out.words[i] = read_as(p.lexicon, p.tokens[i].word(), p.tags[i]);
}

WordFacts const& verb_facts(Parse const& p, std::uint32_t token) noexcept {
    auto const form = p.tokens[token].word();
    for (auto const& r : p.lexicon.readings(form))
        if (r.part == PartOfSpeech::verb) return p.lexicon.facts(r.lemma);
    return p.lexicon.facts(form);
}

}  // namespace dateline::syntax
