// Years and what is counted in them: "1998", "the year 2000", "fiscal 1989", "336 BC", "the 1970s", "the nineties",
// "the 20th century", "the third quarter of 1998", "Q3", "this year's second half", "summer 2020", "the winter of
// 1994".
#include "seams.hpp"
#include "year_refs.hpp"

namespace dateline::grammar {

namespace {

using namespace time_class;
using E = TimeExpression;

/// A singular unit of one kind: "quarter", "century".
auto const the = word(Marker::the);
auto const of = word(Marker::of);
auto const dash = Mark(U'-', U'\u2013');
auto const possessive = word(Marker::possessive);
auto const fiscal = word(Marker::fiscal) >> put<&E::fiscal>(true);
auto const year_here = a_year;
auto const year_word = UnitIs(Unit::year);

/// "year-ago", "year-earlier" before a quarter or period.
auto const year_ago = year_word >> dash >>
                      word(Marker::ago, Marker::earlier) >> put<&E::year_shift>(std::int16_t{-1}) >>
                      put<&E::has_year_shift>(true) >> put<&E::pointing>(Pointing::year_ago);
auto const whose =
    longest(tx[YearRef{} >> possessive], tx[year_here >> maybe[possessive]], year_ago, fiscal, tx[fiscal >> dash]);
auto const which_year = longest(tx[maybe[of] >> maybe[the] >> maybe[fiscal] >> maybe[year_word] >> year_here],
                                tx[mark(U',') >> year_here], tx[maybe[of] >> YearRef{}]);

auto const nth_quarter = measure_ahead >> maybe[the] >> maybe[whose] >>
                         maybe[fiscal >> maybe[year_word] >> maybe[dash]] >> set<&E::quarter>[OrdinalNumber(1, 4)] >>
                         UnitIs(Unit::quarter) >> maybe[which_year];
auto const hyphened_quarter = measure_ahead >> maybe[whose] >> maybe[fiscal >> maybe[year_word] >> maybe[dash]] >>
                              set<&E::quarter>[OrdinalNumber(1, 4)] >> dash >> UnitIs(Unit::quarter);
struct GluedQ : OneToken<GluedQ> {  // 3Q
    [[nodiscard]] bool fits(TimeToken const& t) const { return t.is(Marker::q) && t.glued(); }
    [[nodiscard]] std::int32_t value(TimeToken const&) const { return 0; }
};
auto const q3 = (tx[word(Marker::q) >> set<&E::quarter>[Number(1, 4, 1, 1).glued()]] |
                 tx[set<&E::quarter>[Number(1, 4, 1, 1)] >> GluedQ {}]) >>
                maybe[which_year];
auto const quarter = (longest(nth_quarter, hyphened_quarter, q3)) >> says(Says::date) >> named_rule(Rule::quarter);

auto const which_half = longest(set<&E::half>[OrdinalNumber(1, 2)],
                                tx[word(Marker::latter, Marker::other) >> put<&E::half>(std::int8_t{2})],
                                tx[WordOf(direction) >> put<&E::half>(std::int8_t{2})]);
auto const half_of = of >> maybe[the] >> (year_here | YearRef{} | tx[year_word >> put<&E::has_year_shift>(true)]);
auto const half_year = measure_ahead >> maybe[the] >> maybe[whose] >> which_half >> maybe[dash] >>
                       word(Marker::half) >> maybe[tx[half_of] | tx[year_here]] >> !tx[of] >>
                       when([](E const& e) { return e.has_year() || e.has_year_shift || e.fiscal; }) >>
                       says(Says::date) >> named_rule(Rule::half_year);

/// "The first two quarters of 1990": half of it.
auto const two_quarters = measure_ahead >> maybe[the] >> (tx[set<&E::half>[OrdinalNumber(1, 1)]] |
                                                          tx[WordOf(direction) >> put<&E::half>(std::int8_t{2})]) >>
                          (WordOf(cardinal, vague) | Number(2, 2)) >> UnitIs(Unit::quarter, true) >> half_of >>
                          says(Says::date) >> named_rule(Rule::half_year);

auto const season_word = set<&E::season>[WordOf(time_class::season)];
auto const season_year = longest(tx[maybe[of] >> year_here], tx[maybe[of] >> YearRef{}]);
auto const season = maybe[the] >> maybe[set<&E::pointing>[Pointer{}] >> maybe[year_word >> possessive]] >>
                    season_word >> maybe[season_year] >> says(Says::date) >> named_rule(Rule::season);

auto const apostrophe = Mark(U'\'', U'\u2019') | Mark(U'\u2018');
auto const plural_s = tx[word(Marker::s)] | tx[word(Marker::possessive)] | tx[apostrophe >> word(Marker::s)];
auto const glued_s = &when([](E const&) { return true; }) >> plural_s;
struct EndsInZero : OneToken<EndsInZero> {
    bool four;
    constexpr explicit EndsInZero(bool f) : four(f) {}
    [[nodiscard]] bool fits(TimeToken const& t) const {
        return t.number() && t.id % 10 == 0 &&
               (four ? (t.length == 4 && t.id >= 1000 && t.id < 2200) : (t.length == 2 && t.id > 0));
    }
    [[nodiscard]] std::int32_t value(TimeToken const& t) const { return static_cast<std::int32_t>(t.id); }
};
struct BcDecade : OneToken<BcDecade> {
    [[nodiscard]] bool fits(TimeToken const& t) const { return t.number() && t.id % 10 == 0 && t.length == 3; }
    [[nodiscard]] std::int32_t value(TimeToken const& t) const { return -static_cast<std::int32_t>(t.id) - 8; }
};
auto const as_decade = put<&E::year_grain>(Grain::decade);
auto const decade_figures = set<&E::year>[EndsInZero(true)] >> glued_s;
auto const decade_short = maybe[apostrophe] >> set<&E::year>[EndsInZero(false)] >> glued_s >> put<&E::two_digits>(true);
auto const decade_words = set<&E::year>[WordOf(time_class::decade)] >> put<&E::two_digits>(true);
auto const decade_bc = set<&E::year>[BcDecade{}] >> glued_s >> WordOf(era) >> put<&E::era_said>(true);
auto const decade = maybe[the] >> (longest(decade_figures, decade_short, decade_words, decade_bc)) >> as_decade >>
                    says(Says::date) >> named_rule(Rule::decade);

struct Bc : x3::parser<Bc> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    [[nodiscard]] static Reach reach(Position first, Position last) {
        return first != last && first->is(era) ? takes(1) : no_way;
    }
    template <class Context, class RContext, class Attribute>
    bool parse(Position& first, Position const& last, Context const&, RContext& fields, Attribute&) const {
        if (reach(first, last).fails()) return false;
        if (first->value < 0) fields.year = static_cast<std::int16_t>(-fields.year);
        fields.era_said = true;
        ++first;
        return true;
    }
};
auto const century = measure_ahead >> maybe[the] >> set<&E::year>[OrdinalNumber(1, 30)] >> maybe[dash] >>
                     UnitIs(Unit::century) >> maybe[Bc{}] >> put<&E::year_grain>(Grain::century) >> says(Says::date) >>
                     named_rule(Rule::century);

auto const the_year = maybe[the] >> year_word >> year_here;
/// "the 1988 period", "the 1988 quarter": compared with the one spoken of.
auto const year_period = the >> year_here >>
                         (UnitIs(Unit::period) | UnitIs(Unit::quarter)) >> put<&E::unit>(Unit::period);
auto const fiscal_year = maybe[the] >> fiscal >> maybe[year_word] >> year_here;
auto const year = (longest(year_here, the_year, year_period, fiscal_year)) >> says(Says::date) >>
                  named_rule(Rule::year);
auto const turning = UnitIs(Unit::year) | UnitIs(Unit::decade) | UnitIs(Unit::century) | UnitIs(Unit::millennium);
auto const turn = maybe[the] >> WordOf(time_class::turn) >> of >>
                  (tx[the >> set<&E::unit>[turning]] |
                   tx[maybe[the] >> set<&E::year>[OrdinalNumber(1, 30)] >> maybe[dash] >> UnitIs(Unit::century) >>
                      put<&E::year_grain>(Grain::century)]) >>
                  put<&E::turn>(true) >> put<&E::mod>(Mod::approx) >> says(Says::date) >> named_rule(Rule::year);
auto const year_part = longest(turn, quarter, half_year, two_quarters, season, decade, century, year);

}  // namespace

bool parse_year_part(Position& first, Position last, TimeExpression& e) {
    return first != last && begins_year_part(first) && run(year_part, first, last, e);
}

}  // namespace dateline::grammar
