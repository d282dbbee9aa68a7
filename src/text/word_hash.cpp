// The 64-bit hash by which words are looked up, in vocabularies and in gazetteers compiled apart, so that "Putin" and
// "PUTIN" have one key. Nearly every word has at most 16 bytes: two halves, one multiplication of 64 by 64 bits, its
// halves laid over each other (as in wyhash and rapidhash), and no branch on the length, which in a text nobody can
// foretell. Longer bytes go through XXH3. The value is part of the format of compiled files: whoever changes it raises
// the version in image.cpp.
#define XXH_INLINE_ALL
#include "word_hash.hpp"

#include <xxhash.h>

#include "dateline/text/fold.hpp"

namespace dateline {

std::uint64_t word_hash(std::string_view folded) noexcept {
    if (folded.size() > ShortWord::longest) return XXH3_64bits(folded.data(), folded.size());
    return ShortWord(folded).hash();
}

}  // namespace dateline
