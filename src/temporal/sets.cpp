// What comes again and again: "every Thursday", "each quarter", "every other day", "daily", "Mondays", "on weekends",
// "per year"; with how often: "twice a week" (freq 2X), "three days a month" (freq 3D).
#include "seams.hpp"

namespace dateline::grammar {

namespace {

using namespace time_class;
using E = TimeExpression;

auto const one_unit = set<&E::unit>[UnitIs(Unit::second, Unit::millennium)];
auto const units = set<&E::unit>[UnitIs(Unit::second, Unit::millennium, true)] >> put<&E::plural>(true);

auto const as_set = put<&E::type>(TimeType::set) >> says(Says::set) >> named_rule(Rule::set);
auto const every =
    (WordOf(each) >> put<&E::quant>(Quant::each)) | (word(Marker::every) >> put<&E::quant>(Quant::every));
auto const other = word(Marker::other);
auto const every_unit = every >> (tx[other >> put<&E::amount>(200)] | maybe[an_amount]) >> (one_unit | units);
auto const every_day_of_week = every >> maybe[other >> put<&E::quant>(Quant::every_other)] >>
                               set<&E::weekday>[WordOf(time_class::weekday)] >> maybe[set<&E::part>[WordOf(part)]];
auto const every_month = every >> set<&E::month>[WordOf(time_class::month)];
auto const every_season = every >> set<&E::season>[WordOf(time_class::season)];
auto const every_part = every >> set<&E::part>[WordOf(part)];
auto const frequency_word = set<&E::unit>[WordOf(frequency)];

/// "Twice", "three times", "five days": how often, or for how long, in each.
auto const figure = set<&E::quantity>[Number(1, 99, 1, 2)] | set<&E::quantity>[WordOf(cardinal, vague)];
auto const so_often = set<&E::quantity>[WordOf(frequency_noun)] | tx[figure >> WordOf(occasion)];
auto const so_long = figure >> (set<&E::quantity_unit>[UnitIs(Unit::second, Unit::quarter)] |
                                set<&E::quantity_unit>[UnitIs(Unit::second, Unit::quarter, true)]);
auto const of_a_longer_unit = [](E const& e) { return e.quantity_unit < e.unit; };
auto const in_each = (word(Marker::a, Marker::per) | every) >> one_unit;
auto const so_often_a_unit = (so_often | tx[so_long]) >> in_each >> when(of_a_longer_unit);
auto const per_unit = word(Marker::per) >> one_unit;

/// "Mondays", "Monday nights".
struct PluralOf : OneToken<PluralOf> {
    Mask mask;
    constexpr explicit PluralOf(Mask m) : mask(m) {}
    [[nodiscard]] bool fits(TimeToken const& t) const { return t.is(mask) && t.is(plural); }
    [[nodiscard]] std::int32_t value(TimeToken const& t) const { return t.value; }
};
auto const weekends = set<&E::unit>[UnitIs(Unit::weekend, true)] >> put<&E::plural>(true);
auto const plural_weekday = set<&E::weekday>[PluralOf(time_class::weekday)];
auto const weekday_nights = set<&E::weekday>[WordOf(time_class::weekday)] >> set<&E::part>[PluralOf(part)];
auto const repetition = longest(every_unit, every_day_of_week, every_month, every_season, every_part, frequency_word,
                                so_often_a_unit, per_unit, weekends, plural_weekday, weekday_nights) >>
                        as_set;

}  // namespace

bool parse_set(Position& first, Position last, TimeExpression& e) {
    return first != last && begins_set(first) && run(repetition, first, last, e);
}

}  // namespace dateline::grammar
