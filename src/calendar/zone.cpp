// Asks ICU, which carries the tz database, for a zone's distance from UTC: "Europe/Moscow" on 2021-02-15 is
// +180 minutes. The instant asked for is noon UTC of the day, so that the night of a clock change, when two
// answers are right, gives the one that holds for most of the day.
#include "dateline/calendar/zone.hpp"

#include <unicode/timezone.h>

#include <memory>

namespace dateline {

std::optional<std::int16_t> zone_offset(std::string_view iana_zone, Day day) {
    auto const id =
        icu::UnicodeString::fromUTF8(icu::StringPiece(iana_zone.data(), static_cast<int32_t>(iana_zone.size())));
    std::unique_ptr<icu::TimeZone const> const zone(icu::TimeZone::createTimeZone(id));
    if (!zone || *zone == icu::TimeZone::getUnknown()) return std::nullopt;
    constexpr double day_length = 86'400'000.0, noon = day_length / 2;
    std::int32_t raw = 0, saving = 0;
    UErrorCode status = U_ZERO_ERROR;
    zone->getOffset(number(day) * day_length + noon, false, raw, saving, status);
    if (U_FAILURE(status)) return std::nullopt;
    return static_cast<std::int16_t>((raw + saving) / 60'000);
}

}  // namespace dateline
