// Folding makes spellings equal that a reader takes as the same word: case, diacritics, ligatures,
// width and the many apostrophes ("Erdoğan" = "erdogan", "ﬁre" = "fire", "O’Neill" = "o'neill").
// ASCII, nearly all of English news, takes a path without ICU.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

/// NFKD; marks of Latin, Greek, Cyrillic, Hebrew and Arabic letters and invisible characters (soft hyphen, joiners)
/// removed; case-folded; apostrophes to U+0027 and dashes to U+002D; the letters that Unicode does not decompose
/// to what newspapers write for them (ø o, ł l, đ d, ı i, æ ae, œ oe, þ th). Idempotent.
[[nodiscard]] std::string fold(std::string_view utf8);
/// The same, appended to `out` (which a caller may use again to save allocations).
void fold_to(std::string_view utf8, std::string& out);
/// 64-bit hash of folded bytes: the key by which vocabularies and gazetteers look words up.
[[nodiscard]] std::uint64_t word_hash(std::string_view folded) noexcept;

}  // namespace dateline
