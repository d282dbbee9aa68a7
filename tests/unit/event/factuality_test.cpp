// How sure: asserted, planned, possible, denied; one event or a habit.
#include <boost/test/unit_test.hpp>

#include "newsroom.hpp"

using dateline::test::Told;

BOOST_AUTO_TEST_SUITE(factuality)

BOOST_AUTO_TEST_CASE(a_plain_past_is_asserted) {
    BOOST_TEST(Told("Vega bought the yard.").sure("bought") == "asserted");
}

BOOST_AUTO_TEST_CASE(the_future_is_planned) { BOOST_TEST(Told("Vega will buy the yard.").sure("buy") == "planned"); }

BOOST_AUTO_TEST_CASE(a_whole_row_is_planned_that_was_told_ahead) {
    Told const t("Vega said it would buy the yard, launch a ferry and attack the plan.");
    for (char const* verb : {"buy", "launch", "attack"}) BOOST_TEST(t.sure(verb) == "planned");
}

BOOST_AUTO_TEST_CASE(a_modal_makes_it_possible) {
    BOOST_TEST(Told("Vega might buy the yard.").sure("buy") == "possible");
}

BOOST_AUTO_TEST_CASE(a_negation_denies) { BOOST_TEST(Told("Vega did not buy the yard.").sure("buy") == "denied"); }

BOOST_AUTO_TEST_CASE(what_somebody_is_accused_of_need_not_have_happened) {
    BOOST_TEST(Told("Vega was accused of fraud.").sure("fraud") == "possible");
    BOOST_TEST(Told("Police accused Otto Wirth of stealing a boat.").sure("stealing") == "possible");
    BOOST_TEST(Told("Police accused Otto Wirth of stealing a boat.").sure("accused") == "asserted");
}

BOOST_AUTO_TEST_CASE(a_hedge_makes_it_possible) {
    BOOST_TEST(Told("Vega allegedly bought the yard.").sure("bought") == "possible");
}

BOOST_AUTO_TEST_CASE(a_condition_makes_it_possible) {
    BOOST_TEST(Told("Otto Wirth will leave if Vega buys the yard.").sure("buys") == "possible");
}

BOOST_AUTO_TEST_CASE(what_is_planned_is_no_fact) {
    Told const t("Vega plans to buy the yard.");
    BOOST_TEST(t.sure("buy") == "planned");
}

BOOST_AUTO_TEST_CASE(what_is_refused_did_not_happen) {
    BOOST_TEST(Told("Otto Wirth refused to sign the treaty.").sure("sign") == "denied");
}

BOOST_AUTO_TEST_CASE(what_somebody_moved_on_to_he_did) {
    BOOST_TEST(Told("Otto Wirth moved to sign the treaty.").sure("sign") != "asserted");
    BOOST_TEST(Told("Otto Wirth moved on to sign the treaty.").sure("sign") == "asserted");
}

BOOST_AUTO_TEST_CASE(what_was_done_in_order_to_do_it_was_done) {
    BOOST_TEST(Told("Otto Wirth took to Twitter to thank the crew.").sure("thank") == "asserted");
}

BOOST_AUTO_TEST_CASE(a_proposed_meeting_is_no_fact) {
    BOOST_TEST(Told("Otto Wirth proposed a meeting in Arcadia.").sure("meeting") == "possible");
}

BOOST_AUTO_TEST_CASE(a_plan_for_a_deed_is_no_deed) {
    BOOST_TEST(Told("Parliament read the plan for the withdrawal of the garrison.").sure("withdrawal") == "possible");
}

BOOST_AUTO_TEST_CASE(a_question_is_no_fact) { BOOST_TEST(Told("Did Vega buy the yard?").sure("buy") == "possible"); }

BOOST_AUTO_TEST_CASE(the_question_of_a_quotation_asks_nothing_of_its_speaker) {
    Told const t("Anna Berg tagged the account, tweeting: \u201CWould you like to join me for a debate?\u201D");
    BOOST_TEST(t.sure("tagged") == "asserted");
    BOOST_TEST(t.sure("tweeting") == "asserted");
}

