// What the text says of two events: after, answers, the same.
#include <boost/test/unit_test.hpp>

#include "newsroom.hpp"

using dateline::test::Told;

BOOST_AUTO_TEST_SUITE(discourse)

BOOST_AUTO_TEST_CASE(who_responds_answers_the_other_partys_act) {
    Told const t("On Sunday, Anna Berg invited Karl Lund to a debate. On Monday, Karl Lund responded.");
    BOOST_TEST(t.answers("responded") == "invited");
}

BOOST_AUTO_TEST_CASE(a_body_answers_for_its_man) {
    Told const t(
        "On Sunday, Anna Berg invited Arcadian President Karl Lund to a debate. Otto Wirth demanded a refund. Arcadia "
        "has responded.");
    BOOST_TEST(t.answers("responded") == "invited");
}

BOOST_AUTO_TEST_CASE(a_payment_is_part_of_the_deal_that_it_settles) {
    Told const t("Nordbank bought the yard on Monday, paying a million crowns.");
    BOOST_TEST(t.same_as("paying") == "bought");
    BOOST_TEST(t.kind("paying") == "purchase");
    BOOST_TEST(Told("Anna Berg left on Monday, paying a million crowns.").same_as("paying") == "-");
    BOOST_TEST(Told("Nordbank bought the yard and paid a million crowns.").same_as("paid") == "-");
}

BOOST_AUTO_TEST_CASE(nobody_answers_himself) {
    BOOST_TEST(Told("Anna Berg invited Karl Lund. Anna Berg responded.").answers("responded") == "-");
}

BOOST_AUTO_TEST_CASE(a_clause_with_after_comes_first) {
    BOOST_TEST(Told("Anna Berg left after Otto Wirth arrived.").after("left") == "arrived");
}

BOOST_AUTO_TEST_CASE(a_clause_with_before_comes_later) {
    BOOST_TEST(Told("Anna Berg left before Otto Wirth arrived.").after("arrived") == "left");
}

BOOST_AUTO_TEST_CASE(what_took_place_is_its_subject) {
    Told const t("The summit took place on Monday.");
    BOOST_TEST(t.same_as("took") == "summit");
    BOOST_TEST(t.date("summit").substr(0, 10) == "2021-03-08");
}

BOOST_AUTO_TEST_CASE(speaking_and_what_is_revealed_are_one_statement) {
    Told const t("Speaking to the press, Petra Novak revealed that the president was ill.");
    BOOST_TEST(t.same_as("revealed") == "Speaking");
}

BOOST_AUTO_TEST_CASE(a_speaker_makes_one_statement_a_day) {
    Told const t(
        "\u201CThe bank is healthy and will stay so,\u201D Otto Wirth said on Monday. It rained. \u201CWe have nothing "
        "at all to "
        "hide,\u201D Otto Wirth added.");
    BOOST_TEST(t.same_as("added") == "said");
    BOOST_TEST(t.date("added").substr(0, 10) == "2021-03-08");
}

BOOST_AUTO_TEST_CASE(a_statement_told_in_passing_is_another) {
    Told const t(
        "The Old Palace said on Monday that it was busy. Karl Lund, who described the law as a joke, laughed.");
    BOOST_TEST(t.same_as("described") == "-");
}

BOOST_AUTO_TEST_CASE(what_an_act_is_about_is_embedded_in_it) {
    Told const t("Arcadia rejected a call for a ceasefire.");
    BOOST_TEST((t.report("rejected").flags & dateline::trigger_flag::embedded) == 0u);
    BOOST_TEST((t.report("ceasefire").flags & dateline::trigger_flag::embedded) != 0u);
}

BOOST_AUTO_TEST_CASE(content_of_two_wordings_meets) {
    Told const a("Skyline announced a merger with Vega.");
    Told const b("The Skyline announcement surprised Vega.");
    auto const x = a.reports.content_of(a.report("announced"));
    auto const y = b.reports.content_of(b.report("announcement"));
    std::size_t shared = 0;
    for (auto const h : x) shared += static_cast<std::size_t>(std::count(y.begin(), y.end(), h));
    BOOST_TEST(shared >= 2u);  // announce, Skyline
}

