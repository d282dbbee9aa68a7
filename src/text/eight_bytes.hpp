// Eight characters looked at in one number: the first is its lowest byte. Private to the room.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace dateline {

static_assert(std::endian::native == std::endian::little);

constexpr std::uint64_t each_byte = 0x0101'0101'0101'0101;
constexpr std::uint64_t high_bits = each_byte * 0x80, case_bits = each_byte * 0x20;

[[nodiscard]] inline std::uint64_t eight_bytes(char const* p) noexcept {
    std::uint64_t bytes;
    std::memcpy(&bytes, p, sizeof bytes);
    return bytes;
}

/// Bytes of the longest beginning that is ASCII.
[[nodiscard]] inline std::size_t ascii_prefix(std::string_view text) noexcept {
    std::size_t n = 0;
    while (n + 8 <= text.size() && (eight_bytes(text.data() + n) & high_bits) == 0) n += 8;
    while (n < text.size() && static_cast<unsigned char>(text[n]) < 0x80) ++n;
    return n;
}

}  // namespace dateline
