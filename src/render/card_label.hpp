// The drawing of a card and of a date of the spine as Graphviz HTML-like labels.
#pragma once

#include <string>
#include <vector>

#include "sources.hpp"
#include "spine.hpp"

namespace dateline {

constexpr double card_width = 230;  ///< points, without the colour bar
constexpr double card_room = 218;   ///< of them for text

/// `notes` stand below the rest, a line each: "after “Nixon: election”, 1968".
void append_card(std::string& out, Timeline const& timeline, Timeline::Vertex v, CitedSources const& sources,
                 std::vector<std::string> const& notes);

/// Width in points that all dates of a picture share.
[[nodiscard]] int stop_width(std::vector<Stop> const& stops, std::vector<Source> const& sources);
void append_stop(std::string& out, Stop const& stop, std::vector<Source> const& sources, int width);

}  // namespace dateline
