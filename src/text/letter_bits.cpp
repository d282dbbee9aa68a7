// Tells letters from all other bytes, 64 at a time: of "Mr. Smith" it says 110011111 for letters and 100010000 for
// capitals. Where words begin and end is then a matter of counting bits. A byte is a letter when, with bit 5 set, it
// lies between 'a' and 'z', and a capital when that bit was not set. There are three ways to do so, chosen when the
// program runs by what the processor has: 32 bytes at once (AVX2), 16 (SSE2, which every x86-64 has) or 8 in one
// integer.
#include "letter_bits.hpp"

#include <algorithm>

#include "eight_bytes.hpp"

#ifdef __x86_64__
#include <immintrin.h>
#endif

namespace dateline {
namespace {

/// The high bits of eight bytes, the first byte's lowest.
constexpr std::uint64_t gather(std::uint64_t high) noexcept { return ((high >> 7) * 0x0102040810204080) >> 56; }

}  // namespace

void mark_letters_portable(char const* text, std::size_t blocks, std::uint64_t* letters,
                           std::uint64_t* capitals) noexcept {
    for (; blocks > 0; --blocks, ++letters, ++capitals) {
        *letters = *capitals = 0;
        for (unsigned at = 0; at < 64; at += 8, text += 8) {
            std::uint64_t const bytes = eight_bytes(text);
            std::uint64_t const lowered = (bytes | case_bits) & ~high_bits;
            std::uint64_t const from_a = lowered + each_byte * (0x80 - 'a');
            std::uint64_t const behind_z = lowered + each_byte * (0x80 - 'z' - 1);
            std::uint64_t const found = from_a & ~behind_z & ~bytes & high_bits;
            *letters |= gather(found) << at;
            *capitals |= gather(found & ~(bytes << 2)) << at;
        }
    }
}

#ifdef __x86_64__
void mark_letters_sse2(char const* text, std::size_t blocks, std::uint64_t* letters, std::uint64_t* capitals) noexcept {
    __m128i const case_bit = _mm_set1_epi8(0x20), before_a = _mm_set1_epi8('a' - 1), behind_z = _mm_set1_epi8('z' + 1);
    for (; blocks > 0; --blocks, ++letters, ++capitals) {
        *letters = *capitals = 0;
        for (unsigned at = 0; at < 64; at += 16, text += 16) {
            __m128i const bytes = _mm_loadu_si128(reinterpret_cast<__m128i const*>(text));
            __m128i const lowered = _mm_or_si128(bytes, case_bit);
            __m128i const found = _mm_and_si128(_mm_cmpgt_epi8(lowered, before_a), _mm_cmpgt_epi8(behind_z, lowered));
            auto const letter = static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(found)));
            auto const small = static_cast<unsigned>(_mm_movemask_epi8(_mm_slli_epi16(bytes, 2)));
            *letters |= letter << at;
            *capitals |= (letter & ~std::uint64_t{small}) << at;
        }
    }
}

[[gnu::target("avx2")]] void mark_letters_avx2(char const* text, std::size_t blocks, std::uint64_t* letters,
                                               std::uint64_t* capitals) noexcept {
    __m256i const case_bit = _mm256_set1_epi8(0x20), before_a = _mm256_set1_epi8('a' - 1),
                  behind_z = _mm256_set1_epi8('z' + 1);
    for (; blocks > 0; --blocks, ++letters, ++capitals) {
        *letters = *capitals = 0;
        for (unsigned at = 0; at < 64; at += 32, text += 32) {
            __m256i const bytes = _mm256_loadu_si256(reinterpret_cast<__m256i const*>(text));
            __m256i const lowered = _mm256_or_si256(bytes, case_bit);
            __m256i const found =
                _mm256_and_si256(_mm256_cmpgt_epi8(lowered, before_a), _mm256_cmpgt_epi8(behind_z, lowered));
            auto const letter = static_cast<std::uint64_t>(static_cast<unsigned>(_mm256_movemask_epi8(found)));
            auto const small = static_cast<unsigned>(_mm256_movemask_epi8(_mm256_slli_epi16(bytes, 2)));
            *letters |= letter << at;
            *capitals |= (letter & ~std::uint64_t{small}) << at;
        }
    }
}
#endif

MarkLetters fastest_mark_letters() noexcept {
#ifdef __x86_64__
    static MarkLetters const fastest = __builtin_cpu_supports("avx2") ? mark_letters_avx2 : mark_letters_sse2;
    return fastest;
#else
    return mark_letters_portable;
#endif
}

void LetterBits::cover(char const* from, char const* end) noexcept {
    begin_ = from;
    auto const bytes = std::min(static_cast<std::size_t>(end - from), window + 64);
    last_ = from + std::min(bytes, window);
    std::size_t const whole = bytes / 64;
    mark_(from, whole, letters_.data(), capitals_.data());
    std::array<char, 128> rest{};  // what is no whole block, and one block of nothing
    std::memcpy(rest.data(), from + whole * 64, bytes % 64);
    std::size_t const blocks = std::min<std::size_t>(2, letters_.size() - whole);
    mark_(rest.data(), blocks, letters_.data() + whole, capitals_.data() + whole);
}

}  // namespace dateline
