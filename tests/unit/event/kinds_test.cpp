// Of which kind an event is where its word alone does not say.
#include <boost/test/unit_test.hpp>

#include "newsroom.hpp"

using dateline::test::Told;

BOOST_AUTO_TEST_SUITE(kinds)

BOOST_AUTO_TEST_CASE(only_what_is_told_in_figures_has_a_price) {
    BOOST_TEST(Told("Sales grew in the valley.").kind("grew") == "price-rise");
    BOOST_TEST(Told("The bank grew 4 percent.").kind("grew") == "price-rise");
    BOOST_TEST(Told("The fare rose to $3.").kind("rose") == "price-rise");
    BOOST_TEST(Told("Protests grew in the valley.").kind("grew") == "increase");
    BOOST_TEST(Told("Anna Berg grew tired.").kind("grew") != "price-rise");
    BOOST_TEST(Told("An aunt raised the boy.").kind("raised").empty());
    BOOST_TEST(Told("The centre had 11 rebounds.").kind("rebounds").empty());
    BOOST_TEST(Told("The brewery posted a fall in sales.").kind("fall") == "price-fall");
    BOOST_TEST(Told("The brewery posted a 4 percent fall.").kind("fall") == "price-fall");
    BOOST_TEST(Told("A painter fell from the roof.").kind("fell") == "fall");
    BOOST_TEST(Told("Sales declined in March.").kind("declined") == "price-fall");
    BOOST_TEST(Told("The mayor declined the offer.").kind("declined") == "rejection");
}

BOOST_AUTO_TEST_CASE(what_is_added_or_concluded_is_not_said) {
    BOOST_TEST(Told("The brewery added 200 jobs.").kind("added").empty());
    BOOST_TEST(Told("The brewery added 200 workers.").target("added") == "200 workers");
    BOOST_TEST(Told("The mayor concluded the talks.").kind("concluded").empty());
    BOOST_TEST(Told("The mayor concluded that the dam was safe.").kind("concluded") == "statement");
    BOOST_TEST(Told("\u201CIt is a very fine dam,\u201D added Anna Berg.").kind("added") == "statement");
    BOOST_TEST(Told("The mayor maintained the view that the dam was safe.").kind("maintained") == "statement");
    BOOST_TEST(Told("The rebels claimed responsibility.").kind("claimed") == "statement");
}

BOOST_AUTO_TEST_CASE(who_tries_is_not_tried) {
    Told const t("The senate's trial of Karl Lund began.");
    BOOST_TEST(t.target("trial") == "karl-lund");
    BOOST_TEST(Told("The senate's trial began.").actor("trial") == "The senate");
    BOOST_TEST(Told("Karl Lund's trial began.").target("trial") == "karl-lund");
    BOOST_TEST(Told("The senate's hearing began.").kind("hearing") == "hearing");
}

BOOST_AUTO_TEST_CASE(an_office_is_abused_otherwise_than_a_man) {
    BOOST_TEST(Told("The warden abused a prisoner.").kind("abused") == "attack");
    BOOST_TEST(Told("The mayor abused his office.").kind("abused") == "misuse");
    BOOST_TEST(Told("The judge spoke of an abuse of power.").kind("abuse") == "misuse");
}

BOOST_AUTO_TEST_CASE(an_idea_does_not_travel_nor_allow) {
    BOOST_TEST(Told("The nomination goes to Anna Berg.").kind("goes").empty());
    BOOST_TEST(Told("Anna Berg goes to Oslo.").kind("goes") == "journey");
    BOOST_TEST(Told("The town was left in ruins.").kind("left") != "journey");
    BOOST_TEST(Told("The rules allowed the sale.").kind("allowed").empty());
    BOOST_TEST(Told("The mayor allowed the sale.").kind("allowed") == "approval");
}

