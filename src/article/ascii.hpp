// Words of formats, not of languages: names of tags, fields and types are ASCII.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

[[nodiscard]] inline std::string ascii_lower(std::string_view text) {
    std::string low(text);
    for (char& c : low) c = 'A' <= c && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return low;
}

/// Without blanks and line breaks at the ends.
[[nodiscard]] inline std::string_view trimmed(std::string_view s) noexcept {
    constexpr std::string_view blanks = " \t\r\n\f";
    auto const first = s.find_first_not_of(blanks);
    return first == s.npos ? std::string_view{} : s.substr(first, s.find_last_not_of(blanks) - first + 1);
}

}  // namespace dateline
