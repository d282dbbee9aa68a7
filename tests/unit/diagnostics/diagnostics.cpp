#include "dateline/diagnostics/diagnostics.hpp"

#include <boost/test/unit_test.hpp>
#include <sstream>
#include <string>

#include "dateline/diagnostics/error.hpp"
#include "dateline/diagnostics/utf8.hpp"
#include "printed.hpp"

using namespace dateline;
using test::printed;

BOOST_AUTO_TEST_CASE(a_mistake_is_shown_with_its_line_and_a_caret_and_a_note_without) {
    Diagnostics d;
    d.add({Severity::error, {"people.yaml", 14, 9}, "entity \"musk\" is defined twice", "  - id: musk", 4});
    d.note({"people.yaml", 3, 9}, "first defined here");
    BOOST_TEST(printed(d) ==
               "people.yaml:14:9: error: entity \"musk\" is defined twice\n"
               "   14 |   - id: musk\n"
               "      |         ^^^^\n"
               "people.yaml:3:9: note: first defined here\n");
}

BOOST_AUTO_TEST_CASE(what_is_not_known_of_a_place_is_left_out) {
    Diagnostics d;
    d.error({"a.yaml", 0, 0}, "is empty");
    d.warning({"a.yaml", 7, 0}, "is odd");
    d.error({}, "nothing to do");
    BOOST_TEST(printed(d) == "a.yaml: error: is empty\na.yaml:7: warning: is odd\nerror: nothing to do\n");
}

BOOST_AUTO_TEST_CASE(only_errors_are_counted_as_errors) {
    Diagnostics d;
    BOOST_TEST(d.empty());
    d.warning({"a", 1, 1}, "w");
    d.note({"a", 1, 1}, "n");
    BOOST_TEST(d.errors() == 0u);
    d.error({"a", 1, 1}, "e");
    BOOST_TEST(d.errors() == 1u);
    BOOST_TEST(d.list().size() == 3u);
}

BOOST_AUTO_TEST_CASE(the_caret_line_counts_characters_and_keeps_tabs) {
    BOOST_TEST(underline("who:Musk sicne:2021", 10, 5) == "         ^^^^^");
    BOOST_TEST(underline("id: Erdoğan x", 13, 1) == "            ^");
    BOOST_TEST(underline("\tid: x", 2, 2) == "\t^^");
}

BOOST_AUTO_TEST_CASE(the_caret_line_never_leaves_its_line) {
    BOOST_TEST(underline("abc", 2, 99) == " ^^");
    BOOST_TEST(underline("abc", 4, 1) == "   ^");
    BOOST_TEST(underline("abc", 99, 3) == "   ^");
    BOOST_TEST(underline("abc", 2, 0) == " ^");
    BOOST_TEST(underline("abc", 0, 3).empty());
}

BOOST_AUTO_TEST_CASE(a_very_long_line_is_shown_only_around_its_caret) {
    Diagnostics d;
    d.add({Severity::error,
           {"one-line.jsonl", 1, 5001},
           "here",
           std::string(5000, 'a') + "X" + std::string(5000, 'b'),
           1});
    std::istringstream lines(printed(d));
    std::string message, source, caret;
    std::getline(lines, message);
    std::getline(lines, source);
    std::getline(lines, caret);
    BOOST_TEST(source.size() < 200u);
    // The ellipsis at the front is three bytes and one column.
    BOOST_TEST(source.at(caret.find('^') + 2) == 'X');
}

BOOST_AUTO_TEST_CASE(an_error_carries_the_exit_status_it_leads_to) {
    Error const e(Exit::bad_material, "no.yaml: error: cannot be opened");
    BOOST_TEST((e.status() == Exit::bad_material));
    BOOST_TEST(std::string(e.what()) == "no.yaml: error: cannot be opened");
}

BOOST_AUTO_TEST_CASE(every_code_point_is_read_back_as_it_was_written) {
    for (char32_t c = 0; c < 0x110000; ++c) {
        if (c >= 0xD800 && c < 0xE000) continue;
        std::string bytes;
        append_utf8(c, bytes);
        Character const read = character_at(bytes, 0);
        if (!read.well_formed || read.point != c || read.length != bytes.size())
            BOOST_FAIL("code point " << static_cast<std::uint32_t>(c));
    }
}

BOOST_AUTO_TEST_CASE(an_ill_formed_sequence_is_as_long_as_its_well_formed_beginning) {
    auto const length = [](std::string_view bytes) {
        Character const c = character_at(bytes, 0);
        BOOST_TEST(!c.well_formed);
        BOOST_TEST((c.point == U'\uFFFD'));
        return c.length;
    };
    BOOST_TEST(length("\x80") == 1u);
    BOOST_TEST(length("\xC0\xAF") == 1u);  // overlong
    BOOST_TEST(length("\xE1\x80") == 2u);  // cut short
    BOOST_TEST(length("\xE1\x80"
                      "A") == 2u);
    BOOST_TEST(length("\xED\xA0\x80") == 1u);  // a surrogate
    BOOST_TEST(length("\xF0\x90\x80") == 3u);
    BOOST_TEST(length("\xF4\x90\x80\x80") == 1u);  // above U+10FFFF
    BOOST_TEST(length("\xFF") == 1u);
}

BOOST_AUTO_TEST_CASE(offsets_of_characters_count_characters_not_bytes) {
    BOOST_TEST(count_characters("aé😀") == 3u);
    BOOST_TEST(offset_of_character("aé😀x", 2) == 3u);
    BOOST_TEST(offset_of_character("aé😀x", 3) == 7u);
    BOOST_TEST(offset_of_character("aé", 9) == 3u);
}
