// Days and weeks that are counted off: "the first Monday in May", "two weeks from Monday", "the last Friday of March
// 2021", "the second week of May", "Monday week", "Friday fortnight", "the Monday before last", "the year after next",
// "the day before last Tuesday", "week 7 of 2021". The count stands in `nth`, or in `amount` with a `way`.
#include "seams.hpp"
#include "year_refs.hpp"

namespace dateline::grammar {

namespace {

using namespace time_class;
using E = TimeExpression;

auto const the = word(Marker::the);

/// "last" or "next" and nothing else.
struct Direction : OneToken<Direction> {
    Pointing wanted;
    constexpr explicit Direction(Pointing p) : wanted(p) {}
    [[nodiscard]] bool fits(TimeToken const& t) const {
        return t.is(direction) && t.value == static_cast<std::int32_t>(wanted) && !t.is(Marker::past);
    }
    [[nodiscard]] std::int32_t value(TimeToken const& t) const { return t.value; }
};

auto const which = (set<&E::nth>[OrdinalNumber(1, 5)]) | (Direction(Pointing::last) >> put<&E::nth>(std::int8_t{-1}));
auto const weekday_word = set<&E::weekday>[WordOf(time_class::weekday, plural)];
auto const week = UnitIs(Unit::week) >> put<&E::unit>(Unit::week);
auto const month_only = [](E const& e) { return e.day == 0; };
auto const in_month = word(Marker::of, Marker::in) >> a_month_date >> when(month_only);
auto const nth_of_month = maybe[the] >> which >> (weekday_word | week) >> in_month >> says(Says::date) >>
                          named_rule(Rule::weekday);

auto const monday_week = weekday_word >>
                         UnitIs(Unit::week) >> put<&E::pointing>(Pointing::next) >> put<&E::nth>(std::int8_t{1}) >>
                         says(Says::date) >> named_rule(Rule::weekday);
auto const friday_fortnight = weekday_word >>
                              UnitIs(Unit::fortnight) >> put<&E::pointing>(Pointing::next) >> put<&E::nth>(std::int8_t{
                                                                                                  2}) >>
                              says(Says::date) >> named_rule(Rule::weekday);
auto const before_last = word(Marker::before) >> set<&E::pointing>[Direction(Pointing::last)] >>
                         put<&E::nth>(std::int8_t{-1});
auto const after_next = word(Marker::after) >> set<&E::pointing>[Direction(Pointing::next)] >>
                        put<&E::nth>(std::int8_t{1});
auto const weekday_before_last = maybe[the] >> weekday_word >> (before_last | after_next) >> says(Says::date) >>
                                 named_rule(Rule::weekday);
auto const unit_before_last = the >> set<&E::unit>[UnitIs(Unit::weekend, Unit::year)] >> (before_last | after_next) >>
                              says(Says::unit_ref) >> named_rule(Rule::unit_reference);

/// "Two weeks from Monday", "a month from tomorrow"; "for two weeks from Monday" is a length.
struct NotBehindFor : Between<NotBehindFor> {
    [[nodiscard]] static bool holds(Position first, Position) {
        return (first->flags & TokenFlag::sentence_start) != 0 || !first[-1].is(Marker::for_);
    }
};
auto const some_unit =
    set<&E::unit>[UnitIs(Unit::day, Unit::year, true)] | set<&E::unit>[UnitIs(Unit::day, Unit::year)];
auto const a_day = [](E const& e) {
    bool const day = e.says == Says::day_word || e.weekday != 0 || e.named != E::not_named;
    return day && e.month == 0 && e.has_amount();
};
auto const counted_from = NotBehindFor{} >> an_amount >> some_unit >> word(Marker::from) >> (a_date | a_relative) >>
                          when(a_day) >> put<&E::way>(Way::hence) >> named_rule(Rule::offset);

/// "The day before last Tuesday", "two days after Christmas"; not "a day after Friday's loss", which counts from the
/// loss.
struct NotOfAThing : Between<NotOfAThing> {
    [[nodiscard]] static bool holds(Position first, Position last) {
        return first == last || !first->is(Marker::possessive);
    }
};
auto const one_day = [](E const& e) {
    bool const day = e.weekday != 0 || e.named != E::not_named || (e.month != 0 && e.day != 0);
    return e.says == Says::date && day && !e.has_clock();
};
auto const aside =
    (word(Marker::before) >> put<&E::way>(Way::earlier)) | (word(Marker::after) >> put<&E::way>(Way::later));
auto const the_unit = the >> set<&E::unit>[UnitIs(Unit::day, Unit::year)] >> put<&E::amount>(100);
auto const off_a_day = longest(tx[the_unit >> aside >> a_date >> when(one_day)],
                               tx[an_amount >> some_unit >> aside >> a_date >> when(one_day) >> NotOfAThing{}]) >>
                       named_rule(Rule::offset);

/// "Week 7 of 2021", "the 7th week of 2021".
auto const which_week = (UnitIs(Unit::week) >> set<&E::week>[Number(1, 53, 1, 2)]) |
                        (the >> set<&E::week>[OrdinalNumber(1, 53)] >> UnitIs(Unit::week));
auto const which_year = word(Marker::of, Marker::in) >> (a_year | YearRef{});
auto const numbered_week = which_week >> which_year >> says(Says::date) >> named_rule(Rule::iso_date);

auto const counted_date = longest(counted_from, off_a_day, nth_of_month, monday_week, friday_fortnight,
                                  weekday_before_last, unit_before_last, numbered_week);

}  // namespace

bool parse_counted_date(Position& first, Position last, TimeExpression& e) {
    return last - first >= 2 && begins_counted_date(first) && run(counted_date, first, last, e);
}

}  // namespace dateline::grammar