BOOST_AUTO_TEST_CASE(a_simple_present_is_a_habit) {
    BOOST_TEST(Told("Users gather on Chatter.").report("gather").habitual);
    BOOST_TEST(!Told("# Vega buys yard\n\nIt rained.").report("buys").habitual);
}

BOOST_AUTO_TEST_CASE(saying_in_the_present_is_no_habit) {
    BOOST_TEST(!Told("Anna Berg says that the rocket is ready.").report("says").habitual);
}

BOOST_AUTO_TEST_CASE(a_headline_infinitive_is_a_plan) {
    BOOST_TEST(Told("# Vega to buy yard\n\nIt rained.").sure("buy") == "planned");
}

BOOST_AUTO_TEST_CASE(what_somebody_is_open_to_is_possible) {
    BOOST_TEST(Told("Otto Wirth might be open to talks with Anna Berg.").sure("talks") == "possible");
    BOOST_TEST(Told("Otto Wirth is open to talks with Anna Berg.").sure("talks") == "possible");
    BOOST_TEST(Told("Otto Wirth was ready for a merger.").sure("merger") == "possible");
    BOOST_TEST(Told("Otto Wirth was aware of the merger.").sure("merger") == "asserted");
}

BOOST_AUTO_TEST_CASE(what_depends_on_a_condition_is_possible) {
    BOOST_TEST(Told("If the bank closes, the mayor will resign.").sure("resign") == "possible");
    BOOST_TEST(Told("The mayor will resign if the bank closes.").sure("resign") == "possible");
    BOOST_TEST(Told("The mayor will resign after the bank closes.").sure("resign") == "planned");
}

BOOST_AUTO_TEST_CASE(what_somebody_failed_to_do_did_not_happen) {
    BOOST_TEST(Told("Otto Wirth failed to sell the yard.").sure("sell") == "denied");
    BOOST_TEST(Told("Otto Wirth refused to sell the yard.").sure("sell") == "denied");
    BOOST_TEST(Told("Otto Wirth managed to sell the yard.").sure("sell") != "denied");
    BOOST_TEST(Told("Anna Berg prevented Otto Wirth from selling the yard.").sure("selling") == "denied");
}

BOOST_AUTO_TEST_CASE(what_somebody_is_kept_from_did_not_happen) {
    BOOST_TEST(Told("Otto Wirth was barred from leaving the yard.").sure("leaving") == "denied");
    BOOST_TEST(Told("The law bans yards from selling boats.").sure("selling") == "denied");
    BOOST_TEST(Told("Guards stopped the crew from entering the yard.").sure("entering") == "denied");
    BOOST_TEST(Told("Vega kept the yard from closing.").sure("closing") == "denied");
    BOOST_TEST(Told("The mayor refrained from criticizing the crew.").sure("criticizing") == "denied");
    BOOST_TEST(Told("Otto Wirth was barred for stealing a boat.").sure("stealing") == "asserted");
    BOOST_TEST(Told("Vega profited from selling the yard.").sure("selling") == "asserted");
    BOOST_TEST(Told("Guards failed to stop the crew from entering the yard.").sure("entering") == "possible");
    BOOST_TEST(Told("The mayor stopped short of criticizing the crew.").sure("criticizing") == "denied");
}

BOOST_AUTO_TEST_CASE(what_comes_of_what_was_not_done_is_a_fact) {
    BOOST_TEST(Told("Otto Wirth did not run, ending months of doubt.").sure("ending") == "asserted");
    BOOST_TEST(Told("Otto Wirth left without visiting the crew.").sure("visiting") == "denied");
}

BOOST_AUTO_TEST_CASE(what_hangs_on_one_verb_hangs_on_it_together) {
    Told const t("A judge barred the yard from selling boats or closing its doors.");
    BOOST_TEST(t.sure("selling") == "denied");
    BOOST_TEST(t.sure("closing") == "denied");
    BOOST_TEST(Told("Vega agreed to build a yard and to hire a crew.").sure("hire") == "planned");
}

BOOST_AUTO_TEST_CASE(what_is_reported_is_a_fact_as_a_report) {
    Told const t("Some yards are reported to want more.");
    BOOST_TEST(t.sure("reported") == "asserted");
    BOOST_TEST(t.sure("want") != "asserted");
}

