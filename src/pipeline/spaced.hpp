// A sentence as it is shown: white space as single blanks, none at the ends.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

[[nodiscard]] std::string singly_spaced(std::string_view text);

}  // namespace dateline
