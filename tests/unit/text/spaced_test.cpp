// White space as single blanks, whether eight bytes are looked at at once or one after the other.
#include <boost/test/unit_test.hpp>
#include <string>

#include "dateline/text/spaced.hpp"

using dateline::singly_spaced;

namespace {

std::string plainly(std::string const& text) {
    std::string out;
    bool gap = false;
    for (char const c : text) {
        bool const blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!blank) (gap && !out.empty() ? out += ' ' : out) += c;
        gap = blank;
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(spaced)

BOOST_AUTO_TEST_CASE(runs_of_white_space_are_one_blank_and_the_ends_have_none) {
    BOOST_TEST(singly_spaced("the bridge over the Garonne") == "the bridge over the Garonne");
    BOOST_TEST(singly_spaced(" the  bridge\r\n\tover the Garonne\n") == "the bridge over the Garonne");
    BOOST_TEST(singly_spaced(" \n ") == "");
    BOOST_TEST(singly_spaced("") == "");
}

BOOST_AUTO_TEST_CASE(wherever_the_white_space_stands_it_is_as_read_plainly) {
    std::string_view const parts[] = {"a", "bridge", " ", "  ", "\n", "\t ", "\u00E9", "\x01", " over"};
    unsigned random = 7;
    for (int n = 0; n < 20000; ++n) {
        std::string text;
        for (int k = 0; k < 9; ++k)
            text += parts[(random = random * 1664525u + 1013904223u) / 65536 % std::size(parts)];
        BOOST_REQUIRE(singly_spaced(text) == plainly(text));
    }
}

BOOST_AUTO_TEST_SUITE_END()
