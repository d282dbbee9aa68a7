// What brings an event about, and what goes on with one told before. "The storm caused a flood", "the flood was
// triggered by the storm", "the yard closed because of the strike": the flood and the closing have a cause, and the
// word that says so. "The talks resumed", "a further strike", "struck again": the report goes on with the last one
// before it of the same word or kind whose people may be the same.
#include <algorithm>
#include <utility>

#include "story.hpp"

namespace dateline::event {
namespace {

constexpr std::uint32_t reports_remembered = 256;  // earlier reports

void set_cause(Story const& s, Draft& effect, Draft const& cause, std::uint32_t word) noexcept {
    if (&effect == &cause || effect.report.caused_by != nowhere || cause.report.caused_by == s.number(effect)) return;
    effect.report.caused_by = s.number(cause);
    effect.report.cause_word = word;
}

/// The event that a verb of causing leads to: its object, or what it led to and resulted in.
Draft* effect_of(Story& s, Clause const& c) {
    if (Draft* const object = s.of_phrase(c.object)) return object;
    for (std::uint32_t const k : s.words().adjuncts_of(c)) {
        std::uint32_t const by = s.phrase(k).preposition;
        if (s.key(by) == Key::to || s.links(by, link_word::setting)) return s.of_phrase(k);
    }
    return nullptr;
}

/// "The storm caused a flood", "a flood that was triggered by the storm", "an election followed the strike".
void link_verb(Story& s, Draft const& verb) {
    bool const follows = s.has(verb, trigger_flag::follows) && !s.has(verb, trigger_flag::answers);
    bool const causes = s.kind(verb).has(kind_trait::causes);
    if ((!causes && !follows) || verb.report.negative) return;
    Clause const& c = s.clause(verb.clause);
    bool const passive = s.group(verb.clause).passive;
    Draft* first = s.of_phrase(c.subject);
    Draft* second = passive ? s.of_phrase(c.agent) : follows ? s.of_phrase(c.object) : effect_of(s, c);
    if (passive != follows) std::swap(first, second);
    if (first == nullptr || second == nullptr || first == second) return;
    if (second->report.after == nowhere && first->report.after != s.number(*second))
        second->report.after = s.number(*first);
    bool const fact = verb.report.factuality == Factuality::asserted && !verb.report.habitual;
    if (causes && fact) set_cause(s, *second, *first, verb.report.head);
}

/// "Closed because the crews walked out".
void link_reason_clause(Story& s, Draft const& reason) {
    Clause const& c = s.clause(reason.clause);
    Draft* const governor = s.of_clause(c.parent);
    if (governor != nullptr && s.links(c.marker, link_word::cause)) set_cause(s, *governor, reason, c.marker);
}

/// The last verb of the sentence before a token.
std::uint32_t verb_before(Story const& s, std::uint32_t token) noexcept {
    constexpr std::uint32_t far = 16;  // tokens
    std::uint32_t const begin = s.tokens().sentences()[s.tokens().sentence_of(token)].first;
    for (std::uint32_t i = token; i-- > begin && token - i < far;) {
        if (std::uint32_t const verb = s.words().group_at(i); verb != nowhere) return verb;
    }
    return nowhere;
}

/// "Closed because of the strike", "due to the storm": the word stands before a bare "of" or "to".
void link_reason_noun(Story& s, Draft const& reason) {
    std::uint32_t by = s.phrase(reason.phrase).preposition;
    if (by == nowhere) return;
    bool const bare = s.key(by) == Key::of || s.key(by) == Key::to;
    if (bare && by > 0) --by;
    if (!s.links(by, link_word::cause)) return;
    Draft* const verb = s.of_clause(reason.clause != nowhere ? reason.clause : verb_before(s, by));
    if (verb != nullptr) set_cause(s, *verb, reason, by);
}

bool may_be_told_again(Draft const& d) noexcept {
    return d.report.factuality == Factuality::asserted && !d.report.habitual &&
           (d.report.flags & (trigger_flag::state | trigger_flag::aspect)) == 0;
}

/// The last report before of the same word or kind, in another sentence, by nobody else.
std::uint32_t told_before(Story const& s, Draft const& d) noexcept {
    std::uint32_t const number = s.number(d);
    bool const broad = d.report.kind == KindId::none || s.is_statement(d.report.kind);
    for (std::uint32_t i = number; i-- > 0 && number - i < reports_remembered;) {
        Draft const& e = s.drafts[i];
        bool const same = e.report.lemma == d.report.lemma || (!broad && e.report.kind == d.report.kind);
        if (!same || e.report.sentence == d.report.sentence || e.report.in_title || !may_be_told_again(e)) continue;
        bool const others = e.cast.has(RoleName::actor) && d.cast.has(RoleName::actor) && !same_actor(s, e, d);
        if (!others) return i;
    }
    return nowhere;
}

void set_continued(Story const& s, Draft& d, std::uint32_t word) noexcept {
    if (d.report.continues != nowhere) return;
    d.report.continues = told_before(s, d);
    if (d.report.continues != nowhere) d.report.continue_word = word;
}

/// "Resumed the talks", "the talks resumed", "went on striking".
void link_continued(Story& s, Draft const& verb) {
    if (!s.has(verb, trigger_flag::continues) || verb.report.factuality == Factuality::denied) return;
    Clause const& c = s.clause(verb.clause);
    Draft* what = s.of_phrase(c.object);
    if (what == nullptr && c.object == nowhere) what = s.of_phrase(c.subject);
    std::uint32_t const next = verb.clause + 1;
    if (what == nullptr && next < s.words().clauses.size() && s.clause(next).parent == verb.clause &&
        (s.clause(next).link == ClauseLink::infinitive || s.clause(next).link == ClauseLink::complement))
        what = s.of_clause(next);
    if (what != nullptr) set_continued(s, *what, verb.report.head);
}

/// "Struck again", "a further strike".
void link_again(Story& s, Draft& d) {
    if (d.phrase == nowhere && !s.near_verb[d.clause].links) return;
    TokenRange const near = d.phrase != nowhere
                                ? s.phrase(d.phrase).tokens
                                : TokenRange{s.group(d.clause).tokens.first, s.group(d.clause).tokens.last + 1};
    for (std::uint32_t i = near.first; i < std::min(near.last, s.tokens().size()); ++i) {
        if (s.links(i, link_word::again) && !s.timed[i]) return set_continued(s, d, i);
    }
}

}  // namespace

void link_causes(Story& s) {
    for (Draft& d : s.drafts) {
        if (d.phrase != nowhere) {
            link_reason_noun(s, d);
        } else if (d.report.part == PartOfSpeech::verb) {
            link_verb(s, d);
            link_reason_clause(s, d);
        }
    }
}

void link_continuations(Story& s) {
    for (Draft& d : s.drafts) {
        if (d.report.part == PartOfSpeech::verb && d.phrase == nowhere) link_continued(s, d);
        if (d.report.in_title || !may_be_told_again(d)) continue;
        link_again(s, d);
    }
}

}  // namespace dateline::event
