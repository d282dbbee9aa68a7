// Recognition without resolution: the expressions of a text, in order, not overlapping.
#pragma once

#include <span>
#include <vector>

#include "time_expression.hpp"

namespace dateline {

[[nodiscard]] std::vector<TimeExpression> find_expressions(Tokens const& tokens, Words const& words,
                                                           TimeLexicon const& lexicon,
                                                           std::span<TokenRange const> taken);
/// The grammar notes which zone was said; this puts its minutes east of UTC in place.
void settle_zone(TimeExpression& e, TimeLexicon const& lexicon);

}  // namespace dateline
