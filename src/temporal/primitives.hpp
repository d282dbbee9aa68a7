// Spirit X3 over TimeTokens. Primitives test one token and yield its value; writers put a value into a named field
// of the expression being built, which travels as X3's rule context; what undoes a failed alternative stands in
// combinators.hpp. No skipper: a blank is a flag of the token.
//
//   tx[set<&TimeExpression::month>[month] >> set<&TimeExpression::day>[number(1, 31)]]      "February 15"
#pragma once

#include <boost/spirit/home/x3.hpp>
#include <tuple>
#include <type_traits>
#include <utility>

#include "combinators.hpp"
#include "time_expression.hpp"
#include "time_tokens.hpp"

namespace dateline::grammar {

// ---- primitives: one token, an int ----

template <class Derived>
struct OneToken : x3::parser<Derived> {
    using attribute_type = std::int32_t;
    static bool const has_attribute = true;
    [[nodiscard, gnu::always_inline]] Reach reach(Position first, Position last) const {
        return first != last && static_cast<Derived const&>(*this).fits(*first) ? takes(1) : no_way;
    }

    template <class Context, class RContext, class Attribute>
    bool parse(Position& first, Position const& last, Context const&, RContext&, Attribute& attribute) const {
        if (first == last) return false;
        auto const& self = static_cast<Derived const&>(*this);
        if (!self.fits(*first)) return false;
        if constexpr (!std::is_same_v<std::remove_const_t<Attribute>, x3::unused_type>) attribute = self.value(*first);
        ++first;
        return true;
    }
};

/// A word of a class; yields its value.
struct WordOf : OneToken<WordOf> {
    time_class::Mask mask, but_not;
    bool glued_only;
    constexpr explicit WordOf(time_class::Mask m, time_class::Mask n = 0, bool g = false)
        : mask(m), but_not(n), glued_only(g) {}
    [[nodiscard]] bool fits(TimeToken const& t) const {
        return (t.classes & mask) != 0 && (t.classes & but_not) == 0 && (!glued_only || t.glued());
    }
    [[nodiscard]] std::int32_t value(TimeToken const& t) const { return t.value; }
};

/// The same, yielding the second value: of units and zones.
struct SecondOf : OneToken<SecondOf> {
    time_class::Mask mask, but_not;
    constexpr explicit SecondOf(time_class::Mask m, time_class::Mask n = 0) : mask(m), but_not(n) {}
    [[nodiscard]] bool fits(TimeToken const& t) const { return (t.classes & mask) != 0 && (t.classes & but_not) == 0; }
    [[nodiscard]] std::int32_t value(TimeToken const& t) const { return t.second_value; }
};

/// A unit of time, or one of those from one to another, in the singular or the plural; yields which.
struct UnitIs : OneToken<UnitIs> {
    Unit low, high;
    bool plural;
    constexpr UnitIs(Unit l, Unit h, bool p = false) : low(l), high(h), plural(p) {}
    constexpr explicit UnitIs(Unit u, bool p = false) : UnitIs(u, u, p) {}
    [[nodiscard]] bool fits(TimeToken const& t) const {
        return t.is(time_class::unit) && t.is(time_class::plural) == plural &&
               t.second_value >= static_cast<std::int32_t>(low) && t.second_value <= static_cast<std::int32_t>(high);
    }
    [[nodiscard]] std::int32_t value(TimeToken const& t) const { return t.second_value; }
};

constexpr std::uint64_t bit(Marker m) { return 1ull << static_cast<unsigned>(m); }

/// One of some function words; yields which.
struct MarkerOf : OneToken<MarkerOf> {
    std::uint64_t wanted;
    constexpr explicit MarkerOf(std::uint64_t w) : wanted(w) {}
    [[nodiscard]] bool fits(TimeToken const& t) const {
        return (t.classes & time_class::marker) != 0 && ((wanted >> t.second_value) & 1) != 0;
    }
    [[nodiscard]] std::int32_t value(TimeToken const& t) const { return t.second_value; }
};
template <class... Markers>
constexpr MarkerOf word(Markers... markers) {
    return MarkerOf((bit(markers) | ...));
}

/// A number in a range, written with a number of digits in a range.
struct Number : OneToken<Number> {
    std::uint32_t low, high;
    std::uint16_t least_digits, most_digits;
    bool glued_only;
    constexpr Number(std::uint32_t l, std::uint32_t h, std::uint16_t least = 1, std::uint16_t most = 9, bool g = false)
        : low(l), high(h), least_digits(least), most_digits(most), glued_only(g) {}
    [[nodiscard]] bool fits(TimeToken const& t) const {
        return t.kind == TokenKind::number && low <= t.id && t.id <= high && least_digits <= t.length &&
               t.length <= most_digits && (!glued_only || t.glued());
    }
    [[nodiscard]] std::int32_t value(TimeToken const& t) const { return static_cast<std::int32_t>(t.id); }
    [[nodiscard]] constexpr Number glued() const { return {low, high, least_digits, most_digits, true}; }
};

/// A punctuation mark; `glued` wants no blank before it.
struct Mark : OneToken<Mark> {
    char32_t wanted, other;
    bool glued_only;
    constexpr explicit Mark(char32_t w, char32_t o = 0, bool g = false) : wanted(w), other(o), glued_only(g) {}
    [[nodiscard]] bool fits(TimeToken const& t) const {
        return t.kind == TokenKind::punctuation && (t.id == wanted || (other != 0 && t.id == other)) &&
               (!glued_only || t.glued());
    }
    [[nodiscard]] std::int32_t value(TimeToken const& t) const { return static_cast<std::int32_t>(t.id); }
};
constexpr Mark mark(char32_t c) { return Mark(c); }
constexpr Mark glued(char32_t c) { return Mark(c, 0, true); }
/// A hyphen or dash without a blank before it.
constexpr Mark hyphen{U'-', U'\u2013', true};

/// "21st", "third", "twenty-first": yields the number.
struct OrdinalNumber : x3::parser<OrdinalNumber> {
    using attribute_type = std::int32_t;
    static bool const has_attribute = true;
    std::int32_t low, high;
    constexpr OrdinalNumber(std::int32_t l, std::int32_t h) : low(l), high(h) {}
    [[nodiscard]] Reach reach(Position first, Position last) const {
        bool const begins = first != last && (first->number() || first->is(time_class::ordinal | time_class::cardinal));
        Position here = first;
        std::int32_t value = 0;
        return begins && read(here, last, value) ? takes(static_cast<std::int32_t>(here - first)) : no_way;
    }
    template <class Context, class RContext, class Attribute>
    bool parse(Position& first, Position const& last, Context const&, RContext&, Attribute& attribute) const {
        std::int32_t value = 0;
        if (!read(first, last, value)) return false;
        if constexpr (!std::is_same_v<std::remove_const_t<Attribute>, x3::unused_type>) attribute = value;
        return true;
    }

private:
    bool read(Position& first, Position last, std::int32_t& value) const {
        Position here = first;
        if (last - here > 1 && here->number() && here[1].is(time_class::ordinal_ending) && here[1].glued()) {
            value = static_cast<std::int32_t>(here->id < 10'000 ? here->id : 10'000);
            here += 2;
        } else if (here != last && here->is(time_class::ordinal)) {
            value = here->value;
            ++here;
        } else if (last - here > 2 && here->is(time_class::cardinal) && here->value >= 20 && here[1].mark(U'-') &&
                   here[2].is(time_class::ordinal) && here[2].value < 10) {
            value = here->value + here[2].value;
            here += 3;
        } else {
            return false;
        }
        if (value < low || value > high) return false;
        first = here;
        return true;
    }
};

/// "last", "this", and two of them: "this past", "that same" ("says that last week" has one). Yields the second's
/// Pointing.
struct Pointer : x3::parser<Pointer> {
    using attribute_type = std::int32_t;
    static bool const has_attribute = true;
    [[nodiscard, gnu::always_inline]] Reach reach(Position first, Position last) const {
        if (first == last || !first->is(time_class::direction)) return no_way;
        auto const said = static_cast<Pointing>(first->value);
        bool const two = last - first > 1 && first[1].is(time_class::direction);
        bool const again = two && static_cast<Pointing>(first[1].value) == Pointing::same;
        return takes(two && (said == Pointing::this_ || (said == Pointing::that && again)) ? 2 : 1);
    }
    template <class Context, class RContext, class Attribute>
    bool parse(Position& first, Position const& last, Context const&, RContext&, Attribute& attribute) const {
        Reach const way = reach(first, last);
        if (way.fails()) return false;
        first += way.tokens;
        if constexpr (!std::is_same_v<std::remove_const_t<Attribute>, x3::unused_type>) attribute = first[-1].value;
        return true;
    }
};

/// The full stop of an abbreviation just read: "Feb.".
struct AbbreviationStop : x3::parser<AbbreviationStop> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    [[nodiscard, gnu::always_inline]] Reach reach(Position first, Position last) const {
        bool const here =
            first != last && first->mark(U'.') && first->glued() && first[-1].is(time_class::abbreviation);
        return here ? takes(1) : no_way;
    }
    template <class Context, class RContext, class Attribute>
    bool parse(Position& first, Position const& last, Context const&, RContext&, Attribute&) const {
        if (reach(first, last).fails()) return false;
        ++first;
        return true;
    }
};

