// Lengths: "six months", "three-year", "5 1/2 hours", "a minute and a half", "recent weeks", "the past two years",
// "years", "decades-long".
#include "seams.hpp"
#include "shared_rules.hpp"

namespace dateline::grammar {

namespace {

using namespace time_class;
using E = TimeExpression;

auto const the = word(Marker::the);
auto const dash = Mark(U'-', U'\u2013');

struct LengthUnit : OneToken<LengthUnit> {
    bool many;
    constexpr explicit LengthUnit(bool m) : many(m) {}
    [[nodiscard]] bool fits(TimeToken const& t) const {
        return t.is(time_class::unit) && t.is(plural) == many &&
               t.second_value < static_cast<std::int32_t>(Unit::moment);
    }
    [[nodiscard]] std::int32_t value(TimeToken const& t) const { return t.second_value; }
};
struct AddHalf : x3::parser<AddHalf> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    [[nodiscard]] static Reach reach(Position, Position) { return takes_if_at_all(0); }
    template <class Context, class RContext, class Attribute>
    bool parse(Position&, Position const&, Context const&, RContext& fields, Attribute&) const {
        if (!fields.has_amount()) return false;
        fields.amount += 50;
        return true;
    }
};

auto const one_unit = set<&E::unit>[LengthUnit(false)];
auto const units = set<&E::unit>[LengthUnit(true)] >> put<&E::plural>(true);
auto const any_unit = one_unit | units;
auto const amount = an_amount;
auto const long_ = maybe[tx[dash >> word(Marker::long_)]];
auto const and_a_half = maybe[tx[word(Marker::and_) >> word(Marker::a) >> word(Marker::half) >> AddHalf{}]];
auto const as_duration = put<&E::type>(TimeType::duration) >> says(Says::duration) >> named_rule(Rule::duration);

/// "Two to three weeks", "12 or 18 months": the less is certain.
struct UpTo : x3::parser<UpTo> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    [[nodiscard]] static bool begins(TimeToken const& t) {
        return t.mark(U'-') || t.mark(U'\u2013') || t.is(Marker::to) || t.is(Marker::or_);
    }
    template <class Context, class RContext, class Attribute>
    bool parse(Position& first, Position const& last, Context const&, RContext& fields, Attribute&) const {
        if (last - first < 3 || !fields.has_amount()) return false;
        if (!begins(*first)) return false;
        Position here = first + 1;
        TimeExpression more;
        if (!parse_amount(here, last, more) || more.vague || more.amount <= fields.amount) return false;
        if (fields.mod == Mod::none) fields.mod = Mod::equal_or_more;
        first = here;
        return true;
    }
};

auto const period = maybe[UnitIs(Unit::period)];
auto const kind = maybe[word(Marker::more)] >> maybe[WordOf(unit_kind)];
auto const counted =
    maybe[hedged] >> amount >> maybe[UpTo{}] >> kind >> any_unit >> and_a_half >> long_ >> period >> or_so;
/// "A year or two" is no number.
struct SmallNumber : OneToken<SmallNumber> {
    [[nodiscard]] bool fits(TimeToken const& t) const { return t.is(cardinal) && t.value >= 2 && t.value <= 3; }
    [[nodiscard]] std::int32_t value(TimeToken const& t) const { return t.value; }
};
auto const one_or_two = maybe[hedged] >> word(Marker::a) >> one_unit >>
                        word(Marker::or_) >> SmallNumber{} >> put<&E::vague>(true);
auto const hyphened = maybe[hedged] >> maybe[word(Marker::a)] >> amount >> dash >> any_unit >>
                      put<&E::adjective>(true) >> (long_ >> UnitIs(Unit::period));
auto const hyphened_alone = maybe[hedged] >> amount >> maybe[UpTo{}] >> dash >> any_unit >>
                            put<&E::adjective>(true) >> long_;
auto const half_unit = word(Marker::half) >> maybe[dash] >> one_unit >> put<&E::amount>(50);
auto const pointer = maybe[the] >> (set<&E::pointing>[Pointer{}] | word(Marker::first)) >> !word(Marker::a) >> amount
                     >> maybe[UpTo{}] >> maybe[dash] >> kind >> any_unit >> period >> or_so;
auto const the_counted = the >> amount >> maybe[UpTo{}] >> kind >> any_unit >> period;
/// "The year-earlier nine months".
auto const compared_months = maybe[the] >> UnitIs(Unit::year) >> dash >> word(Marker::ago, Marker::earlier) >> amount
                             >> units;
/// "In the years before the war", "the first hours", "the early days".
auto const definite_units = the >> maybe[WordOf(modifier) | word(Marker::first)] >> units >>
                            put<&E::vague>(true) >> put<&E::pointing>(Pointing::definite) >> maybe[word(Marker::hence)];
auto const the_past_unit = maybe[the] >> word(Marker::past) >> (one_unit >> put<&E::amount>(100));
auto const vague_unit = maybe[the] >> WordOf(vague | direction) >> maybe[WordOf(vague)] >> units
                        >> put<&E::vague>(true);
auto const bare_units = units >> put<&E::vague>(true) >> maybe[tx[word(Marker::or_) >> LengthUnit(true)]] >>
                        maybe[tx[dash >> word(Marker::long_, Marker::old)]];
auto const unit_long = one_unit >> dash >> word(Marker::long_) >> put<&E::amount>(100);
/// "For a while", "for some time", "for a fairly lengthy period".
struct AdverbAhead : OneToken<AdverbAhead> {
    [[nodiscard]] bool fits(TimeToken const& t) const { return t.word() && !t.capital() && !t.is(marker | unit); }
    [[nodiscard]] std::int32_t value(TimeToken const&) const { return 0; }
};
auto const of_time = maybe[tx[word(Marker::of) >> word(Marker::time)]];
auto const a_period = longest(WordOf(lengthy), AdverbAhead{} >> WordOf(lengthy)) >> UnitIs(Unit::period) >> of_time;
auto const vague_stint = (tx[word(Marker::a) >> (WordOf(stint) | a_period)] |
                          tx[WordOf(vague) >> word(Marker::time)]) >>
                         put<&E::unit>(Unit::period) >> put<&E::vague>(true);
auto const duration =
    longest(counted, hyphened_alone, hyphened, half_unit, pointer, the_counted, the_past_unit, vague_unit, bare_units,
            unit_long, one_or_two, compared_months, definite_units, vague_stint) >>
    as_duration;

}  // namespace

bool parse_duration(Position& first, Position last, TimeExpression& e) {
    return first != last && begins_duration(first) && run(duration, first, last, e);
}

}  // namespace dateline::grammar
