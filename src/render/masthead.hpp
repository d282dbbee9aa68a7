// What stands above the cards: title, counts with the numbered sources, and the legend.
#pragma once

#include <string>
#include <string_view>

#include "sources.hpp"

namespace dateline {

/// How the picture below shows what is planned, possible or denied.
enum class Reserved : std::uint8_t { outlined, in_words };

/// Appends a Graphviz HTML-like table (without the enclosing angle brackets), at most `width` points wide.
void append_masthead(std::string& out, Timeline const& timeline, std::string const& title, CitedSources const& sources,
                     double width, Reserved reserved);

[[nodiscard]] std::string parted(std::size_t count);  ///< "2,000"
/// "1 event", "2,000 events".
[[nodiscard]] std::string counted(std::size_t count, std::string_view one, std::string_view many);
/// "7 events · 8 entities".
[[nodiscard]] std::string counts(Timeline const& timeline);

}  // namespace dateline
