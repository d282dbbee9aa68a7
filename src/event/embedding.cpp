// Marks the events that a political act of their sentence is about: "rejected a call for a ceasefire" is one REJECT and
// neither a DEMAND nor a RETREAT. The governing act is that of the clause above, or of the clause in which the noun
// stands.
#include "story.hpp"

namespace dateline::event {
namespace {

bool is_typed(Story const& s, Draft const& d) noexcept { return s.kind(d).type != PloverType::none; }

/// Is there a typed act above the clause, within its sentence?
bool under_typed(Story const& s, std::uint32_t clause) noexcept {
    std::uint32_t above = s.clause(clause).parent;
    for (int depth = 0; above != nowhere && depth < 6; ++depth, above = s.clause(above).parent) {
        std::uint32_t const d = s.at_clause[above];
        if (d != nowhere && is_typed(s, s.drafts[d]) && s.drafts[d].report.sentence == s.group(clause).sentence)
            return true;
    }
    return false;
}

bool is_content(Story const& s, Draft const& d) noexcept {
    if (d.clause == nowhere) return false;
    if (d.phrase == nowhere) {
        ClauseLink const link = s.clause(d.clause).link;
        return link != ClauseLink::main && link != ClauseLink::coordinate && under_typed(s, d.clause);
    }
    std::uint32_t const verb = s.at_clause[d.clause];
    if (verb != nowhere && is_typed(s, s.drafts[verb]) && s.drafts[verb].report.same_as != s.number(d) &&
        d.report.same_as != verb)
        return true;
    if (std::uint32_t const above = s.event_above[d.phrase]; above != nowhere && s.at_phrase[above] != nowhere) {
        if (is_typed(s, s.drafts[s.at_phrase[above]])) return true;
    }
    return under_typed(s, d.clause);
}

}  // namespace

void mark_embedded(Story& s) {
    for (Draft& d : s.drafts) {
        if (is_typed(s, d) && is_content(s, d)) d.report.flags |= trigger_flag::embedded;
    }
}

}  // namespace dateline::event
