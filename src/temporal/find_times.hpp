// Recognition without resolution: the expressions of a text, in order, not overlapping.
#pragma once

#include <span>
#include <vector>

#include "time_expression.hpp"

namespace dateline {

/// What recognition cost, counted: how often the grammar was started, and the tokens it was given to look at.
struct Effort {
    std::uint64_t starts = 0, tokens = 0;
};

/// Adds to `effort` when it is given. At most 20 tokens are looked at from each.
[[nodiscard]] std::vector<TimeExpression> find_expressions(Tokens const& tokens, Syntax syntax,
                                                           TimeLexicon const& lexicon,
                                                           std::span<TokenRange const> taken, Effort* effort = nullptr);
/// The grammar notes which zone was said; this puts its minutes east of UTC in place.
void settle_zone(TimeExpression& e, TimeLexicon const& lexicon);

}  // namespace dateline
