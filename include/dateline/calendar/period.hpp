// Every date is a period with a granularity: "May 2020" is 2020-05-01 to 2020-05-31 known to the month.
// A clock time or a part of the day narrows a period of one day. Periods are spelt as EDTF (ISO 8601-2),
// as TIMEX3 values (TimeML 1.2.1) and in English, and are compared with Allen's thirteen relations.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "dateline/calendar/day.hpp"

namespace dateline {

/// How exactly a period is known, from fine to coarse. `interval` is a stretch between two named days.
enum class Grain : std::uint8_t {
    minute,
    hour,
    part_of_day,
    day,
    weekend,
    week,
    month,
    season,
    quarter,
    half_year,
    year,
    decade,
    century,
    millennium,
    interval
};

/// TIMEX3's parts of the day: MO MI(dday) AF EV NI, DT for the daytime.
enum class PartOfDay : std::uint8_t { none, morning, midday, afternoon, evening, night, daytime };
enum class Season : std::uint8_t { none, spring, summer, autumn, winter };

/// Minutes since midnight where the words are spoken, with the zone's offset where it is written or known.
struct ClockTime {
    std::int16_t minute = 0;             ///< 0 to 1439
    std::int8_t second = -1;             ///< 0 to 59; -1: not said
    std::optional<std::int16_t> offset;  ///< minutes east of UTC
    friend constexpr bool operator==(ClockTime const&, ClockTime const&) = default;
};

struct Period {
    Day first{}, last{};  ///< both included; first <= last
    Grain grain = Grain::day;
    PartOfDay part = PartOfDay::none;  ///< with Grain::part_of_day
    Season season = Season::none;      ///< with Grain::season
    std::optional<ClockTime> clock;    ///< with Grain::minute and Grain::hour
    bool approximate = false;          ///< EDTF "~"
    bool uncertain = false;            ///< EDTF "?"
    bool fiscal = false;               ///< a fiscal year or quarter, taken as the calendar one
    bool open_begin = false,
         open_end = false;  ///< EDTF "../2020-05", "2020-05/..": `first` or `last` is then the bound that is known
    friend bool operator==(Period const&, Period const&) = default;
};

[[nodiscard]] Period day_period(Day day) noexcept;
[[nodiscard]] Period week_period(Day any_day_of_it) noexcept;           ///< ISO 8601: Monday to Sunday
[[nodiscard]] Period weekend_period(Day any_day_of_its_week) noexcept;  ///< Saturday and Sunday of that ISO week
[[nodiscard]] Period month_period(std::int32_t year, std::uint8_t month) noexcept;
[[nodiscard]] Period quarter_period(std::int32_t year, int quarter) noexcept;  ///< 1 to 4
[[nodiscard]] Period half_year_period(std::int32_t year, int half) noexcept;   ///< 1 or 2
/// Meteorological: spring March to May, ..., winter December of `year` to February (TIMEX3 2020-WI); in the south
/// spring is September to November and summer December of `year` to February. The months tell which half is meant.
[[nodiscard]] Period season_period(std::int32_t year, Season season, bool southern = false) noexcept;
[[nodiscard]] bool is_southern(Period const& season) noexcept;
[[nodiscard]] Period year_period(std::int32_t year) noexcept;
[[nodiscard]] Period decade_period(std::int32_t first_year) noexcept;  ///< 1960: the 1960s
[[nodiscard]] Period century_period(int century) noexcept;  ///< 20: 1900 to 1999, as newspapers (and TIMEX3 "19") count
[[nodiscard]] Period interval_period(Day first, Day last) noexcept;
/// The period of this grain that holds `day` (interval: the day itself).
[[nodiscard]] Period period_of(Day day, Grain grain) noexcept;
/// The `n`-th period of the same grain after (before, for negative n) this one: month 2021-01, -1 -> 2020-12.
[[nodiscard]] Period shift(Period const& period, std::int32_t n) noexcept;

/// Allen's relations of the days two periods cover.
enum class Allen : std::uint8_t {
    before,
    meets,
    overlaps,
    starts,
    during,
    finishes,
    equal,
    finished_by,
    contains,
    started_by,
    overlapped_by,
    met_by,
    after
};
[[nodiscard]] Allen allen(Period const& a, Period const& b) noexcept;
[[nodiscard]] bool overlap(Period const& a, Period const& b) noexcept;  ///< share a day
[[nodiscard]] bool contains(Period const& outer, Period const& inner) noexcept;
/// The days in both, with the finer grain; nothing when they share none.
[[nodiscard]] std::optional<Period> intersect(Period const& a, Period const& b) noexcept;
/// Order of a timeline: by first day, then coarser first, then last day, then time of day.
[[nodiscard]] bool timeline_less(Period const& a, Period const& b) noexcept;

/// Seasons are 21 to 24, those of the south 29 to 32 (ISO 8601-2, level 2).
[[nodiscard]] std::string edtf(
    Period const& period);  ///< "2021-02-14", "2020-05", "198X", "2008-03-03/2008-03-09", "../2020-05"
[[nodiscard]] std::string timex3(
    Period const& period);  ///< "2021-02-14TAF", "1998-W08", "1989-Q3", "2020-SU", "198", "FY1989"
[[nodiscard]] std::string english(
    Period const& period);  ///< "14 Feb 2021", "May 2020", "2020", "the 1980s", "14 Feb 2021 13:41"
[[nodiscard]] std::string_view name(Grain grain) noexcept;  ///< "day", "month", ...
[[nodiscard]] std::optional<Grain> grain_named(std::string_view name) noexcept;
/// Reads what edtf() writes (time of day `T13:41` with offset included).
[[nodiscard]] std::optional<Period> parse_edtf(std::string_view text);

/// What resolving a relative date needs to know from outside the text.
struct Anchor {
    std::optional<Day> published;             ///< where the publisher is; nothing: relative dates stay open
    std::optional<ClockTime> clock;           ///< time of publication, when known
    std::optional<bool> day_first;            ///< "01/02/2021" is 1 February (by outlet country); nothing: unknown
    std::optional<std::int16_t> zone_offset;  ///< minutes east of UTC of the outlet or dateline
    bool southern = false;                    ///< seasons of the southern hemisphere
};

}  // namespace dateline
