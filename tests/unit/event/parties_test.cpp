// Who stands behind a political act.
#include <boost/test/unit_test.hpp>

#include "newsroom.hpp"

using dateline::RoleName;
using dateline::test::Told;

namespace {
bool holds(std::string const& list, std::string const& name) { return list.find(name) != std::string::npos; }
}  // namespace

BOOST_AUTO_TEST_SUITE(parties)

BOOST_AUTO_TEST_CASE(who_is_given_something_is_aimed_at) {
    BOOST_TEST(holds(Told("Arcadia sent food to Borduria.").target("sent"), "borduria"));
    BOOST_TEST(Told("Vega sent a clerk to Borduria.").target("sent").find("borduria") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(whom_something_is_taken_from_is_aimed_at) {
    BOOST_TEST(holds(Told("The police confiscated weapons from Bordurian rebels.").target("confiscated"), "rebels"));
}

BOOST_AUTO_TEST_CASE(the_party_behind_the_words_takes_part) {
    BOOST_TEST(holds(Told("Members of the Arcadian government criticized the law.").actor("criticized"),
                     "arcadian-government"));
    BOOST_TEST(holds(Told("Rebels seized the offices of Nordbank.").target("seized"), "nordbank"));
    BOOST_TEST(holds(Told("The Harbour Guild (HG) criticized Vega.").actor("criticized"), "Guild"));
}

BOOST_AUTO_TEST_CASE(what_is_demanded_names_the_other_party) {
    BOOST_TEST(holds(Told("The union demanded that Nordbank close the yard.").target("demanded"), "nordbank"));
    BOOST_TEST(holds(Told("Arcadia said that Borduria must leave the island.").target("said"), "borduria"));
    BOOST_TEST(Told("Arcadia said that Borduria must leave the island.").kind("said") == "demand");
}

BOOST_AUTO_TEST_CASE(who_is_to_fulfil_a_condition_is_threatened) {
    BOOST_TEST(holds(Told("The miners threatened to strike unless Nordbank paid.").target("threatened"), "nordbank"));
}

BOOST_AUTO_TEST_CASE(a_protest_is_aimed_at_whom_it_is_against) {
    BOOST_TEST(holds(Told("Students marched in the rain to denounce Nordbank.").target("marched"), "nordbank"));
}

BOOST_AUTO_TEST_CASE(a_pronoun_that_goes_on_from_the_speaker_is_the_speaker) {
    Told const t("The guild said it had criticized Vega.");
    BOOST_TEST(holds(t.actor("criticized"), "guild"));
}

BOOST_AUTO_TEST_CASE(an_event_noun_as_object_is_done_by_who_acts) {
    BOOST_TEST(
        holds(Told("Arcadia and Borduria completed their investigation of Vega.").actor("investigation"), "arcadia"));
}

BOOST_AUTO_TEST_CASE(the_agent_of_a_participle_is_behind_its_noun) {
    BOOST_TEST(
        holds(Told("The police prevented the demonstration staged by students.").target("prevented"), "students"));
}

BOOST_AUTO_TEST_CASE(where_those_who_act_are_does_not_act) {
    Told const t("Police in Borduria arrested three men.");
    BOOST_TEST(!holds(t.actor("arrested"), "borduria"));
    BOOST_TEST(holds(t.who("arrested", RoleName::place), "borduria"));
}

BOOST_AUTO_TEST_CASE(willing_to_is_an_offer) {
    BOOST_TEST(Told("Arcadia is willing to meet Borduria.").kind("willing") == "offer");
    BOOST_TEST(Told("Arcadia is willing.").kind("willing") != "offer");
}

BOOST_AUTO_TEST_CASE(he_is_no_country_that_spoke) {
    Told const t("Arcadia accused a trader of fraud and said he would be arrested.");
    BOOST_TEST(t.target("arrested") != "arcadia");
    BOOST_TEST(Told("Arcadia said it would attack Borduria.").actor("attack") == "arcadia");
}

BOOST_AUTO_TEST_CASE(where_who_acts_sits_is_not_acted_on) {
    Told const t("Regulators in Borduria opened an investigation on Friday.");
    BOOST_TEST(t.title("opened") == "Regulators open investigation");
}

BOOST_AUTO_TEST_CASE(who_is_against_something_does_not_do_it) {
    BOOST_TEST(Told("Karl Lund protested against the war.").actor("war") == "");
    BOOST_TEST(Told("Karl Lund warned of war.").actor("war") == "");
}

BOOST_AUTO_TEST_SUITE_END()
