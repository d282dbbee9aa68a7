// Makes periods and walks between them. Each grain cuts the line of days into pieces (weeks from Monday,
// quarters, decades), so "the period of this grain that holds a day" and "the n-th one after" are both
// arithmetic on the number of a piece: "next month" is month number 12 * year + month, plus one.
#include "dateline/calendar/period.hpp"

namespace dateline {

namespace {

constexpr std::int32_t floor_div(std::int32_t a, std::int32_t b) noexcept { return a / b - (a % b < 0 ? 1 : 0); }

Period months_period(std::int32_t first_month, std::int32_t count, Grain grain) noexcept {  // counted from year 0
    std::int32_t const year = floor_div(first_month, 12), end = first_month + count, end_year = floor_div(end, 12);
    Period p;
    p.first = to_day({year, static_cast<std::uint8_t>(first_month - year * 12 + 1), 1});
    p.last = to_day({end_year, static_cast<std::uint8_t>(end - end_year * 12 + 1), 1}) - 1;
    p.grain = grain;
    return p;
}

Period years_period(std::int32_t first_year, std::int32_t last_year, Grain grain) noexcept {
    Period p;
    p.first = to_day({first_year, 1, 1});
    p.last = to_day({last_year, 12, 31});
    p.grain = grain;
    return p;
}

std::int32_t month_number(Day day) noexcept {
    Date const date = to_date(day);
    return date.year * 12 + date.month - 1;
}

Day monday_of(Day day) noexcept { return day - (static_cast<std::int32_t>(weekday(day)) - 1); }

/// Centuries count 1, 2, 3 after Christ and -1, -2 before; there is no century 0.
std::int32_t century_of(std::int32_t year) noexcept { return year > 0 ? year / 100 + 1 : -((-year) / 100 + 1); }

std::int32_t decade_first_year(std::int32_t year) noexcept {
    if (year > 0) return year / 10 * 10;
    return -((1 - year) / 10 * 10 + 8);  // "the 330s BC" are 339 BC to 330 BC, years -338 to -329
}

Period with_marks_of(Period shifted, Period const& original) noexcept {
    shifted.approximate = original.approximate;
    shifted.uncertain = original.uncertain;
    shifted.fiscal = original.fiscal;
    shifted.open_begin = original.open_begin;
    shifted.open_end = original.open_end;
    return shifted;
}

Period moved_by_minutes(Period p, std::int32_t minutes) noexcept {
    ClockTime clock = p.clock.value_or(ClockTime{});
    std::int32_t const total = clock.minute + minutes, days = floor_div(total, 1440);
    clock.minute = static_cast<std::int16_t>(total - days * 1440);
    p.clock = clock;
    p.first = p.last = p.first + days;
    return p;
}

Period moved_by_days(Period p, std::int32_t days) noexcept {
    p.first = p.first + days;
    p.last = p.last + days;
    return p;
}

}  // namespace

Period day_period(Day day) noexcept {
    Period p;
    p.first = p.last = day;
    return p;
}

Period week_period(Day day) noexcept {
    Period p = interval_period(monday_of(day), monday_of(day) + 6);
    p.grain = Grain::week;
    return p;
}

Period weekend_period(Day day) noexcept {
    Period p = interval_period(monday_of(day) + 5, monday_of(day) + 6);
    p.grain = Grain::weekend;
    return p;
}

Period month_period(std::int32_t year, std::uint8_t month) noexcept {
    return months_period(year * 12 + month - 1, 1, Grain::month);
}

Period quarter_period(std::int32_t year, int quarter) noexcept {
    return months_period(year * 12 + (quarter - 1) * 3, 3, Grain::quarter);
}

Period half_year_period(std::int32_t year, int half) noexcept {
    return months_period(year * 12 + (half - 1) * 6, 6, Grain::half_year);
}

Period season_period(std::int32_t year, Season season, bool southern) noexcept {
    std::int32_t month = static_cast<std::int32_t>(season) * 3 - 1;
    if (southern) month += season == Season::spring || season == Season::summer ? 6 : -6;
    Period p = months_period(year * 12 + month, 3, Grain::season);
    p.season = season;
    return p;
}

bool is_southern(Period const& p) noexcept {
    return p.grain == Grain::season && period_of(p.first, Grain::season).season != p.season;
}

Period year_period(std::int32_t year) noexcept { return years_period(year, year, Grain::year); }

Period decade_period(std::int32_t first_year) noexcept {
    return years_period(first_year, first_year + 9, Grain::decade);
}

Period century_period(int century) noexcept {
    if (century < 0) return years_period(century * 100 + 1, century * 100 + 100, Grain::century);
    return years_period(century <= 1 ? 1 : (century - 1) * 100, century <= 1 ? 99 : century * 100 - 1, Grain::century);
}

Period interval_period(Day first, Day last) noexcept {
    Period p;
    p.first = first <= last ? first : last;
    p.last = first <= last ? last : first;
    p.grain = Grain::interval;
    return p;
}

Period period_of(Day day, Grain grain) noexcept {
    std::int32_t const year = to_date(day).year;
    std::int32_t const month = month_number(day) - year * 12;  // from 0
    switch (grain) {
        case Grain::weekend: {
            return weekend_period(day);
        }
        case Grain::week:
            return week_period(day);
        case Grain::month:
            return months_period(year * 12 + month, 1, grain);
        case Grain::season: {
            if (month < 2) return season_period(year - 1, Season::winter);
            return season_period(year, static_cast<Season>((month + 1) / 3));
        }
        case Grain::quarter:
            return quarter_period(year, month / 3 + 1);
        case Grain::half_year:
            return half_year_period(year, month / 6 + 1);
        case Grain::year:
            return year_period(year);
        case Grain::decade:
            return decade_period(decade_first_year(year));
        case Grain::century:
            return century_period(century_of(year));
        case Grain::millennium: {
            std::int32_t const first = floor_div(year, 1000) * 1000;
            return years_period(first, first + 999, grain);
        }
        case Grain::interval:
            return interval_period(day, day);
        case Grain::minute:
        case Grain::hour:
        case Grain::part_of_day:
        case Grain::day:
            break;
    }
    return day_period(day);
}

Period shift(Period const& p, std::int32_t n) noexcept {
    std::int32_t const year = to_date(p.first).year;
    switch (p.grain) {
        case Grain::minute:
            return moved_by_minutes(p, n);
        case Grain::hour:
            return moved_by_minutes(p, n * 60);
        case Grain::part_of_day:
        case Grain::day:
            return moved_by_days(p, n);
        case Grain::weekend:
        case Grain::week:
            return moved_by_days(p, n * 7);
        case Grain::month:
            return with_marks_of(months_period(month_number(p.first) + n, 1, p.grain), p);
        case Grain::quarter:
            return with_marks_of(months_period(month_number(p.first) + n * 3, 3, p.grain), p);
        case Grain::half_year:
            return with_marks_of(months_period(month_number(p.first) + n * 6, 6, p.grain), p);
        case Grain::season: {
            Period const moved = months_period(month_number(p.first) + n * 3, 3, p.grain);
            Period const north = period_of(moved.first, Grain::season);
            if (!is_southern(p)) return with_marks_of(north, p);
            auto const season = static_cast<Season>((static_cast<std::int32_t>(north.season) + 1) % 4 + 1);
            return with_marks_of(season_period(to_date(moved.first).year, season, true), p);
        }
        case Grain::year:
            return with_marks_of(year_period(year + n), p);
        case Grain::decade:
            return with_marks_of(decade_period(year + n * 10), p);
        case Grain::century: {
            std::int32_t const century = century_of(year), index = (century > 0 ? century - 1 : century) + n;
            return with_marks_of(century_period(index >= 0 ? index + 1 : index), p);
        }
        case Grain::millennium:
            return with_marks_of(years_period(year + n * 1000, year + n * 1000 + 999, p.grain), p);
        case Grain::interval:
            return moved_by_days(p, n * (p.last - p.first + 1));
    }
    return p;
}

std::string_view name(Grain grain) noexcept {
    switch (grain) {
        case Grain::minute:
            return "minute";
        case Grain::hour:
            return "hour";
        case Grain::part_of_day:
            return "part of day";
        case Grain::day:
            return "day";
        case Grain::weekend:
            return "weekend";
        case Grain::week:
            return "week";
        case Grain::month:
            return "month";
        case Grain::season:
            return "season";
        case Grain::quarter:
            return "quarter";
        case Grain::half_year:
            return "half year";
        case Grain::year:
            return "year";
        case Grain::decade:
            return "decade";
        case Grain::century:
            return "century";
        case Grain::millennium:
            return "millennium";
        case Grain::interval:
            return "interval";
    }
    return "";
}

std::optional<Grain> grain_named(std::string_view wanted) noexcept {
    for (int i = 0; i <= static_cast<int>(Grain::interval); ++i)
        if (auto const grain = static_cast<Grain>(i); name(grain) == wanted) return grain;
    return std::nullopt;
}

}  // namespace dateline