/// Takes no token and writes nothing: a test of what stands around a place.
template <class Derived>
struct Between : x3::parser<Derived> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    [[nodiscard]] static Reach reach(Position first, Position last) {
        return Derived::holds(first, last) ? takes(0) : no_way;
    }
    template <class Context, class RContext, class Attribute>
    bool parse(Position& first, Position const& last, Context const&, RContext&, Attribute&) const {
        return Derived::holds(first, last);
    }
};

/// A unit, a weekday, a part of the day or the like stands somewhere ahead.
struct MeasureAhead : Between<MeasureAhead> {
    [[nodiscard]] static bool holds(Position first, Position last) { return first->to_measure < last - first; }
};
constexpr MeasureAhead measure_ahead{};

// ---- writers ----

template <auto Field, class Subject>
struct Setter : x3::unary_parser<Subject, Setter<Field, Subject>> {
    using base = x3::unary_parser<Subject, Setter<Field, Subject>>;
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    constexpr explicit Setter(Subject const& s) : base(s) {}
    [[nodiscard, gnu::always_inline]] Reach reach(Position first, Position last) const {
        return grammar::reach(this->subject, first, last);
    }
    template <class Context, class RContext, class Attribute>
    bool parse(Position& first, Position const& last, Context const& context, RContext& fields, Attribute&) const {
        std::int32_t value = 0;
        if (!this->subject.parse(first, last, context, fields, value)) return false;
        using Type = std::remove_reference_t<decltype(fields.*Field)>;
        fields.*Field = static_cast<Type>(value);
        return true;
    }
};
template <auto Field>
struct SetterOf {
    template <class Subject>
    constexpr auto operator[](Subject const& s) const {
        return Setter<Field, Subject>(s);
    }
};
/// set<&TimeExpression::month>[p]: writes p's value into the field.
template <auto Field>
constexpr SetterOf<Field> set{};

