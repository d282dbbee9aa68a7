#include "dateline/text/source_text.hpp"

#include <unicode/unistr.h>

#include <boost/test/unit_test.hpp>
#include <random>
#include <string>
#include <vector>

using namespace dateline;

namespace {

/// Any bytes: mostly characters of one to four bytes, some cut short, some impossible.
std::string random_bytes(std::mt19937& random, std::size_t pieces) {
    static std::vector<std::string> const choice{"a",
                                                 "b",
                                                 "\n",
                                                 " ",
                                                 "é",
                                                 "京",
                                                 "😀",
                                                 "\xC3",
                                                 "\xE4\xBA",
                                                 "\xF0\x9F\x98",
                                                 "\xED\xA0\x80",
                                                 "\xC0\x80",
                                                 "\x80",
                                                 "\xF4\x90\x80\x80",
                                                 "\xFF"};
    std::string bytes;
    auto const kinds = random() % choice.size() + 1;  // some texts are nearly ASCII
    for (; pieces > 0; --pieces) bytes += random() % 8 != 0 ? "x" : choice[random() % kinds];
    return bytes;
}

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

}  // namespace

BOOST_AUTO_TEST_CASE(code_points_count_characters_before_a_byte) {
    SourceText const text("a‘b’😀c");
    BOOST_TEST(text.code_points(0) == 0u);
    BOOST_TEST(text.code_points(1) == 1u);
    BOOST_TEST(text.code_points(4) == 2u);
    BOOST_TEST(text.code_points(text.size()) == 6u);
    BOOST_TEST(text.code_points(2) == 2u);  // inside the quotation mark: it counts
}

BOOST_AUTO_TEST_CASE(offsets_behind_the_end_are_taken_as_the_end) {
    SourceText const ascii("abc"), other("äbc");
    BOOST_TEST(ascii.code_points(99) == 3u);
    BOOST_TEST(other.code_points(99) == 3u);
    BOOST_TEST(SourceText("").code_points(0) == 0u);
}

BOOST_AUTO_TEST_CASE(lines_and_columns_count_from_one) {
    SourceText const text("ab\né😀x\n\nlast");
    auto const is = [&](std::uint32_t offset, std::uint32_t line, std::uint32_t column) {
        auto const at = text.line_column(offset);
        BOOST_TEST(at.line == line);
        BOOST_TEST(at.column == column);
    };
    is(0, 1, 1);
    is(2, 1, 3);
    is(3, 2, 1);
    is(5, 2, 2);
    is(6, 2, 2);  // inside the second character
    is(9, 2, 3);
    is(11, 3, 1);
    is(12, 4, 1);
    is(16, 4, 5);
}

BOOST_AUTO_TEST_CASE(ill_formed_bytes_become_replacement_characters_and_are_counted) {
    SourceText const text(
        "a\xFF"
        "b\xE4\xBA");
    BOOST_TEST(text.bytes() == "a\uFFFDb\uFFFD");
    BOOST_TEST(text.repaired() == 2u);
    BOOST_TEST(SourceText("größer").repaired() == 0u);
    BOOST_TEST(SourceText("\uFFFD").repaired() == 0u);
}

BOOST_AUTO_TEST_CASE(repair_agrees_with_icu_on_any_bytes) {
    std::mt19937 random(1);
    for (int round = 0; round < 20000; ++round) {
        std::string const bytes = random_bytes(random, random() % 40);
        std::string expected;
        icu::UnicodeString::fromUTF8(bytes).toUTF8String(expected);
        BOOST_REQUIRE_EQUAL(SourceText(bytes).bytes(), expected);
    }
}

BOOST_AUTO_TEST_CASE(positions_agree_with_a_walk_over_the_text) {
    std::mt19937 random(2);
    for (int round = 0; round < 60; ++round) {
        SourceText const text(random_bytes(random, random() % 12000));
        std::uint32_t points = 0, line = 1, column = 0;
        for (std::uint32_t i = 0; i <= text.size(); ++i) {
            bool const begins = i == text.size() || begins_character(text.bytes()[i]);
            if (begins) ++column;
            auto const at = text.line_column(i);
            if (text.code_points(i) != points || at.line != line || at.column != column) {
                BOOST_FAIL("byte " << i << ": " << text.code_points(i) << " for " << points << ", " << at.line << ':'
                                   << at.column << " for " << line << ':' << column);
            }
            if (i < text.size() && begins) ++points;
            if (i < text.size() && text.bytes()[i] == '\n') {
                ++line;
                column = 0;
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(spans_contain_and_overlap_half_open) {
    constexpr Span a{2, 5};
    static_assert(a.length() == 3 && !a.empty() && Span{4, 4}.empty());
    static_assert(a.contains({2, 5}) && !a.contains({2, 6}));
    static_assert(a.overlaps({4, 9}) && !a.overlaps({5, 9}));
    BOOST_TEST(SourceText("abcdef").slice(a) == "cde");
}
