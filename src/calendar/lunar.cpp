// Turns feasts of lunar calendars into days: the months of the other calendar that touch a Gregorian year are tried,
// and ICU's field arithmetic does the rest. Lunar New Year of 2021 (month 1, day 1 of the Chinese calendar) is 12
// February. The dark moon is the day before a Chinese month begins, since those begin on the new moon.
#include "dateline/calendar/lunar.hpp"

#include <unicode/calendar.h>

#include <memory>

namespace dateline {

namespace {

constexpr double day_length = 86'400'000.0, noon = day_length / 2;

std::unique_ptr<icu::Calendar> open(char const* locale) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Calendar> calendar(
        icu::Calendar::createInstance(icu::TimeZone::getGMT()->clone(), icu::Locale(locale), status));
    return U_FAILURE(status) ? nullptr : std::move(calendar);
}

char const* locale_of(LunarCalendar calendar) noexcept {
    switch (calendar) {
        case LunarCalendar::islamic:
            return "en@calendar=islamic-umalqura";
        case LunarCalendar::hebrew:
            return "en@calendar=hebrew";
        case LunarCalendar::chinese:
            return "en@calendar=chinese";
        case LunarCalendar::none:
            break;
    }
    return "en";
}

Day day_at(double time) noexcept { return Day{static_cast<std::int32_t>(time / day_length - (time < 0 ? 1 : 0))}; }

}  // namespace

std::optional<Day> lunar_day(LunarCalendar which, std::int32_t year, int month, int day) {
    auto const calendar = open(locale_of(which));
    if (!calendar) return std::nullopt;
    Day const first = to_day({year, 1, 1}), last = to_day({year, 12, 31});
    UErrorCode status = U_ZERO_ERROR;
    calendar->setTime(number(first) * day_length + noon, status);
    std::int32_t const theirs = calendar->get(UCAL_EXTENDED_YEAR, status);
    for (std::int32_t y = theirs; y <= theirs + 2; ++y) {
        calendar->clear();
        calendar->set(UCAL_EXTENDED_YEAR, y);
        calendar->set(UCAL_MONTH, month - 1);
        calendar->set(UCAL_DATE, day);
        calendar->set(UCAL_HOUR_OF_DAY, 12);
        Day const found = day_at(calendar->getTime(status));
        if (U_FAILURE(status)) return std::nullopt;
        if (first <= found && found <= last) return found;
    }
    return std::nullopt;
}

Day dark_moon(Day from) {
    auto const calendar = open(locale_of(LunarCalendar::chinese));
    if (!calendar) return from;
    UErrorCode status = U_ZERO_ERROR;
    Day day = from;
    for (int n = 0; n < 31; ++n, day = day + 1) {
        calendar->setTime(number(day + 1) * day_length + noon, status);
        if (calendar->get(UCAL_DATE, status) == 1) break;
    }
    return day;
}

}  // namespace dateline
