// A reader's own lists over the bundled ones.
#include <filesystem>
#include <fstream>
#include <sstream>

#include <boost/test/unit_test.hpp>

#include "dateline/gazetteer/bundled_lists.hpp"
#include "newsroom.hpp"

using namespace dateline;
using test::Read;
namespace fs = std::filesystem;

namespace {

constexpr std::string_view bundled_yaml = R"(
gazetteer: 1
suffixes: [Inc., Ltd]
offices: [{id: president-arcadia, title: President, of: arcadia}]
roles: [{id: founder, names: [founder]}]
prefixes: [{names: [Captain], gender: female}, {names: [Queen], gender: female, first_name: true}]
modifiers: [former]
entities:
  - {id: arcadia, name: Arcadia, type: PLACE, aliases: [Arcadian Republic], demonym: [Arcadian]}
  - {id: berg, name: Anna Berg, type: PERSON, gender: female, aliases: [{text: Berg, kind: surname}], roles: [{office: president-arcadia}]}
  - {id: wend, name: Wend, type: PLACE, wikidata: Q7}
  - {id: upper-wend, name: Upper Wend, type: PLACE}
ambiguous:
  - {text: Wend, candidates: [{id: wend, near: [beach]}, {id: upper-wend, near: [mountains]}], otherwise: wend}
block: [Harbour, Tide, Tigers]
sports:
  - {id: any, shared: true, words: [standings], teams: [SC]}
  - {id: football, names: [soccer], words: [striker, goalless], teams: [F.C., national football team]}
  - {id: cricket, names: [cricket], words: [innings], teams: [County Cricket Club, national cricket team]}
  - {id: baseball, names: [baseball], words: [homer], nicknames: [Tigers, Owls]}
clubs: [Town]
)";

