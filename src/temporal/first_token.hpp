// What a parser can begin with, read off its type: before an alternative is tried on a copy of the fields, the token at
// hand is asked whether any way into it exists. "The" is no way into month >> day, so "the ..." costs that alternative
// one test of a mask. A parser that nothing is known about may begin with any token.
//
//   maybe[the] >> which >> weekday    may begin with the, with what `which` may begin with, with nothing else
#pragma once

#include <boost/spirit/home/x3.hpp>
#include <concepts>

#include "time_tokens.hpp"

namespace dateline::grammar {

namespace x3 = boost::spirit::x3;

/// Asks a parser: `begins(p, token)` is false when p cannot succeed there. `empty`: p may take no token.
template <class Parser>
struct FirstToken {
    static constexpr bool empty = Parser::may_be_empty;
    static bool begins(Parser const& p, TimeToken const& t) { return p.begins(t); }
};

template <class Parser>
concept KnowsItsFirstToken = requires(Parser const& p, TimeToken const& t) {
    { p.begins(t) } -> std::same_as<bool>;
};

template <class Parser>
requires(!KnowsItsFirstToken<Parser>) struct FirstToken<Parser> {
    static constexpr bool empty = true;
    static bool begins(Parser const&, TimeToken const&) { return true; }
};

template <class Parser>
bool begins(Parser const& p, TimeToken const& t) {
    return FirstToken<Parser>::begins(p, t);
}

template <class Left, class Right>
struct FirstToken<x3::sequence<Left, Right>> {
    static constexpr bool empty = FirstToken<Left>::empty && FirstToken<Right>::empty;
    static bool begins(x3::sequence<Left, Right> const& p, TimeToken const& t) {
        if (FirstToken<Left>::begins(p.left, t)) return true;
        if constexpr (FirstToken<Left>::empty) return FirstToken<Right>::begins(p.right, t);
        return false;
    }
};

template <class Left, class Right>
struct FirstToken<x3::alternative<Left, Right>> {
    static constexpr bool empty = FirstToken<Left>::empty || FirstToken<Right>::empty;
    static bool begins(x3::alternative<Left, Right> const& p, TimeToken const& t) {
        return FirstToken<Left>::begins(p.left, t) || FirstToken<Right>::begins(p.right, t);
    }
};

/// Looks ahead and takes nothing: no way in by itself, and none that it shuts.
template <class Subject>
struct FirstToken<x3::not_predicate<Subject>> {
    static constexpr bool empty = true;
    static bool begins(x3::not_predicate<Subject> const&, TimeToken const&) { return false; }
};

}  // namespace dateline::grammar