/// Writes a constant and takes no token.
template <auto Field, class Value>
struct Constant : x3::parser<Constant<Field, Value>> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    Value value;
    constexpr explicit Constant(Value v) : value(v) {}
    [[nodiscard]] static Reach reach(Position, Position) { return takes(0); }
    template <class Context, class RContext, class Attribute>
    bool parse(Position&, Position const&, Context const&, RContext& fields, Attribute&) const {
        fields.*Field = value;
        return true;
    }
};
template <auto Field, class Value>
constexpr auto put(Value value) {
    return Constant<Field, Value>(value);
}
constexpr auto says(Says s) { return put<&TimeExpression::says>(s); }
constexpr auto named_rule(Rule r) { return put<&TimeExpression::rule>(static_cast<std::uint8_t>(r)); }

/// A plain function as a parser: the seam between grammar files. It leaves everything alone when it fails. How far it
/// goes is told by another function, or at least, by one that looks at the token at hand, where it cannot begin.
template <auto Function, auto Tells>
struct Call : x3::parser<Call<Function, Tells>> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    [[nodiscard]] static Reach reach(Position first, Position last) {
        if (first == last) return no_way;
        if constexpr (std::is_invocable_r_v<Reach, decltype(Tells), Position, Position>)
            return Tells(first, last);
        else
            return Tells(first) ? open_way : no_way;
    }
    template <class Context, class RContext, class Attribute>
    bool parse(Position& first, Position const& last, Context const&, RContext& fields, Attribute&) const {
        return Function(first, last, fields);
    }
};

/// Holds between tokens when a test of the fields does.
template <class Test>
struct Check : x3::parser<Check<Test>> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    Test test;
    constexpr explicit Check(Test t) : test(t) {}
    [[nodiscard]] static Reach reach(Position, Position) { return takes_if_at_all(0); }
    template <class Context, class RContext, class Attribute>
    bool parse(Position&, Position const&, Context const&, RContext& fields, Attribute&) const {
        return test(fields);
    }
};
template <class Test>
constexpr auto when(Test test) {
    return Check<Test>(test);
}

/// Runs a grammar from a position; everything is left alone when it fails.
template <class Grammar>
bool run(Grammar const& grammar, Position& first, Position last, TimeExpression& fields) {
    Position here = first;
    TimeExpression trial = fields;
    if (!grammar.parse(here, last, x3::unused, trial, x3::unused)) return false;
    first = here;
    fields = trial;
    return true;
}

}  // namespace dateline::grammar
