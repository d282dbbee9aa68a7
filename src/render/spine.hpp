// The spine of a picture: the distinct dates of a timeline, and the words that stand at and between them.
#pragma once

#include <string>
#include <vector>

#include "dateline/timeline/timeline.hpp"

namespace dateline {

/// A date on the spine and the events that happened then, in timeline order.
struct Stop {
    Period period;
    std::string key;  ///< EDTF: tells the stops of one picture apart
    std::vector<Timeline::Vertex> events;
};

/// Sorted by first day, then coarser first. A clock time or a part of the day stands at its day. Undated events are in
/// none.
[[nodiscard]] std::vector<Stop> spine(Timeline const& timeline);
[[nodiscard]] std::vector<Timeline::Vertex> undated(Timeline const& timeline);

/// Known to the day, for certain.
[[nodiscard]] bool is_exact(Period const& period) noexcept;
[[nodiscard]] std::string stop_name(Period const& period);  ///< "14 Feb 2021", "January 2021", "2020"
/// "Sunday", "Monday · published" when an article came out that day, "sometime that month".
[[nodiscard]] std::string stop_note(Period const& period, std::vector<Source> const& sources);
/// What the spine says between two dates: "next day", "3 days later", "≈ 8 months"; nothing when they overlap.
[[nodiscard]] std::string distance(Period const& from, Period const& to);

}  // namespace dateline
