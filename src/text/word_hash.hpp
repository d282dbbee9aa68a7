// A word of at most 16 bytes as two integers, which is how a text's words are folded, hashed and compared.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace dateline {

struct ShortWord {
    static constexpr std::size_t longest = 16;  ///< bytes

    std::uint64_t head = 0, tail = 0;  ///< bytes 0..7 and 8..15, zeros behind the word's end

    ShortWord() = default;
    constexpr ShortWord(std::uint64_t first, std::uint64_t second) noexcept : head(first), tail(second) {}
    /// `word` has at most `longest` bytes.
    explicit ShortWord(std::string_view word) noexcept
        : head(first_bytes(word)), tail(word.size() > 8 ? first_bytes(word.substr(8)) : 0) {}

    /// The first 8 bytes as an integer, zeros behind a shorter word.
    [[nodiscard]] static std::uint64_t first_bytes(std::string_view word) noexcept {
        char const* const p = word.data();
        std::size_t const n = word.size();
        if (n >= 8) return load<std::uint64_t>(p);
        if (n >= 4) return load<std::uint32_t>(p) | load<std::uint32_t>(p + n - 4) << (8 * (n - 4));
        if (n >= 2) return load<std::uint16_t>(p) | load<std::uint16_t>(p + n - 2) << (8 * (n - 2));
        return n == 1 ? load<std::uint8_t>(p) : 0;
    }
    /// word_hash() of its bytes.
    [[nodiscard]] constexpr std::uint64_t hash() const noexcept {
        __extension__ using Wide = unsigned __int128;
        Wide const product = Wide{head ^ 0xA0761D6478BD642Fu} * Wide{tail ^ 0xE7037ED1A0B428DBu};
        return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
    }

private:
    template <class Integer>
    [[nodiscard]] static std::uint64_t load(char const* p) noexcept {
        Integer value;
        std::memcpy(&value, p, sizeof value);
        return value;
    }
};

}  // namespace dateline
