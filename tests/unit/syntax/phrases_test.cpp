#include <boost/test/unit_test.hpp>

#include "sentence.hpp"

using namespace dateline;
using dateline::test::Sentence;

BOOST_AUTO_TEST_CASE(a_title_and_a_name_are_one_phrase) {
    Sentence const r("Swedish foreign minister Ann Linde met space agency chief Josef Kern.");
    BOOST_TEST(r.phrase_text("Linde") == "Swedish foreign minister Ann Linde");
    BOOST_TEST(r.phrase_text("Kern") == "space agency chief Josef Kern");
}

BOOST_AUTO_TEST_CASE(hyphens_join_the_words_of_a_phrase) {
    Sentence const r("A Berlin-based start-up signed a long-term contract.");
    BOOST_TEST(r.phrase_text("Berlin") == "A Berlin-based start-up");
    BOOST_TEST(r.phrase_text("contract") == "a long-term contract");
}

BOOST_AUTO_TEST_CASE(a_possessor_is_a_phrase_of_its_own) {
    Sentence const r("Airbus's chief praised his engineers.");
    BOOST_TEST(r.phrase_text("Airbus") == "Airbus");
    BOOST_TEST(r.phrase(r.phrase_of("chief").possessor) == "Airbus");
    BOOST_TEST(r.phrase(r.phrase_of("engineers").possessor) == "his");
}

BOOST_AUTO_TEST_CASE(an_apostrophe_after_s_possesses) {
    Sentence const r("The workers' union rejected the offer.");
    BOOST_TEST(r.phrase(r.phrase_of("union").possessor) == "The workers");
    BOOST_TEST(r.subject("rejected") == "union");
}

BOOST_AUTO_TEST_CASE(a_preposition_governs_the_phrase_after_it) {
    Sentence const r("The convoy stopped near the old bridge.");
    BOOST_TEST(r.tokens.slice(r.phrase_of("bridge").preposition) == "near");
    BOOST_TEST(r.adjuncts("stopped") == "near the old bridge");
}

BOOST_AUTO_TEST_CASE(an_of_phrase_is_attached_to_the_noun_before) {
    Sentence const r("The head of the agency resigned.");
    BOOST_TEST(r.phrase(r.phrase_of("agency").attached_to) == "The head");
    BOOST_TEST(r.subject("resigned") == "The head");
}

BOOST_AUTO_TEST_CASE(a_description_after_a_comma_renames_the_name) {
    Sentence const r("Clara Weiss, the finance minister, resigned.");
    BOOST_TEST(r.phrase(r.phrase_of("minister").apposed_to) == "Clara Weiss");
    BOOST_TEST(r.subject("resigned") == "Clara Weiss");
}

BOOST_AUTO_TEST_CASE(a_name_after_a_comma_renames_the_description) {
    Sentence const r("The head of the agency, Clara Weiss, resigned.");
    BOOST_TEST(r.phrase(r.phrase_of("Weiss").apposed_to) == "The head");
    BOOST_TEST(r.subject("resigned") == "The head");
}

BOOST_AUTO_TEST_CASE(an_age_between_commas_is_no_second_person) {
    Sentence const r("Tom Reed, 43, won the race.");
    BOOST_TEST(r.subject("won") == "Tom Reed");
}

BOOST_AUTO_TEST_CASE(a_list_of_names_is_joined_not_renamed) {
    Sentence const r("Nokia, Ericsson and Huawei signed the pact.");
    BOOST_TEST(r.phrase(r.phrase_of("Huawei").conjoined_to) == "Ericsson");
    BOOST_TEST(r.phrase(r.phrase_of("Ericsson").conjoined_to) == "Nokia");
    BOOST_TEST(r.phrase_of("Ericsson").apposed_to == nowhere);
    BOOST_TEST(r.subject("signed") == "Nokia");
}

BOOST_AUTO_TEST_CASE(a_weekday_after_an_object_is_a_phrase_of_its_own) {
    Sentence const r("The mayor told reporters Tuesday that he was ill.");
    BOOST_TEST(r.phrase_text("reporters") == "reporters");
    BOOST_TEST(r.phrase_text("Tuesday") == "Tuesday");
    BOOST_TEST(r.object("told") == "reporters");
}

BOOST_AUTO_TEST_CASE(money_and_decimals_are_one_phrase) {
    Sentence const r("The fund lost $3.5 billion.");
    BOOST_TEST(r.phrase_text("billion") == "$3.5 billion");
    BOOST_TEST(r.object("lost") == "$3.5 billion");
}

