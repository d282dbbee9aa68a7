// The languages that the word lists can tell, and how a word of one is marked among the phrases of pages.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace dateline {

/// ISO 639-1, by number from 0.
inline constexpr auto language_codes =
    std::to_array<std::string_view>({"de", "fr", "es", "pt", "it", "nl", "sv", "da", "no", "fi",
                                     "pl", "cs", "hu", "ro", "tr", "ru", "uk", "el", "id", "vi"});

/// Set of a small word of one language; its number, from 1, stands in the highest byte (as a month's does).
inline constexpr std::uint32_t language_word = 1u << 23;

}  // namespace dateline
