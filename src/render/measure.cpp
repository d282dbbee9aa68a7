// Text is measured with the advance widths of the font that the picture asks for; characters that Inter does not
// have come from a fallback font and are estimated by script: Chinese, Japanese and Korean ones are as wide as the
// type is high, marks take no room, Arabic letters join and are narrow. "Илон Маск" in 11 points is 57 points
// wide. Lines break where a reader expects it: at blanks, and between characters of scripts without blanks.
#include "measure.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "dateline/diagnostics/utf8.hpp"
#include "inter_widths.hpp"

namespace dateline {
namespace {

constexpr double generous = 1.03;  // hinting and fallback fonts
constexpr std::string_view ellipsis = "…";

bool is_wide(char32_t c) {
    if (c < 0x1100) return false;
    int const width = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_FULLWIDTH || width == U_EA_WIDE;
}

bool takes_no_room(char32_t c) {
    if (c < 0x300) return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD;
    auto const type = u_charType(static_cast<UChar32>(c));
    return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR;
}

std::array<std::uint16_t, inter::known> const& widths_of(Face face) {
    switch (face) {
        case Face::bold:
            return inter::bold_widths;
        case Face::italic:
            return inter::italic_widths;
        case Face::regular:
            break;
    }
    return inter::regular_widths;
}

double estimate(char32_t c) {
    if (is_wide(c)) return 1.2;                   // 1 where a font has it; the box for a missing character is wider
    if (c >= 0x2190 && c <= 0x2BFF) return 0.95;  // arrows and signs
    if (c >= 0x590 && c <= 0x8FF) return 0.72;    // Hebrew, Arabic
    if (c >= 0x900 && c <= 0x109F) return 0.95;   // scripts of South Asia
    return c >= 0x10000 ? 1.3 : 0.78;
}

double advance(char32_t c, Face face) {
    std::size_t before = 0;
    for (inter::Block const& block : inter::blocks) {
        if (c >= block.first && c <= block.last) return widths_of(face)[before + (c - block.first)] / 1000.0;
        before += block.last - block.first + 1;
    }
    return takes_no_room(c) ? 0 : estimate(c) * (face == Face::bold ? 1.08 : 1);
}

struct Scan {
    std::string_view text;
    std::vector<Span> const& bold;
    Face face;
    double scale;

    double width(std::size_t at, char32_t c) const {
        auto const in = [at](Span s) { return s.begin <= at && at < s.end; };
        bool const strong = std::any_of(bold.begin(), bold.end(), in);
        return advance(c, strong ? Face::bold : face) * scale;
    }
    /// End of the longest part from `begin` that fits, at a break if there is one; the text's size when all fits.
    std::size_t fit(std::size_t begin, double limit) const {
        double used = 0;
        std::size_t best = begin, hard = begin;
        for (std::size_t at = begin; at < text.size();) {
            Character const c = character_at(text, at);
            if (c.point == U' ' || (is_wide(c.point) && at > begin)) best = at;
            used += width(at, c.point);
            if (used > limit && c.point != U' ') {
                if (best > begin) return best;
                return hard > begin ? hard : at + c.length;
            }
            at += c.length;
            if (at < text.size() && !takes_no_room(character_at(text, at).point)) hard = at;
            if (is_wide(c.point)) best = at;
        }
        return text.size();
    }
};

std::size_t without_blanks_at_end(std::string_view text, std::size_t begin, std::size_t end) {
    while (end > begin && text[end - 1] == ' ') --end;
    return end;
}

}  // namespace

double text_width(std::string_view utf8, Face face, double size) {
    double width = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        Character const c = character_at(utf8, at);
        width += advance(c.point, face);
        at += c.length;
    }
    return width * size * generous;
}

std::vector<Line> break_lines(std::string_view text, std::vector<Span> const& bold, Face face, double size,
                              double width, std::size_t most) {
    Scan const scan{text, bold, face, size * generous};
    double const dots = text_width(ellipsis, Face::bold, size);
    std::vector<Line> lines;
    std::size_t at = 0;
    while (at < text.size() && lines.size() < most) {
        while (at < text.size() && text[at] == ' ') ++at;
        std::size_t end = scan.fit(at, width);
        bool const cut = end < text.size() && lines.size() + 1 == most;
        if (cut) end = scan.fit(at, width - dots);
        std::size_t const shown = without_blanks_at_end(text, at, end);
        if (shown > at) lines.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(shown)}, cut});
        at = end;
    }
    return lines;
}

std::string cut_to_width(std::string_view text, Face face, double size, double width) {
    std::vector<Line> const lines = break_lines(text, {}, face, size, width, 1);
    if (lines.empty()) return {};
    std::string line(text.substr(lines[0].shows.begin, lines[0].shows.length()));
    if (lines[0].cut) line += ellipsis;
    return line;
}

std::uint32_t columns(std::string_view utf8) {
    std::uint32_t count = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        Character const c = character_at(utf8, at);
        count += takes_no_room(c.point) ? 0 : is_wide(c.point) ? 2 : 1;
        at += c.length;
    }
    return count;
}

std::string cut_to_columns(std::string_view utf8, std::uint32_t most) {
    if (columns(utf8) <= most) return std::string(utf8);
    if (most == 0) return {};
    std::uint32_t used = 0, used_at_word = 0;
    std::size_t at = 0, word = 0;
    while (at < utf8.size()) {
        Character const c = character_at(utf8, at);
        std::uint32_t const needs = takes_no_room(c.point) ? 0 : is_wide(c.point) ? 2 : 1;
        if (c.point == U' ') {
            word = at;
            used_at_word = used;
        }
        if (used + needs > most - 1) break;
        used += needs;
        at += c.length;
    }
    if (used_at_word * 3 >= most * 2) at = word;
    return std::string(utf8.substr(0, without_blanks_at_end(utf8, 0, at))) + std::string(ellipsis);
}

}  // namespace dateline
