#include <boost/test/unit_test.hpp>

#include "newsroom.hpp"

using namespace dateline;
using test::Read;

BOOST_AUTO_TEST_SUITE(finding_names)

BOOST_AUTO_TEST_CASE(longest_name_wins) {
    BOOST_TEST(Read("He met Vladimir Vladimirovich Putin in Russia.").found() ==
               "Vladimir Vladimirovich Putin | Russia");
}

BOOST_AUTO_TEST_CASE(possessive_leaves_the_name_alone) {
    BOOST_TEST(Read("Musk's rocket and Putin\xE2\x80\x99s plane.").found() == "Musk | Putin");
}

BOOST_AUTO_TEST_CASE(small_letters_are_no_company) { BOOST_TEST(Read("She ate an apple in germany.").found() == ""); }

BOOST_AUTO_TEST_CASE(headline_in_capitals_has_names) {
    BOOST_TEST(Read("MUSK LEAVES TESLA FOR APPLE").found() == "MUSK | TESLA | APPLE");
}

BOOST_AUTO_TEST_CASE(two_capitals_want_capitals) {
    BOOST_TEST(Read("The US left. Us too.").found() == "US");
    BOOST_TEST(Read("It was between us.").found() == "");
}

BOOST_AUTO_TEST_CASE(four_capitals_may_be_written_small) {
    BOOST_TEST(Read("Nasa and NASA agree.").found() == "Nasa | NASA");
}

BOOST_AUTO_TEST_CASE(exact_alias_is_taken_as_written) {
    BOOST_TEST(Read("The WHO warned. Who warned?").found() == "WHO");
}

BOOST_AUTO_TEST_CASE(any_case_alias_is_taken_in_any_case) {
    BOOST_TEST(Read("They asked rav ovadia and RAV OVADIA.").found() == "rav ovadia | RAV OVADIA");
}

BOOST_AUTO_TEST_CASE(inner_capital_is_enough) {
    BOOST_TEST(Read("An iPhone, an IPHONE, no iphone.").found() == "iPhone | IPHONE");
}

BOOST_AUTO_TEST_CASE(accents_do_not_matter) {
    BOOST_TEST(Read("Erdogan and Francois Hollande spoke with Erdo\xC4\x9F"
                    "an.")
                   .found() ==
               "Erdogan | Francois Hollande | Erdo\xC4\x9F"
               "an");
}

BOOST_AUTO_TEST_CASE(hyphen_and_ampersand_belong_to_the_name) {
    BOOST_TEST(Read("Coca-Cola hired Ernst & Young.").found() == "Coca-Cola | Ernst & Young");
}

BOOST_AUTO_TEST_CASE(initials_with_stops_are_a_name) {
    BOOST_TEST(Read("The U.S. and America.").found() == "U.S. | America");
}

BOOST_AUTO_TEST_CASE(blocked_word_is_no_name) {
    BOOST_TEST(Read("May rain fell.").found() == "");
    BOOST_TEST(Read("Theresa May resigned.").found() == "Theresa May");
}

BOOST_AUTO_TEST_CASE(block_unless_next_is_a_capital) {
    BOOST_TEST(Read("Mark the date.").found() == "");
    BOOST_TEST(Read("Mark Elliott left.").found() == "Mark");
    BOOST_TEST(Read("Mark Zuckerberg left.").found() == "Mark Zuckerberg");
}

BOOST_AUTO_TEST_CASE(name_does_not_run_over_an_empty_line) {
    BOOST_TEST(Read("By Emmanuel\n\nMacron spoke.").found() == "Macron");
    BOOST_TEST(Read("By Emmanuel\nMacron spoke.").found() == "Emmanuel\nMacron");
}

BOOST_AUTO_TEST_CASE(white_space_inside_a_name_is_free) {
    BOOST_TEST(Read("European  Space\tAgency").found() == "European  Space\tAgency");
}

BOOST_AUTO_TEST_CASE(shared_name_has_all_candidates_by_prior) {
    Read const read("Musk spoke.");
    BOOST_REQUIRE(read.names.matches.size() == 1u);
    BOOST_REQUIRE(read.names.matches[0].candidates == 2u);
    BOOST_TEST(read.list.id(read.names.candidates[0].entity) == "elon-musk");
    BOOST_TEST(read.names.candidates[0].prior > 0.9F);
}

BOOST_AUTO_TEST_CASE(demonym_is_found_as_one) {
    Read const read("Russian officials");
    BOOST_REQUIRE(read.names.matches.size() == 1u);
    BOOST_CHECK(read.names.matches[0].kind == AliasKind::demonym);
}

BOOST_AUTO_TEST_CASE(taken_ranges_are_those_of_the_matches) {
    auto const taken = Read("Putin met Musk.").names.taken();
    BOOST_REQUIRE(taken.size() == 2u);
    BOOST_CHECK((taken[1] == TokenRange{2, 3}));
}

BOOST_AUTO_TEST_CASE(name_at_the_very_end_is_found) {
    BOOST_TEST(Read("with Vladimir Putin").found() == "Vladimir Putin");
}

BOOST_AUTO_TEST_CASE(half_a_name_at_the_end_is_none) { BOOST_TEST(Read("the European Space").found() == ""); }

BOOST_AUTO_TEST_SUITE_END()
