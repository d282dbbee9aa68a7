// Amounts and years, in figures and in words: "21", "twenty-one", "a hundred and fifty", "two and a half", "5 1/2",
// "several"; "1998", "'98", "nineteen ninety-six", "336 BC", "AD 70". Number words add up as they are spoken:
// tens and ones add, hundred and thousand multiply what stands before them.
#include <limits>

#include "seams.hpp"

namespace dateline::grammar {

namespace {

using namespace time_class;
using E = TimeExpression;

/// Spelt numbers as one primitive.
struct Spelt : x3::parser<Spelt> {
    using attribute_type = std::int32_t;
    static bool const has_attribute = true;
    std::int32_t low, high, factor;
    constexpr Spelt(std::int32_t l, std::int32_t h, std::int32_t f = 1) : low(l), high(h), factor(f) {}
    [[nodiscard]] Reach reach(Position first, Position last) const {
        bool const begins = first != last && (first->is(cardinal | multiplier) || first->is(Marker::a));
        if (!begins) return no_way;
        Position here = first;
        std::int32_t const value = parse_cardinal(here, last);
        return value >= low && value <= high ? takes(static_cast<std::int32_t>(here - first)) : no_way;
    }
    template <class Context, class RContext, class Attribute>
    bool parse(Position& first, Position const& last, Context const&, RContext&, Attribute& attribute) const {
        Position here = first;
        std::int32_t const value = parse_cardinal(here, last);
        if (value < low || value > high) return false;
        if constexpr (!std::is_same_v<std::remove_const_t<Attribute>, x3::unused_type>) attribute = value * factor;
        first = here;
        return true;
    }
};

/// Digits as an amount in hundredths.
struct Hundredths : OneToken<Hundredths> {
    [[nodiscard]] bool fits(TimeToken const& t) const { return t.number() && t.id < 10'000'000; }
    [[nodiscard]] std::int32_t value(TimeToken const& t) const { return static_cast<std::int32_t>(t.id) * 100; }
};

/// Adds a fraction to the amount: ".5", "1/2".
struct Decimal : x3::parser<Decimal> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    [[nodiscard]] static Reach reach(Position first, Position last) {
        bool const here =
            last - first >= 2 && first[0].mark(U'.') && first[0].glued() && first[1].number() && first[1].glued();
        return here ? takes(2) : no_way;
    }
    template <class Context, class RContext, class Attribute>
    bool parse(Position& first, Position const& last, Context const&, RContext& fields, Attribute&) const {
        if (reach(first, last).fails()) return false;
        std::int32_t const digits = static_cast<std::int32_t>(first[1].id % 1000);
        fields.amount += first[1].length == 1 ? digits * 10 : first[1].length == 2 ? digits : digits / 10;
        first += 2;
        return true;
    }
};
struct Fraction : x3::parser<Fraction> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    [[nodiscard]] static Reach reach(Position first, Position last) {
        bool const here = last - first >= 3 && first[0].number() && first[1].mark(U'/') && first[1].glued() &&
                          first[2].number() && first[2].glued() && first[2].id >= 2 && first[2].id <= 10 &&
                          first[0].id < first[2].id;
        return here ? takes(3) : no_way;
    }
    template <class Context, class RContext, class Attribute>
    bool parse(Position& first, Position const& last, Context const&, RContext& fields, Attribute&) const {
        if (reach(first, last).fails()) return false;
        std::int32_t const whole = fields.has_amount() ? fields.amount : 0;
        fields.amount = whole + static_cast<std::int32_t>(first[0].id * 100 / first[2].id);
        first += 3;
        return true;
    }
};
struct AddHalf : x3::parser<AddHalf> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    [[nodiscard]] static Reach reach(Position, Position) { return takes(0); }
    template <class Context, class RContext, class Attribute>
    bool parse(Position&, Position const&, Context const&, RContext& fields, Attribute&) const {
        fields.amount += 50;
        return true;
    }
};

/// A word for a number that is also loosely said: "a couple of".
struct Couple : OneToken<Couple> {
    [[nodiscard]] bool fits(TimeToken const& t) const { return t.is(cardinal) && t.is(vague); }
    [[nodiscard]] std::int32_t value(TimeToken const& t) const { return t.value * 100; }
};

auto const a = word(Marker::a);
auto const and_a_half = tx[word(Marker::and_) >> a >> word(Marker::half) >> AddHalf{}];
auto const figures = set<&E::amount>[Hundredths{}] >> maybe[longest(Decimal{}, Fraction{})] >> maybe[and_a_half];
auto const words = set<&E::amount>[Spelt(1, 9999, 100)] >> maybe[and_a_half];
auto const a_couple = maybe[a] >> set<&E::amount>[Couple{}] >> maybe[word(Marker::of)];
auto const half_a = word(Marker::half) >> a >> put<&E::amount>(50);
auto const one = a >> put<&E::amount>(100);
auto const vague_amount = maybe[a] >> WordOf(vague) >> maybe[word(Marker::of)] >> put<&E::vague>(true);
/// "another year", "an additional two weeks".
auto const more = maybe[a] >> WordOf(additional);
auto const one_more = more >> put<&E::amount>(100);
auto const so_many_more = more >> (words | figures | a_couple);
auto const amount = longest(figures, Fraction{}, words, a_couple, half_a, one, vague_amount, one_more, so_many_more);

