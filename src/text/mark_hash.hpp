// Hashes of punctuation and symbols.
#pragma once

#include <cstdint>

#include "word_hash.hpp"

namespace dateline {

/// word_hash of the folded form of one character: "’" has the hash of "'", "–" that of "-".
[[nodiscard]] std::uint64_t mark_hash(char32_t mark);
/// The same for an ASCII character.
[[nodiscard]] inline std::uint64_t ascii_mark_hash(char mark) noexcept {
    return ShortWord(static_cast<unsigned char>(mark), 0).hash();
}

}  // namespace dateline
