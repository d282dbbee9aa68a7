// Text as it is shown on one line: white space as single blanks, none at the ends.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// "the bridge" of "  the\n bridge ". White space is blank, tab, line feed and carriage return.
[[nodiscard]] std::string singly_spaced(std::string_view text);

}  // namespace dateline