BOOST_AUTO_TEST_CASE(a_token_finds_its_phrase_and_no_other) {
    Sentence const r("The old bridge collapsed.");
    BOOST_TEST(r.words.phrase_at(r.token("old")) == 0u);
    BOOST_TEST(r.words.phrase_at(r.token("collapsed")) == nowhere);
    BOOST_TEST(r.words.group_at(r.token("collapsed")) == 0u);
}

BOOST_AUTO_TEST_CASE(a_word_of_time_in_a_name_is_part_of_the_name) {
    BOOST_TEST(Sentence("The Harbour Times reported a loss.").subject("reported") == "The Harbour Times");
    BOOST_TEST(Sentence("It rained, and the Times said so.").subject("said") == "the Times");
}

BOOST_AUTO_TEST_CASE(an_ordinal_in_figures_is_within_its_phrase) {
    BOOST_TEST(Sentence("Norway became the 31st member.").object("became") == "the 31st member");
    BOOST_TEST(Sentence("He lost a no-confidence vote.").object("lost") == "a no-confidence vote");
}

BOOST_AUTO_TEST_CASE(a_number_counts_what_an_adjective_describes) {
    BOOST_TEST(Sentence("They saw two large ships.").object("saw") == "two large ships");
    BOOST_TEST(Sentence("At least five other people died.").subject("died") == "At least five other people");
    BOOST_TEST(Sentence("On June 3 new rules came.").subject("came") == "new rules");
    BOOST_TEST(Sentence("In 1998 new rules came.").subject("came") == "new rules");
}

BOOST_AUTO_TEST_CASE(a_sum_behind_a_name_is_a_phrase_of_its_own) {
    Sentence const r("The commission fined Google 2.4 billion euros.");
    BOOST_TEST(r.object("fined") == "Google");
    BOOST_TEST(r.phrase(r.clause("fined").second_object) == "2.4 billion euros");
    BOOST_TEST(Sentence("The court fined Google $5 million.").object("fined") == "Google");
    BOOST_TEST(Sentence("The pilot flew a Boeing 747.").object("flew") == "a Boeing 747");
}

BOOST_AUTO_TEST_CASE(a_rate_belongs_to_its_sum) {
    BOOST_TEST((Sentence("Oil fell below $50 a barrel.").clause("fell").object == nowhere));
    BOOST_TEST(Sentence("The war left more than 150 people dead.").object("left") == "more than 150 people");
}

BOOST_AUTO_TEST_CASE(who_speaks_behind_a_comma_renames_nobody) {
    Sentence const r("The storm killed three people in Cebu, the governor of the province said.");
    BOOST_TEST(r.subject("said") == "the governor");
    BOOST_TEST(r.object("killed") == "three people");
}

BOOST_AUTO_TEST_CASE(a_score_is_no_part_of_a_name_and_no_phrase) {
    Sentence const r("Lazio beat Roma 4-1. The side suffered a 3-0 defeat. Berg defeated Lund 109-98.");
    BOOST_TEST(r.object("beat") == "Roma");
    BOOST_TEST(r.object("suffered") == "a 3-0 defeat");
    BOOST_TEST(r.object("defeated") == "Lund");
}

BOOST_AUTO_TEST_CASE(a_sum_behind_a_name_is_a_phrase_of_its_own_and_has_its_unit) {
    BOOST_TEST(Sentence("The court fined Vega 3.7 billion euros.").object("fined") == "Vega");
    BOOST_TEST(Sentence("The court fined Vega $5 million.").object("fined") == "Vega");
    BOOST_TEST(Sentence("Oil fell below $50 a barrel.").adjuncts("fell") == "below $50 a barrel");
    BOOST_TEST(Sentence("The bank paid 12 cents a share.").object("paid") == "12 cents a share");
}

BOOST_AUTO_TEST_CASE(a_town_has_its_region_within_the_phrase_it_leads_and_behind_a_subject) {
    BOOST_TEST(Sentence("Haas closed its Janesville, Wisconsin, plant.").object("closed") ==
               "Janesville, Wisconsin, plant");
    BOOST_TEST(Sentence("A jury in San Jose, California, ordered Haas to pay.").subject("ordered") == "A jury");
}