BOOST_AUTO_TEST_CASE(what_is_called_off_did_not_happen_and_what_is_put_off_is_to_come) {
    BOOST_TEST(Told("Vega called off the talks.").sure("talks") == "denied");
    BOOST_TEST(Told("The talks were called off.").sure("talks") == "denied");
    BOOST_TEST(Told("Vega put off the talks.").sure("talks") == "planned");
    BOOST_TEST(Told("Vega put off the talks.").sure("put") == "asserted");
    BOOST_TEST(Told("Vega rejected the invitation.").sure("invitation") == "asserted");
}

BOOST_AUTO_TEST_CASE(what_somebody_said_he_would_do_is_planned) {
    BOOST_TEST(Told("Vega said it would buy the yard.").sure("buy") == "planned");
    BOOST_TEST(Told("Vega said it would buy the yard if the bank agreed.").sure("buy") == "possible");
    BOOST_TEST(Told("Vega would buy the yard.").sure("buy") == "possible");
}

BOOST_AUTO_TEST_CASE(what_is_ordered_is_not_yet_done) {
    BOOST_TEST(Told("The court ordered the arrest of Karl Lund.").sure("arrest") == "possible");
    BOOST_TEST(Told("The court ordered the arrest of Karl Lund.").sure("ordered") == "asserted");
}

BOOST_AUTO_TEST_CASE(what_a_suspicion_or_charge_is_about_need_not_have_happened) {
    BOOST_TEST(Told("Karl Lund was arrested on suspicion of murder.").sure("murder") == "possible");
    BOOST_TEST(Told("Karl Lund faces charges of fraud.").sure("fraud") == "possible");
    BOOST_TEST(Told("Karl Lund was jailed for fraud.").sure("fraud") == "asserted");
}

BOOST_AUTO_TEST_CASE(what_is_believed_to_have_been_is_possible_not_planned) {
    BOOST_TEST(Told("Karl Lund is believed to have died.").sure("died") == "possible");
}

BOOST_AUTO_TEST_CASE(what_is_ruled_out_is_denied_and_what_talks_are_about_possible) {
    BOOST_TEST(Told("Anna Berg ruled out talks with Arcadia.").sure("talks") == "denied");
    BOOST_TEST(Told("Skyline is in talks to buy the yard.").sure("buy") == "possible");
}

BOOST_AUTO_TEST_CASE(who_reported_something_reported_it) {
    BOOST_TEST(Told("The Sunday Courier reported a loss.").sure("reported") == "asserted");
}

BOOST_AUTO_TEST_CASE(a_strike_that_is_called_off_did_not_happen) {
    BOOST_TEST(Told("The union called off a strike planned for Monday.").sure("strike") == "denied");
    BOOST_TEST(Told("Workers voted on Sunday to form a union.").sure("form") == "possible");
}

BOOST_AUTO_TEST_CASE(what_is_alleged_is_possible_behind_an_adverb_too) {
    BOOST_TEST(Told("Anna Berg accused Skyline of secretly stealing a boat.").sure("stealing") == "possible");
    BOOST_TEST(Told("Anna Berg alleged that Skyline sold boats.").sure("sold") == "possible");
}

BOOST_AUTO_TEST_CASE(none_of_them_denies) {
    BOOST_TEST(Told("None of the passengers were injured.").sure("injured") == "denied");
    BOOST_TEST(Told("None of the hostages has been released.").sure("released") == "denied");
}

BOOST_AUTO_TEST_CASE(what_is_called_for_or_suspected_is_possible) {
    BOOST_TEST(Told("Crowds called for the release of Karl Lund.").sure("release") == "possible");
    BOOST_TEST(Told("Two men were arrested on suspicion of planning a heist.").sure("planning") == "possible");
}

BOOST_AUTO_TEST_CASE(counts_of_what_is_charged_are_possible) {
    BOOST_TEST(Told("Karl Lund was charged with two counts of murder.").sure("murder") == "possible");
}

BOOST_AUTO_TEST_SUITE_END()
