// Columns of a terminal.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

/// Columns that a text takes: wide characters (UAX #11) take two, combining and invisible ones none.
[[nodiscard]] std::uint32_t columns(std::string_view utf8);
/// At most `most` columns, cut at a word where one ends in the last third, ended by "…" when cut.
[[nodiscard]] std::string cut_to_columns(std::string_view utf8, std::uint32_t most);

}  // namespace dateline
