// Finds the nouns that tell events: "the launch of Crew Dragon", "talks", "an invitation from Musk". A listed noun is
// one; an unlisted one only when WordNet knows it as an act or event above all, it comes from a verb, and the text
// treats it as something that happened: it has an of-phrase, an owner, a date, or comes after "after" or "during".
#include <algorithm>

#include "patterns.hpp"
#include "story.hpp"

namespace dateline::event {
namespace {

constexpr std::uint8_t mostly_event = 60;  // per cent of the noun's senses

bool is_modified(Story const& s, std::uint32_t number) noexcept {
    NounPhrase const& p = s.phrase(number);
    if (p.possessor != nowhere) return true;
    for (std::uint32_t k = s.first_attached[number]; k != nowhere; k = s.next_attached[k]) {
        Key const key = s.key(s.phrase(k).preposition);
        if (key == Key::of || key == Key::by || s.timed[s.phrase(k).head]) return true;
    }
    return p.preposition != nowhere &&
           (s.word_has(p.preposition, word_flag::clause_linker) || s.key(p.preposition) == Key::after);
}

bool is_unlisted_event(Story const& s, std::uint32_t number, WordId lemma) noexcept {
    WordFacts const& facts = s.view.lexicon.facts(lemma);
    return facts.noun_event_share >= mostly_event && facts.verb != WordId::none && is_modified(s, number);
}

bool is_named(Story const& s, NounPhrase const& p) noexcept {
    auto const [first, last] = s.mentions_in({p.head, p.head + 1});
    for (std::uint32_t i = first; i < last; ++i) {
        Mention const& m = s.view.mentions.list[i];
        if (m.tokens.contains(p.head) && m.how != How::pronoun && m.how != How::nominal) return true;
    }
    return false;
}

void take_tense(Story const& s, Draft& d) noexcept {
    if (d.clause == nowhere) return;
    VerbGroup const& g = s.group(d.clause);
    // The noun predicated by a copula has its tense: "was the first launch".
    if (g.copula && d.report.head >= g.tokens.last && d.report.head < g.tokens.last + 8 &&
        s.phrase(d.phrase).preposition == nowhere) {
        d.report.negative = g.negative;
        d.report.modality = g.modality;
    }
}

}  // namespace

void find_nominals(Story& s, TokenRange zone) {
    auto const& phrases = s.words().phrases;
    auto const start =
        std::ranges::lower_bound(phrases, zone.first, {}, [](NounPhrase const& p) { return p.tokens.first; });
    for (auto number = static_cast<std::uint32_t>(start - phrases.begin()); number < phrases.size(); ++number) {
        NounPhrase const& p = phrases[number];
        if (p.tokens.first >= zone.last) break;
        Word const& word = s.words().words[p.head];
        if (p.pronoun || word.part != PartOfSpeech::noun) continue;
        Trigger const* const listed = s.noun_trigger(p.head);
        auto const frame = TriggerPatterns::of_noun(s.view.triggers, {s.tokens(), s.words()}, p.tokens.first, p.head);
        if (!frame) {
            bool const known = listed != nullptr && (listed->flags & trigger_flag::never) == 0;
            if (!known && (listed != nullptr || !is_unlisted_event(s, number, word.lemma))) continue;
        }
        if (s.timed[p.head] || is_named(s, p)) continue;

        Draft d;
        d.phrase = number;
        d.clause = s.words().clause_at(p.head);
        Report& r = d.report;
        r.head = p.head;
        r.trigger = {p.head, p.head + 1};
        r.sentence = p.sentence;
        r.lemma = word.lemma;
        r.part = PartOfSpeech::noun;
        r.nominal = true;
        if (listed != nullptr) {
            r.event_class = listed->event_class;
            r.kind = listed->kind;
            r.flags = listed->flags & ~trigger_flag::never;
        }
        if (frame) {
            r.kind = frame->kind;
            r.flags |= frame->flags;
            if (listed == nullptr || (listed->flags & trigger_flag::never) != 0) r.event_class = frame->event_class;
        }
        for (std::uint32_t i = p.tokens.first; i < p.head; ++i) {
            if (s.word_has(i, word_flag::definite) || s.word_has(i, word_flag::possessive)) r.definite = true;
            if (s.words().words[i].part == PartOfSpeech::determiner && s.word_has(i, word_flag::negation))
                r.negative = true;
        }
        if (p.possessor != nowhere) r.definite = true;
        take_tense(s, d);
        s.drafts.push_back(d);
    }
}

}  // namespace dateline::event
