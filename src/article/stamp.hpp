// Dates as machines write them: in metadata, in addresses of pages, in records.
#pragma once

#include <optional>
#include <string_view>

#include "dateline/calendar/period.hpp"

namespace dateline {

/// A day with the time of day and offset that stood beside it.
struct Stamp {
    Day day{};
    std::optional<ClockTime> clock;
    bool ambiguous = false;  ///< "01/02/2021": day and month could be the other way round
};

/// Reads ISO 8601 ("2021-02-15T13:41:00+05:30", "20210215"), RFC 5322 ("Mon, 15 Feb 2021 13:41:00 GMT"), seconds and
/// milliseconds since 1970, and what content systems print into metadata ("February 15, 2021 1:41 pm",
/// "15.02.2021", "2021/02/15"). Nothing for anything else, for months without a day, for years before the first
/// newspaper (1605), and for 1 January 1970, which content systems print when they know no date.
[[nodiscard]] std::optional<Stamp> parse_stamp(std::string_view text, bool day_first);

/// The day in an address: "https://x.org/news/2021/02/15/mayor", "/2021/feb/15/", "/20210215-mayor", "/2021-02-15/".
[[nodiscard]] std::optional<Day> day_in_url(std::string_view url);

}  // namespace dateline
