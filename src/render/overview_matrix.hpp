// What an overview shows, counted before it is drawn.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/timeline/timeline.hpp"

namespace dateline {

using Families = std::map<std::string_view, std::size_t>;  ///< how many events of each look's colour
[[nodiscard]] std::size_t sum(Families const& families) noexcept;

/// Columns are stretches of time of one unit, rows those who take part most.
struct OverviewMatrix {
    struct Row {
        std::string entity, name, full_name;  ///< id, short name, name
        std::size_t events = 0;
    };
    Grain unit = Grain::day;
    std::string_view unit_word;                ///< "week"
    std::vector<Day> columns;                  ///< the first day of each; empty when no date fits into one
    std::vector<Row> rows;                     ///< most events first
    std::vector<Families> bars;                ///< of each column
    std::vector<std::vector<Families>> cells;  ///< of each row, each column
    std::vector<std::string_view> families;    ///< the most frequent first, "other" at the end
    std::size_t most_in_cell = 1;
    /// Events with a date of no column: known less exactly than a column is wide, or too far off; and further counts.
    std::size_t vague = 0, earlier = 0, later = 0, undated = 0, corrected = 0;
};
[[nodiscard]] OverviewMatrix overview_matrix(Timeline const& timeline);

}  // namespace dateline
