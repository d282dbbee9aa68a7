// "Did you mean": the nearest of a list of valid words, by edit distance with transpositions
// (optimal string alignment), so that "sicne" finds "since".
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace dateline {

/// The candidate nearest to `word`, or empty when none is near: one change is always near, more only
/// when they are at most a third of the letters of `word`. ASCII case is ignored. The first of equals wins.
[[nodiscard]] std::string nearest(std::string_view word, std::span<std::string const> candidates);

/// ", did you mean "since"?" or empty: made to stand at the end of a message.
[[nodiscard]] std::string did_you_mean(std::string_view word, std::span<std::string const> candidates);

}  // namespace dateline
