// What the text itself says of two events: that one comes after the other ("following the launch", "after it
// launched", "followed it up with a tweet", "in a follow-up message"), that one answers another party's ("the Kremlin
// has responded"), that a verb tells no more than its subject does ("the summit took place"), and that a payment is
// that of the deal before it ("bought the yard, paying a million").
#include <algorithm>

#include "story.hpp"

namespace dateline::event {
namespace {

constexpr std::size_t most_looked_at = 512;  // earlier reports

bool is_invitation_to_answer(Story const& s, Draft const& d) noexcept {
    EventKind const& kind = s.kind(d);
    return s.has(d, trigger_flag::proposes) || kind.family == "invitation" || kind.type == PloverType::disapprove ||
           kind.type == PloverType::threaten;
}

bool aimed_at(Story const& s, Draft const& d, Draft const& answer) noexcept {
    Filler const* const actor = answer.cast.first(RoleName::actor);
    if (actor == nullptr) return false;
    for (Filler const& f : d.cast) {
        if (f.role != RoleName::actor && stands_for_other(s, f.who, actor->who)) return true;
    }
    return false;
}

bool wants_answer(Story const& s, Draft const& d) noexcept {
    return !d.report.in_title && d.report.factuality != Factuality::denied && is_invitation_to_answer(s, d) &&
           d.cast.has(RoleName::actor);
}

/// The latest of the earlier acts that want an answer that is another party's, best one aimed at who answers.
std::uint32_t answered(Story const& s, std::span<std::uint32_t const> earlier, Draft const& answer) noexcept {
    if (!answer.cast.has(RoleName::actor)) return nowhere;
    std::uint32_t fallback = nowhere;
    earlier = earlier.last(std::min(earlier.size(), most_looked_at));
    for (auto i = earlier.rbegin(); i != earlier.rend(); ++i) {
        Draft const& d = s.drafts[*i];
        if (same_actor(s, d, answer)) continue;
        if (aimed_at(s, d, answer)) return *i;
        if (fallback == nowhere && s.ordinal[answer.report.sentence] - s.ordinal[d.report.sentence] <= 3) fallback = *i;
    }
    return fallback;
}

/// Where the report begins: with the quotation that it carries, if that stands before it.
std::uint32_t first_sentence(Story const& s, Draft const& d) noexcept {
    if (d.report.quotation == nowhere) return d.report.sentence;
    return std::min(d.report.sentence, s.tokens().sentence_of(s.words().quotations[d.report.quotation].tokens.first));
}

/// The last event of the same actor in the two sentences before.
std::uint32_t previous_of_actor(Story const& s, std::uint32_t number) noexcept {
    Draft const& d = s.drafts[number];
    std::uint32_t const begin = s.ordinal[first_sentence(s, d)];
    for (std::uint32_t i = number; i-- > 0 && number - i < most_looked_at;) {
        Draft const& e = s.drafts[i];
        if (s.ordinal[e.report.sentence] + 2 < begin) break;
        if (e.report.sentence == d.report.sentence || e.report.in_title || e.report.quoted) continue;
        if (e.report.factuality != Factuality::asserted ||
            (e.report.flags & (trigger_flag::state | trigger_flag::aspect)) != 0)
            continue;
        if (e.report.part == PartOfSpeech::verb && same_actor(s, e, d))
            return e.report.same_as != nowhere ? e.report.same_as : i;
    }
    return nowhere;
}

/// Does a word of the clause say that it follows: "followed it up", "later", "a follow-up tweet"?
bool says_follows(Story const& s, Draft const& d) noexcept {
    if (d.report.part != PartOfSpeech::verb || d.clause == nowhere) return false;
    Clause const& c = s.clause(d.clause);
    VerbGroup const& g = s.group(d.clause);
    bool const follow = s.has(d, trigger_flag::follows) && !s.has(d, trigger_flag::answers);
    if (follow && c.object != nowhere && (c.particle != nowhere || s.phrase(c.object).pronoun)) return true;
    std::uint32_t const end = std::min(s.tokens().sentences()[d.report.sentence].last, g.tokens.last + 12);
    if ((s.near_verb[d.clause].flags & word_flag::sequence) != 0) {
        for (std::uint32_t i = g.tokens.first > 2 ? g.tokens.first - 2 : 0; i < std::min(end, g.tokens.last + 1); ++i) {
            if (s.word_has(i, word_flag::sequence) && !s.timed[i]) return true;
        }
    }
    // "a follow-up tweet": follow + - + up before a noun
    for (std::uint32_t i = g.tokens.last; i + 2 < end; ++i) {
        if (!s.tokens()[i + 1].is(U'-')) continue;
        Trigger const* const t = s.view.triggers.find(s.tokens()[i].word(), PartOfSpeech::verb);
        if (t != nullptr && (t->flags & trigger_flag::follows) != 0 && (t->flags & trigger_flag::answers) == 0)
            return true;
    }
    return false;
}

void link_nouns(Story& s, Draft& noun) {
    NounPhrase const& p = s.phrase(noun.phrase);
    if (p.preposition == nowhere || noun.clause == nowhere) return;
    Draft* const verb = s.of_clause(noun.clause);
    if (verb == nullptr) return;
    bool const after = s.links(p.preposition, link_word::after);
    bool const before = s.links(p.preposition, link_word::before);
    if (after && verb->report.after == nowhere) verb->report.after = s.number(noun);
    if (before && noun.report.after == nowhere) noun.report.after = s.number(*verb);
}

void link_clauses(Story& s, Draft& d) {
    Clause const& c = s.clause(d.clause);
    Draft* const governor = s.of_clause(c.parent);
    if (governor == nullptr || c.marker == nowhere) return;
    if (s.links(c.marker, link_word::after)) {
        if (governor->report.after == nowhere) governor->report.after = s.number(d);
    } else if (s.links(c.marker, link_word::before)) {
        if (d.report.after == nowhere) d.report.after = s.number(*governor);
    }
}

/// "The summit took place on Monday."
void equate_with_subject(Story& s, Draft& d) {
    if (!s.has(d, trigger_flag::happens)) return;
    Clause const& c = s.clause(d.clause);
    Draft* subject = s.of_phrase(c.subject);
    if (subject == nullptr && c.subject != nowhere) subject = s.of_phrase(s.phrase(c.subject).attached_to);
    if (subject == nullptr || subject->report.head > d.report.head) return;
    d.report.same_as = s.number(*subject);
    d.cast = subject->cast;
    d.report.kind = subject->report.kind;
}

/// "Bought the yard, paying a million": the price is part of the deal.
void equate_with_deal(Story& s, Draft& d) {
    if (!s.has(d, trigger_flag::settles) || d.report.tense != Tense::present_participle) return;
    ClauseLink const link = s.clause(d.clause).link;
    if (link != ClauseLink::adverbial && link != ClauseLink::reduced) return;
    Draft const* const deal = s.of_clause(s.clause(d.clause).parent);
    if (deal == nullptr || deal->report.kind == KindId::none || deal->report.head > d.report.head) return;
    if (s.view.triggers.kind(deal->report.kind).family != s.view.triggers.kind(d.report.kind).family) return;
    d.report.same_as = s.number(*deal);
    d.cast = deal->cast;
    d.report.kind = deal->report.kind;
}

}  // namespace

void link_reports(Story& s) {
    std::vector<std::uint32_t> wanting;
    wanting.reserve(s.drafts.size());
    for (std::uint32_t i = 0; i < s.drafts.size(); ++i) {
        Draft& d = s.drafts[i];
        if (d.phrase != nowhere) {
            link_nouns(s, d);
            if (wants_answer(s, d)) wanting.push_back(i);
            continue;
        }
        if (d.report.part == PartOfSpeech::verb) {
            link_clauses(s, d);
            equate_with_subject(s, d);
            equate_with_deal(s, d);
        }
        if (says_follows(s, d)) {
            d.report.flags |= trigger_flag::follows;
            if (d.report.after == nowhere) d.report.after = previous_of_actor(s, i);
        }
        bool const once = d.report.factuality == Factuality::asserted && !d.report.habitual;
        if (once && s.has(d, trigger_flag::answers) && !d.report.in_title) d.report.answers = answered(s, wanting, d);
        if (wants_answer(s, d)) wanting.push_back(i);
    }
    link_causes(s);
    link_continuations(s);
}

}  // namespace dateline::event
