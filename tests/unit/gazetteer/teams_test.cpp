// Places and nicknames that teams are called by.
#include <filesystem>
#include <fstream>

#include <boost/test/unit_test.hpp>

#include "dateline/gazetteer/bundled_lists.hpp"
#include "newsroom.hpp"

using namespace dateline;
using test::Read;
namespace fs = std::filesystem;

namespace {

Gazetteer compiled() {
    fs::path const folder = fs::temp_directory_path() / "dateline-teams";
    fs::create_directories(folder / "bundled");
    std::ofstream(folder / "bundled" / "names.yaml") << R"(
gazetteer: 1
roles: [{id: player, names: [striker, captain]}]
block: [Tigers]
sports:
  - {id: any, shared: true, words: [standings, tournament], teams: [SC]}
  - {id: football, names: [soccer], words: [goalless, kick-off], teams: [F.C., national football team, national soccer team]}
  - {id: cricket, names: [cricket], words: [innings, wicket], teams: [County Cricket Club, national cricket team]}
  - {id: baseball, names: [baseball], words: [homer], nicknames: [Tigers, Owls]}
  - {id: golf, names: [golf], words: [birdie]}
clubs: [Town]
openers: [Borussia]
)" << test::grammar;
    std::ofstream(folder / "own.yaml") << R"(
gazetteer: 1
entities:
  - {id: norland, name: Norland, type: PLACE, aliases: [Nordia]}
  - {id: easton, name: Easton, type: PLACE}
  - {id: southport, name: Southport, type: PLACE}
  - {id: norland-football, name: Norland national football team, type: ORG}
  - {id: norland-cricket, name: Norland national cricket team, type: ORG}
  - {id: easton-football, name: Easton national football team, type: ORG}
  - {id: wend, name: Wendham F.C., type: ORG}
  - {id: brack, name: Brackley Town F.C., type: ORG}
  - {id: essen, name: Marshire County Cricket Club, type: ORG}
  - {id: tigers, name: Southport Tigers, type: ORG}
  - {id: bor, name: Borussia Eastenau, type: ORG}
  - {id: cup, name: IFFA Wend Cup, type: EVENT}
  - {id: owls, name: Southport Owls, type: ORG}
)";
    std::vector<fs::path> const lists{folder / "bundled"}, mine{folder / "own.yaml"};
    Diagnostics diagnostics;
    auto image = compile_own_lists(mine, pack_lists(lists), Bundled::words, test::english().vocabulary, diagnostics);
    fs::remove_all(folder);
    BOOST_REQUIRE(diagnostics.errors() == 0u);
    return Gazetteer(std::move(image), "teams");
}
Gazetteer const& league() {
    static Gazetteer const g = compiled();
    return g;
}
Read read(std::string text) { return Read(std::move(text), "", league()); }

}  // namespace

BOOST_AUTO_TEST_SUITE(teams)

BOOST_AUTO_TEST_CASE(a_country_that_plays_is_its_team) {
    Read const r =
        read("Norland beat Easton 2-1 in a soccer friendly in Southport. The soccer fans came from Norland.");
    BOOST_TEST(r.who("Norland", 1) == "norland-football");
    BOOST_TEST(r.who("Easton") == "easton-football");
    BOOST_TEST(r.who("Southport") == "southport");
    BOOST_TEST(r.who("Norland", 2) == "norland");
}

BOOST_AUTO_TEST_CASE(without_sport_a_country_is_a_country) {
    BOOST_TEST(read("Norland raised its taxes.").who("Norland") == "norland");
}

BOOST_AUTO_TEST_CASE(the_sport_of_the_article_chooses_the_team) {
    Read const r = read("Norland lost a wicket early in the second innings. Cricket fans were sad.");
    BOOST_TEST(r.who("Norland") == "norland-cricket");
    BOOST_TEST(read("Norland won the golf tournament with a late birdie.").who("Norland") == "norland");
}

