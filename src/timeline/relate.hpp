// The relations that texts tell between events, made consistent and reduced.
#pragma once

#include <cstdint>
#include <vector>

#include "dateline/timeline/arrangement.hpp"

namespace dateline {

/// Of each event, when it was; null: not known.
using Periods = std::vector<Period const*>;

struct Consistent {
    std::vector<Tie> ties;  ///< acyclic, in the order they were given
    std::vector<Arrangement::Dropped> dropped;
};

/// Leaves out ties that dates contradict, repeated ones (an answer says more than an order, so it stays) and those that
/// would close a circle: of a circle the tie told last goes.
[[nodiscard]] Consistent consistent(std::vector<Tie> ties, Periods const& events);

/// Leaves out every `then` that other ties imply. The other kinds stay: a chain of `then` does not imply them. Requires
/// acyclic ties.
[[nodiscard]] std::vector<Tie> reduce(std::vector<Tie> ties);

}  // namespace dateline