// ---- years ----

struct SpeltYear : x3::parser<SpeltYear> {  // nineteen ninety-six
    using attribute_type = std::int32_t;
    static bool const has_attribute = true;
    [[nodiscard]] static bool begins(TimeToken const& t) { return t.is(cardinal) && t.value >= 15 && t.value <= 20; }
    template <class Context, class RContext, class Attribute>
    bool parse(Position& first, Position const& last, Context const&, RContext&, Attribute& attribute) const {
        if (last - first < 2 || !first[0].is(cardinal) || !first[1].is(cardinal)) return false;
        if (first[0].value < 15 || first[0].value > 20 || first[1].value < 10) return false;
        Position here = first + 1;
        std::int32_t const rest = parse_cardinal(here, last);
        if (rest < 10 || rest > 99) return false;
        if constexpr (!std::is_same_v<std::remove_const_t<Attribute>, x3::unused_type>)
            attribute = first->value * 100 + rest;
        first = here;
        return true;
    }
};

struct EraApplies : x3::parser<EraApplies> {  // 336 BC is year -335
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    [[nodiscard]] static Reach reach(Position first, Position last) {
        return first != last && first->is(era) && first->capital() ? takes(1) : no_way;
    }
    template <class Context, class RContext, class Attribute>
    bool parse(Position& first, Position const& last, Context const&, RContext& fields, Attribute&) const {
        if (reach(first, last).fails()) return false;
        if (first->value < 0) fields.year = static_cast<std::int16_t>(1 - fields.year);
        fields.era_said = true;
        ++first;
        return true;
    }
};

auto const unit_follows = &(mark(U',') >> Number(0, 999, 3, 3));
auto const year_digits = set<&E::year>[Number(1000, 2199, 4, 4)] >> !unit_follows;
auto const year_with_era = set<&E::year>[Number(1, 9999, 1, 4)] >> EraApplies {};
auto const era_year = WordOf(era) >> set<&E::year>[Number(1, 2199, 1, 4)] >> put<&E::era_said>(true);
auto const apostrophe = Mark(U'\'', U'\u2019') | Mark(U'\u2018');
auto const short_year = apostrophe >> set<&E::year>[Number(0, 99, 2, 2).glued()] >> put<&E::two_digits>(true) >>
                        !WordOf(ordinal_ending) >> !word(Marker::s);
auto const spelt_year = longest(set<&E::year>[SpeltYear{}], set<&E::year>[Spelt(1900, 2199)]);
auto const year = longest(year_digits, year_with_era, era_year, short_year, spelt_year);

}  // namespace

std::int32_t parse_cardinal(Position& first, Position last) {
    constexpr std::int64_t largest = std::numeric_limits<std::int32_t>::max();
    std::int32_t total = 0, current = 0;
    Position here = first, end = first;  // `end` is behind the last word that counts
    bool ones_open = true, tens_open = true;
    if (here != last && here->is(Marker::a) && last - here > 1 && here[1].is(multiplier)) {
        current = 1;
        ++here;
    }
    while (here != last) {
        if (here->is(cardinal)) {
            std::int32_t const value = here->value;
            if (value >= 20 ? !tens_open : value >= 10 ? !tens_open || !ones_open : !ones_open) break;
            current += value;
            tens_open = false;
            ones_open = value >= 20;
            end = ++here;
            if (last - here > 1 && here->mark(U'-') && here->glued() && here[1].is(cardinal) && ones_open) ++here;
        } else if (here->is(multiplier) && (current > 0 || total > 0)) {
            std::int64_t const grown = std::int64_t{current == 0 ? 1 : current} * here->value;
            if (grown + total > largest) break;  // "twenty million hundred million" is no number
            current = static_cast<std::int32_t>(grown);
            if (here->value >= 1000) {
                total += current;
                current = 0;
            }
            ones_open = tens_open = true;
            end = ++here;
        } else if (here->is(Marker::and_) && end != first && end[-1].is(multiplier) && last - here > 1 &&
                   here[1].is(cardinal)) {
            ++here;
        } else {
            break;
        }
    }
    if (end == first) return 0;
    first = end;
    return total + current;
}

Reach reach_of_amount(Position first, Position last) {
    return begins_amount(first) ? reach(amount, first, last) : no_way;
}
Reach reach_of_year(Position first, Position last) { return begins_year(first) ? reach(year, first, last) : no_way; }

bool parse_amount(Position& first, Position last, TimeExpression& e) {
    return first != last && begins_amount(first) && run(amount, first, last, e);
}

bool parse_year(Position& first, Position last, TimeExpression& e) {
    return first != last && begins_year(first) && run(year, first, last, e);
}

}  // namespace dateline::grammar
