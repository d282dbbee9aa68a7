#include "text_table.hpp"

#include <boost/test/unit_test.hpp>
#include <sstream>

#include "dateline/render/columns.hpp"

using namespace dateline;

namespace {

std::vector<std::string> lines_of(TextTable const& table, std::uint32_t width) {
    std::ostringstream out;
    table.write(out, width);
    std::vector<std::string> lines;
    std::istringstream in(out.str());
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(text_table)

BOOST_AUTO_TEST_CASE(columns_are_as_wide_as_their_cells_and_numbers_stand_right) {
    TextTable table({{"NAME", false, 1}, {"EVENTS", true, 0}});
    table.add({"Anna Berg", "7"});
    std::vector<std::string> const lines = lines_of(table, 80);
    BOOST_TEST(lines.at(0) == "NAME       EVENTS");
    BOOST_TEST(lines.at(1) == "Anna Berg       7");
}

BOOST_AUTO_TEST_CASE(a_narrow_terminal_cuts_the_column_that_gives_way_first) {
    TextTable table({{"ID", false, 0}, {"TITLE", false, 2}, {"PATH", false, 1}});
    table.add({"one", "The harbour bridge is opened at last", "news/spring/one.txt"});
    for (std::uint32_t const width : {60u, 50u, 40u, 34u}) {
        for (std::string const& line : lines_of(table, width)) BOOST_TEST(columns(line) <= width, line);
    }
    BOOST_TEST(lines_of(table, 50).at(1).find("news/spring/one.txt") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_wide_character_counts_two_columns) {
    TextTable table({{"A", false, 1}, {"B", false, 0}});
    table.add({"東京", "x"});
    table.add({"abcd", "y"});
    std::vector<std::string> const lines = lines_of(table, 80);
    BOOST_TEST(lines.at(1) == "東京  x");
    BOOST_TEST(lines.at(2) == "abcd  y");
}

BOOST_AUTO_TEST_CASE(a_line_feed_in_a_cell_breaks_no_row) {
    TextTable table({{"A", false, 1}});
    table.add({"one\ntwo\x1b[1m"});
    BOOST_TEST(lines_of(table, 80).at(1) == "one two [1m");
}

BOOST_AUTO_TEST_CASE(a_bar_is_drawn_in_eighths) {
    BOOST_TEST(bar(0).empty());
    BOOST_TEST(bar(8) == "█");
    BOOST_TEST(bar(20) == "██▌");
}

BOOST_AUTO_TEST_SUITE_END()
