#include <boost/test/unit_test.hpp>
#include <string>

#include "dateline/text/text_line.hpp"

using namespace dateline;

BOOST_AUTO_TEST_SUITE(text_lines)

BOOST_AUTO_TEST_CASE(parts_of_any_length_stand_one_behind_the_other) {
    std::string const from = "The mayor of the old harbour resigned on Monday after a week of talks with the union.";
    TextLine line;
    std::string slow;
    for (int turn = 0; turn < 20; ++turn) {
        for (std::size_t size = 0; size <= from.size(); ++size) {
            line.add(std::string_view(from).substr(from.size() - size));
            line.add(',');
            line.add(" and ");
            ((slow += from.substr(from.size() - size)) += ',') += " and ";
        }
    }
    BOOST_TEST(line.text() == slow);
    BOOST_TEST(line.size() == slow.size());
}

BOOST_AUTO_TEST_CASE(what_is_cut_gives_way_to_what_comes) {
    TextLine line;
    BOOST_TEST(line.empty());
    line.add("two\nlines\n");
    line.replace('\n', ' ', 4);
    BOOST_TEST(line.text() == "two\nlines ");
    line.cut(3);
    line.add(" roads");
    BOOST_TEST(line.text() == "two roads");
    line.clear();
    BOOST_TEST(line.text() == "");
}

BOOST_AUTO_TEST_SUITE_END()
