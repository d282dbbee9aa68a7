#include "reading.hpp"

using dateline::test::values;

namespace {
constexpr char const* a_wednesday = "2021-02-17";
}

BOOST_AUTO_TEST_SUITE(which_way_a_sentence_leans)

BOOST_AUTO_TEST_CASE(an_infinitive_leans_with_the_verb_above_it) {
    BOOST_TEST(values("The miners agreed to return to work on Friday.", a_wednesday) == "Friday=2021-02-19");
    BOOST_TEST(values("The mayor joined crowds to mark the town's centenary on Friday.", a_wednesday) ==
               "Friday=2021-02-12");
    BOOST_TEST(values("The ferry is to resume service Friday.", a_wednesday) == "Friday=2021-02-19");
}

BOOST_AUTO_TEST_CASE(a_planning_verb_looks_ahead_however_far_its_day_stands) {
    BOOST_TEST(values("Farmers planned a large march through the old town on Saturday.", a_wednesday) ==
               "Saturday=2021-02-20");
    BOOST_TEST(values("The vote was postponed until Saturday.", a_wednesday) == "Saturday=2021-02-20");
}

BOOST_AUTO_TEST_CASE(what_could_not_be_done_is_over) {
    BOOST_TEST(values("The owner could not be reached for comment Friday.", a_wednesday) == "Friday=2021-02-12");
    BOOST_TEST(values("Nobody could enter the mill on Monday.", a_wednesday) == "Monday=2021-02-15");
    BOOST_TEST(values("Neither she nor her sons could be found Monday.", a_wednesday) == "Monday=2021-02-15");
    BOOST_TEST(values("The ferry could resume service Monday.", a_wednesday) == "Monday=2021-02-22");
}

BOOST_AUTO_TEST_CASE(what_could_be_heard_is_over) {
    BOOST_TEST(values("Divers could hear the bell on Saturday.", a_wednesday) == "Saturday=2021-02-13");
}

BOOST_AUTO_TEST_CASE(who_would_not_comment_declined_to) {
    BOOST_TEST(values("The brewer would not comment Friday.", a_wednesday) == "Friday=2021-02-12");
    BOOST_TEST(values("The brewer would comment Friday.", a_wednesday) == "Friday=2021-02-19");
    BOOST_TEST(values("The mill would not open Friday.", a_wednesday) == "Friday=2021-02-19");
}

BOOST_AUTO_TEST_CASE(an_infinitive_of_ability_is_as_past_as_its_verb) {
    BOOST_TEST(values("Divers were unable to reach the wreck Saturday.", a_wednesday) == "Saturday=2021-02-13");
    BOOST_TEST(values("The mayor was too ill to attend Friday.", a_wednesday) == "Friday=2021-02-12");
    BOOST_TEST(values("Divers will be able to reach the wreck Saturday.", a_wednesday) == "Saturday=2021-02-20");
}

BOOST_AUTO_TEST_CASE(what_is_heralded_lies_ahead) {
    BOOST_TEST(values("The mayor toured the port ahead of elections on Sunday.", a_wednesday) == "Sunday=2021-02-21");
    BOOST_TEST(values("Farmers marched on the eve of Friday's vote.", a_wednesday) == "Friday=2021-02-19");
    BOOST_TEST(values("Farmers marched after Friday's vote.", a_wednesday) == "Friday=2021-02-12");
}

BOOST_AUTO_TEST_CASE(what_a_present_state_comes_after_is_over) {
    BOOST_TEST(values("The cyclist remains in hospital after a crash on Saturday.", a_wednesday) ==
               "Saturday=2021-02-13");
    BOOST_TEST(values("The envoy will resign after talks on Saturday.", a_wednesday) == "Saturday=2021-02-20");
}

BOOST_AUTO_TEST_CASE(a_day_right_behind_a_verb_is_that_verb_s) {
    BOOST_TEST(values("The talks, which began Monday, continue Friday.", a_wednesday) ==
               "Monday=2021-02-15 Friday=2021-02-19");
}

BOOST_AUTO_TEST_CASE(what_had_been_expected_is_over) {
    BOOST_TEST(values("Thousands had been expected to march Saturday.", a_wednesday) == "Saturday=2021-02-13");
    BOOST_TEST(values("Thousands are expected to march Saturday.", a_wednesday) == "Saturday=2021-02-20");
}

