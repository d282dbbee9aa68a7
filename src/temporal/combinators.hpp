// X3 never rolls back what a failed alternative has written into the fields. `tx` and `maybe` undo it, `longest` tries
// each alternative on a copy and keeps the longest. None of them copies anything for a parser whose reach says that it
// fails, and `longest` tries none that would not go beyond the longest so far.
#pragma once

#include <tuple>
#include <type_traits>

#include "reach.hpp"
#include "time_expression.hpp"

namespace dateline::grammar {

/// Undoes position and fields when its subject fails.
template <class Subject>
struct Transaction : x3::unary_parser<Subject, Transaction<Subject>> {
    using base = x3::unary_parser<Subject, Transaction<Subject>>;
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    constexpr explicit Transaction(Subject const& s) : base(s) {}
    [[nodiscard, gnu::always_inline]] Reach reach(Position first, Position last) const {
        return grammar::reach(this->subject, first, last);
    }
    template <class Context, class RContext, class Attribute>
    bool parse(Position& first, Position const& last, Context const& context, RContext& fields, Attribute&) const {
        Reach const way = reach(first, last);
        if (way.fails()) return false;
        if (way.is_certain()) return this->subject.parse(first, last, context, fields, x3::unused);
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
    [[nodiscard, gnu::always_inline]] Reach reach(Position first, Position last) const {
        Reach const way = grammar::reach(this->subject, first, last);
        return way.fails() ? takes(0) : way.is_certain() ? way : open_way;
    }
    template <class Context, class RContext, class Attribute>
    bool parse(Position& first, Position const& last, Context const& context, RContext& fields, Attribute&) const {
        Reach const way = grammar::reach(this->subject, first, last);
        if (way.fails()) return true;
        if (way.is_certain()) return this->subject.parse(first, last, context, fields, x3::unused);
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
    [[nodiscard]] Reach reach(Position first, Position last) const {
        Reach best = no_way;
        bool doubtful = false;
        auto const ask = [&](auto const& alternative) {
            if (best.is_open()) return;
            Reach const way = grammar::reach(alternative, first, last);
            if (way.fails()) return;
            if (best.fails()) {
                best = way;
                return;
            }
            doubtful = doubtful || !way.is_certain() || !best.is_certain();
            if (doubtful)
                best = open_way;
            else
                best.tokens = std::max(best.tokens, way.tokens);
        };
        std::apply([&](auto const&... each) { (ask(each), ...); }, alternatives);
        return best;
    }
    template <class Context, class RContext, class Attribute>
    bool parse(Position& first, Position const& last, Context const& context, RContext& fields, Attribute&) const {
        Position best = nullptr;
        TimeExpression best_fields;
        auto const attempt = [&](auto const& alternative) {
            Reach const way = grammar::reach(alternative, first, last);
            if (way.fails() || (best != nullptr && way.has_tokens() && first + way.tokens <= best)) return;
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
