// Most sentences of a newspaper are set well already, or broken into lines at single blanks; they are copied whole, and
// only from the first indent or double blank on is white space looked at: "the  bridge\n" is "the bridge".
#include "dateline/text/spaced.hpp"

#include "eight_bytes.hpp"

namespace dateline {
namespace {

constexpr bool is_blank(char c) noexcept { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

/// Bytes before the first white space that is not a single blank; eight at a time, as long as there is none among them.
std::size_t well_set(std::string_view text) noexcept {
    std::size_t i = 0;
    std::uint64_t after = 1;  // its lowest bit: the byte before is a blank
    for (; i + 8 <= text.size(); i += 8) {
        std::uint64_t const word = eight_bytes(text.data() + i);
        std::uint64_t const controls = (word - each_byte * ' ') & ~word & high_bits;  // some byte below the blank
        std::uint64_t const differs = word ^ (each_byte * ' ');
        std::uint64_t const blanks =
            ~(((differs & ~high_bits) + ~high_bits) | differs | ~high_bits) >> 7;  // a bit for each blank
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
    std::string out(text.size(), '\0');
    out.resize(write_singly_spaced(text, out.data()));
    return out;
}

std::size_t write_singly_spaced(std::string_view text, char* out) noexcept {
    std::size_t size = well_set(text);
    text.copy(out, size);
    bool after_blank = size == 0 || text[size - 1] == ' ';
    for (char const c : text.substr(size)) {
        bool const blank = is_blank(c);
        if (blank && after_blank) continue;
        out[size++] = blank ? ' ' : c;
        after_blank = blank;
    }
    return size - (size > 0 && after_blank ? 1 : 0);
}

}  // namespace dateline
