// The 64-bit hash by which words are looked up, in vocabularies and in gazetteers compiled apart: XXH3
// with seed 0 over the folded bytes, so "Putin" and "PUTIN" have one key. The value is part of the format
// of compiled files: whoever changes it raises the version in image.cpp.
#define XXH_INLINE_ALL
#include <xxhash.h>

#include "dateline/text/fold.hpp"

namespace dateline {

std::uint64_t word_hash(std::string_view folded) noexcept { return XXH3_64bits(folded.data(), folded.size()); }

}  // namespace dateline
