// Each column is as wide as its widest cell. When the terminal is narrower, the columns that give way are cut, the
// readiest first, but never below eight columns; a name in Chinese counts two columns a character.
#include "text_table.hpp"

#include <algorithm>
#include <ostream>

#include "dateline/render/columns.hpp"

namespace dateline {
namespace {

constexpr std::uint32_t gap = 2, least = 8;

std::string one_line(std::string text) {
    std::ranges::replace_if(
        text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
    return text;
}

}  // namespace

void TextTable::write(std::ostream& out, std::uint32_t width) const {
    std::size_t const count = columns_.size();
    std::vector<std::uint32_t> wide(count);
    for (std::size_t c = 0; c < count; ++c) {
        wide[c] = columns(columns_[c].head);
        for (auto const& row : rows_) wide[c] = std::max(wide[c], columns(one_line(row[c])));
    }
    std::uint32_t needs = gap * static_cast<std::uint32_t>(count - 1);
    for (std::uint32_t const w : wide) needs += w;
    std::vector<std::size_t> yielding;
    for (std::size_t c = 0; c < count; ++c) {
        if (columns_[c].gives_way != 0) yielding.push_back(c);
    }
    std::ranges::stable_sort(yielding, std::greater<>{}, [&](std::size_t c) { return columns_[c].gives_way; });
    for (std::size_t const c : yielding) {
        if (needs <= width) break;
        std::uint32_t const narrower = std::max(std::min(least, wide[c]), wide[c] - std::min(wide[c], needs - width));
        needs -= wide[c] - narrower;
        wide[c] = narrower;
    }
    auto const write_row = [&](auto const& cell) {
        std::string line;
        for (std::size_t c = 0; c < count; ++c) {
            std::string const text = cut_to_columns(one_line(cell(c)), wide[c]);
            std::string const room(wide[c] - std::min(wide[c], columns(text)), ' ');
            if (c != 0) line.append(gap, ' ');
            line += columns_[c].right ? room + text : text + room;
        }
        line.erase(line.find_last_not_of(' ') + 1);
        out << line << '\n';
    };
    write_row([&](std::size_t c) { return columns_[c].head; });
    for (auto const& row : rows_) write_row([&](std::size_t c) { return row[c]; });
}

std::string bar(std::uint32_t eighths) {
    constexpr char const* parts[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    std::string out;
    for (std::uint32_t i = 0; i < eighths / 8; ++i) out += "█";
    return out + parts[eighths % 8];
}

}  // namespace dateline
