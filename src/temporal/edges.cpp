// Words that are part of a time in one place and none in another. "Over" is "more than" where something has been
// measured ("took over a month", "for over nine months") and "during" else ("evolved over several years"). "Earlier"
// before a weekday says that something else was earlier still ("Earlier Friday, ..."), and is no modifier of the day.
// "Last" is a verb in "may last two weeks".
#include "edges.hpp"

namespace dateline {

namespace {

using namespace time_class;

bool is_during(TimeExpression const& e, std::span<TimeToken const> all, Syntax syntax) {
    TimeToken const& first = all[e.first];
    bool const over = e.says == Says::duration && first.is(hedge) && first.is(stretch_opener);
    if (!over) return false;
    if (e.first == 0) return true;
    if (all[e.first - 1].is(bare_length)) return false;
    Words const& words = syntax.at(e.first - 1);
    std::uint32_t const g = words.group_at(e.first - 1);
    return g == nowhere || !words.groups[g].copula;
}

/// "The strike may last two weeks."
bool is_verb(TimeExpression const& e, std::span<TimeToken const> all, Syntax syntax) {
    return e.says == Says::duration && all[e.first].is(direction) &&
           syntax.at(e.first).words[e.first].part == PartOfSpeech::verb;
}

}  // namespace

void trim(TimeExpression& e, std::span<TimeToken const> all, Syntax syntax) {
    TimeToken const& first = all[e.first];
    bool const earlier = first.is(modifier) && (first.is(Marker::earlier) || first.is(Marker::later));
    if (is_during(e, all, syntax) ||
        (earlier && e.says == Says::date && e.weekday != 0 && all[e.first + 1].is(time_class::weekday))) {
        ++e.first;
        e.mod = Mod::none;
    } else if ((e.mod == Mod::after || e.mod == Mod::before) && first.is(modifier) && !all[e.first + 1].mark(U'-')) {
        ++e.first;  // "the Post Friday", but "post-1959"
        e.mod = Mod::none;
    } else if (is_verb(e, all, syntax)) {
        ++e.first;
        e.pointing = Pointing::none;
    }
}

}  // namespace dateline
