// When a named day falls: the rules of gazetteers/time/named.yaml applied to a year.
#pragma once

#include <optional>

#include "dateline/temporal/time_lexicon.hpp"

namespace dateline {

/// Nothing when the year has none (the fifth Monday of a month, a lunar feast that skips a year).
[[nodiscard]] std::optional<Period> in_that_year(TimeLexicon::NamedDay const& row, std::int32_t year);

}  // namespace dateline
