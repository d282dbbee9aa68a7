// Days of the proleptic Gregorian calendar, counted from 1970-01-01. Boost.Date_Time knows 1400 to 9999
// only, and "AD 70" is in the news of historians; inside that range it is the oracle of the law test.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// Days since 1970-01-01 (which is 0); years from -9999 (10000 BC) to 9999.
enum class Day : std::int32_t {};

constexpr std::int32_t number(Day d) noexcept { return static_cast<std::int32_t>(d); }
constexpr Day operator+(Day d, std::int32_t days) noexcept { return Day{number(d) + days}; }
constexpr Day operator-(Day d, std::int32_t days) noexcept { return Day{number(d) - days}; }
constexpr std::int32_t operator-(Day a, Day b) noexcept { return number(a) - number(b); }

/// Year as ISO 8601 counts it: 1 BC is 0, 336 BC is -335.
struct Date {
    std::int32_t year = 1970;
    std::uint8_t month = 1;  ///< 1 to 12
    std::uint8_t day = 1;    ///< 1 to 31
    friend constexpr auto operator<=>(Date const&, Date const&) = default;
};

enum class Weekday : std::uint8_t { monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday };  // ISO 8601

struct IsoWeek {
    std::int32_t year;
    std::uint8_t week;
};

[[nodiscard]] bool is_leap_year(std::int32_t year) noexcept;
[[nodiscard]] std::uint8_t days_in_month(std::int32_t year, std::uint8_t month) noexcept;
[[nodiscard]] bool is_date(std::int32_t year, std::int32_t month, std::int32_t day) noexcept;
[[nodiscard]] Day to_day(Date date) noexcept;
[[nodiscard]] Date to_date(Day day) noexcept;
[[nodiscard]] Weekday weekday(Day day) noexcept;
[[nodiscard]] IsoWeek iso_week(Day day) noexcept;
[[nodiscard]] Day first_day_of_iso_week(IsoWeek week) noexcept;
[[nodiscard]] Day easter(std::int32_t year) noexcept;  ///< Sunday of the Western (Gregorian) church
/// The n-th (1 to 5, or -1 for the last) such weekday of a month; nothing when there is none.
[[nodiscard]] std::optional<Day> nth_weekday(std::int32_t year, std::uint8_t month, Weekday weekday, int n) noexcept;
/// Months added; a day past the end becomes the month's last ("31 January" + 1 month = 28 February).
[[nodiscard]] Date add_months(Date date, std::int32_t months) noexcept;

[[nodiscard]] std::string iso(Day day);  ///< "2021-02-14"; years outside 0..9999 with a sign, as ISO 8601-2
[[nodiscard]] std::optional<Day> parse_iso_day(std::string_view text) noexcept;
[[nodiscard]] std::string_view english(Weekday weekday) noexcept;           ///< "Sunday"
[[nodiscard]] std::string_view english_month(std::uint8_t month) noexcept;  ///< "February"

}  // namespace dateline
