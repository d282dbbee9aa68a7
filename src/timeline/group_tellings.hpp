// Across articles: which of their events are one.
#pragma once

#include <cstdint>
#include <vector>

#include "dateline/timeline/arrangement.hpp"
#include "seeds.hpp"

namespace dateline {

struct Groups {
    std::vector<std::uint32_t> group_of;      ///< of each seed; groups are numbered from 0 in canonical order
    std::vector<Arrangement::Joined> joined;  ///< by telling
    std::uint32_t count = 0;
};

inline constexpr std::size_t compared = 24;  ///< latest events of a key that are looked at

/// Groups that some seeds were put in before.
struct Known {
    std::vector<std::uint32_t> group_of;  ///< of each seed; nowhere: it is to be placed
    std::vector<std::uint32_t> opened;    ///< of each seed that is to be placed: the group that it opened; or nowhere
    std::uint32_t count = 0;              ///< of such groups; those that come to them are numbered from there on
};

/// Groups the events of articles that were told once each. Whether two are one depends on the two and what they follow;
/// groups grow in canonical order. Every event is compared with at most a fixed number of others that share kind
/// and participant and period, or kind and a word of the story, so time is linear.
[[nodiscard]] Groups group_tellings(Seeds const& all, Known const& known = {});

}  // namespace dateline
