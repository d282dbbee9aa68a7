// Nearly every last word is ASCII and short. So the last sixteen bytes of the name are looked at as two numbers, the
// end of the name in the highest byte: its marks are found and its capitals lowered eight at a time. Any other word is
// folded as all words are.
#include "last_word.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "dateline/text/fold.hpp"

namespace dateline {
namespace {

static_assert(std::endian::native == std::endian::little);

constexpr std::uint64_t each_byte = 0x0101'0101'0101'0101, high_bits = each_byte * 0x80;

/// What stands behind the last of these marks; all where nothing does.
template <typename IsMark>
std::string_view behind_last(std::string_view text, IsMark is_mark) noexcept {
    auto const mark = std::find_if(text.rbegin(), text.rend(), is_mark);
    return mark == text.rbegin() ? text : std::string_view(mark.base(), text.end());
}

/// The high bit of each byte that is this character; of ASCII bytes.
constexpr std::uint64_t bytes_that_are(char c, std::uint64_t bytes) noexcept {
    return ~((bytes ^ each_byte * static_cast<unsigned char>(c)) + each_byte * 0x7F) & high_bits;
}
constexpr std::uint64_t marks(std::uint64_t bytes) noexcept {
    return bytes_that_are(' ', bytes) | bytes_that_are('-', bytes) | bytes_that_are('\'', bytes);
}
constexpr std::uint64_t lowered(std::uint64_t bytes) noexcept {
    std::uint64_t const from_a = bytes + each_byte * (0x80 - 'A'), behind_z = bytes + each_byte * (0x80 - 'Z' - 1);
    return bytes | ((from_a & ~behind_z & high_bits) >> 2);
}

/// The end of a name: its last bytes, blanks before a shorter one's.
struct End {
    static constexpr std::size_t size = 16;
    std::uint64_t first, last;

    explicit End(std::string_view name) noexcept {
        std::array<char, size> bytes;
        if (name.size() >= size) {
            std::memcpy(bytes.data(), name.data() + name.size() - size, size);
        } else {
            bytes.fill(' ');
            name.copy(bytes.data() + size - name.size(), name.size());
        }
        std::memcpy(&first, bytes.data(), sizeof first);
        std::memcpy(&last, bytes.data() + sizeof first, sizeof last);
    }
    [[nodiscard]] bool is_ascii() const noexcept { return ((first | last) & high_bits) == 0; }
    /// Bytes behind the last that `find` finds; all where it finds none.
    template <typename Find>
    [[nodiscard]] std::size_t behind(Find find) const noexcept {
        auto const bytes = [](std::uint64_t found) { return static_cast<std::size_t>(std::countl_zero(found)) / 8; };
        if (std::uint64_t const found = find(last); found != 0) return bytes(found);
        return sizeof last + bytes(find(first));
    }
};

bool begins_with_capital(std::string_view word) noexcept { return !word.empty() && word[0] >= 'A' && word[0] <= 'Z'; }

bool is_full_name(std::string_view name) noexcept {
    std::size_t const last = name.rfind(' ');
    if (last == std::string_view::npos || !begins_with_capital(name.substr(last + 1))) return false;
    std::size_t const before = name.rfind(' ', last - 1);
    return begins_with_capital(name.substr(before == std::string_view::npos ? 0 : before + 1));
}

LastWord read_plainly(std::string_view name, std::string& folded) {
    folded.clear();  // Folding may part or join words, but not at a blank.
    fold_to(behind_last(name, [](char c) { return c == ' '; }), folded);
    std::string_view const tail = behind_last(folded, [](char c) { return c == ' ' || c == '-' || c == '\''; });
    return {word_hash(tail), is_full_name(name)};
}

}  // namespace

LastWord last_word(std::string_view name, std::string& folded) {
    End const end(name);
    std::size_t const tail = end.behind(marks);
    if (!end.is_ascii() || tail == 0 || tail == End::size) return read_plainly(name, folded);
    std::uint64_t const lower[] = {lowered(end.first), lowered(end.last)};
    std::size_t const word = end.behind([](std::uint64_t bytes) { return bytes_that_are(' ', bytes); });
    bool const perhaps_full = word == End::size || begins_with_capital(name.substr(name.size() - word));
    return {word_hash({reinterpret_cast<char const*>(lower) + End::size - tail, tail}),
            perhaps_full && is_full_name(name)};
}

}  // namespace dateline
