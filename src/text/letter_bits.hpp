// Which bytes of a stretch of text are ASCII letters, and which of them capitals, as rows of bits.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

namespace dateline {

/// One bit for each of 64 bytes, the first byte's lowest.
struct LetterMask {
    std::uint64_t letters = 0, capitals = 0;
    friend constexpr bool operator==(LetterMask, LetterMask) = default;
};

/// Fills a mask for each of `blocks` times 64 bytes that begin at `text`. All ways give the same masks.
using MarkLetters = void (*)(char const* text, std::size_t blocks, std::uint64_t* letters, std::uint64_t* capitals);
void mark_letters_portable(char const* text, std::size_t blocks, std::uint64_t* letters,
                           std::uint64_t* capitals) noexcept;
#ifdef __x86_64__
void mark_letters_sse2(char const* text, std::size_t blocks, std::uint64_t* letters, std::uint64_t* capitals) noexcept;
/// Only where the processor has AVX2.
void mark_letters_avx2(char const* text, std::size_t blocks, std::uint64_t* letters, std::uint64_t* capitals) noexcept;
#endif
/// The fastest that this processor can.
[[nodiscard]] MarkLetters fastest_mark_letters() noexcept;

/// The bits of a window of the text that moves along with its reader.
class LetterBits {
public:
    static constexpr std::size_t window = 4096;  ///< bytes
    static constexpr std::uint32_t most = 57;    ///< bits that one question answers

    /// Moves the window to begin at `from`, in a text that ends at `end`.
    void cover(char const* from, char const* end) noexcept;
    [[nodiscard]] bool covers(char const* p) const noexcept { return begin_ <= p && p < last_; }
    [[nodiscard]] char const* last() const noexcept { return last_; }  ///< behind the window

    /// How many letters stand in a row from p, a place in the window on; at most `most`.
    [[nodiscard]] std::uint32_t letters_from(char const* p) const noexcept {
        return static_cast<std::uint32_t>(std::countr_one(bits(letters_, p)));
    }
    /// A bit for each of the `most` bytes from p on: is it a capital letter?
    [[nodiscard]] std::uint64_t capitals_from(char const* p) const noexcept { return bits(capitals_, p); }

private:
    using Row = std::array<std::uint64_t, window / 64 + 2>;
    [[nodiscard]] std::uint64_t bits(Row const& row, char const* p) const noexcept {
        auto const at = static_cast<std::size_t>(p - begin_);
        std::uint64_t found;
        std::memcpy(&found, reinterpret_cast<char const*>(row.data()) + at / 8, sizeof found);
        return found >> at % 8;
    }

    MarkLetters mark_ = fastest_mark_letters();
    char const* begin_ = nullptr;
    char const* last_ = nullptr;
    Row letters_, capitals_;
};

}  // namespace dateline
