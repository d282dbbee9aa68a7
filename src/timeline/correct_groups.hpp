// Corrections on groups of tellings, before they are dated and ordered.
#pragma once

#include <vector>

#include "group_tellings.hpp"

namespace dateline {

/// Merges and splits groups as the corrections say, in their order; every other correction finds the group that it is
/// about. Groups keep the order of their numbers. O(seeds log seeds) when there is a correction.
[[nodiscard]] std::vector<CorrectionOutcome> correct_groups(std::vector<Correction> const& corrections,
                                                            Seeds const& seeds, Groups& groups);

}  // namespace dateline
