// Hashes of punctuation and symbols.
#pragma once

#include <cstdint>

namespace dateline {

/// word_hash of the folded form of one character: "’" has the hash of "'", "–" that of "-".
[[nodiscard]] std::uint64_t mark_hash(char32_t mark);

}  // namespace dateline
