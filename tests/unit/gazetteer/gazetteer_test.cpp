#include <boost/test/unit_test.hpp>

#include "name_parts.hpp"
#include "newsroom.hpp"

using namespace dateline;

namespace {
Gazetteer const& g() { return test::newsroom(); }
EntityId id(std::string_view name) { return *g().find(name); }
std::optional<Day> on(std::string_view day) { return parse_iso_day(day); }
}  // namespace

BOOST_AUTO_TEST_SUITE(asking_a_gazetteer)

BOOST_AUTO_TEST_CASE(entity_is_found_by_its_id) {
    BOOST_TEST(g().name(id("elon-musk")) == "Elon Musk");
    BOOST_CHECK(g().type(id("elon-musk")) == EntityType::person);
    BOOST_CHECK(g().gender(id("merkel")) == Gender::female);
    BOOST_CHECK(!g().find("nobody"));
}

BOOST_AUTO_TEST_CASE(short_name_is_listed_or_made) {
    BOOST_TEST(g().short_name(id("elon-musk")) == "Musk");
    BOOST_TEST(g().short_name(id("peskov")) == "Peskov");
    BOOST_TEST(g().short_name(id("leyen")) == "von der Leyen");
    BOOST_TEST(g().short_name(id("esa")) == "European Space Agency");
}

BOOST_AUTO_TEST_CASE(generation_is_no_surname) {
    std::vector<GrammarWord> const jr{{word_hash("jr."), 1u << static_cast<unsigned>(GrammarUse::generation), 0}};
    BOOST_TEST(surname_of("Martin Luther King Jr.", GrammarWords(jr)) == "King");
    BOOST_TEST(surname_of("Pel\xC3\xA9", GrammarWords(jr)) == "Pel\xC3\xA9");
}

BOOST_AUTO_TEST_CASE(outlet_is_found_by_host_and_name) {
    BOOST_CHECK(g().outlet_of("reuters.com") == id("reuters"));
    BOOST_CHECK(g().outlet_of("www.uk.reuters.com") == id("reuters"));
    BOOST_CHECK(g().outlet_of("REUTERS") == id("reuters"));
    BOOST_CHECK(!g().outlet_of("notreuters.com"));
    BOOST_TEST(g().outlet(id("reuters"))->zone == "Europe/London");
    BOOST_TEST(g().outlet(id("reuters"))->agency);
    BOOST_CHECK(!g().outlet(id("tesla")));
}

BOOST_AUTO_TEST_CASE(spokesman_speaks_for_the_seat_and_what_it_stands_for) {
    BOOST_TEST(g().speaks_for(id("peskov"), id("kremlin"), on("2021-02-15")));
    BOOST_TEST(g().speaks_for(id("peskov"), id("russian-government"), on("2021-02-15")));
    BOOST_TEST(!g().speaks_for(id("peskov"), id("kremlin"), on("2005-02-15")));
    BOOST_TEST(!g().speaks_for(id("peskov"), id("tesla"), on("2021-02-15")));
    BOOST_TEST(g().speaks_for(id("putin"), id("kremlin"), on("2021-02-15")));
}

BOOST_AUTO_TEST_CASE(aliases_come_as_listed) {
    auto const all = g().aliases(id("putin"));
    BOOST_REQUIRE(all.size() == 3u);
    BOOST_TEST(all[0].text == "Vladimir Putin");
    BOOST_TEST(all[1].text == "Putin");
    BOOST_CHECK(all[1].kind == AliasKind::surname);
}

BOOST_AUTO_TEST_CASE(roles_have_their_days) {
    auto const roles = g().roles(id("macron"));
    BOOST_REQUIRE(roles.size() == 1u);
    BOOST_CHECK(roles[0].of == id("france"));
    BOOST_TEST(iso(*roles[0].from) == "2017-05-14");
    BOOST_CHECK(!roles[0].to);
}

BOOST_AUTO_TEST_CASE(definition_is_told_with_its_line) { BOOST_TEST(g().defined_at(id("france")) == "test.yaml:55"); }

BOOST_AUTO_TEST_CASE(empty_gazetteer_finds_nothing) {
    Gazetteer const none = test::gazetteer("gazetteer: 1\n");
    BOOST_TEST(none.size() == 0u);
    BOOST_TEST(test::Read("Putin met Musk.", "", none).found() == "");
}

BOOST_AUTO_TEST_CASE(damaged_image_is_refused) {
    Diagnostics d;
    auto image = compile_gazetteer_text("gazetteer: 1\nentities: [{id: a, name: Ada, type: PERSON}]\n", "t",
                                        test::english().vocabulary, d);
    image.back() ^= std::byte{1};
    BOOST_CHECK_THROW(Gazetteer(std::move(image), "t"), std::exception);
}

BOOST_AUTO_TEST_SUITE_END()
