// Most sentences of a newspaper are set well already, or broken into lines at single blanks; they are copied whole, and
// only from the first indent or double blank on is white space looked at: "the  bridge\n" is "the bridge".
#include "spaced.hpp"

namespace dateline {
namespace {

constexpr bool is_blank(char c) noexcept { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

/// Bytes before the first white space that is not a single blank.
std::size_t well_set(std::string_view text) noexcept {
    bool after_blank = true;
    for (std::size_t i = 0; i < text.size(); ++i) {
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
