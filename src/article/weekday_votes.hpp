// Whether the weekdays that an article names fit its day of publication.
#pragma once

#include "page_view.hpp"

namespace dateline {

/// What parts the source of a doubtful day from the doubt, in Publication::from.
inline constexpr std::string_view doubt_mark = "; but ";

/// A day named with its weekday ("Sunday, February 14") speaks for a day of publication in whose year it was that
/// weekday, and against any other.
struct WeekdayVotes {
    std::uint32_t fitting = 0, against = 0;
};
[[nodiscard]] WeekdayVotes weekday_votes(PageView const& view, Day published);

/// "Monday" alone looks back at most a few days, or a few ahead. Do the weekdays named at least three times in the body
/// all lie in the middle of the week before that day, where news neither comes from nor goes to? Then that weekday.
[[nodiscard]] std::optional<Weekday> stale_weekday(PageView const& view, Day published);

}  // namespace dateline
