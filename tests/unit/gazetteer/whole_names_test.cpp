#include <boost/test/unit_test.hpp>

#include "newsroom.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

Gazetteer const& atlas() {
    static Gazetteer const g = gazetteer("gazetteer: 1\n" + std::string(grammar) + R"(
suffixes: [Corp, Inc]
regions: [Illinois, Ill, New York, Ontario]
entities:
  - {id: springfield, name: Springfield, type: PLACE}
  - {id: boston, name: Boston, type: PLACE, part_of: norland}
  - {id: new-york, name: New York, type: PLACE}
  - {id: illinois, name: Illinois, type: PLACE}
  - {id: dublin, name: Dublin, type: PLACE}
  - {id: norland, name: Norland, type: PLACE, demonym: [Norlandic], capital: boston}
  - {id: bench-college, name: Bench College, type: ORG}
  - {id: chipworks, name: Chipworks, type: ORG}
  - {id: lund, name: Karl Lund, type: PERSON}
  - {id: norlandic-government, name: Norlandic government, type: ORG, part_of: norland}
  - {id: old-palace, name: Old Palace, type: PLACE, stands_for: norlandic-government}
)");
    return g;
}
std::string who(std::string text, std::string_view spelling) {
    return Read(std::move(text), "", atlas()).who(spelling);
}
std::string how(std::string text, std::string_view spelling) {
    return Read(std::move(text), "", atlas()).how(spelling);
}

}  // namespace

BOOST_AUTO_TEST_CASE(region_behind_a_town_is_part_of_its_name) {
    std::string const text = "He moved to Springfield, Illinois, and opened a bakery there.";
    BOOST_TEST(who(text, "Springfield, Illinois") == "springfield");
    BOOST_TEST(who(text, "Illinois") == "-");
    BOOST_TEST(who("He moved to Springfield, Ill., to bake.", "Springfield, Ill") == "springfield");
    BOOST_TEST(who("Born in Springfield, Illinois, Karl Lund learned to bake.", "Springfield, Illinois") ==
               "springfield");
}

BOOST_AUTO_TEST_CASE(towns_in_a_row_stay_apart) {
    std::string const text = "The trains stop in Boston, New York and Springfield every day.";
    BOOST_TEST(who(text, "Boston") == "boston");
    BOOST_TEST(who(text, "New York") == "new-york");
    BOOST_TEST(who("They went to Springfield, Boston, New York in one week.", "Boston") == "boston");
}

BOOST_AUTO_TEST_CASE(region_that_begins_a_longer_name_stays_out) {
    BOOST_TEST(who("He left the Springfield, Illinois Gazette last year.", "Springfield") == "springfield");
}

BOOST_AUTO_TEST_CASE(college_is_told_by_its_town) {
    std::string const text = "She read law at Bench College, Dublin, for a year.";
    BOOST_TEST(who(text, "Bench College, Dublin") == "bench-college");
    BOOST_TEST(who(text, "Dublin") == "-");
}

BOOST_AUTO_TEST_CASE(legal_form_behind_a_company_belongs_to_it) {
    BOOST_TEST(who("Shares of Chipworks Corp fell sharply.", "Chipworks Corp") == "chipworks");
    BOOST_TEST(who("Shares of Chipworks Inc. fell sharply.", "Chipworks Inc.") == "chipworks");
}

BOOST_AUTO_TEST_CASE(place_inside_an_unlisted_body_is_not_the_place) {
    BOOST_TEST(who("A comet was seen by the Norland Observatory on clear nights.", "Norland") == "-");
    BOOST_TEST(who("She teaches at the University of Norland on most days.", "Norland") == "-");
    BOOST_TEST(who("The weather in Norland was mild on most days.", "Norland") == "norland");
    BOOST_TEST(who("Norland Raises Taxes On Fuel", "Norland") == "norland");
}

BOOST_AUTO_TEST_CASE(seat_that_acts_stands_for_its_body) {
    BOOST_TEST(how("The Old Palace denied the report on Monday.", "Old Palace") == "metonym");
    BOOST_TEST(how("Critics accused the Old Palace of delay.", "Old Palace") == "metonym");
    BOOST_TEST(how("The report was denied by the Old Palace.", "Old Palace") == "metonym");
    BOOST_TEST(who("The Old Palace denied the report on Monday.", "Old Palace") == "old-palace");
}

BOOST_AUTO_TEST_CASE(seat_where_something_happens_is_a_place) {
    BOOST_TEST(how("They met in the Old Palace on Monday, officials said.", "Old Palace") == "name");
    BOOST_TEST(how("Crowds outside the Old Palace said no.", "Old Palace") == "name");
    BOOST_TEST(how("Tourists photographed the Old Palace.", "Old Palace") == "name");
}

BOOST_AUTO_TEST_CASE(capital_that_acts_stands_for_its_country) {
    Read const read("Boston accused its neighbours on Monday.", "", atlas());
    BOOST_TEST(read.how("Boston") == "metonym");
    BOOST_TEST(read.why("Boston") == "Boston stands for Norland");
    BOOST_TEST(how("It rained in Boston, officials said.", "Boston") == "name");
}

BOOST_AUTO_TEST_CASE(why_of_a_metonym_names_both) {
    Read const read("The Old Palace denied the report on Monday.", "", atlas());
    BOOST_TEST(read.why("Old Palace") == "Old Palace stands for Norlandic government");
}
