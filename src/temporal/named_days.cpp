// Applies the rule of a named day to a year: Thanksgiving is the fourth Thursday of November, Good Friday two days
// before Easter, Eid al-Fitr the first day of the tenth Islamic month, Black Friday the day after Thanksgiving; Ramadan
// lasts thirty days and is a stretch, not a day.
#include "named_days.hpp"

namespace dateline {

namespace {

std::optional<Day> first_day(TimeLexicon::NamedDay const& row, std::int32_t year) {
    if (row.from_easter != TimeLexicon::NamedDay::not_movable) return easter(year) + row.from_easter;
    if (row.calendar != LunarCalendar::none) return lunar_day(row.calendar, year, row.month, row.day);
    auto const month = static_cast<std::uint8_t>(row.month);
    if (row.day == 0) return nth_weekday(year, month, static_cast<Weekday>(row.weekday), row.nth);
    Day const day = to_day({year, month, static_cast<std::uint8_t>(row.day)});
    return row.dark_moon != 0 ? dark_moon(day) : day;
}

}  // namespace

std::optional<Period> in_that_year(TimeLexicon::NamedDay const& row, std::int32_t year) {
    auto const found = first_day(row, year);
    if (!found) return std::nullopt;
    Day const first = *found + row.plus;
    return row.days > 1 ? interval_period(first, first + (row.days - 1)) : day_period(first);
}

}  // namespace dateline
