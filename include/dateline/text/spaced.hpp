// Text as it is shown on one line: white space as single blanks, none at the ends.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline {

/// "the bridge" of "  the\n bridge ". White space is blank, tab, line feed and carriage return.
[[nodiscard]] std::string singly_spaced(std::string_view text);
/// Writes it to `out`, which has room for text.size() bytes; returns how many it takes.
[[nodiscard]] std::size_t write_singly_spaced(std::string_view text, char* out) noexcept;

}  // namespace dateline
