// Counts days. The Gregorian rule is carried back before 1582 and before Christ (proleptic), year 0 is
// 1 BC, and a day is the number of days since 1970-01-01. Month lengths come out of the classic trick of
// letting the year begin in March, so that the leap day is the last of its year: "29 February 2020" is
// then simply the 366th day of a 400-year cycle that repeats exactly every 146,097 days.
#include "dateline/calendar/day.hpp"

#include <array>

#include "digits.hpp"

namespace dateline {

namespace {

constexpr std::int32_t days_in_cycle = 146'097;         // 400 years
constexpr std::int32_t days_from_0000_03_01 = 719'468;  // to 1970-01-01
constexpr std::int32_t least_year = -9999, greatest_year = 9999;

constexpr std::int32_t floor_div(std::int32_t a, std::int32_t b) noexcept { return a / b - (a % b < 0 ? 1 : 0); }

}  // namespace

bool is_leap_year(std::int32_t year) noexcept { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

std::uint8_t days_in_month(std::int32_t year, std::uint8_t month) noexcept {
    constexpr std::array<std::uint8_t, 13> lengths = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12) return 0;
    return month == 2 && is_leap_year(year) ? std::uint8_t{29} : lengths[month];
}

bool is_date(std::int32_t year, std::int32_t month, std::int32_t day) noexcept {
    return year >= least_year && year <= greatest_year && month >= 1 && month <= 12 && day >= 1 &&
           day <= days_in_month(year, static_cast<std::uint8_t>(month));
}

Day to_day(Date date) noexcept {
    std::int32_t const year = date.year - (date.month <= 2 ? 1 : 0);
    std::int32_t const cycle = floor_div(year, 400);
    std::int32_t const year_of_cycle = year - cycle * 400;
    std::int32_t const month_from_march = (date.month + 9) % 12;
    std::int32_t const day_of_year = (153 * month_from_march + 2) / 5 + date.day - 1;
    std::int32_t const day_of_cycle = year_of_cycle * 365 + year_of_cycle / 4 - year_of_cycle / 100 + day_of_year;
    return Day{cycle * days_in_cycle + day_of_cycle - days_from_0000_03_01};
}

Date to_date(Day day) noexcept {
    std::int32_t const shifted = number(day) + days_from_0000_03_01;
    std::int32_t const cycle = floor_div(shifted, days_in_cycle);
    std::int32_t const day_of_cycle = shifted - cycle * days_in_cycle;
    std::int32_t const year_of_cycle =
        (day_of_cycle - day_of_cycle / 1460 + day_of_cycle / 36'524 - day_of_cycle / 146'096) / 365;
    std::int32_t const day_of_year = day_of_cycle - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
    std::int32_t const month_from_march = (5 * day_of_year + 2) / 153;
    std::int32_t const month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
    Date date;
    date.year = year_of_cycle + cycle * 400 + (month <= 2 ? 1 : 0);
    date.month = static_cast<std::uint8_t>(month);
    date.day = static_cast<std::uint8_t>(day_of_year - (153 * month_from_march + 2) / 5 + 1);
    return date;
}

Weekday weekday(Day day) noexcept {
    std::int32_t const from_monday = number(day) + 3;  // 1970-01-01 was a Thursday
    return static_cast<Weekday>(from_monday - 7 * floor_div(from_monday, 7) + 1);
}

IsoWeek iso_week(Day day) noexcept {
    Day const thursday =
        day + (4 - static_cast<std::int32_t>(weekday(day)));  // an ISO week lies in its Thursday's year
    std::int32_t const year = to_date(thursday).year;
    return {year, static_cast<std::uint8_t>((thursday - to_day({year, 1, 1})) / 7 + 1)};
}

Day first_day_of_iso_week(IsoWeek week) noexcept {
    Day const fourth = to_day({week.year, 1, 4});  // 4 January is always in week 1
    return fourth + ((week.week - 1) * 7 - (static_cast<std::int32_t>(weekday(fourth)) - 1));
}

Day easter(std::int32_t year) noexcept {  // the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8)
    std::int32_t const golden = year - 19 * floor_div(year, 19);
    std::int32_t const century = floor_div(year, 100), year_of_century = year - 100 * century;
    std::int32_t const leap_correction = floor_div(century, 4), century_rest = century - 4 * leap_correction;
    std::int32_t const moon_correction = floor_div(century - floor_div(century + 8, 25) + 1, 3);
    std::int32_t const raw_epact = 19 * golden + century - leap_correction - moon_correction + 15;
    std::int32_t const epact = raw_epact - 30 * floor_div(raw_epact, 30);
    std::int32_t const raw_weekday = 32 + 2 * century_rest + 2 * (year_of_century / 4) - epact - year_of_century % 4;
    std::int32_t const to_sunday = raw_weekday - 7 * floor_div(raw_weekday, 7);
    std::int32_t const late = (golden + 11 * epact + 22 * to_sunday) / 451;
    std::int32_t const from_march = epact + to_sunday - 7 * late + 114;
    return to_day({year, static_cast<std::uint8_t>(from_march / 31), static_cast<std::uint8_t>(from_march % 31 + 1)});
}

std::optional<Day> nth_weekday(std::int32_t year, std::uint8_t month, Weekday wanted, int n) noexcept {
    if (month < 1 || month > 12 || n < -1 || n == 0 || n > 5) return std::nullopt;
    std::int32_t const length = days_in_month(year, month);
    if (n == -1) {
        Day const last = to_day({year, month, static_cast<std::uint8_t>(length)});
        return last - (static_cast<std::int32_t>(weekday(last)) - static_cast<std::int32_t>(wanted) + 7) % 7;
    }
    Day const first = to_day({year, month, 1});
    std::int32_t const from_first =
        (static_cast<std::int32_t>(wanted) - static_cast<std::int32_t>(weekday(first)) + 7) % 7 + (n - 1) * 7;
    if (from_first >= length) return std::nullopt;
    return first + from_first;
}

Date add_months(Date date, std::int32_t months) noexcept {
    std::int32_t const count = date.year * 12 + date.month - 1 + months;
    Date sum;
    sum.year = floor_div(count, 12);
    sum.month = static_cast<std::uint8_t>(count - sum.year * 12 + 1);
    std::uint8_t const length = days_in_month(sum.year, sum.month);
    sum.day = date.day < length ? date.day : length;
    return sum;
}

std::string iso(Day day) {
    Date const date = to_date(day);
    std::string out = iso_year(date.year);
    out += '-';
    append_digits(out, date.month, 2);
    out += '-';
    append_digits(out, date.day, 2);
    return out;
}

std::optional<Day> parse_iso_day(std::string_view text) noexcept {
    auto const year = take_iso_year(text);
    if (!year || !take(text, '-')) return std::nullopt;
    auto const month = take_digits(text, 2);
    if (!month || !take(text, '-')) return std::nullopt;
    auto const day = take_digits(text, 2);
    if (!day || !text.empty() || !is_date(*year, *month, *day)) return std::nullopt;
    return to_day({*year, static_cast<std::uint8_t>(*month), static_cast<std::uint8_t>(*day)});
}

std::string_view english(Weekday day) noexcept {
    constexpr std::array<std::string_view, 8> names = {"",         "Monday", "Tuesday",  "Wednesday",
                                                       "Thursday", "Friday", "Saturday", "Sunday"};
    auto const i = static_cast<std::size_t>(day);
    return i < names.size() ? names[i] : names[0];
}

std::string_view english_month(std::uint8_t month) noexcept {
    constexpr std::array<std::string_view, 13> names = {"",        "January",  "February", "March",  "April",
                                                        "May",     "June",     "July",     "August", "September",
                                                        "October", "November", "December"};
    return month < names.size() ? names[month] : names[0];
}

}  // namespace dateline