BOOST_AUTO_TEST_CASE(a_day_for_which_something_is_appointed_lies_ahead) {
    BOOST_TEST(values("Miners called a strike for Monday.", a_wednesday) == "Monday=2021-02-22");
    BOOST_TEST(values("The mayor called an election for July 23.", a_wednesday) == "July 23=2021-07-23");
    BOOST_TEST(values("The mayor resigned on July 23.", a_wednesday) == "July 23=2020-07-23");
    BOOST_TEST(values("The court moved the hearing to Friday.", a_wednesday) == "Friday=2021-02-19");
    BOOST_TEST(values("The mayor moved to Berlin on Friday.", a_wednesday) == "Friday=2021-02-12");
    BOOST_TEST(values("The crew prepared for Saturday's race.", a_wednesday) == "Saturday=2021-02-20");
    BOOST_TEST(values("The vote is on Sunday.", a_wednesday) == "Sunday=2021-02-21");
    BOOST_TEST(values("A vote is likely Friday.", a_wednesday) == "Friday=2021-02-19");
    BOOST_TEST(values("Friday is a holiday.", a_wednesday) == "Friday=2021-02-19");
    BOOST_TEST(values("The vote was on Sunday.", a_wednesday) == "Sunday=2021-02-14");
}

BOOST_AUTO_TEST_CASE(what_was_foretold_and_is_over_looks_back) {
    BOOST_TEST(values("The bid had been due to expire Friday.", a_wednesday) == "Friday=2021-02-12");
    BOOST_TEST(values("The dam opened as planned Saturday.", a_wednesday) == "Saturday=2021-02-13");
}

BOOST_AUTO_TEST_CASE(a_noun_that_foretells_needs_its_verb) {
    BOOST_TEST(values("The brewer announced the plan Friday.", a_wednesday) == "Friday=2021-02-12");
    BOOST_TEST(values("The brewer hit a record set Friday.", a_wednesday) == "Friday=2021-02-12");
}

BOOST_AUTO_TEST_CASE(a_possessive_day_is_over) {
    BOOST_TEST(values("The merger follows Tuesday's ruling.", a_wednesday) == "Tuesday=2021-02-16");
    BOOST_TEST(values("Lawyers seek ways to get around Friday's ruling.", a_wednesday) == "Friday=2021-02-12");
}

BOOST_AUTO_TEST_CASE(since_looks_back) {
    BOOST_TEST(values("Nobody is allowed to enter the zone since March 3.", a_wednesday) == "March 3=2020-03-03");
}

BOOST_AUTO_TEST_CASE(words_of_now_and_soon_want_a_clause_that_is_of_now_or_soon) {
    BOOST_TEST(values("The harvest will soon begin.", a_wednesday) == "soon=FUTURE_REF");
    BOOST_TEST(values("The harvest soon failed.", a_wednesday) == "");
    BOOST_TEST(values("Now, that would be a surprise.", a_wednesday) == "");
    BOOST_TEST(values("Prices fall now that the strike is over.", a_wednesday) == "now=PRESENT_REF");
    BOOST_TEST(values("Ann Lee, currently vice chairman, resigned.", a_wednesday) == "");
    BOOST_TEST(values("Bonds currently yield three percent.", a_wednesday) == "currently=PRESENT_REF");
    BOOST_TEST(values("It will repay the loan once again.", a_wednesday) == "");
    BOOST_TEST(values("He owns a once mighty fleet.", a_wednesday) == "once=PAST_REF");
}

BOOST_AUTO_TEST_CASE(at_night_is_no_particular_night) {
    BOOST_TEST(values("Owls hunt at night.", a_wednesday) == "night=XXXX-XX-XXTNI");
}

BOOST_AUTO_TEST_CASE(what_is_agreed_on_lies_ahead) {
    BOOST_TEST(values("Vega announced an agreement to buy the yard in January.", "2021-11-02") == "January=2022-01");
    BOOST_TEST(values("Vega was forced to buy the yard in January.", "2021-11-02") == "January=2021-01");
}

BOOST_AUTO_TEST_CASE(the_first_to_do_something_have_done_it) {
    BOOST_TEST(values("The first three towns to join on Friday were small.", "2021-03-13") == "Friday=2021-03-12");
}

BOOST_AUTO_TEST_CASE(a_deal_is_of_the_day_it_was_agreed) {
    BOOST_TEST(values("The bank agreed to buy a rival on Monday.", a_wednesday) == "Monday=2021-02-15");
    BOOST_TEST(values("The bank agreed to meet a rival on Monday.", a_wednesday) == "Monday=2021-02-22");
    BOOST_TEST(values("The bank hopes to buy a rival on Monday.", a_wednesday) == "Monday=2021-02-22");
}

BOOST_AUTO_TEST_SUITE_END()