BOOST_AUTO_TEST_CASE(a_cause_comes_before_what_it_brings_about) {
    BOOST_TEST(Told("The storm caused a flood.").after("flood") == "storm");
    BOOST_TEST(Told("The flood was triggered by the storm.").after("flood") == "storm");
    BOOST_TEST(Told("The strike led to an election.").after("election") == "strike");
    BOOST_TEST(Told("The protest resulted in a strike.").after("strike") == "protest");
    BOOST_TEST(Told("Because the bank closed, the mayor resigned.").after("resigned") == "closed");
    BOOST_TEST(Told("The storm did not cause a flood.").after("flood") == "-");
    BOOST_TEST(Told("The mayor caused a flood.").after("flood") == "-");
}

BOOST_AUTO_TEST_CASE(a_cause_is_known_with_the_word_that_says_so) {
    BOOST_TEST(Told("The storm caused a flood.").cause("flood") == "storm: caused");
    BOOST_TEST(Told("The flood was triggered by the storm.").cause("flood") == "storm: triggered");
    BOOST_TEST(Told("Because the bank closed, the mayor resigned.").cause("resigned") == "closed: Because");
    BOOST_TEST(Told("The mayor resigned because of the strike.").cause("resigned") == "strike: because");
    BOOST_TEST(Told("An election followed the strike.").cause("election") == "-");
    BOOST_TEST(Told("The storm did not cause a flood.").cause("flood") == "-");
    BOOST_TEST(Told("The storm may cause a flood.").cause("flood") == "-");
    BOOST_TEST(Told("The storm caused a flood.").why("flood").find("was brought about by") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_is_resumed_goes_on_with_what_was_told_before) {
    Told const t(
        "On Monday the union began a strike in the yards. It rained. The union resumed the strike on Tuesday.");
    BOOST_TEST(t.continues("strike", 2) == "strike: resumed");
    BOOST_TEST(t.continues("strike", 1) == "-");
    BOOST_TEST(t.why("strike", 2).find("goes on with") != std::string::npos);
    BOOST_TEST(Told("The union won. The union resumed the strike on Tuesday.").continues("strike") == "-");
}

BOOST_AUTO_TEST_CASE(what_happens_again_goes_on_with_what_was_told_before) {
    BOOST_TEST(
        Told("Rebels attacked the town on Monday. The rebels attacked again on Tuesday.").continues("attacked", 2) ==
        "attacked: again");
    BOOST_TEST(Told("Anna Berg resigned on Monday. Karl Lund resigned again.").continues("resigned", 2) == "-");
}

BOOST_AUTO_TEST_CASE(two_verbs_of_speech_beside_one_speakers_words_are_one_statement) {
    Told const a("Petra Zorn said: \u201CWe will not leave the yard,\u201D she said on Tuesday.");
    BOOST_TEST(a.same_as("said", 2) == "said");
    BOOST_TEST(a.date("said", 1).substr(0, 10) == "2021-03-09");
    Told const b(
        "\u201CWe will close the yard,\u201D said Kane Holm, an analyst. \u201CIt is losing money,\u201D he said.");
    BOOST_TEST(b.same_as("said", 2) == "said");
    BOOST_TEST(b.actor("said", 2) == b.actor("said", 1));
    Told const c(
        "\u201CWe will close the yard,\u201D said Kane Holm. Karl Vogt laughed. \u201CIt is losing money,\u201D he "
        "said.");
    BOOST_TEST(c.same_as("said", 2) == "-");
}

BOOST_AUTO_TEST_CASE(what_follows_comes_after) {
    BOOST_TEST(Told("An election followed the strike.").after("election") == "strike");
    Told const t("The strike was followed by an election.");
    BOOST_TEST(t.after("election") == "strike");
    BOOST_TEST(t.actor("strike") == "");
}

BOOST_AUTO_TEST_SUITE_END()
