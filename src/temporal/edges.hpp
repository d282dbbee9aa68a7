// What stands at the edge of an expression and does not belong to it.
#pragma once

#include <span>

#include "time_expression.hpp"
#include "time_tokens.hpp"

namespace dateline {

/// Takes words off the front that the grammar took for part of the time; after parsing, before plausible().
void trim(TimeExpression& e, std::span<TimeToken const> all, Syntax syntax);

}  // namespace dateline
