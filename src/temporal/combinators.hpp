// X3 never rolls back what a failed alternative has written into the fields. `tx` and `maybe` undo it, `longest` tries
// each alternative on a copy and keeps the longest. None of them copies anything for a parser that cannot begin with
// the token at hand.
#pragma once

#include <tuple>
#include <type_traits>

#include "first_token.hpp"
#include "time_expression.hpp"

namespace dateline::grammar {

using Position = TimeToken const*;

/// Undoes position and fields when its subject fails.
template <class Subject>
struct Transaction : x3::unary_parser<Subject, Transaction<Subject>> {
    using base = x3::unary_parser<Subject, Transaction<Subject>>;
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    constexpr explicit Transaction(Subject const& s) : base(s) {}
    static constexpr bool may_be_empty = FirstToken<Subject>::empty;
    [[nodiscard]] bool begins(TimeToken const& t) const { return FirstToken<Subject>::begins(this->subject, t); }
    template <class Context, class RContext, class Attribute>
    bool parse(Position& first, Position const& last, Context const& context, RContext& fields, Attribute&) const {
        if constexpr (!may_be_empty)
            if (first == last || !begins(*first)) return false;
        Position const start = first;
        TimeExpression const before = fields;
        if (this->subject.parse(first, last, context, fields, x3::unused)) return true;
        first = start;
        fields = before;
        return false;
    }
};
struct TransactionOf {
    template <class Subject>
    constexpr auto operator[](Subject const& s) const {
        return Transaction<typename x3::extension::as_parser<Subject>::value_type>(x3::as_parser(s));
    }
};
constexpr TransactionOf tx{};

/// Subject or nothing, undone.
template <class Subject>
struct Optional : x3::unary_parser<Subject, Optional<Subject>> {
    using base = x3::unary_parser<Subject, Optional<Subject>>;
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    constexpr explicit Optional(Subject const& s) : base(s) {}
    static constexpr bool may_be_empty = true;
    [[nodiscard]] bool begins(TimeToken const& t) const { return FirstToken<Subject>::begins(this->subject, t); }
    template <class Context, class RContext, class Attribute>
    bool parse(Position& first, Position const& last, Context const& context, RContext& fields, Attribute&) const {
        if constexpr (!FirstToken<Subject>::empty)
            if (first == last || !begins(*first)) return true;
        Position const start = first;
        TimeExpression const before = fields;
        if (!this->subject.parse(first, last, context, fields, x3::unused)) {
            first = start;
            fields = before;
        }
        return true;
    }
};
struct OptionalOf {
    template <class Subject>
    constexpr auto operator[](Subject const& s) const {
        return Optional<typename x3::extension::as_parser<Subject>::value_type>(x3::as_parser(s));
    }
};
constexpr OptionalOf maybe{};

/// Tries each alternative on a copy of the fields and keeps the longest; of equals the first.
template <class... Alternatives>
struct Longest : x3::parser<Longest<Alternatives...>> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    std::tuple<Alternatives...> alternatives;
    constexpr explicit Longest(Alternatives const&... a) : alternatives(a...) {}
    static constexpr bool may_be_empty = (FirstToken<Alternatives>::empty || ...);
    [[nodiscard]] bool begins(TimeToken const& t) const {
        return std::apply([&](auto const&... each) { return (grammar::begins(each, t) || ...); }, alternatives);
    }
    template <class Context, class RContext, class Attribute>
    bool parse(Position& first, Position const& last, Context const& context, RContext& fields, Attribute&) const {
        Position best = nullptr;
        TimeExpression best_fields;
        auto const attempt = [&](auto const& alternative) {
            if constexpr (!FirstToken<std::remove_cvref_t<decltype(alternative)>>::empty)
                if (first == last || !grammar::begins(alternative, *first)) return;
            Position here = first;
            TimeExpression trial = fields;
            if (!alternative.parse(here, last, context, trial, x3::unused)) return;
            if (best != nullptr && here <= best) return;
            best = here;
            best_fields = trial;
        };
        std::apply([&](auto const&... each) { (attempt(each), ...); }, alternatives);
        if (best == nullptr) return false;
        first = best;
        fields = best_fields;
        return true;
    }
};
template <class... Alternatives>
constexpr auto longest(Alternatives const&... alternatives) {
    return Longest<Alternatives...>(alternatives...);
}

}  // namespace dateline::grammar
