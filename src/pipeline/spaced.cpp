// Most sentences of a newspaper are set well already, or broken into lines at single blanks; they are copied whole, and
// only from the first indent or double blank on is white space looked at: "the  bridge\n" is "the bridge".
#include "spaced.hpp"

#include <bit>
#include <cstdint>
#include <cstring>

namespace dateline {
namespace {

constexpr bool is_blank(char c) noexcept { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

constexpr std::uint64_t each_byte = 0x0101'0101'0101'0101;

/// Bytes before the first white space that is not a single blank; eight at a time, as long as there is none among them.
std::size_t well_set(std::string_view text) noexcept {
    static_assert(std::endian::native == std::endian::little);
    constexpr std::uint64_t top = each_byte * 0x80;
    std::size_t i = 0;
    std::uint64_t after = 1;  // its lowest bit: the byte before is a blank
    for (; i + 8 <= text.size(); i += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + i, 8);
        std::uint64_t const controls = (word - each_byte * ' ') & ~word & top;  // some byte below the blank
        std::uint64_t const differs = word ^ (each_byte * ' ');
        std::uint64_t const blanks = ~(((differs & ~top) + ~top) | differs | ~top) >> 7;  // a bit for each blank
        if ((controls | (blanks & ((blanks << 8) | after))) != 0) break;
        after = blanks >> 56;
    }
    bool after_blank = after != 0;
    for (; i < text.size(); ++i) {
        bool const blank = is_blank(text[i]);
        if (blank && (after_blank || text[i] != ' ')) return i;
        after_blank = blank;
    }
    return text.size();
}

}  // namespace

std::string singly_spaced(std::string_view text) {
    std::size_t size = well_set(text);
    std::string out(text);
    bool after_blank = size == 0 || text[size - 1] == ' ';
    for (char const c : text.substr(size)) {
        bool const blank = is_blank(c);
        if (blank && after_blank) continue;
        out[size++] = blank ? ' ' : c;
        after_blank = blank;
    }
    out.resize(size - (size > 0 && after_blank ? 1 : 0));
    return out;
}

}  // namespace dateline
