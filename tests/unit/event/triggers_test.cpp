// Which words tell events, of which kind and class.
#include <boost/test/unit_test.hpp>

#include "newsroom.hpp"

using namespace dateline;
using dateline::test::Told;

BOOST_AUTO_TEST_SUITE(triggers)

BOOST_AUTO_TEST_CASE(a_verb_group_tells_one_event_with_its_content_verb) {
    Told const t("The bridge has been repaired by the army.");
    BOOST_TEST(t.has("repaired"));
    BOOST_TEST(!t.has("has"));
    BOOST_TEST(!t.has("been"));
}

BOOST_AUTO_TEST_CASE(a_verb_nobody_listed_is_an_event_without_a_kind) {
    Told const t("Anna Berg juggled three oranges.");
    BOOST_TEST(t.kind("juggled") == "");
    BOOST_TEST(t.event_class("juggled") == "OCCURRENCE");
}

BOOST_AUTO_TEST_CASE(a_listed_noun_is_an_event) {
    Told const t("The launch of Comet Seven delighted the engineers.");
    BOOST_TEST(t.kind("launch") == "launch");
    BOOST_TEST(t.report("launch").nominal);
    BOOST_TEST(t.report("launch").definite);
}

BOOST_AUTO_TEST_CASE(a_noun_on_the_never_list_is_none) {
    Told const t("The government of Arcadia likes the company.");
    BOOST_TEST(!t.has("government"));
    BOOST_TEST(!t.has("company"));
}

BOOST_AUTO_TEST_CASE(a_frame_of_several_words_gives_the_kind) {
    BOOST_TEST(Told("Otto Wirth stepped down in January.").kind("stepped") == "resignation");
    BOOST_TEST(Told("Vega Motors filed for bankruptcy.").kind("filed") == "bankruptcy");
    BOOST_TEST(Told("Vega Motors laid off forty welders.").kind("laid") == "layoffs");
}

BOOST_AUTO_TEST_CASE(the_noun_of_a_frame_may_be_the_subject_of_the_passive) {
    BOOST_TEST(Told("The sanctions were lifted on Friday.").kind("lifted") == "concession");
}

BOOST_AUTO_TEST_CASE(a_noun_that_only_modifies_another_does_not_make_a_frame) {
    BOOST_TEST(Told("Chatter offers chat rooms to poets.").kind("offers") == "offer");
    BOOST_TEST(Told("Anna Berg offered a chat.").kind("offered") == "invitation");
}

BOOST_AUTO_TEST_CASE(a_noun_phrase_of_several_words_is_a_trigger) {
    BOOST_TEST(Told("The press conference lasted an hour.").kind("conference") == "statement");
}

BOOST_AUTO_TEST_CASE(a_copula_tells_its_listed_adjective) {
    Told const t("The museum is interested in the collection.");
    BOOST_TEST(t.kind("interested") == "interest");
    BOOST_TEST(!t.has("is"));
}

BOOST_AUTO_TEST_CASE(an_intentional_action_needs_an_event_beside_it) {
    BOOST_TEST(Told("The mayor decided to leave.").event_class("decided") == "I_ACTION");
    BOOST_TEST(Told("The jury decided quickly.").event_class("decided") == "OCCURRENCE");
}

BOOST_AUTO_TEST_CASE(saying_is_reporting) {
    BOOST_TEST(Told("Anna Berg said that the rocket was ready.").event_class("said") == "REPORTING");
    BOOST_TEST(Told("Her speech pleased the crew.").event_class("speech") == "OCCURRENCE");
}

BOOST_AUTO_TEST_CASE(beginning_something_is_aspectual) {
    BOOST_TEST(Told("The council began talks with the union.").event_class("began") == "ASPECTUAL");
    BOOST_TEST(Told("The season ended.").event_class("ended") == "ASPECTUAL");
    BOOST_TEST(Told("The guard stopped the driver.").event_class("stopped") == "OCCURRENCE");
}

BOOST_AUTO_TEST_CASE(what_goes_on_or_is_done_to_something_is_no_state) {
    BOOST_TEST(Told("The bank holds a fifth of the yard.").event_class("holds") == "STATE");
    BOOST_TEST(Told("The boy was held by the crew.").event_class("held") == "OCCURRENCE");
    BOOST_TEST(Told("The rebels held out.").event_class("held") == "OCCURRENCE");
    BOOST_TEST(Told("The guests are staying in the harbour.").event_class("staying") == "OCCURRENCE");
    BOOST_TEST(Told("The guests stayed in the harbour.").event_class("stayed") == "STATE");
    BOOST_TEST(Told("The guests want to stay.").event_class("stay") == "OCCURRENCE");
}

BOOST_AUTO_TEST_CASE(a_verb_of_speech_that_reports_nothing_is_an_occurrence) {
    BOOST_TEST(Told("The mayor declined to comment.").event_class("comment") == "OCCURRENCE");
    BOOST_TEST(Told("The bank responded by closing the yard.").event_class("responded") == "OCCURRENCE");
    BOOST_TEST(Told("The mayor replied that the yard was closed.").event_class("replied") == "REPORTING");
    BOOST_TEST(Told("The dispute was settled.").event_class("dispute") == "OCCURRENCE");
}

