#include "reading.hpp"

using namespace dateline;
using test::a_monday;
using test::read;
using test::values;

BOOST_AUTO_TEST_SUITE(counted_and_named)

BOOST_AUTO_TEST_CASE(weeks_are_counted_from_a_day_to_come) {
    BOOST_TEST(values("The shop opens two weeks from Monday.", "2021-02-10") == "two weeks from Monday=2021-03-01");
    BOOST_TEST(values("The shop opens a month from tomorrow.", a_monday) == "a month from tomorrow=2021-03-16");
    BOOST_TEST(values("The shop opens three days from Christmas.", "2021-12-01") ==
               "three days from Christmas=2021-12-28");
    BOOST_TEST(values("The shop will be shut for two weeks from Friday.", a_monday) ==
               "two weeks=P2W Friday=2021-02-19");
}

BOOST_AUTO_TEST_CASE(in_two_weeks_is_a_date_where_something_will_be) {
    BOOST_TEST(values("The shop will open in two weeks.", a_monday) == "two weeks=2021-W09");
    BOOST_CHECK(read("The shop will open in ten days.", a_monday).times.list[0].type == TimeType::date);
    BOOST_TEST(values("in two weeks", a_monday) == "two weeks=2021-W09");
}

BOOST_AUTO_TEST_CASE(in_two_weeks_is_a_length_elsewhere) {
    BOOST_TEST(values("They built the shop in two weeks.", a_monday) == "two weeks=P2W");
    BOOST_TEST(values("It will be the biggest storm in two years.", a_monday) == "two years=P2Y");
    BOOST_TEST(values("It will be the first storm in two years.", a_monday) == "two years=P2Y");
    BOOST_TEST(values("The shop will open in two weeks.", "") == "two weeks=P2W");
}

BOOST_AUTO_TEST_CASE(early_hours_are_of_a_day) {
    auto const reading = read("Fire broke out in the early hours of Friday.", a_monday);
    BOOST_TEST(reading.spelt() == "the early hours of Friday=2021-02-12TMO");
    BOOST_TEST(reading.times.list[0].mod == "START");
    BOOST_TEST(values("It broke out in the early hours of Friday morning.", a_monday) ==
               "the early hours of Friday morning=2021-02-12TMO");
}

BOOST_AUTO_TEST_CASE(centuries_turn_at_the_round_year) {
    auto const reading = read("The house was built at the turn of the century.", a_monday);
    BOOST_TEST(reading.spelt() == "the turn of the century=2000");
    BOOST_TEST(reading.times.list[0].mod == "APPROX");
    BOOST_TEST(values("It was built at the turn of the century.", "1979-05-01") == "the turn of the century=1900");
    BOOST_TEST(values("It will be ready by the turn of the century.", "1997-05-01") == "the turn of the century=2000");
    BOOST_TEST(values("It was built at the turn of the 19th century.", a_monday) ==
               "the turn of the 19th century=1800");
    BOOST_TEST(values("It was his turn of the wheel.", a_monday) == "");
}

BOOST_AUTO_TEST_CASE(weeks_have_numbers) {
    BOOST_TEST(values("2021-W07", a_monday) == "2021-W07=2021-W07");
    BOOST_TEST(values("2021-W07-2", a_monday) == "2021-W07-2=2021-02-16");
    BOOST_TEST(values("2020-W53", a_monday) == "2020-W53=2020-W53");
    BOOST_TEST(!read("2021-W53", a_monday).times.list[0].means.has_value());
}

BOOST_AUTO_TEST_CASE(the_holidays_are_those_of_winter) {
    BOOST_TEST(values("Few worked over the holidays.", a_monday) == "the holidays=2020-12-24/2021-01-01");
    BOOST_TEST(values("Few will work during the holiday season.", "2021-11-30") ==
               "the holiday season=2021-12-24/2022-01-01");
    BOOST_TEST(values("Few liked public holidays.", a_monday) == "");
}

BOOST_AUTO_TEST_CASE(a_monday_week_is_a_week_later) {
    BOOST_TEST(values("They will meet Monday week.", "2021-02-17") == "Monday week=2021-03-01");
}

BOOST_AUTO_TEST_CASE(summer_is_in_december_in_the_south) {
    auto reading = read("They met last summer.", "2021-04-10");
    BOOST_TEST(reading.spelt() == "last summer=2020-SU");
    BOOST_TEST(iso(reading.times.list[0].means->first) == "2020-06-01");
    reading.anchor.southern = true;
    resolve(reading.times, reading.tokens, reading.words, test::tables().times, reading.anchor);
    BOOST_TEST(reading.spelt() == "last summer=2020-SU");
    BOOST_TEST(iso(reading.times.list[0].means->first) == "2020-12-01");
    BOOST_TEST(iso(reading.times.list[0].means->last) == "2021-02-28");
}

BOOST_AUTO_TEST_CASE(clocks_of_a_night_of_change_are_those_before_it) {
    auto const skipped = read("The alarm went at 2:30 a.m. ET on March 14, 2021.", a_monday).times.list[0];
    BOOST_TEST(*skipped.means->clock->offset == -300);
    BOOST_TEST(!skipped.ambiguous);
    auto const twice = read("The alarm went at 1:30 a.m. ET on November 7, 2021.", a_monday).times.list[0];
    BOOST_TEST(*twice.means->clock->offset == -240);
    BOOST_TEST(twice.ambiguous);
}

BOOST_AUTO_TEST_CASE(a_clock_takes_the_day_behind_it) {
    BOOST_TEST(values("It struck at 10:35 a.m. (0735 GMT) Friday.", a_monday) ==
               "10:35 a.m.=2021-02-12T10:35 0735 GMT=2021-02-12T07:35 Friday=2021-02-12");
    BOOST_TEST(values("At 5:34 AM local time on March 20, 2003 it began.", a_monday) ==
               "5:34 AM=2003-03-20T05:34 March 20, 2003=2003-03-20");
}

BOOST_AUTO_TEST_CASE(four_figures_and_hours_are_a_clock_time_where_an_hour_is_told) {
    BOOST_TEST(values("It struck at 1430 hours.", a_monday) == "1430 hours=2021-02-15T14:30");
    BOOST_TEST(values("It struck about 1100 hrs IST.", a_monday) == "about 1100 hrs IST=2021-02-15T11:00");
    BOOST_TEST(values("It struck after 1200 hours of work.", a_monday) == "1200 hours=PT1200H");
}

BOOST_AUTO_TEST_SUITE_END()
