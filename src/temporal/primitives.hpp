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
    static constexpr bool may_be_empty = false;
    [[nodiscard]] bool begins(TimeToken const& t) const { return static_cast<Derived const&>(*this).fits(t); }

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
    static constexpr bool may_be_empty = false;
    [[nodiscard]] bool begins(TimeToken const& t) const {
        return t.number() || t.is(time_class::ordinal | time_class::cardinal);
    }
    template <class Context, class RContext, class Attribute>
    bool parse(Position& first, Position const& last, Context const&, RContext&, Attribute& attribute) const {
        Position here = first;
        std::int32_t value = 0;
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
        if constexpr (!std::is_same_v<std::remove_const_t<Attribute>, x3::unused_type>) attribute = value;
        first = here;
        return true;
    }
};

/// "last", "this", and two of them: "this past", "that same" ("says that last week" has one). Yields the second's
/// Pointing.
struct Pointer : x3::parser<Pointer> {
    using attribute_type = std::int32_t;
    static bool const has_attribute = true;
    static constexpr bool may_be_empty = false;
    [[nodiscard]] bool begins(TimeToken const& t) const { return t.is(time_class::direction); }
    template <class Context, class RContext, class Attribute>
    bool parse(Position& first, Position const& last, Context const&, RContext&, Attribute& attribute) const {
        if (first == last || !first->is(time_class::direction)) return false;
        auto const said = static_cast<Pointing>(first->value);
        bool const two = last - first > 1 && first[1].is(time_class::direction);
        bool const again = two && static_cast<Pointing>(first[1].value) == Pointing::same;
        if (two && (said == Pointing::this_ || (said == Pointing::that && again))) ++first;
        if constexpr (!std::is_same_v<std::remove_const_t<Attribute>, x3::unused_type>) attribute = first->value;
        ++first;
        return true;
    }
};

/// The full stop of an abbreviation just read: "Feb.".
struct AbbreviationStop : x3::parser<AbbreviationStop> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    static constexpr bool may_be_empty = false;
    [[nodiscard]] bool begins(TimeToken const& t) const { return t.mark(U'.'); }
    template <class Context, class RContext, class Attribute>
    bool parse(Position& first, Position const& last, Context const&, RContext&, Attribute&) const {
        if (first == last || !first->mark(U'.') || !first->glued() || !first[-1].is(time_class::abbreviation))
            return false;
        ++first;
        return true;
    }
};

// ---- writers ----

template <auto Field, class Subject>
struct Setter : x3::unary_parser<Subject, Setter<Field, Subject>> {
    using base = x3::unary_parser<Subject, Setter<Field, Subject>>;
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    constexpr explicit Setter(Subject const& s) : base(s) {}
    static constexpr bool may_be_empty = FirstToken<Subject>::empty;
    [[nodiscard]] bool begins(TimeToken const& t) const { return FirstToken<Subject>::begins(this->subject, t); }
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
    static constexpr bool may_be_empty = true;
    [[nodiscard]] bool begins(TimeToken const&) const { return false; }
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

/// A plain function as a parser: the seam between grammar files. It leaves everything alone when it fails.
struct Call : x3::parser<Call> {
    using Function = bool (*)(Position&, Position, TimeExpression&);
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    Function function;
    constexpr explicit Call(Function f) : function(f) {}
    template <class Context, class RContext, class Attribute>
    bool parse(Position& first, Position const& last, Context const&, RContext& fields, Attribute&) const {
        return function(first, last, fields);
    }
};
constexpr Call fn(Call::Function f) { return Call(f); }

/// Holds between tokens when a test of the fields does.
template <class Test>
struct Check : x3::parser<Check<Test>> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    Test test;
    constexpr explicit Check(Test t) : test(t) {}
    static constexpr bool may_be_empty = true;
    [[nodiscard]] bool begins(TimeToken const&) const { return false; }
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
    return tx[grammar].parse(first, last, x3::unused, fields, x3::unused);
}

}  // namespace dateline::grammar
