// The order of a timeline.
#pragma once

#include <cstdint>
#include <vector>

#include "relate.hpp"

namespace dateline {

struct Sequence {
    std::vector<std::uint32_t> events;  ///< placed ones in order, then those without a date
    std::vector<std::int32_t> order;    ///< of each event: 1, 2, ...; 0: not placed
};

/// By period (timeline_less), but never against a tie; equal periods in the order given. `ties` are consistent().
[[nodiscard]] Sequence order_events(Periods const& events, std::vector<Tie> const& ties);

}  // namespace dateline
