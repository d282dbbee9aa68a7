// What a picture or an export is called.
#pragma once

#include "asking.hpp"

namespace dateline {

/// The title that was asked for; else the query in words ("Events in which Elon Musk takes part"); of no query, or one
/// that only says is:, what default_title() finds in the timeline.
[[nodiscard]] std::string asked_title(std::string const& wanted, Asked const& asked, Timeline const& timeline);

}  // namespace dateline
