// What stands below the columns of an overview.
#pragma once

#include <string>
#include <vector>

#include "dateline/calendar/period.hpp"

namespace dateline {

struct AxisLabel {
    std::size_t column = 0;
    std::string words;  ///< "14 Feb 2021", "15", "Mar", "1960", "500 BC"
};

/// Names for columns that begin on these days and are `step` points apart, as many as there is room for.
[[nodiscard]] std::vector<AxisLabel> axis_labels(std::vector<Day> const& columns, Grain unit, double step);

}  // namespace dateline
