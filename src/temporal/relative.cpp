// Expressions that lean on another day: "yesterday", "last week", "this morning", "the following month", "the same
// day", "the quarter", "the year-ago period", "two weeks ago", "a year earlier", "three days later". From which day
// they are counted is decided later.
#include "seams.hpp"
#include "shared_rules.hpp"
#include "year_refs.hpp"

namespace dateline::grammar {

namespace {

using namespace time_class;
using E = TimeExpression;

auto const the = word(Marker::the);
auto const dash = Mark(U'-', U'\u2013');

/// "yesterday", and "tonight" and "overnight", which say the part of the day too.
struct DayWord : x3::parser<DayWord> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    [[nodiscard]] static Reach reach(Position first, Position last) {
        return first != last && first->is(day_word) ? takes(1) : no_way;
    }
    template <class Context, class RContext, class Attribute>
    bool parse(Position& first, Position const& last, Context const&, RContext& fields, Attribute&) const {
        if (first == last || !first->is(day_word)) return false;
        bool const night = first->value > 5;
        fields.nth = static_cast<std::int8_t>(night ? first->value - 10 : first->value);
        if (night) fields.part = static_cast<std::int8_t>(PartOfDay::night);
        ++first;
        return true;
    }
};

struct UnitFrom : OneToken<UnitFrom> {
    Unit low, high;
    bool many;
    constexpr UnitFrom(Unit l, Unit h, bool m = false) : low(l), high(h), many(m) {}
    [[nodiscard]] bool fits(TimeToken const& t) const {
        return t.is(time_class::unit) && t.is(plural) == many && t.second_value >= static_cast<std::int32_t>(low) &&
               t.second_value <= static_cast<std::int32_t>(high);
    }
    [[nodiscard]] std::int32_t value(TimeToken const& t) const { return t.second_value; }
};

auto const as_day_word = says(Says::day_word) >> named_rule(Rule::day_word);
auto const simple_day_word = DayWord{} >> as_day_word;
auto const one_beyond = the >> UnitFrom(Unit::day, Unit::day) >>
                        ((word(Marker::before) >> WordOf(day_word) >> put<&E::nth>(std::int8_t{-2})) |
                         (word(Marker::after) >> WordOf(day_word) >> put<&E::nth>(std::int8_t{2}))) >>
                        as_day_word;

auto const as_unit_ref = says(Says::unit_ref) >> named_rule(Rule::unit_reference);
auto const pointer = set<&E::pointing>[Pointer{}];
auto const fiscal = word(Marker::fiscal) >> put<&E::fiscal>(true);
/// "The past decade" is a length, "the last decade" a place in the calendar.
auto const pointed_long_unit = maybe[the] >> !word(Marker::past) >> pointer >>
                               set<&E::unit>[UnitFrom(Unit::decade, Unit::millennium)] >> as_unit_ref;
auto const pointed_unit =
    maybe[the] >> pointer >> maybe[fiscal] >> set<&E::unit>[UnitFrom(Unit::day, Unit::year)] >> or_so >> as_unit_ref;
auto const pointed_part = maybe[the] >> pointer >> maybe[modifier_word] >> set<&E::part>[WordOf(part)] >>
                          put<&E::unit>(Unit::day) >> as_unit_ref;
auto const day_in_week = [](E const& e) { return e.day != 0; };
auto const week_of = maybe[the] >> UnitFrom(Unit::week, Unit::week) >> word(Marker::of) >> a_month_date >>
                     when(day_in_week) >> put<&E::unit>(Unit::week);
auto const latest_period = the >> pointer >> set<&E::unit>[UnitFrom(Unit::period, Unit::period)] >>
                           when([](E const& e) { return e.pointing == Pointing::latest; }) >> as_unit_ref;
/// "at this time", "during that period", "at the same time".
auto const told_pointing = [](E const& e) {
    return e.pointing == Pointing::this_ || e.pointing == Pointing::that || e.pointing == Pointing::same;
};
auto const told_time = maybe[the] >> pointer >> when(told_pointing) >>
                       (set<&E::unit>[UnitFrom(Unit::period, Unit::period)] |
                        word(Marker::time) >> put<&E::unit>(Unit::moment)) >>
                       put<&E::of_history>(true) >> as_unit_ref;
auto const definite_unit = the >> maybe[word(Marker::full)] >> maybe[fiscal] >>
                           set<&E::unit>[UnitFrom(Unit::weekend, Unit::millennium)] >>
                           put<&E::pointing>(Pointing::definite) >> as_unit_ref;
auto const year_ago_words = UnitFrom(Unit::year, Unit::year) >> dash >> word(Marker::ago, Marker::earlier);
auto const year_ago_unit = maybe[the] >> year_ago_words >> set<&E::unit>[UnitFrom(Unit::month, Unit::period)] >>
                           put<&E::pointing>(Pointing::year_ago) >> as_unit_ref;
/// "The same period last year", "the comparable year-ago quarter", "the quarter a year ago", "last year's quarter".
auto const business_unit = set<&E::unit>[UnitFrom(Unit::quarter, Unit::quarter) | UnitFrom(Unit::period, Unit::period)];
auto const the_year_before = YearRef{} >> when([](E const& e) { return e.year_shift == -1; });
auto const a_year_ago = word(Marker::a) >> UnitFrom(Unit::year, Unit::year) >> word(Marker::ago, Marker::earlier);
auto const compared_unit =
    longest(
        tx[the >> maybe[WordOf(compared)] >> business_unit >> maybe[word(Marker::of, Marker::in)] >> the_year_before],
        tx[the >> WordOf(compared) >> year_ago_words >> business_unit],
        tx[the >> maybe[WordOf(compared)] >> business_unit >> maybe[word(Marker::of)] >> a_year_ago],
        tx[the_year_before >> word(Marker::possessive) >> maybe[WordOf(compared)] >> business_unit]) >>
    put<&E::pointing>(Pointing::year_ago) >> as_unit_ref;
auto const year_end = UnitFrom(Unit::year, Unit::year) >> maybe[dash | word(Marker::possessive)] >>
                      word(Marker::end) >> put<&E::month>(std::int8_t{12}) >> put<&E::day>(std::int8_t{31}) >>
                      put<&E::has_year_shift>(true) >> maybe[a_year] >> says(Says::date) >>
                      named_rule(Rule::month_and_day);

auto const unit_of_time = set<&E::unit>[UnitFrom(Unit::second, Unit::millennium)] |
                          set<&E::unit>[UnitFrom(Unit::second, Unit::millennium, true)];
auto const way = (word(Marker::ago) >> put<&E::way>(Way::ago)) | (word(Marker::earlier) >> put<&E::way>(Way::earlier)) |
                 (word(Marker::later) >> put<&E::way>(Way::later)) | (word(Marker::hence) >> put<&E::way>(Way::hence)) |
                 tx[word(Marker::from) >> word(Marker::now) >> put<&E::way>(Way::hence)];
auto const as_offset = says(Says::offset) >> named_rule(Rule::offset);
auto const counted = maybe[hedged] >> maybe[the] >> an_amount >> maybe[dash] >> maybe[word(Marker::more)] >>
                     maybe[WordOf(unit_kind)] >> unit_of_time >> or_so >> way >> as_offset;
auto const uncounted = set<&E::unit>[UnitFrom(Unit::second, Unit::millennium, true)] >>
                       put<&E::vague>(true) >> maybe[dash] >> way >> as_offset;
auto const year_ago_alone =
    year_ago_words >> put<&E::amount>(100) >> put<&E::unit>(Unit::year) >> put<&E::way>(Way::earlier) >> as_offset;
auto const the_day_before = the >> set<&E::unit>[UnitFrom(Unit::day, Unit::year)] >>
                            ((word(Marker::before) >> put<&E::way>(Way::earlier)) |
                             (word(Marker::after) >> when([](E const& e) { return e.unit != Unit::weekend; }) >>
                              put<&E::way>(Way::later))) >>
                            put<&E::amount>(100) >> as_offset;

auto const relative = longest(simple_day_word, one_beyond, pointed_part, week_of, pointed_unit, pointed_long_unit,
                              latest_period, told_time, definite_unit, year_ago_unit, compared_unit, year_end, counted,
                              uncounted, year_ago_alone, the_day_before);

}  // namespace

bool parse_relative(Position& first, Position last, TimeExpression& e) {
    return first != last && begins_relative(first) && run(relative, first, last, e);
}

}  // namespace dateline::grammar