BOOST_AUTO_TEST_CASE(words_in_scare_quotes_are_no_deed) {
    Told const t("Anna Berg thanked the pilot, calling him \u201Camazing\u201D.");
    BOOST_TEST(!t.has("amazing"));
}

BOOST_AUTO_TEST_CASE(a_verb_inside_a_quotation_is_marked) {
    Told const t("\u201CWe sold the old factory to a friend in May,\u201D Otto Wirth said.");
    BOOST_TEST(t.report("sold").quoted);
    BOOST_TEST(!t.report("said").quoted);
}

BOOST_AUTO_TEST_CASE(a_quotation_goes_to_the_verb_that_carries_it) {
    Told const t("\u201CIt was a very cold winter for all of us,\u201D said Otto Wirth.");
    BOOST_TEST(t.report("said").quotation == 0u);
    BOOST_TEST(t.actor("said") == "otto-wirth");
}

BOOST_AUTO_TEST_CASE(the_wording_of_a_quotation_makes_the_act) {
    Told const t("\u201CWould you like to join me for a debate on Chatter?\u201D Anna Berg tweeted.");
    BOOST_TEST(t.kind("tweeted") == "invitation");
    BOOST_TEST(t.who("tweeted", RoleName::with) == "chatter");
    Told const u("\u201CThank you for the kind words and the flowers,\u201D Anna Berg wrote.");
    BOOST_TEST(u.kind("wrote") == "thanks");
}

BOOST_AUTO_TEST_CASE(a_headline_is_read_apart) {
    Told const t("# Skyline launches Comet Seven\n\nThe crowd cheered.");
    BOOST_TEST(t.report("launches").in_title);
    BOOST_TEST(!t.report("cheered").in_title);
}

BOOST_AUTO_TEST_CASE(what_is_unveiled_is_released_unless_it_is_a_monument) {
    BOOST_TEST(Told("Vega unveiled the Lantern Phone.").kind("unveiled") == "release");
    BOOST_TEST(Told("The mayor unveiled a statue.").kind("unveiled") == "ceremony");
}

BOOST_AUTO_TEST_CASE(a_past_tense_is_no_adjective_though_its_participle_may_be) {
    BOOST_TEST(Told("The shop closed on Monday.").event_class("closed") != "STATE");
    BOOST_TEST(Told("Two sailors were injured.").event_class("injured") == "OCCURRENCE");
}

BOOST_AUTO_TEST_CASE(what_has_a_price_rises_and_falls) {
    BOOST_TEST(Told("Asian shares rallied on Tuesday.").kind("rallied") == "price-rise");
    BOOST_TEST(Told("Students rallied on Tuesday.").kind("rallied") == "protest");
    BOOST_TEST(Told("The bank lost 2.1 percent.").kind("lost") == "price-fall");
    BOOST_TEST(Told("Lund lost the final.").kind("lost") != "price-fall");
    BOOST_TEST(Told("The dollar retreated.").kind("retreated") == "price-fall");
    BOOST_TEST(Told("Troops retreated.").kind("retreated") == "retreat");
    BOOST_TEST(Told("Stocks closed 1.2 percent higher.").kind("closed") == "price-rise");
}

BOOST_AUTO_TEST_CASE(what_can_be_touched_is_recalled_or_ordered_as_goods_are) {
    BOOST_TEST(Told("Vega recalled 40 jets.").kind("recalled") == "recall");
    BOOST_TEST(Told("Vega recalled the V350.").kind("recalled") == "recall");
    BOOST_TEST(Told("Lund recalled that Vega had grown.").kind("recalled") == "statement");
    BOOST_TEST(Told("Skyline ordered 20 jets.").kind("ordered") == "purchase");
    BOOST_TEST(Told("Lund ordered a halt.").kind("ordered") == "demand");
}

BOOST_AUTO_TEST_CASE(a_sum_between_the_words_of_an_idiom_is_one_word) {
    BOOST_TEST(Told("Vega was awarded a $4.7 billion contract.").kind("awarded") == "contract");
}

BOOST_AUTO_TEST_CASE(a_body_is_left_for_good_and_a_machine_retired) {
    BOOST_TEST(Told("Anna Berg left Skyline.").kind("left") == "resignation");
    BOOST_TEST(Told("Anna Berg left the room.").kind("left") == "journey");
    BOOST_TEST(Told("Vega retired its last jet.").kind("retired") == "closing");
    BOOST_TEST(Told("Anna Berg retired.").kind("retired") == "resignation");
}

BOOST_AUTO_TEST_CASE(to_go_on_to_something_is_no_journey) {
    Told const t("Anna Berg went on to win the prize.");
    BOOST_TEST(t.kind("went").empty());
    BOOST_TEST(t.event_class("went") == "ASPECTUAL");
    BOOST_TEST(t.sure("win") == "asserted");
    BOOST_TEST(Told("Anna Berg went to Oslo.").kind("went") == "journey");
}

BOOST_AUTO_TEST_CASE(nothing_comes_when_it_comes_to_something) {
    BOOST_TEST(!Told("When it comes to taxes, the mayor has lied.").has("comes"));
    BOOST_TEST(Told("When Anna Berg comes to Oslo, the mayor will resign.").has("comes"));
}

BOOST_AUTO_TEST_SUITE_END()
