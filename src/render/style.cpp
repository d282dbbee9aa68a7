// Which picture suits how many events: cards tell most of each, a ledger gives each a line, an overview only counts.
#include "dateline/render/render.hpp"

namespace dateline {

Style style_for(std::size_t events) noexcept {
    constexpr std::size_t most_cards = 40, most_lines = 200;
    return events <= most_cards ? Style::cards : events <= most_lines ? Style::ledger : Style::overview;
}

std::string_view name(Style style) noexcept {
    constexpr std::string_view names[] = {"auto", "cards", "lanes", "ledger", "overview", "plain"};
    return names[static_cast<std::size_t>(style)];
}

}  // namespace dateline
