#include "letter_bits.hpp"

#include <boost/test/unit_test.hpp>
#include <random>
#include <string>
#include <vector>

using namespace dateline;

namespace {

struct Way {
    char const* name;
    MarkLetters mark;
};

std::vector<Way> all_ways() {
    std::vector<Way> ways{{"portable", mark_letters_portable}, {"fastest", fastest_mark_letters()}};
#ifdef __x86_64__
    ways.push_back({"SSE2", mark_letters_sse2});
    if (__builtin_cpu_supports("avx2")) ways.push_back({"AVX2", mark_letters_avx2});
#endif
    return ways;
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(char c) { return is_capital(c) || (c >= 'a' && c <= 'z'); }

std::string any_bytes(std::mt19937& random, std::size_t size) {
    std::string bytes(size, ' ');
    for (char& c : bytes) c = static_cast<char>(random() % (random() % 2 == 0 ? 256 : 128));
    return bytes;
}

}  // namespace

BOOST_AUTO_TEST_CASE(each_way_tells_every_byte_value_at_every_place) {
    std::string bytes;
    for (int shift = 0; shift < 64; ++shift)
        for (int c = 0; c < 257; ++c) bytes.push_back(static_cast<char>(c));
    bytes.resize(bytes.size() / 64 * 64);
    std::vector<std::uint64_t> letters(bytes.size() / 64), capitals(bytes.size() / 64);
    for (Way const& way : all_ways()) {
        way.mark(bytes.data(), letters.size(), letters.data(), capitals.data());
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            BOOST_REQUIRE_MESSAGE((letters[i / 64] >> i % 64 & 1) == (is_letter(bytes[i]) ? 1u : 0u), way.name);
            BOOST_REQUIRE_MESSAGE((capitals[i / 64] >> i % 64 & 1) == (is_capital(bytes[i]) ? 1u : 0u), way.name);
        }
    }
}

BOOST_AUTO_TEST_CASE(all_ways_give_the_same_masks_of_any_bytes) {
    std::mt19937 random(5);
    for (int round = 0; round < 2000; ++round) {
        std::size_t const blocks = random() % 9;
        std::string const bytes = any_bytes(random, blocks * 64 + 1).substr(1);  // at an odd address
        std::vector<std::uint64_t> letters(blocks), capitals(blocks);
        mark_letters_portable(bytes.data(), blocks, letters.data(), capitals.data());
        for (Way const& way : all_ways()) {
            std::vector<std::uint64_t> other_letters(blocks), other_capitals(blocks);
            way.mark(bytes.data(), blocks, other_letters.data(), other_capitals.data());
            BOOST_REQUIRE_MESSAGE(letters == other_letters && capitals == other_capitals, way.name);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_window_counts_letters_up_to_the_end_of_the_text) {
    std::mt19937 random(6);
    for (int round = 0; round < 300; ++round) {
        std::string const text = any_bytes(random, random() % 5000);
        LetterBits bits;
        char const* const end = text.data() + text.size();
        for (char const* p = text.data(); p < end; p += random() % 40 + 1) {
            if (!bits.covers(p)) bits.cover(p, end);
            BOOST_REQUIRE(bits.covers(p));
            std::uint32_t expected = 0;
            while (expected < LetterBits::most && p + expected < end && is_letter(p[expected])) ++expected;
            BOOST_REQUIRE_EQUAL(std::min(bits.letters_from(p), LetterBits::most), expected);
            for (std::uint32_t i = 0; i < LetterBits::most; ++i) {
                bool const capital = p + i < end && is_capital(p[i]);
                BOOST_REQUIRE_EQUAL(bits.capitals_from(p) >> i & 1, capital ? 1u : 0u);
            }
        }
    }
}
