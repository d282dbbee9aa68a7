// The order of a timeline.
#pragma once

#include <cstdint>
#include <vector>

#include "relate.hpp"

namespace dateline {

struct Sequence {
    std::vector<Slot> slots;             ///< in order
    std::vector<std::uint32_t> slot_of;  ///< of each event its number in `slots`; nowhere: not placed
    std::vector<std::uint32_t> events;   ///< placed ones in order, then those without a date
};

/// By period (timeline_less), but never against a tie; events of one slot as `listed` has them, which names every event
/// once. `ties` are consistent().
[[nodiscard]] Sequence order_events(Periods const& events, std::vector<Tie> const& ties,
                                    std::vector<std::uint32_t> const& listed);

}  // namespace dateline
