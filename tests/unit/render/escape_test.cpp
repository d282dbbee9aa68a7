#include "escape.hpp"

#include <boost/test/unit_test.hpp>

#include "unit/render/random_timeline.hpp"

using namespace dateline;

BOOST_AUTO_TEST_SUITE(escape)

BOOST_AUTO_TEST_CASE(markup_of_an_article_is_shown_and_not_obeyed) {
    BOOST_TEST(markup("<b onclick='x'>R&D\"</b>") == "&lt;b onclick=&#39;x&#39;&gt;R&amp;D&quot;&lt;/b&gt;");
}

BOOST_AUTO_TEST_CASE(a_backslash_in_a_label_is_no_name_of_its_node) {
    std::string label;
    append_label(label, R"(<\N>)");
    BOOST_TEST(label == R"(&lt;\\N&gt;)");
    BOOST_TEST(markup(R"(\N)") == R"(\N)");
}

BOOST_AUTO_TEST_CASE(control_characters_cannot_enter_a_picture) {
    BOOST_TEST(drawable(std::string_view("a\0b\x1b[0m", 7)) == "a\uFFFDb\uFFFD[0m");
    BOOST_TEST(drawable("a\tb\r\n") == "a b \n");
    BOOST_TEST(drawable("\xEF\xBF\xBF") == "\uFFFD");
}

BOOST_AUTO_TEST_CASE(marks_that_turn_the_text_around_vanish) { BOOST_TEST(drawable("pay\u202Eeye\u2069") == "payeye"); }

BOOST_AUTO_TEST_CASE(bytes_that_are_no_utf_8_are_replaced) { BOOST_TEST(drawable("caf\xE9!") == "caf\uFFFD!"); }

BOOST_AUTO_TEST_CASE(a_backslash_is_never_an_escape_of_graphviz) {
    BOOST_TEST(to_escaped("\\N & \n") == "\\\\N &amp; \\n");
    std::string dot;
    append_dot_string(dot, "say \"\\\"");
    BOOST_TEST(dot == "\"say \\\"\\\\\\\"\"");
}

BOOST_AUTO_TEST_CASE(what_is_escaped_is_read_back) {
    test::Dice dice(7);
    for (int i = 0; i < 500; ++i) {
        std::string const text = drawable(test::nasty_text(dice, 12));
        BOOST_TEST(from_escaped(to_escaped(text)) == text);
    }
}

BOOST_AUTO_TEST_SUITE_END()
