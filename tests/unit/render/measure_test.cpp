#include "measure.hpp"

#include <boost/test/unit_test.hpp>

using namespace dateline;

namespace {
std::vector<std::string> lines_of(std::string const& text, double width, std::size_t most) {
    std::vector<std::string> lines;
    for (Line const& line : break_lines(text, {}, Face::regular, 10, width, most)) {
        lines.push_back(text.substr(line.shows.begin, line.shows.length()) + (line.cut ? "…" : ""));
    }
    return lines;
}
}  // namespace

BOOST_AUTO_TEST_SUITE(measure)

BOOST_AUTO_TEST_CASE(a_wide_letter_takes_more_room_than_a_narrow_one) {
    BOOST_TEST(text_width("mmmm", Face::regular, 10) > 2 * text_width("iiii", Face::regular, 10));
}

BOOST_AUTO_TEST_CASE(bold_is_wider_than_regular) {
    BOOST_TEST(text_width("Clubhouse", Face::bold, 11) > text_width("Clubhouse", Face::regular, 11));
}

BOOST_AUTO_TEST_CASE(width_grows_with_the_size) {
    BOOST_TEST(text_width("Kremlin", Face::regular, 22) == 2 * text_width("Kremlin", Face::regular, 11),
               boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(a_chinese_character_is_at_least_as_wide_as_the_type_is_high) {
    BOOST_TEST(text_width("北京", Face::regular, 10) >= 20);
    BOOST_TEST(text_width("北京", Face::regular, 10) < 26);
}

BOOST_AUTO_TEST_CASE(combining_marks_take_no_room) {
    BOOST_TEST(text_width("e\u0301", Face::regular, 10) == text_width("e", Face::regular, 10));
}

BOOST_AUTO_TEST_CASE(a_text_that_fits_stays_whole) {
    BOOST_TEST(cut_to_width("In May", Face::italic, 9, 100) == "In May");
}

BOOST_AUTO_TEST_CASE(a_long_text_is_cut_at_a_word) {
    std::string const cut = cut_to_width("following the successful launch of the capsule", Face::regular, 10, 120);
    BOOST_TEST(cut == "following the…");
    BOOST_TEST(text_width(cut, Face::regular, 10) <= 120);
}

BOOST_AUTO_TEST_CASE(a_word_longer_than_the_line_is_cut_inside) {
    std::string const cut = cut_to_width("Donaudampfschifffahrtsgesellschaft", Face::regular, 10, 60);
    BOOST_TEST(cut.starts_with("Donaud"));
    BOOST_TEST(cut.ends_with("…"));
    BOOST_TEST(text_width(cut, Face::regular, 10) <= 60);
}

BOOST_AUTO_TEST_CASE(lines_break_at_blanks) {
    auto const lines = lines_of("the bakers of the old town strike", 90, 9);
    BOOST_REQUIRE(lines.size() == 2);
    BOOST_TEST(lines[0] == "the bakers of the");
    BOOST_TEST(lines[1] == "old town strike");
}

BOOST_AUTO_TEST_CASE(chinese_breaks_between_any_two_characters) {
    auto const lines = lines_of("馬斯克邀請普京參加對話", 60, 9);
    BOOST_TEST(lines.size() == 3u);
    std::string joined;
    for (auto const& line : lines) joined += line;
    BOOST_TEST(joined == "馬斯克邀請普京參加對話");
}

BOOST_AUTO_TEST_CASE(only_the_last_allowed_line_is_cut) {
    auto const lines = lines_of("one two three four five six seven eight nine ten eleven twelve", 60, 2);
    BOOST_REQUIRE(lines.size() == 2);
    BOOST_TEST(!lines[0].ends_with("…"));
    BOOST_TEST(lines[1].ends_with("…"));
}

BOOST_AUTO_TEST_CASE(a_line_with_bold_names_holds_less) {
    std::string const text = "Wilhelmina Montgomery meets Maximilian Montgomery";
    std::vector<Span> const all = {{0, static_cast<std::uint32_t>(text.size())}};
    double const width = text_width(text, Face::regular, 10) + 1;
    BOOST_TEST(break_lines(text, {}, Face::regular, 10, width, 9).size() == 1u);
    BOOST_TEST(break_lines(text, all, Face::regular, 10, width, 9).size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_terminal_gives_two_columns_to_a_wide_character) {
    BOOST_TEST(columns("Xi 习近平") == 9u);
    BOOST_TEST(columns("Путин") == 5u);
    BOOST_TEST(columns("e\u0301") == 1u);
}

BOOST_AUTO_TEST_CASE(columns_are_cut_without_halving_a_wide_character) {
    BOOST_TEST(cut_to_columns("习近平访问", 6) == "习近…");
    BOOST_TEST(cut_to_columns("short", 5) == "short");
    BOOST_TEST(cut_to_columns("the harbour is closed", 14) == "the harbour…");
}

BOOST_AUTO_TEST_SUITE_END()
