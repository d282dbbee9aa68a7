// A clause without a time of its own has that of a clause beside it: a participle, a purpose and a coordinate verb that
// of the clause they belong to, a deed that of its circumstance ("was hurt when a train derailed on Sunday"), a
// beginning that of what begins ("began printing on Monday"), and what an event does that of the event ("Friday's raid
// killed three"). What leads a sentence ("In May, he thanked") holds for its main verbs and what goes with them,
// or for what they say when that stands before them.
#include "kin_times.hpp"

#include <algorithm>

namespace dateline::event {

std::uint32_t KinTimes::of_circumstance(Draft const& d) const noexcept {
    constexpr std::uint32_t reach = 3;
    if (is_state(d) || d.report.tense != Tense::past || s_.group(d.clause).aspect != Aspect::none) return nowhere;
    auto const count = static_cast<std::uint32_t>(s_.words().clauses.size());
    for (std::uint32_t c = d.clause + 1; c < std::min(count, d.clause + 1 + reach); ++c) {
        Clause const& k = s_.clause(c);
        bool const own = k.parent == d.clause ||
                         (k.parent != nowhere && k.parent > d.clause &&
                          s_.clause(k.parent).link == ClauseLink::coordinate && s_.clause(k.parent).parent == d.clause);
        VerbGroup const& g = s_.group(c);
        bool const past = g.finite && g.tense == Tense::past && g.aspect == Aspect::none && !g.copula;
        bool const deed = past || g.tense == Tense::present_participle;  // "overturned while landing on Monday"
        if (own && deed && k.link == ClauseLink::adverbial && s_.links(k.marker, link_word::meanwhile))
            return places_.of_clause[c];
    }
    return nowhere;
}

std::uint32_t KinTimes::of_subject(Draft const& d) const noexcept {
    std::uint32_t const subject = s_.clause(d.clause).subject;
    bool const deed = subject != nowhere && s_.at_phrase[subject] != nowhere && !is_state(d) &&
                      d.report.tense == Tense::past && s_.group(d.clause).aspect == Aspect::none;
    return deed ? places_.of_phrase[subject] : nowhere;
}

std::uint32_t KinTimes::of_kin(std::uint32_t clause, int depth) const {
    Clause const& c = s_.clause(clause);
    if (c.parent == nowhere || depth > 4) return nowhere;
    VerbGroup const& g = s_.group(clause);
    VerbGroup const& above = s_.group(c.parent);
    bool shares = false;
    switch (c.link) {
        case ClauseLink::coordinate:
            shares = g.tense == above.tense && !g.negative && g.modality == above.modality;
            break;
        case ClauseLink::reduced:
            shares = g.tense == Tense::present_participle;
            break;
        case ClauseLink::adverbial:
            shares = !g.finite || (s_.links(c.marker, link_word::meanwhile) && g.aspect != Aspect::perfective);
            break;
        case ClauseLink::infinitive:
            shares = is_purpose(clause);
            break;
        case ClauseLink::complement:
            shares = g.finite && g.tense == Tense::present && g.aspect == Aspect::perfective &&
                     g.modality == Modality::asserted;
            break;
        default:
            break;
    }
    if (!shares) return nowhere;
    return places_.of_clause[c.parent] != nowhere ? places_.of_clause[c.parent] : of_kin(c.parent, depth + 1);
}

bool KinTimes::is_purpose(std::uint32_t clause) const {
    std::uint32_t const d = s_.at_clause[clause];
    return d != nowhere && s_.drafts[d].report.factuality == Factuality::asserted;
}

bool follows_content(Story const& s, std::uint32_t clause) {
    constexpr std::uint32_t reach = 8;  // clauses
    for (std::uint32_t k = clause; k-- > 0 && clause - k <= reach;)
        if (s.clause(k).parent == clause && s.clause(k).link == ClauseLink::complement) return true;
    return false;
}

bool KinTimes::led_by(std::uint32_t clause, std::uint32_t lead) const {
    Clause const& c = s_.clause(clause);
    VerbGroup const& g = s_.group(clause);
    if (g.head < s_.view.times.list[lead].tokens.first) return false;
    if (c.link == ClauseLink::main) return !follows_content(s_, clause);
    if (c.link == ClauseLink::complement) return c.parent != nowhere && c.parent > clause;
    if (c.link == ClauseLink::coordinate) return true;
    if (c.link == ClauseLink::reduced || c.link == ClauseLink::adverbial) return g.tense == Tense::present_participle;
    if (c.link == ClauseLink::infinitive) return is_purpose(clause) && c.parent != nowhere && led_by(c.parent, lead);
    return false;
}

std::uint32_t KinTimes::of_begun(Draft const& d) const noexcept {
    std::uint32_t const next = d.clause + 1;
    if (!s_.has(d, trigger_flag::aspect) || next >= s_.words().clauses.size()) return nowhere;
    Clause const& k = s_.clause(next);
    bool const begun = k.parent == d.clause && !s_.group(next).finite &&
                       (k.link == ClauseLink::complement || k.link == ClauseLink::infinitive);
    return begun ? places_.of_clause[next] : nowhere;
}

}  // namespace dateline::event
