#include "dateline/diagnostics/suggest.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

using namespace dateline;

namespace {
std::vector<std::string> const fields{"who", "with", "type", "from", "since", "until", "before", "after", "text"};
}

BOOST_AUTO_TEST_CASE(two_swapped_letters_are_one_change) {
    BOOST_TEST(nearest("sicne", fields) == "since");
    BOOST_TEST(nearest("hwo", fields) == "who");
}

BOOST_AUTO_TEST_CASE(a_letter_too_many_too_few_or_wrong_is_one_change) {
    BOOST_TEST(nearest("untill", fields) == "until");
    BOOST_TEST(nearest("befor", fields) == "before");
    BOOST_TEST(nearest("tupe", fields) == "type");
}

BOOST_AUTO_TEST_CASE(two_changes_need_a_word_of_six_letters) {
    BOOST_TEST(nearest("befroee", std::vector<std::string>{"before"}) == "before");
    BOOST_TEST(nearest("frxx", fields).empty());
}

BOOST_AUTO_TEST_CASE(what_resembles_nothing_gets_no_suggestion) {
    BOOST_TEST(nearest("banana", fields).empty());
    BOOST_TEST(nearest("", fields).empty());
    BOOST_TEST(nearest("x", std::vector<std::string>{"y"}).empty());
    BOOST_TEST(nearest(std::string(100000, 'a'), fields).empty());
    BOOST_TEST(nearest("who", std::vector<std::string>{}).empty());
}

BOOST_AUTO_TEST_CASE(case_is_ignored_and_the_nearer_and_then_the_first_wins) {
    BOOST_TEST(nearest("SINCE", fields) == "since");
    BOOST_TEST(nearest("fron", std::vector<std::string>{"frog", "from"}) == "frog");
    BOOST_TEST(nearest("from", std::vector<std::string>{"frog", "from"}) == "from");
}

BOOST_AUTO_TEST_CASE(letters_are_characters_not_bytes) {
    BOOST_TEST(nearest("Erdoğan", std::vector<std::string>{"Erdoşan"}) == "Erdoşan");
    BOOST_TEST(nearest("ğü", std::vector<std::string>{"şü"}) == "şü");
}

BOOST_AUTO_TEST_CASE(the_hint_stands_at_the_end_of_a_message) {
    BOOST_TEST("unknown field" + did_you_mean("sicne", fields) == "unknown field, did you mean \"since\"?");
    BOOST_TEST(did_you_mean("banana", fields).empty());
}
