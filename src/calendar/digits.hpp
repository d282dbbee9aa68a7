// Digits of dates, written and read: the common ground of ISO days, EDTF and TIMEX3.
#pragma once

#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// `value` (not negative) with leading zeros up to `width`.
inline void append_digits(std::string& out, std::int32_t value, std::size_t width) {
    std::array<char, 12> digits;
    char const* const end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    auto const size = static_cast<std::size_t>(end - digits.data());
    if (size < width) out.append(width - size, '0');
    out.append(digits.data(), size);
}

/// "2021", "-0335", and beyond four digits "Y12021" (EDTF level 1).
inline std::string iso_year(std::int32_t year) {
    std::string out;
    std::int32_t const size = year < 0 ? -year : year;
    if (size > 9999) out += 'Y';
    if (year < 0) out += '-';
    append_digits(out, size, 4);
    return out;
}

inline bool take(std::string_view& text, char wanted) noexcept {
    if (text.empty() || text.front() != wanted) return false;
    text.remove_prefix(1);
    return true;
}

/// Exactly `count` digits off the front of `text`.
inline std::optional<std::int32_t> take_digits(std::string_view& text, std::size_t count) noexcept {
    if (text.size() < count) return std::nullopt;
    std::int32_t value = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (text[i] < '0' || text[i] > '9') return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    text.remove_prefix(count);
    return value;
}

/// "2021" or "-0335" off the front of `text`.
inline std::optional<std::int32_t> take_iso_year(std::string_view& text) noexcept {
    bool const negative = take(text, '-');
    auto const year = take_digits(text, 4);
    if (!year || (negative && *year == 0)) return std::nullopt;
    return negative ? -*year : *year;
}

}  // namespace dateline
