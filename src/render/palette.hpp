// The colours and glyphs that tell families of events apart.
#pragma once

#include <string_view>

namespace dateline {

/// How a family is drawn: the bar in a colour of Okabe and Ito's palette (told apart by colour-blind readers), text in
/// a darker shade of it (contrast at least 4.5 on white and on the page), and a glyph that carries the same.
struct Look {
    std::string_view family, bar, text, glyph;
};
[[nodiscard]] Look const& look_of(std::string_view family) noexcept;

namespace ink {
constexpr std::string_view page = "#FBFAF7";
constexpr std::string_view text = "#1F2933";
constexpr std::string_view quiet = "#616E7C";
constexpr std::string_view faint = "#8A94A0";
constexpr std::string_view line = "#CBD2D9";
constexpr std::string_view dark = "#3E4C59";
constexpr std::string_view alarm = "#B42318";
constexpr std::string_view corrected = "#00704F";
}  // namespace ink

/// Marks of an event, behind its kind or its title; the legend shows their first character.
namespace mark {
constexpr std::string_view disagree = "≠ dates disagree";
constexpr std::string_view corrected = "✓ corrected";
}  // namespace mark

}  // namespace dateline
