// UTF-8, one character at a time: the little that every room needs to count columns in code points and
// to survive bytes that are not UTF-8.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

/// One character as it stands in a text. An ill-formed sequence counts as U+FFFD; its length is that of the
/// maximal subpart (Unicode 15, 3.9: what could still have become a character).
struct Character {
    char32_t point = 0;
    std::uint32_t length = 1;  ///< bytes, at least 1
    bool well_formed = true;
};

/// The character that begins at byte `at` (< bytes.size()).
[[nodiscard]] constexpr Character character_at(std::string_view bytes, std::size_t at) noexcept {
    auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    unsigned const lead = byte(at);
    if (lead < 0x80) return {static_cast<char32_t>(lead), 1, true};
    unsigned low = 0x80, high = 0xBF;  // what the second byte may be
    std::uint32_t length = 0;
    char32_t point = 0;
    if (lead >= 0xC2 && lead <= 0xDF) {
        length = 2;
        point = lead & 0x1F;
    } else if ((lead & 0xF0) == 0xE0) {
        length = 3;
        point = lead & 0x0F;
        if (lead == 0xE0) low = 0xA0;
        if (lead == 0xED) high = 0x9F;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        length = 4;
        point = lead & 0x07;
        if (lead == 0xF0) low = 0x90;
        if (lead == 0xF4) high = 0x8F;
    } else {
        return {U'\uFFFD', 1, false};
    }
    for (std::uint32_t i = 1; i < length; ++i) {
        if (at + i >= bytes.size() || byte(at + i) < low || byte(at + i) > high) return {U'\uFFFD', i, false};
        point = (point << 6) | (byte(at + i) & 0x3F);
        low = 0x80;
        high = 0xBF;
    }
    return {point, length, true};
}

constexpr bool is_continuation(char byte) noexcept { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

/// Code points of well-formed UTF-8 (of other bytes: those that do not continue a character).
[[nodiscard]] constexpr std::size_t count_characters(std::string_view bytes) noexcept {
    std::size_t count = 0;
    for (char const b : bytes) count += is_continuation(b) ? 0 : 1;
    return count;
}

/// Byte offset of the character number `index` (from 0); the size when there are fewer.
[[nodiscard]] constexpr std::size_t offset_of_character(std::string_view bytes, std::size_t index) noexcept {
    std::size_t at = 0;
    for (; at < bytes.size(); ++at) {
        if (is_continuation(bytes[at])) continue;
        if (index == 0) return at;
        --index;
    }
    return at;
}

inline void append_utf8(char32_t point, std::string& out) {
    auto const put = [&](char32_t b) { out.push_back(static_cast<char>(static_cast<unsigned char>(b))); };
    if (point < 0x80) {
        put(point);
    } else if (point < 0x800) {
        put(0xC0 | (point >> 6));
        put(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
        put(0xE0 | (point >> 12));
        put(0x80 | ((point >> 6) & 0x3F));
        put(0x80 | (point & 0x3F));
    } else {
        put(0xF0 | (point >> 18));
        put(0x80 | ((point >> 12) & 0x3F));
        put(0x80 | ((point >> 6) & 0x3F));
        put(0x80 | (point & 0x3F));
    }
}

}  // namespace dateline
