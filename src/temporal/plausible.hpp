// Whether what the grammar read is a time at all: "may" the verb, "March" the walk, "1600 troops", "$2000".
#pragma once

#include <span>

#include "time_expression.hpp"
#include "time_tokens.hpp"

namespace dateline {

/// Whether the calendar has such a day: not 31 February.
[[nodiscard]] bool possible(TimeExpression const& e);
[[nodiscard]] bool plausible(TimeExpression const& e, std::span<TimeToken const> all, Tokens const& tokens,
                             Syntax syntax, TimeLexicon const& lexicon);

}  // namespace dateline