Gazetteer over(std::string_view own, Bundled take = Bundled::words) {
    fs::path const folder = fs::temp_directory_path() / "dateline-own-lists";
    fs::create_directories(folder / "bundled");
    std::ofstream(folder / "bundled" / "names.yaml") << bundled_yaml << test::grammar;
    std::ofstream(folder / "own.yaml") << "gazetteer: 1\n" << own;
    std::vector<fs::path> const lists{folder / "bundled"}, mine{folder / "own.yaml"};
    Diagnostics diagnostics;
    auto image = compile_own_lists(mine, pack_lists(lists), take, test::english().vocabulary, diagnostics);
    fs::remove_all(folder);
    std::ostringstream messages;
    diagnostics.print(messages);
    BOOST_REQUIRE_MESSAGE(diagnostics.list().empty(), messages.str());
    return Gazetteer(std::move(image), "own");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(own_lists)

BOOST_AUTO_TEST_CASE(own_names_stand_with_bundled_words) {
    Gazetteer const g = over(
        "entities:\n  - {id: lund, name: Karla Lund, type: PERSON, roles: [{role: founder, of: yard}]}\n"
        "  - {id: yard, name: Lundyard, type: ORG}\n");
    BOOST_TEST(g.size() == 2u);
    BOOST_TEST(Read("The Lundyard founder slept.", "2021-02-15", g).who("Lundyard founder") == "lund");
    BOOST_TEST(Read("Anna Berg slept.", "", g).who("Anna Berg") == "-");
    BOOST_TEST(!g.find("arcadia"));
}

BOOST_AUTO_TEST_CASE(with_everything_the_bundled_names_are_known_too) {
    Gazetteer const g = over("entities:\n  - {id: lund, name: Karla Lund, type: PERSON}\n", Bundled::everything);
    BOOST_TEST(g.size() == 5u);
    BOOST_TEST(Read("The Arcadian President met Karla Lund.", "2021-02-15", g).who("Arcadian President") == "berg");
    BOOST_TEST(Read("Anna Berg met Karla Lund.", "", g).who("Karla Lund") == "lund");
}

BOOST_AUTO_TEST_CASE(an_own_entry_takes_the_place_of_the_bundled_one) {
    Gazetteer const g = over("entities:\n  - {id: berg, name: Annabel Berg, type: PERSON}\n", Bundled::everything);
    BOOST_TEST(g.size() == 4u);
    BOOST_TEST(g.name(*g.find("berg")) == "Annabel Berg");
}

BOOST_AUTO_TEST_CASE(a_blocked_word_is_blocked_unless_listed) {
    Gazetteer const g = over("entities:\n  - {id: tide, name: Tide, type: PRODUCT}\n");
    BOOST_TEST(Read("She bought Tide.", "", g).who("Tide") == "tide");
    Gazetteer const other = over("entities:\n  - {id: harbour, name: Otto Harbour, type: PERSON}\n");
    BOOST_TEST(Read("Otto Harbour came. Later Harbour left.", "", other).who("Otto Harbour") == "harbour");
    BOOST_TEST(Read("The ship left for Harbour Street.", "", other).who("Harbour") == "-");
}

BOOST_AUTO_TEST_CASE(who_is_listed_twice_has_the_bundled_spellings) {
    Gazetteer const g = over("entities:\n  - {id: Q1, name: Arcadian Republic, type: PLACE}\n");
    BOOST_TEST(Read("They left Arcadia.", "", g).who("Arcadia") == "Q1");
    Gazetteer const firm = over("entities:\n  - {id: Q1, name: Arcadian Republic, type: ORG}\n");
    BOOST_TEST(Read("They left Arcadia.", "", firm).who("Arcadia") == "-");
}

BOOST_AUTO_TEST_CASE(a_rare_surname_alone_is_its_only_bearer) {
    Gazetteer const g = over("entities:\n  - {id: k, name: Wanda Jadwiga Kowalkska, type: PERSON}\n");
    BOOST_TEST(Read("Then Kowalkska left.", "", g).who("Kowalkska") == "k");
    BOOST_TEST(Read("Then Wanda Kowalkska left.", "", g).who("Wanda Kowalkska") == "k");
    BOOST_TEST(Read("Then Jadwiga Kowalkska left.", "", g).who("Jadwiga Kowalkska") == "k");
    BOOST_TEST(Read("Then Piotr Kowalkska left.", "", g).who("Kowalkska") == "-");
    BOOST_TEST(Read("She studied at Kowalkska College in June.", "", g).who("Kowalkska") == "?");
}

BOOST_AUTO_TEST_CASE(a_surname_that_another_entry_lists_is_its_alone) {
    Gazetteer const g = over(
        "entities:\n  - {id: a, name: Wanda Kowalkska, type: PERSON}\n  - {id: b, name: Kowalkska, type: PLACE}\n");
    BOOST_TEST(Read("Then Kowalkska left.", "", g).who("Kowalkska") == "b");
}

BOOST_AUTO_TEST_CASE(noble_titles_have_no_surname) {
    Gazetteer const g = over("entities:\n  - {id: h, name: \"Hedwig II, Countess of Arkholm\", type: PERSON}\n");
    BOOST_TEST(Read("Then Hedwig II left.", "", g).who("Hedwig II") == "h");
    BOOST_TEST(Read("Then they left Arkholm.", "", g).who("Arkholm") == "-");
}

BOOST_AUTO_TEST_CASE(initials_brackets_and_legal_forms_may_be_left_out) {
    Gazetteer const g = over(
        "entities:\n  - {id: a, name: \"J. K. Wirth Jr.\", type: PERSON}\n"
        "  - {id: b, name: \"Nordyard, Inc.\", type: ORG}\n  - {id: c, name: \"Yardville, Ohio (town)\", type: PLACE}\n"
        "  - {id: d, name: Nordyard Institute for Trade, type: ORG}\n");
    BOOST_TEST(Read("Then J.K. Wirth left.", "", g).who("J.K. Wirth") == "a");
    BOOST_TEST(Read("They sold Nordyard.", "", g).who("Nordyard") == "b");
    BOOST_TEST(Read("They left Yardville.", "", g).who("Yardville") == "c");
    BOOST_TEST(Read("They left Nordyard Institute.", "", g).who("Nordyard Institute") == "d");
}

BOOST_AUTO_TEST_CASE(bodies_are_named_by_turned_names_and_initials) {
    Gazetteer const g = over(
        "entities:\n  - {id: u, name: University of Norland, type: ORG}\n"
        "  - {id: c, name: Norland Trade Union Congress, type: ORG}\n"
        "  - {id: s, name: School of Ships and Navigation, type: ORG}\n"
        "  - {id: b, name: \"University of Wend, Southport\", type: ORG}\n"
        "  - {id: l, name: The Yard Lights, type: ORG}\n");
    BOOST_TEST(Read("She left Norland University.", "", g).who("Norland University") == "u");
    BOOST_TEST(Read("The NTUC called a strike.", "", g).who("NTUC") == "c");
    BOOST_TEST(Read("The N.T.U.C. called a strike.", "", g).who("N.T.U.C.") == "c");
    BOOST_TEST(Read("The ntuc called a strike.", "", g).who("ntuc") == "-");
    BOOST_TEST(Read("She left the University of Wend at Southport.", "", g).who("University of Wend at Southport") ==
               "b");
    BOOST_TEST(Read("He heard the Yard Lights sing.", "", g).who("Yard Lights") == "l");
}

BOOST_AUTO_TEST_CASE(a_body_bears_all_names_of_its_place) {
    Gazetteer const g = over(
        "entities:\n  - {id: a, name: Arcadian Republic, type: PLACE, aliases: [A.R.]}\n"
        "  - {id: n, name: Arcadian Republic Navy, type: ORG}\n");
    BOOST_TEST(Read("He joined the A.R. Navy.", "", g).who("A.R. Navy") == "n");
}

BOOST_AUTO_TEST_CASE(places_lose_their_common_noun_unless_a_word_is_left) {
    Gazetteer const g = over(
        "entities:\n  - {id: p, name: Province of Norlandia, type: PLACE}\n"
        "  - {id: r, name: Red River, type: PLACE}\n"
        "  - {id: b, name: Norlandia Board Of Trade, type: ORG}\n");
    BOOST_TEST(Read("They left the Norlandia Board of Trade.", "", g).who("Norlandia Board of Trade") == "b");
    BOOST_TEST(Read("They left Norlandia.", "", g).who("Norlandia") == "p");
    BOOST_TEST(Read("They wore Red.", "", g).who("Red") == "-");
    BOOST_TEST(Read("They swam in the Red river.", "", g).who("Red river") == "r");
}

BOOST_AUTO_TEST_CASE(a_people_whose_adjective_is_listed_is_borrowed) {
    Gazetteer const g = over("entities:\n  - {id: Q1, name: Arcadia, type: PLACE, aliases: [Arcadian]}\n");
    BOOST_TEST(Read("The Arcadians left.", "", g).who("Arcadians") == "Q1");
    BOOST_TEST(Read("The Arcadian wine.", "", g).how("Arcadian") == "demonym");
}

BOOST_AUTO_TEST_CASE(an_id_of_wikidata_is_whom_the_bundled_lists_know_by_it) {
    Gazetteer const g = over(
        "entities:\n  - {id: Q7, name: Wend on the Sea, type: PLACE}\n  - {id: Q8, name: Upper Wend, type: PLACE}\n");
    BOOST_TEST(Read("They left Wend.", "", g).who("Wend") == "Q7");
    BOOST_TEST(Read("They left Wend for the mountains.", "", g).who("Wend") == "Q8");
}

BOOST_AUTO_TEST_CASE(members_bear_the_name_of_their_party) {
    Gazetteer const g = over("entities:\n  - {id: p, name: Meadow Party, type: ORG}\n");
    BOOST_TEST(Read("She ran as a Meadow.", "", g).who("Meadow") == "p");
    BOOST_TEST(Read("Then the Meadows left.", "", g).who("Meadows") == "p");
    BOOST_TEST(Read("They sat in the meadow.", "", g).who("meadow") == "-");
}

BOOST_AUTO_TEST_CASE(monarchs_are_named_with_their_title) {
    Gazetteer const g = over("entities:\n  - {id: h, name: Hedwig II of Arkholm, type: PERSON}\n");
    BOOST_TEST(Read("Then Queen Hedwig left.", "", g).who("Queen Hedwig") == "h");
    BOOST_TEST(Read("Then Hedwig left.", "", g).who("Hedwig") == "-");
}

BOOST_AUTO_TEST_CASE(short_forms_of_first_names_are_taken) {
    Gazetteer const g = over(
        "first_names: [[Robert, Bob], [Sergei, Sergey]]\nentities:\n"
        "  - {id: lund, name: Robert Lund, type: PERSON}\n"
        "  - {id: moen, name: Sergey Moen, type: PERSON}\n");
    Read const read("Bob Lund met Sergei Moen.", "", g);
    BOOST_TEST(read.who("Bob Lund") == "lund");
    BOOST_TEST(read.who("Sergei Moen") == "moen");
}

BOOST_AUTO_TEST_CASE(initials_of_all_first_names_stand_for_them) {
    Gazetteer const g = over("entities: [{id: holm, name: Arne Bjorn Holm, type: PERSON}]\n");
    BOOST_TEST(Read("The plant was named by A.B. Holm.", "", g).who("A.B. Holm") == "holm");
    BOOST_TEST(Read("The plant was named by A. B. Holm.", "", g).who("A. B. Holm") == "holm");
}

BOOST_AUTO_TEST_CASE(number_of_a_series_is_written_either_way) {
    Gazetteer const g = over("entities: [{id: series, name: Northern Series One, type: EVENT}]\n");
    BOOST_TEST(Read("They raced in the Northern Series 1 on Sunday.", "", g).who("Northern Series 1") == "series");
}

BOOST_AUTO_TEST_CASE(institution_listed_as_a_place_has_short_names_of_bodies) {
    Gazetteer const g = over("entities: [{id: moss, name: Mosso Institute for Sea Studies, type: PLACE}]\n");
    BOOST_TEST(Read("He worked at the Mosso Institute on Sunday.", "", g).who("Mosso Institute") == "moss");
}

BOOST_AUTO_TEST_CASE(institution_with_a_name_needs_no_field) {
    Gazetteer const g = over("entities: [{id: moss, name: Mosso Observatory of Sea Studies, type: ORG}]\n");
    BOOST_TEST(Read("He worked at the Mosso Observatory on Sunday.", "", g).who("Mosso Observatory") == "moss");
}

BOOST_AUTO_TEST_CASE(body_of_a_country_is_called_by_its_adjective) {
    Gazetteer const g = over(
        "entities:\n  - {id: arc, name: Arcadia, type: PLACE, demonym: [Arcadian]}\n"
        "  - {id: farm, name: Farmers Party of Arcadia, type: ORG}\n");
    BOOST_TEST(Read("He left the Arcadian Farmers Party on Sunday.", "", g).who("Arcadian Farmers Party") == "farm");
}

BOOST_AUTO_TEST_CASE(place_with_a_common_noun_is_named_without_it) {
    Gazetteer const g = over("entities: [{id: mosso, name: Mosso power plant, type: PLACE}]\n");
    BOOST_TEST(Read("The reactor at Mosso was shut down.", "", g).who("Mosso") == "mosso");
}

BOOST_AUTO_TEST_CASE(imported_entry_says_where_it_came_from) {
    Gazetteer const g = over("entities: [{id: mosso, name: Mosso, type: PLACE, source: \"towns.csv:7\"}]\n");
    BOOST_TEST(g.defined_at(*g.find("mosso")).ends_with(", from towns.csv:7"));
}

BOOST_AUTO_TEST_SUITE_END()
