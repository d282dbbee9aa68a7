#include <boost/test/unit_test.hpp>

#include "dateline/calendar/period.hpp"
#include "dateline/calendar/zone.hpp"

using namespace dateline;

namespace {

using Kind = WallClock::Kind;

Day day(char const* text) { return *parse_iso_day(text); }

}  // namespace

BOOST_AUTO_TEST_SUITE(zones)

BOOST_AUTO_TEST_CASE(a_clock_that_is_skipped_counts_as_before_the_change) {
    auto const clock = wall_clock("Europe/Berlin", day("2021-03-28"), 2 * 60 + 30);
    BOOST_REQUIRE(clock.has_value());
    BOOST_CHECK(clock->kind == Kind::skipped);
    BOOST_TEST(clock->offset == 60);
}

BOOST_AUTO_TEST_CASE(a_clock_that_comes_twice_counts_the_first_time) {
    auto const clock = wall_clock("Europe/Berlin", day("2021-10-31"), 2 * 60 + 30);
    BOOST_REQUIRE(clock.has_value());
    BOOST_CHECK(clock->kind == Kind::repeated);
    BOOST_TEST(clock->offset == 120);
}

BOOST_AUTO_TEST_CASE(other_clocks_have_one_answer) {
    BOOST_CHECK(wall_clock("Europe/Berlin", day("2021-03-28"), 60)->kind == Kind::plain);
    BOOST_TEST(wall_clock("Europe/Berlin", day("2021-03-28"), 3 * 60)->offset == 120);
    BOOST_TEST(wall_clock("Asia/Kolkata", day("2021-03-28"), 0)->offset == 330);
    BOOST_TEST(!wall_clock("Europe/Atlantis", day("2021-03-28"), 0).has_value());
}

BOOST_AUTO_TEST_CASE(seasons_of_the_south_go_through_edtf_and_steps) {
    Period const summer = season_period(2020, Season::summer, true);
    BOOST_TEST(is_southern(summer));
    BOOST_TEST(!is_southern(season_period(2020, Season::summer)));
    BOOST_TEST(edtf(summer) == "2020-30");
    BOOST_CHECK(parse_edtf("2020-30") == summer);
    BOOST_TEST(timex3(summer) == "2020-SU");
    BOOST_TEST(english(summer) == "summer 2020-21");
    BOOST_TEST(edtf(shift(summer, 1)) == "2021-31");
    BOOST_TEST(edtf(shift(summer, -2)) == "2020-32");
}

BOOST_AUTO_TEST_CASE(a_zone_belongs_to_a_country_and_that_to_a_hemisphere) {
    BOOST_TEST(zone_country("Australia/Sydney") == "AU");
    BOOST_TEST(zone_country("Asia/Kolkata") == "IN");
    BOOST_TEST(zone_country("Etc/UTC") == "");
    BOOST_TEST(zone_country("Nowhere/Atlantis") == "");
    BOOST_TEST(southern_country("AU"));
    BOOST_TEST(!southern_country("IN"));
    BOOST_TEST(!southern_country(""));
}

BOOST_AUTO_TEST_SUITE_END()