BOOST_AUTO_TEST_CASE(a_name_leads_a_quality_before_the_verb_not_behind_it) {
    BOOST_TEST(Sentence("EU antitrust regulators fined Haas.").subject("fined") == "EU antitrust regulators");
    BOOST_TEST(Sentence("They gave Vega new rules.").object("gave") == "Vega");
    BOOST_TEST(Sentence("They fined Haas and Vega last Sunday.").phrase_text("Vega") == "Vega");
}

BOOST_AUTO_TEST_CASE(a_record_sum_is_one_phrase_and_a_length_behind_a_name_another) {
    BOOST_TEST(Sentence("The court fined Vega a record 1.06 billion euros.").phrase_text("euros") ==
               "a record 1.06 billion euros");
    Sentence const r("The ministry gave Vega 60 days to reply.");
    BOOST_TEST(r.object("gave") == "Vega");
    BOOST_TEST(r.subject("reply") == "Vega");
}

BOOST_AUTO_TEST_CASE(two_words_for_one_person_are_one_subject) {
    Sentence const r("The singer and actress Ida Brandt has died. The mayor and Karl Lund met.");
    BOOST_TEST(r.subject("died") == "actress Ida Brandt");
    BOOST_TEST(r.subject("met") == "The mayor");
}

BOOST_AUTO_TEST_CASE(a_compound_leads_a_quality_and_its_noun) {
    BOOST_TEST(Sentence("Vega posted a third-quarter net loss on Monday.").object("posted") ==
               "a third-quarter net loss");
    BOOST_TEST(Sentence("Haas won a five-year commercial contract.").object("won") ==
               "a five-year commercial contract");
}

BOOST_AUTO_TEST_CASE(a_name_may_lead_a_quality_where_nothing_is_given_to_it) {
    BOOST_TEST(Sentence("The minister withheld US military aid to Kenya.").object("withheld") == "US military aid");
    BOOST_TEST(Sentence("They sent US military equipment to Kenya.").object("sent") == "US military equipment");
    BOOST_TEST(Sentence("The ministry gave Vega military aid.").object("gave") == "Vega");
    BOOST_TEST(Sentence("The crisis hit Vega hard last week.").object("hit") == "Vega");
}

BOOST_AUTO_TEST_CASE(a_compound_quality_and_a_year_stand_inside_a_phrase) {
    BOOST_TEST(Sentence("The shop sells budget-friendly home gyms.").object("sells") == "budget-friendly home gyms");
    BOOST_TEST(Sentence("Voters expect the 2024 presidential race.").object("expect") == "the 2024 presidential race");
    BOOST_TEST(Sentence("In 1998 new rules came into force.").subject("came") == "new rules");
}

BOOST_AUTO_TEST_CASE(a_day_behind_a_verb_of_telling_begins_no_name) {
    BOOST_TEST(Sentence("An official said Sunday Norland would not attack.").subject("attack") == "Norland");
    BOOST_TEST(Sentence("He read the Sunday Mercury.").phrase_text("Mercury") == "the Sunday Mercury");
}

BOOST_AUTO_TEST_CASE(per_cent_and_compounds_are_parts_of_a_phrase) {
    BOOST_TEST(Sentence("Rents rose nearly 4 per cent in May.").object("rose") == "nearly 4 per cent");
    BOOST_TEST(Sentence("The choir began a three-week singing tour.").object("began") == "a three-week singing tour");
    BOOST_TEST(Sentence("Shares in Vega, an old US-listed bank, rose in May.").subject("rose") == "Shares");
}

BOOST_AUTO_TEST_CASE(two_lands_before_one_noun_are_one_phrase) {
    BOOST_TEST(Sentence("Russian and Syrian jets bombed the town.").subject("bombed") == "Russian and Syrian jets");
    BOOST_TEST(Sentence("U.S. and British troops left.").subject("left") == "U.S. and British troops");
    BOOST_TEST(Sentence("Haas and British troops left.").subject("left") == "Haas");
}

BOOST_AUTO_TEST_CASE(a_name_behind_a_thing_begins_a_clause_where_its_verb_lacks_an_object) {
    Sentence const r("A speech Bauer gave last month angered the miners.");
    BOOST_TEST(r.phrase_text("speech") == "A speech");
    BOOST_TEST(r.subject("gave") == "Bauer");
    BOOST_TEST(r.subject("angered") == "A speech");
    BOOST_TEST(Sentence("The tanker Bauer hit a pier last month.").phrase_text("Bauer") == "The tanker Bauer");
}
