// Time zones: offsets of IANA zones on a day (ICU's copy of the tz database) and the abbreviations that
// newspapers print, some of which mean several zones ("IST": India, Ireland, Israel).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "dateline/calendar/day.hpp"

namespace dateline {

/// Minutes east of UTC in an IANA zone on a day at noon UTC; nothing for a zone ICU does not know.
[[nodiscard]] std::optional<std::int16_t> zone_offset(std::string_view iana_zone, Day day);

/// The country whose clocks an IANA zone shows, as ISO 3166-1 alpha-2 ("AU" for "Australia/Sydney"); empty for a zone
/// that ICU does not know or that belongs to no country.
[[nodiscard]] std::string zone_country(std::string_view iana_zone);

/// Does summer begin in December in most of the country (ISO 3166-1 alpha-2)?
[[nodiscard]] bool southern_country(std::string_view country) noexcept;

/// A wall clock where a zone's clocks are changed: it may be skipped (put forward) or come twice (put back).
struct WallClock {
    std::int16_t offset = 0;  ///< minutes east of UTC; of a skipped or repeated clock as before the change
    enum class Kind : std::uint8_t { plain, skipped, repeated } kind = Kind::plain;
};
/// `minute` of that day (0 to 1439) as the clocks of an IANA zone show it; nothing for a zone ICU does not know.
[[nodiscard]] std::optional<WallClock> wall_clock(std::string_view iana_zone, Day day, std::int16_t minute);

}  // namespace dateline
