// Dates of the calendar: "Monday, Feb. 15, 2021", "15 February", "15th of March 1998", "December of last year",
// "last May", "next Friday", "Sunday", "Christmas 1963", "the 15th". Month, day and weekday are only noted here; which
// year a lone "May" belongs to is the resolver's question.
#include "seams.hpp"
#include "year_refs.hpp"

namespace dateline::grammar {

namespace {

using namespace time_class;
using E = TimeExpression;

struct NamedDayHere : x3::parser<NamedDayHere> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    [[nodiscard]] static Reach reach(Position first, Position last) {
        bool const here = first != last && first->named_length != 0 && last - first >= first->named_length;
        return here ? takes(first->named_length) : no_way;
    }
    template <class Context, class RContext, class Attribute>
    bool parse(Position& first, Position const& last, Context const&, RContext& fields, Attribute&) const {
        if (reach(first, last).fails()) return false;
        fields.named = first->named_row;
        first += first->named_length;
        return true;
    }
};

auto const comma = mark(U',');
auto const the = word(Marker::the);
auto const of = word(Marker::of);
auto const stop = maybe[AbbreviationStop{}];
auto const not_a_clock = !(glued(U':') >> Number(0, 59, 2, 2).glued()) >> !(glued(U'.') >> Number(0, 999).glued()) >>
                         !Mark(U'%') >> !(glued(U'/') >> Number(0, 9999).glued()) >> !WordOf(meridiem);

auto const month = set<&E::month>[WordOf(time_class::month)];
auto const day_figure = set<&E::day>[Number(1, 31, 1, 2)] >> maybe[WordOf(ordinal_ending, 0, true)] >> not_a_clock;
auto const day = longest(day_figure, set<&E::day>[OrdinalNumber(1, 31)]);
auto const year_here = a_year;
auto const year_ref = YearRef{};
auto const year_after_day = maybe[tx[maybe[comma] >> year_here] | tx[maybe[comma] >> maybe[of] >> year_ref]];

/// "May the 3rd", but not "the end of May the Second Army".
struct LowerBefore : Between<LowerBefore> {
    [[nodiscard]] static bool holds(Position first, Position) { return !first[-1].capital(); }
};
auto const when_lower = LowerBefore{};
auto const month_day = month >> stop >>
                       (tx[the >> set<&E::day>[OrdinalNumber(1, 31)] >> when_lower] | tx[day]) >> year_after_day >>
                       named_rule(Rule::month_and_day);
auto const day_month = maybe[the] >> day >> maybe[of] >> month >> tx[stop >> year_after_day] >>
                       named_rule(Rule::month_and_day);
auto const day_month_bare = maybe[the] >> day >> maybe[of] >> month >> named_rule(Rule::month_and_day);
auto const hyphened = set<&E::day>[Number(1, 31, 1, 2)] >> hyphen >> month >> hyphen >> year_here >>
                      named_rule(Rule::full_date);
auto const month_year = month >> stop >> maybe[comma | of] >> (year_here | year_ref) >>
                        named_rule(Rule::month_and_year);
auto const month_alone = month >> named_rule(Rule::month);
auto const month_date = (longest(month_day, day_month, day_month_bare, hyphened, month_year, month_alone)) >>
                        says(Says::date);

auto const weekday_word = set<&E::weekday>[WordOf(time_class::weekday, plural)];
auto const pointer = maybe[the] >> set<&E::pointing>[Pointer{}];
auto const weekday_alone = weekday_word >> says(Says::date) >> named_rule(Rule::weekday);
auto const weekday_date = weekday_word >> stop >> maybe[comma] >> maybe[the] >> (a_month_date | a_numeric_date) >>
                          when([](E const& e) { return e.day != 0; });
/// "Friday the 13th", not "Friday, the fourth decline".
struct NoNounAhead : Between<NoNounAhead> {
    [[nodiscard]] static bool holds(Position first, Position last) {
        return first == last || !first->word() || first->is(marker);
    }
};
auto const weekday_day = weekday_word >> maybe[comma] >> the >> set<&E::day>[OrdinalNumber(1, 31)] >> NoNounAhead {} >>
                         put<&E::only_day>(true) >> says(Says::date) >> named_rule(Rule::day_of_month);
auto const pointed_weekday = pointer >> weekday_word >> says(Says::date) >> named_rule(Rule::weekday);
auto const pointed_weekday_date = pointer >> weekday_date;
auto const pointed_month = pointer >> month >> maybe[tx[stop >> day]] >> says(Says::date) >> named_rule(Rule::month);

auto const christmas = NamedDayHere{} >>
                       maybe[tx[maybe[comma] >> maybe[of] >> year_here] | tx[maybe[of] >> year_ref]] >>
                       says(Says::date) >> named_rule(Rule::named_day);
/// "Over the holidays".
struct CommonNamedDay : x3::parser<CommonNamedDay> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    [[nodiscard]] static Reach reach(Position first, Position last) {
        return first != last && first->named_common ? NamedDayHere::reach(first, last) : no_way;
    }
    template <class Context, class RContext, class Attribute>
    bool parse(Position& first, Position const& last, Context const& context, RContext& fields, Attribute&) const {
        return first != last && first->named_common && NamedDayHere{}.parse(first, last, context, fields, x3::unused);
    }
};
auto const the_holidays = the >> CommonNamedDay{} >> maybe[maybe[of] >> year_here] >> says(Says::date) >>
                          named_rule(Rule::named_day);
auto const pointed_christmas = pointer >> NamedDayHere{} >> says(Says::date) >> named_rule(Rule::named_day);
auto const the_fifteenth = the >> set<&E::day>[OrdinalNumber(1, 31)] >> put<&E::only_day>(true) >> says(Says::date) >>
                           named_rule(Rule::day_of_month);

auto const starts_with_weekday = longest(weekday_alone, weekday_date, weekday_day);
auto const starts_with_pointer = longest(pointed_weekday, pointed_weekday_date, pointed_month, pointed_christmas);
auto const starts_otherwise = longest(a_numeric_date, a_month_date, a_year_part, starts_with_pointer);

}  // namespace

Reach reach_of_month_date(Position first, Position last) {
    return begins_month_date(first, last) ? reach(month_date, first, last) : no_way;
}

bool parse_month_date(Position& first, Position last, TimeExpression& e) {
    return first != last && begins_month_date(first, last) && run(month_date, first, last, e);
}

bool parse_date(Position& first, Position last, TimeExpression& e) {
    if (first == last) return false;
    TimeToken const& t = *first;
    if (t.named_length != 0 && !t.named_common && run(christmas, first, last, e)) return true;
    if (t.is(time_class::weekday)) return run(starts_with_weekday, first, last, e);
    if (!begins_date(first)) return false;
    return run(starts_otherwise, first, last, e) ||
           (t.is(Marker::the) && (run(the_holidays, first, last, e) || run(the_fifteenth, first, last, e)));
}

}  // namespace dateline::grammar
