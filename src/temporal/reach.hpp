// How far a parser would go, read off its type before anything is tried: an alternative is parsed on a copy of the
// fields, and most alternatives at a token fail at their first or second word. So each parser can be asked, without a
// field being written, whether it can succeed at all and how many tokens it takes then. Tests of tokens are known
// exactly; a test of the fields holds perhaps; behind a parser that nothing is known of everything is open.
//
//   maybe[the] >> which >> weekday    at "the first half": fails at "half"; at "the first Monday": takes three tokens
#pragma once

#include <algorithm>
#include <boost/spirit/home/x3.hpp>
#include <concepts>

#include "time_tokens.hpp"

namespace dateline::grammar {

namespace x3 = boost::spirit::x3;

using Position = TimeToken const*;

struct Reach {
    enum class Kind : std::uint8_t { fails, takes, takes_if_at_all, open };
    Kind kind = Kind::fails;
    std::int32_t tokens = 0;

    [[nodiscard]] constexpr bool fails() const noexcept { return kind == Kind::fails; }
    [[nodiscard]] constexpr bool is_open() const noexcept { return kind == Kind::open; }
    [[nodiscard]] constexpr bool is_certain() const noexcept { return kind == Kind::takes; }
    [[nodiscard]] constexpr bool has_tokens() const noexcept {
        return kind == Kind::takes || kind == Kind::takes_if_at_all;
    }
};
constexpr Reach no_way{};
constexpr Reach open_way{Reach::Kind::open, 0};
constexpr Reach takes(std::int32_t tokens) noexcept { return {Reach::Kind::takes, tokens}; }
constexpr Reach takes_if_at_all(std::int32_t tokens) noexcept { return {Reach::Kind::takes_if_at_all, tokens}; }

/// A parser that tells its reach, one that only knows its first token, and one of which nothing is known.
template <class Parser>
concept TellsReach = requires(Parser const& p, Position first, Position last) {
    { p.reach(first, last) } -> std::same_as<Reach>;
};
template <class Parser>
concept KnowsItsFirstToken = requires(Parser const& p, TimeToken const& t) {
    { p.begins(t) } -> std::same_as<bool>;
};

template <class Parser>
struct ReachOf {
    [[gnu::always_inline]] static Reach at(Parser const& p, Position first, Position last) {
        if constexpr (TellsReach<Parser>) {
            return p.reach(first, last);
        } else if constexpr (KnowsItsFirstToken<Parser>) {
            return first != last && p.begins(*first) ? open_way : no_way;
        } else {
            return open_way;
        }
    }
};

template <class Parser>
[[gnu::always_inline]] inline Reach reach(Parser const& p, Position first, Position last) {
    return ReachOf<Parser>::at(p, first, last);
}

template <class Left, class Right>
struct ReachOf<x3::sequence<Left, Right>> {
    [[gnu::always_inline]] static Reach at(x3::sequence<Left, Right> const& p, Position first, Position last) {
        Reach const left = reach(p.left, first, last);
        if (!left.has_tokens()) return left;
        Reach const right = reach(p.right, first + left.tokens, last);
        if (!right.has_tokens()) return right;
        bool const certain = left.is_certain() && right.is_certain();
        std::int32_t const both = left.tokens + right.tokens;
        return certain ? takes(both) : takes_if_at_all(both);
    }
};

template <class Left, class Right>
struct ReachOf<x3::alternative<Left, Right>> {
    [[gnu::always_inline]] static Reach at(x3::alternative<Left, Right> const& p, Position first, Position last) {
        Reach const left = reach(p.left, first, last);
        if (left.is_certain() || left.is_open()) return left;
        Reach const right = reach(p.right, first, last);
        if (left.fails()) return right;
        return right.fails() ? left : open_way;
    }
};

/// Looks ahead and takes nothing.
template <class Subject>
struct ReachOf<x3::not_predicate<Subject>> {
    [[gnu::always_inline]] static Reach at(x3::not_predicate<Subject> const& p, Position first, Position last) {
        Reach const subject = reach(p.subject, first, last);
        return subject.is_certain() ? no_way : subject.fails() ? takes(0) : takes_if_at_all(0);
    }
};
template <class Subject>
struct ReachOf<x3::and_predicate<Subject>> {
    [[gnu::always_inline]] static Reach at(x3::and_predicate<Subject> const& p, Position first, Position last) {
        Reach const subject = reach(p.subject, first, last);
        return subject.is_certain() ? takes(0) : subject.fails() ? no_way : takes_if_at_all(0);
    }
};

}  // namespace dateline::grammar