BOOST_AUTO_TEST_CASE(scores_roles_and_possessives_show_a_team) {
    Read const r = read(
        "Soccer results after a goalless start: Norland 1 Easton 0. The Norland striker slept. Easton\u2019s defence "
        "slept. "
        "Norland's Ole Berg (Easton) slept.");
    BOOST_TEST(r.who("Norland", 1) == "norland-football");
    BOOST_TEST(r.who("Easton", 1) == "easton-football");
    BOOST_TEST(r.who("Norland", 2) == "norland-football");
    BOOST_TEST(r.who("Easton", 2) == "easton-football");
    BOOST_TEST(r.who("Norland", 3) == "norland");
    BOOST_TEST(r.who("Easton", 3) == "easton");
}

BOOST_AUTO_TEST_CASE(a_club_bears_its_place_in_the_news_of_sport_alone) {
    Read const r =
        read("Soccer: Wendham won after a goalless hour. Brackley Town lost. Fans of Brackley wept, and Brackley won.");
    BOOST_TEST(r.who("Wendham") == "wend");
    BOOST_TEST(r.who("Brackley Town") == "brack");
    BOOST_TEST(r.who("Brackley") == "brack");
    BOOST_TEST(read("Wendham has a fine church.").who("Wendham") == "-");
    BOOST_TEST(read("Cricket: Marshire lost a wicket.").who("Marshire") == "essen");
}

BOOST_AUTO_TEST_CASE(nicknames_name_teams_though_they_are_common_words) {
    Read const r = read("The Tigers hit a homer in the baseball game. The Owls lost.");
    BOOST_TEST(r.who("Tigers") == "tigers");
    BOOST_TEST(r.who("Owls") == "owls");
    BOOST_TEST(read("The Tigers in the zoo slept.").who("Tigers") == "-");
}

BOOST_AUTO_TEST_CASE(of_two_teams_of_a_place_the_one_named_in_full_plays) {
    Read const r = read("Baseball standings: Southport 71 64. Southport Owls pitcher Ole Berg threw a homer.");
    BOOST_TEST(r.who("Southport") == "owls");
    BOOST_TEST(read("Baseball standings after a homer: Southport 71 64.").who("Southport") == "southport");
}

BOOST_AUTO_TEST_CASE(a_fixture_names_two_teams) {
    Read const r = read("Soccer fixtures, kick-off at noon:\n\nNorland at Easton");
    BOOST_TEST(r.who("Norland") == "norland-football");
    BOOST_TEST(r.who("Easton") == "easton-football");
}

BOOST_AUTO_TEST_CASE(a_national_team_bears_the_other_names_of_its_country) {
    Read const r = read("Soccer: Nordia beat the Norland national soccer team after a goalless half.");
    BOOST_TEST(r.who("Nordia") == "norland-football");
    BOOST_TEST(r.who("Norland national soccer team") == "norland-football");
    BOOST_TEST(read("Nordia raised its taxes.").who("Nordia") == "norland");
}

BOOST_AUTO_TEST_CASE(a_club_that_its_first_word_shows_is_called_by_first_or_last_word) {
    Read const r = read("Soccer: Eastenau lost after a goalless half. Borussia Eastenau wept. Borussia left.");
    BOOST_TEST(r.who("Eastenau") == "bor");
    BOOST_TEST(r.who("Borussia Eastenau") == "bor");
    BOOST_TEST(r.who("Borussia") == "bor");
    BOOST_TEST(read("They left Eastenau.").who("Eastenau") == "-");
}

BOOST_AUTO_TEST_CASE(a_cup_is_named_without_its_federation) {
    BOOST_TEST(read("They won the Wend Cup.").who("Wend Cup") == "cup");
}

BOOST_AUTO_TEST_CASE(a_line_of_place_and_date_is_of_the_place) {
    BOOST_TEST(read("NORLAND 1996-08-30 Soccer was goalless.").who("NORLAND") == "norland");
}

BOOST_AUTO_TEST_CASE(an_endless_row_of_names_is_read_to_its_end) {
    std::string text = "Soccer: Norland national football team, goalless, kick-off. Then ";
    for (int i = 0; i < 60'000; ++i) text += i % 200 == 0 ? "soccer and Norland and " : "Norland and ";
    Read const r = read(text + "Norland, lost.");
    BOOST_TEST(!r.who("Norland", 60'000).empty());
}

BOOST_AUTO_TEST_SUITE_END()
