// Feasts of calendars that follow the moon, as days of ours: ICU knows the Islamic (Umm al-Qura), Hebrew and Chinese
// ones. A feast announced by sighting the moon may be a day off.
#pragma once

#include <cstdint>
#include <optional>

#include "dateline/calendar/day.hpp"

namespace dateline {

enum class LunarCalendar : std::uint8_t { none, islamic, hebrew, chinese };

/// The first day of a Gregorian year that is `day` of `month` there. Months count from 1; the Hebrew ones from Tishri
/// with both Adars, so that Nisan is 8. Nothing when the year has none.
[[nodiscard]] std::optional<Day> lunar_day(LunarCalendar calendar, std::int32_t year, int month, int day);
/// The last day before a new moon, on or after `from`: Diwali falls on the one of late October.
[[nodiscard]] Day dark_moon(Day from);

}  // namespace dateline
