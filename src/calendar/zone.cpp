// Asks ICU, which carries the tz database, for a zone's distance from UTC: "Europe/Moscow" on 2021-02-15 is
// +180 minutes. The instant asked for is noon UTC of the day, so that the night of a clock change, when two
// answers are right, gives the one that holds for most of the day. A clock time of such a night is asked for by itself:
// "2:30 a.m. ET" of the Sunday in March is skipped and "1:30 a.m. ET" of that in November comes twice; both are read
// as if the change were still to come.
#include "dateline/calendar/zone.hpp"

#include <unicode/basictz.h>
#include <unicode/timezone.h>

#include <algorithm>
#include <array>
#include <memory>

namespace dateline {

namespace {

constexpr double day_length = 86'400'000.0, minute_length = 60'000.0;

std::unique_ptr<icu::TimeZone const> zone_named(std::string_view name) {
    auto const id = icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<int32_t>(name.size())));
    std::unique_ptr<icu::TimeZone const> zone(icu::TimeZone::createTimeZone(id));
    if (zone && *zone == icu::TimeZone::getUnknown()) zone.reset();
    return zone;
}

std::int16_t minutes(std::int32_t raw, std::int32_t saving) {
    return static_cast<std::int16_t>((raw + saving) / 60'000);
}

}  // namespace

std::optional<std::int16_t> zone_offset(std::string_view iana_zone, Day day) {
    auto const zone = zone_named(iana_zone);
    if (!zone) return std::nullopt;
    std::int32_t raw = 0, saving = 0;
    UErrorCode status = U_ZERO_ERROR;
    zone->getOffset(number(day) * day_length + day_length / 2, false, raw, saving, status);
    if (U_FAILURE(status)) return std::nullopt;
    return minutes(raw, saving);
}

std::string zone_country(std::string_view iana_zone) {
    auto const id =
        icu::UnicodeString::fromUTF8(icu::StringPiece(iana_zone.data(), static_cast<int32_t>(iana_zone.size())));
    std::array<char, 8> region{};
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t const length =
        icu::TimeZone::getRegion(id, region.data(), static_cast<int32_t>(region.size()), status);
    constexpr std::string_view world = "001";
    std::string const country(region.data(), U_FAILURE(status) ? 0 : static_cast<std::size_t>(length));
    return country == world ? std::string() : country;
}

bool southern_country(std::string_view country) noexcept {
    constexpr std::array<std::string_view, 19> south{"AU", "NZ", "ZA", "AR", "CL", "BR", "UY", "PY", "BO", "PE",
                                                     "ZW", "ZM", "MZ", "NA", "BW", "LS", "SZ", "MG", "MW"};
    return std::ranges::find(south, country) != south.end();
}

std::optional<WallClock> wall_clock(std::string_view iana_zone, Day day, std::int16_t minute) {
    auto const zone = zone_named(iana_zone);
    auto const* const rules = dynamic_cast<icu::BasicTimeZone const*>(zone.get());
    if (rules == nullptr) return std::nullopt;
    double const local = number(day) * day_length + minute * minute_length;
    auto const offset = [&](UTimeZoneLocalOption side, UErrorCode& status) {
        std::int32_t raw = 0, saving = 0;
        rules->getOffsetFromLocal(local, side, side, raw, saving, status);
        return minutes(raw, saving);
    };
    UErrorCode status = U_ZERO_ERROR;
    std::int16_t const before = offset(UCAL_TZ_LOCAL_FORMER, status), after = offset(UCAL_TZ_LOCAL_LATTER, status);
    if (U_FAILURE(status)) return std::nullopt;
    using enum WallClock::Kind;
    return WallClock{before, before == after ? plain : before < after ? skipped : repeated};
}

}  // namespace dateline
