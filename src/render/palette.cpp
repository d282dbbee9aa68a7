// One look for each family of gazetteers/events; eight colours serve twelve families, so the families that share a
// colour differ in glyph: a launch is a green triangle that points up, a deal an orange one that points down. Only
// glyphs that Inter itself has, so that they look alike everywhere.
#include "palette.hpp"

#include <array>

namespace dateline {
namespace {

constexpr std::array<Look, 12> looks = {{
    {"invitation", "#CC79A7", "#9A4A76", "◆"},
    {"post", "#0072B2", "#00598C", "●"},
    {"statement", "#D55E00", "#A34700", "■"},
    {"launch", "#009E73", "#00704F", "▲"},
    {"business", "#E69F00", "#855B00", "▼"},
    {"people", "#56B4E9", "#1A6692", "○"},
    {"legal", "#CC79A7", "#9A4A76", "□"},
    {"politics", "#0072B2", "#00598C", "★"},
    {"meeting", "#009E73", "#00704F", "◇"},
    {"conflict", "#D55E00", "#A34700", "✗"},
    {"disaster", "#E69F00", "#855B00", "△"},
    {"other", "#8A94A0", "#52606D", "▶"},
}};

}  // namespace

Look const& look_of(std::string_view family) noexcept {
    for (Look const& look : looks) {
        if (look.family == family) return look;
    }
    return looks.back();
}

}  // namespace dateline
