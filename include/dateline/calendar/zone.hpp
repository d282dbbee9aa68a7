// Time zones: offsets of IANA zones on a day (ICU's copy of the tz database) and the abbreviations that
// newspapers print, some of which mean several zones ("IST": India, Ireland, Israel).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "dateline/calendar/day.hpp"

namespace dateline {

/// Minutes east of UTC in an IANA zone on a day at noon UTC; nothing for a zone ICU does not know.
[[nodiscard]] std::optional<std::int16_t> zone_offset(std::string_view iana_zone, Day day);

}  // namespace dateline
