// Dates, relations and order of events that are grouped.
#pragma once

#include <cstdint>
#include <vector>

#include "group_tellings.hpp"

namespace dateline {

/// Fills in all that an arrangement says of its events; `groups` is used up. `table`: Tellings::dates; `ranks`: of each
/// article the rank of its first telling; of `corrections` the outcomes stand in `out` already.
void settle(Seeds& seeds, PeriodTable& table, Groups& groups, std::vector<std::int64_t> const& ranks,
            std::vector<Correction> const& corrections, Arrangement& out);

}  // namespace dateline
