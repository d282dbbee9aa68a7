// What somebody does in a row, each verb behind a comma and the last behind "and".
#include <boost/test/unit_test.hpp>

#include "sentence.hpp"

using namespace dateline;
using dateline::test::Sentence;

BOOST_AUTO_TEST_SUITE(rows_of_verbs)

BOOST_AUTO_TEST_CASE(the_verbs_of_a_row_share_their_subject_and_keep_their_objects) {
    Sentence const r("The court fined the bank, jailed its chief and banned two traders.");
    for (char const* verb : {"fined", "jailed", "banned"}) BOOST_TEST(r.subject(verb) == "The court");
    BOOST_TEST(r.object("fined") == "the bank");
    BOOST_TEST(r.object("jailed") == "chief");
    BOOST_TEST((r.link("jailed") == ClauseLink::coordinate));
    Sentence const said("The storm hit the coast, flooded streets and damaged homes, officials said.");
    BOOST_TEST(said.subject("flooded") == "The storm");
    BOOST_TEST((said.link("hit") == ClauseLink::complement));
}

BOOST_AUTO_TEST_CASE(so_they_do_over_what_is_done_beside_them) {
    Sentence const r("The rebels seized the town, killing two guards, burned the market and fled.");
    BOOST_TEST(r.subject("burned") == "The rebels");
    BOOST_TEST(r.subject("fled") == "The rebels");
}

BOOST_AUTO_TEST_CASE(helpers_go_for_the_whole_row) {
    Sentence const will("Haas will visit Oslo, meet the mayor and open a bridge.");
    for (char const* verb : {"meet", "open"}) {
        BOOST_TEST(will.subject(verb) == "Haas");
        BOOST_TEST((will.group(verb).modality == Modality::future));
    }
    Sentence const to("They want to visit Oslo, meet the mayor and open a bridge.");
    for (char const* verb : {"meet", "open"}) {
        BOOST_TEST(to.subject(verb) == "They");
        BOOST_TEST((to.group(verb).tense == Tense::infinitive));
    }
    Sentence const has("Haas has praised the plan, called it a success and thanked the voters.");
    BOOST_TEST(has.subject("called") == "Haas");
    BOOST_TEST((has.group("called").aspect == Aspect::perfective));
    Sentence const was("He was taken to court, charged with murder and jailed for life.");
    BOOST_TEST(was.group("charged").passive);
    BOOST_TEST(was.subject("charged") == "He");
    BOOST_TEST(was.subject("jailed") == "He");
}

BOOST_AUTO_TEST_CASE(what_or_and_nor_join_shares_the_negation) {
    Sentence const built("Vega never built, tested or sold the boat.");
    for (char const* verb : {"built", "tested", "sold"}) BOOST_TEST(built.group(verb).negative);
    BOOST_TEST(Sentence("They never met or spoke.").group("spoke").negative);
    BOOST_TEST(Sentence("They never met and left.").group("left").negative == false);
    BOOST_TEST(!Sentence("They never met, sold the boat and left.").group("left").negative);
    Sentence const neither("The mayor neither called nor wrote to them.");
    BOOST_TEST(neither.group("called").negative);
    BOOST_TEST(neither.group("wrote").negative);
    BOOST_TEST(neither.subject("wrote") == "The mayor");
}

BOOST_AUTO_TEST_CASE(a_form_that_may_be_a_participle_needs_a_verb_behind_and) {
    Sentence const r("He broke a window, climbed into the house and stole a ring, police said.");
    BOOST_TEST(r.subject("climbed") == "He");
    BOOST_TEST(r.group("climbed").finite);
    Sentence const founded("She left the party, founded in 1990 and led by Haas.");
    BOOST_TEST(founded.subject("founded") == "the party");
    BOOST_TEST(!founded.group("founded").finite);
    BOOST_TEST(Sentence("He joined the club, founded by Haas and praised the band.").subject("founded") == "the club");
}

BOOST_AUTO_TEST_CASE(what_stands_between_two_commas_is_no_member) {
    Sentence const r("Officials said the chief, John Haas, resigned.");
    BOOST_TEST(r.subject("resigned") == "the chief");
    BOOST_TEST(Sentence("The union said workers had left, closed plants were empty.").subject("said") == "The union");
}

BOOST_AUTO_TEST_CASE(a_headline_has_rows_too) {
    Sentence const r("Vega unveils phone, cuts prices and hires staff");
    for (char const* verb : {"unveils", "cuts", "hires"}) BOOST_TEST(r.subject(verb) == "Vega");
    Sentence const storm("Storm hits coast, kills five");
    BOOST_TEST(storm.subject("kills") == "Storm");
    BOOST_TEST(storm.object("hits") == "coast");
    BOOST_TEST(Sentence("Vega cuts jobs, plans sale of unit").subject("cuts") == "Vega");
    BOOST_TEST(!Sentence("Vega sells trucks, cars and parts").is_verb("parts"));
}

BOOST_AUTO_TEST_CASE(a_form_of_two_tenses_has_that_of_the_verb_before_and) {
    BOOST_TEST((Sentence("Haas won the medal and set a record.").group("set").tense == Tense::past));
    BOOST_TEST((Sentence("They win the medal and set a record.").group("set").tense == Tense::present));
    BOOST_TEST((Sentence("Haas won the medal and owns a shop.").group("owns").tense == Tense::present));
}

BOOST_AUTO_TEST_CASE(what_somebody_is_taken_to_is_no_verb) {
    BOOST_TEST(!Sentence("He was taken to court, police said.").is_verb("court"));
    BOOST_TEST(!Sentence("He went to court on Monday.").is_verb("court"));
    BOOST_TEST(Sentence("He moved to court voters.").is_verb("court"));
}

BOOST_AUTO_TEST_SUITE_END()
