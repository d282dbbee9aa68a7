// Across articles: which of their events are one.
#pragma once

#include <string>
#include <vector>

#include "telling.hpp"

namespace dateline {

struct Group {
    std::vector<std::uint32_t> members;  ///< numbers in Tellings::list, ascending
    std::vector<std::string> merges;     ///< why each but the first is in it
};

/// Groups the events of articles that were told once each. Whether two are one depends on the two and what they follow;
/// groups grow in the canonical order of `all`. Every event is compared with at most a fixed number of others that
/// share kind, participant and period, so time is linear.
[[nodiscard]] std::vector<Group> group_tellings(Tellings const& all);

}  // namespace dateline
