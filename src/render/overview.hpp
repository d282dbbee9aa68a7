// The overview, and which part of it stands for which events: the HTML page lets readers click on them.
#pragma once

#include <string>
#include <vector>

#include "dateline/timeline/timeline.hpp"

namespace dateline {

struct DrawnOverview {
    /// A bar has data-cell="COLUMN", a bubble data-cell="COLUMN LINE", a name data-cell="- LINE"; both from 0.
    std::string svg;
    std::string says;                ///< counts, span, what a column is
    std::vector<Period> columns;     ///< in time; empty when no event's date fits into one
    std::vector<std::string> lines;  ///< full names of those who have one
};

enum class OverviewHead : std::uint8_t { title, legend };  ///< what stands above the bars; the title implies the rest

[[nodiscard]] DrawnOverview draw_overview(Timeline const& timeline, std::string const& title, OverviewHead head);

}  // namespace dateline
