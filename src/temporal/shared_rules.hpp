// Small rules that several files of the grammar want: hedges before an amount ("more than", "nearly"), modifiers
// before a date ("early", "the end of").
#pragma once

#include "primitives.hpp"

namespace dateline::grammar {

inline constexpr auto put_mod = [](Mod m) { return put<&TimeExpression::mod>(m); };

inline auto const hedged = longest(set<&TimeExpression::mod>[WordOf(time_class::hedge)],
                                   word(Marker::more) >> word(Marker::than) >> put_mod(Mod::more_than),
                                   word(Marker::less) >> word(Marker::than) >> put_mod(Mod::less_than),
                                   word(Marker::at) >> word(Marker::least) >> put_mod(Mod::equal_or_more),
                                   word(Marker::at) >> word(Marker::most) >> put_mod(Mod::equal_or_less),
                                   word(Marker::up) >> word(Marker::to) >> put_mod(Mod::equal_or_less));

/// "a year or so".
inline auto const or_so = maybe[tx[word(Marker::or_) >> word(Marker::so) >> put_mod(Mod::approx)]];

/// "early", "late", "mid-".
inline auto const modifier_word = set<&TimeExpression::mod>[WordOf(time_class::modifier)] >> maybe[Mark(U'-')];
/// "the end of", "the beginning of", "the latter part of".
inline auto const boundary = maybe[word(Marker::the)] >> maybe[WordOf(time_class::modifier)] >>
                             ((word(Marker::beginning) >> put_mod(Mod::start)) |
                              (word(Marker::middle) >> put_mod(Mod::mid)) | (word(Marker::end) >> put_mod(Mod::end))) >>
                             word(Marker::of);

}  // namespace dateline::grammar