BOOST_AUTO_TEST_CASE(a_campaign_for_office_is_a_person_s) {
    BOOST_TEST(Told("Anna Berg campaigned in Oslo.").kind("campaigned") == "candidacy");
    BOOST_TEST(Told("The navy began a campaign against smugglers.").kind("campaign").empty());
    BOOST_TEST(Told("The election campaign began on Monday.").kind("campaign") == "election-campaign");
}

BOOST_AUTO_TEST_CASE(the_phrase_of_a_verb_ends_before_by_and_before_another_verb) {
    BOOST_TEST(Told("Vega raised output by a million barrels.").kind("raised") != "investment");
    BOOST_TEST(Told("Vega raised a million dollars.").kind("raised") == "investment");
    BOOST_TEST(Told("The brewery was set to begin cutting off power.").kind("set") != "journey");
}

BOOST_AUTO_TEST_CASE(a_loss_is_a_result_between_names) {
    BOOST_TEST(Told("The loss of his parents hurt him.").kind("loss") == "loss");
    BOOST_TEST(Told("The brewery posted a net loss.").kind("loss") == "earnings");
}

BOOST_AUTO_TEST_CASE(ideas_are_met_killed_and_attacked_otherwise_than_men) {
    BOOST_TEST(Told("The mayor met the miners.").kind("met") == "meeting");
    BOOST_TEST(Told("The mayor met the target.").kind("met") == "fulfilment");
    BOOST_TEST(Told("The mayor met the demands.").kind("met") == "concession");
    BOOST_TEST(Told("The council killed the plan.").kind("killed") == "rejection");
    BOOST_TEST(Told("The attack on the convoy was over.").kind("attack") == "attack");
    BOOST_TEST(Told("The attack on democracy was over.").kind("attack") == "criticism");
    BOOST_TEST(Told("The talks closed the gap.").kind("closed").empty());
    BOOST_TEST(Told("The rebels took control of Oslo.").kind("took") != "");
}

BOOST_AUTO_TEST_CASE(people_are_hurt_and_sales_are_not_injured) {
    BOOST_TEST(Told("A blast injured 30 men in a crowded market.").kind("injured") == "injury");
    BOOST_TEST(Told("The walkout hurt sales.").kind("hurt").empty());
    BOOST_TEST(Told("The legal battle was over.").kind("battle") == "dispute");
    BOOST_TEST(Told("The battle was over.").kind("battle") == "war");
}

BOOST_AUTO_TEST_CASE(a_rocket_is_launched_or_fired_at_somebody) {
    BOOST_TEST(Told("Skyline launched a rocket.").kind("launched") == "launch");
    BOOST_TEST(Told("The rebels launched a rocket at Oslo.").kind("launched") == "shelling");
}

BOOST_AUTO_TEST_CASE(what_is_charged_in_words_is_said) {
    BOOST_TEST(Told("The lawyer charged that the warden had lied.").kind("charged") == "accusation");
    BOOST_TEST(Told("The lawyer charged, \u201CYou are a very bad warden.\u201D").kind("charged") == "accusation");
    BOOST_TEST(Told("The police charged the warden.").kind("charged") == "charge");
    BOOST_TEST(Told("\u201CIt is over,\u201D said Anna Berg, who was charged in May.").kind("charged") == "charge");
}

BOOST_AUTO_TEST_CASE(a_clash_in_parliament_is_no_war) {
    BOOST_TEST(Told("The mayor clashed with lawmakers over the budget.").kind("clashed") == "dispute");
    BOOST_TEST(Told("The rebels clashed with troops over the bridge.").kind("clashed") == "war");
}

BOOST_AUTO_TEST_CASE(a_rally_on_the_market_is_no_protest) {
    BOOST_TEST(Told("The rally of the shares ended on Monday.").kind("rally") == "price-rise");
    BOOST_TEST(Told("The rally in Oslo ended on Monday.").kind("rally") == "protest");
}

BOOST_AUTO_TEST_SUITE_END()
