// A mark has the hash of its folded form, so that "Coca–Cola" and "Coca-Cola" are one alias and "AT&T" is found
// at all. Every eighth token is a mark and nearly all are ASCII or come from a typesetter's case, so these
// two ranges are hashed once.
#include "mark_hash.hpp"

#include <array>
#include <string>

#include "dateline/diagnostics/utf8.hpp"
#include "dateline/text/fold.hpp"

namespace dateline {
namespace {

std::uint64_t hash_of(char32_t mark) {
    std::string utf8;
    append_utf8(mark, utf8);
    return word_hash(fold(utf8));
}

template <char32_t First, char32_t Last>
class Range {
public:
    Range() {
        for (char32_t c = First; c < Last; ++c) hashes_[c - First] = hash_of(c);
    }
    [[nodiscard]] static constexpr bool has(char32_t mark) noexcept { return mark - First < Last - First; }
    [[nodiscard]] std::uint64_t operator[](char32_t mark) const noexcept { return hashes_[mark - First]; }

private:
    std::array<std::uint64_t, Last - First> hashes_;
};

}  // namespace

std::uint64_t mark_hash(char32_t mark) {
    static Range<0x2010, 0x2040> const typesetting;
    if (mark < 0x80) return ascii_mark_hash(static_cast<char>(mark));
    return typesetting.has(mark) ? typesetting[mark] : hash_of(mark);
}

}  // namespace dateline
