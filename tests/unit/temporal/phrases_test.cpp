#include "reading.hpp"

using namespace dateline;
using test::a_monday;
using test::read;
using test::values;

namespace {

Time only_time(std::string phrase, std::string_view published = a_monday) {
    auto const reading = read(std::move(phrase), published);
    BOOST_REQUIRE_EQUAL(reading.times.list.size(), 1u);
    return reading.times.list[0];
}

}  // namespace

BOOST_AUTO_TEST_SUITE(phrases)

BOOST_AUTO_TEST_CASE(two_digits_of_a_year_in_figures_mean_the_nearest) {
    BOOST_TEST(values("01/25/26", a_monday) == "01/25/26=2026-01-25");
    BOOST_TEST(values("01/25/49", a_monday) == "01/25/49=2049-01-25");
    BOOST_TEST(values("01/25/98", a_monday) == "01/25/98=1998-01-25");
    BOOST_TEST(values("It burned in '49.", a_monday) == "'49=1949");
}

BOOST_AUTO_TEST_CASE(an_unknown_order_of_day_and_month_keeps_both) {
    Time const time = only_time("01/02/2021");
    BOOST_TEST(time.ambiguous);
    BOOST_TEST(time.value == "2021-01-02");
    BOOST_REQUIRE(time.other.has_value());
    BOOST_TEST(edtf(*time.other) == "2021-02-01");
    auto reading = read("01/02/2021", a_monday);
    reading.anchor.day_first = true;
    resolve(reading.times, reading.tokens, reading.words, test::tables().times, reading.anchor);
    BOOST_TEST(reading.spelt() == "01/02/2021=2021-02-01");
    BOOST_TEST(!reading.times.list[0].ambiguous);
    BOOST_TEST(!only_time("15/02/2021").ambiguous);
}

BOOST_AUTO_TEST_CASE(zones_know_summer_time_and_the_meridian) {
    auto const offset = [](std::string phrase) { return *only_time(std::move(phrase)).means->clock->offset; };
    BOOST_TEST(offset("10 a.m. PT on July 4, 2021") == -420);
    BOOST_TEST(offset("10 a.m. PT on December 4, 2020") == -480);
    BOOST_TEST(offset("3 p.m. ET") == -300);
    BOOST_TEST(offset("at 15:00 GMT+1") == 60);
    BOOST_TEST(offset("at 15:00 UTC-03:30") == -210);
}

BOOST_AUTO_TEST_CASE(letters_of_several_zones_are_settled_by_the_outlets_clock) {
    auto reading = read("at 9:30 IST", a_monday);
    BOOST_TEST(reading.times.list[0].ambiguous);
    reading.anchor.zone_offset = 120;
    resolve(reading.times, reading.tokens, reading.words, test::tables().times, reading.anchor);
    BOOST_TEST(!reading.times.list[0].ambiguous);
    BOOST_TEST(*reading.times.list[0].means->clock->offset == 120);
}

BOOST_AUTO_TEST_CASE(days_and_weeks_are_counted_off) {
    BOOST_TEST(values("the first Monday in May", a_monday) == "the first Monday in May=2021-05-03");
    BOOST_TEST(values("the last Friday of March", a_monday) == "the last Friday of March=2021-03-26");
    BOOST_TEST(values("the second week of May 2020", a_monday) == "the second week of May 2020=2020-W19");
    BOOST_TEST(values("Monday week", a_monday) == "Monday week=2021-02-22");
    BOOST_TEST(values("the Monday before last", a_monday) == "the Monday before last=2021-02-01");
    BOOST_TEST(values("the week after next", a_monday) == "the week after next=2021-W09");
    BOOST_TEST(values("the year before last", a_monday) == "the year before last=2019");
}

BOOST_AUTO_TEST_CASE(weekdays_of_a_stretch_follow_each_other) {
    BOOST_TEST(values("between Monday and Wednesday", a_monday) == "Monday=2021-02-15 Wednesday=2021-02-17");
}

BOOST_AUTO_TEST_CASE(feasts_of_the_moon_have_their_days) {
    BOOST_TEST(values("Lunar New Year", a_monday) == "Lunar New Year=2021-02-12");
    BOOST_TEST(values("Diwali 2020", a_monday) == "Diwali 2020=2020-11-14");
    BOOST_TEST(values("Eid al-Fitr", a_monday) == "Eid al-Fitr=2021-05-13");
    BOOST_TEST(edtf(*only_time("Ramadan 2021").means) == "2021-04-13/2021-05-12");
    BOOST_TEST(values("Black Friday 2020", a_monday) == "Black Friday 2020=2020-11-27");
    BOOST_TEST(values("Election Day 2020", a_monday) == "Election Day 2020=2020-11-03");
}

BOOST_AUTO_TEST_CASE(the_clock_is_told_in_words_too) {
    BOOST_TEST(values("quarter past three", a_monday) == "quarter past three=2021-02-15T03:15");
    BOOST_TEST(values("half past nine", a_monday) == "half past nine=2021-02-15T09:30");
    BOOST_TEST(values("a quarter to five", a_monday) == "a quarter to five=2021-02-15T04:45");
}

BOOST_AUTO_TEST_CASE(this_winter_is_the_one_that_runs) {
    BOOST_TEST(values("this winter", a_monday) == "this winter=2020-WI");
    BOOST_TEST(values("this weekend", a_monday) == "this weekend=2021-W07-WE");
}

BOOST_AUTO_TEST_CASE(rates_and_weekends_come_again) {
    Time const rate = only_time("It earns $33 million a year.");
    BOOST_TEST((rate.type == TimeType::set));
    BOOST_TEST(rate.value == "P1Y");
    BOOST_TEST((only_time("It lasted a year.").type == TimeType::duration));
    BOOST_TEST(values("They race on weekends.", a_monday) == "weekends=XXXX-WXX-WE");
}

BOOST_AUTO_TEST_CASE(quarters_and_fiscal_years_in_letters) {
    BOOST_TEST(values("3Q 2020", a_monday) == "3Q 2020=2020-Q3");
    BOOST_TEST(values("FY2020", a_monday) == "FY2020=2020");
    BOOST_TEST(values("2001/09/11", a_monday) == "2001/09/11=2001-09-11");
}

BOOST_AUTO_TEST_CASE(modifiers_stand_before_a_preposition_too) {
    BOOST_TEST(only_time("Early in 1862 the river rose.").mod == "START");
    BOOST_TEST(only_time("It began around May 3.").mod == "APPROX");
    BOOST_TEST(values("The past decade was dry.", a_monday) == "The past decade=P10Y");
    BOOST_TEST(values("It signed a three-year period.", a_monday) == "a three-year period=P3Y");
    BOOST_TEST(values("A year-earlier loss shrank.", a_monday) == "year-earlier=2020");
}

BOOST_AUTO_TEST_CASE(an_impossible_day_is_found_for_a_diagnostic) {
    auto const reading = read("on 31 February", a_monday);
    BOOST_TEST(reading.times.list.empty());
    auto const where = find_impossible_date(reading.tokens, test::tables().times);
    BOOST_REQUIRE(where.has_value());
    BOOST_TEST(where->first == 1u);
    BOOST_TEST(!find_impossible_date(read("on 29 February", a_monday).tokens, test::tables().times));
}

BOOST_AUTO_TEST_SUITE_END()
