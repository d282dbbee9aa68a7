#include <boost/test/unit_test.hpp>

#include "newsroom.hpp"

using namespace dateline;
using test::mistakes;

namespace {
bool holds(std::string const& messages, std::string_view part) { return messages.find(part) != std::string::npos; }
}  // namespace

BOOST_AUTO_TEST_SUITE(reading_lists)

BOOST_AUTO_TEST_CASE(entity_defined_twice_is_shown_at_both_places) {
    auto const said =
        mistakes("gazetteer: 1\nentities:\n  - {id: a, name: Ada, type: PERSON}\n  - {id: a, name: Bo, type: ORG}\n");
    BOOST_TEST(holds(said, "test.yaml:4:10: error: entity \"a\" is defined twice"));
    BOOST_TEST(holds(said, "test.yaml:3:10: note: first defined here"));
}

BOOST_AUTO_TEST_CASE(unknown_key_gets_a_suggestion) {
    BOOST_TEST(
        holds(mistakes("gazetteer: 1\nentities:\n  - {id: a, name: Ada, type: PERSON, alias: [B]}\n"), "aliases"));
}

BOOST_AUTO_TEST_CASE(unknown_type_gets_a_suggestion) {
    auto const said = mistakes("gazetteer: 1\nentities:\n  - {id: a, name: Ada, type: PERSN}\n");
    BOOST_TEST(holds(said, "test.yaml:3:30: error: unknown type \"PERSN\", did you mean \"PERSON\"?"));
}

BOOST_AUTO_TEST_CASE(unknown_alias_kind_gets_a_suggestion) {
    BOOST_TEST(holds(
        mistakes("gazetteer: 1\nentities:\n  - {id: a, name: Ada, type: PERSON, aliases: [{text: B, kind: surnam}]}\n"),
        "unknown kind \"surnam\", did you mean \"surname\"?"));
}

BOOST_AUTO_TEST_CASE(dangling_reference_gets_a_suggestion) {
    BOOST_TEST(holds(mistakes("gazetteer: 1\nentities:\n  - {id: kremlin, name: Kremlin, type: PLACE}\n"
                              "  - {id: b, name: Bo, type: ORG, part_of: kremlim}\n"),
                     "there is no entity \"kremlim\", did you mean \"kremlin\"?"));
}

BOOST_AUTO_TEST_CASE(unknown_office_and_role_are_mistakes) {
    auto const said = mistakes(
        "gazetteer: 1\nentities:\n"
        "  - {id: a, name: Ada, type: PERSON, roles: [{office: queen}, {role: boss, of: a}]}\n");
    BOOST_TEST(holds(said, "there is no office \"queen\""));
    BOOST_TEST(holds(said, "there is no role \"boss\""));
}

BOOST_AUTO_TEST_CASE(role_that_ends_before_it_begins_is_a_mistake) {
    BOOST_TEST(
        holds(mistakes("gazetteer: 1\nroles:\n  - {id: chief, names: [boss]}\nentities:\n"
                       "  - {id: a, name: Ada, type: PERSON, roles: [{role: chief, of: a, from: 2010, to: 2009}]}\n"),
              "the role ends before it begins"));
}

BOOST_AUTO_TEST_CASE(impossible_date_is_a_mistake) {
    BOOST_TEST(
        holds(mistakes("gazetteer: 1\nroles:\n  - {id: chief, names: [boss]}\nentities:\n"
                       "  - {id: a, name: Ada, type: PERSON, roles: [{role: chief, of: a, from: 2010-02-30}]}\n"),
              "\"2010-02-30\" is not a date that can be"));
}

BOOST_AUTO_TEST_CASE(two_holders_of_an_exclusive_office_are_a_mistake) {
    auto const said = mistakes(
        "gazetteer: 1\noffices:\n  - {id: king, title: King, of: land, exclusive: true}\nentities:\n"
        "  - {id: land, name: Land, type: PLACE}\n"
        "  - {id: a, name: Ada, type: PERSON, roles: [{office: king, from: 2000, to: 2005}]}\n"
        "  - {id: b, name: Bo, type: PERSON, roles: [{office: king, from: 2004}]}\n");
    BOOST_TEST(holds(said, "\"b\" and \"a\" both hold the exclusive office \"king\" on 2004-01-01"));
}

BOOST_AUTO_TEST_CASE(handing_over_on_one_day_is_no_mistake) {
    BOOST_TEST(mistakes("gazetteer: 1\noffices:\n  - {id: king, title: King, of: land, exclusive: true}\nentities:\n"
                        "  - {id: land, name: Land, type: PLACE}\n"
                        "  - {id: a, name: Ada, type: PERSON, roles: [{office: king, from: 2000, to: 2005-03}]}\n"
                        "  - {id: b, name: Bo, type: PERSON, roles: [{office: king, from: 2005-03}]}\n") == "");
}

BOOST_AUTO_TEST_CASE(all_mistakes_come_in_one_run) {
    auto const said = mistakes(
        "gazetteer: 1\nentitys: []\nentities:\n  - {id: a, type: PERSON}\n  - {id: b, name: Bo, type: X}\n"
        "  - {id: c, name: Cy, type: ORG, capital: zz}\n");
    BOOST_TEST(holds(said, "entitys"));
    BOOST_TEST(holds(said, "\"name\" is missing"));
    BOOST_TEST(holds(said, "unknown type \"X\""));
    BOOST_TEST(holds(said, "there is no entity \"zz\""));
}

BOOST_AUTO_TEST_CASE(shared_name_is_only_a_warning) {
    auto const said =
        mistakes("gazetteer: 1\nentities:\n  - {id: a, name: Ada, type: PERSON}\n  - {id: b, name: Ada, type: ORG}\n");
    BOOST_TEST(holds(said, "warning: \"Ada\" names \"a\" too"));
}

BOOST_AUTO_TEST_CASE(version_is_asked_for) { BOOST_TEST(holds(mistakes("entities: []\n"), "gazetteer: 1")); }

BOOST_AUTO_TEST_SUITE_END()
