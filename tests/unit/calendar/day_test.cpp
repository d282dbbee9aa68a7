#include <boost/test/unit_test.hpp>

#include "dateline/calendar/day.hpp"

using namespace dateline;

namespace {

Day day(std::int32_t year, int month, int day_of_month) {
    return to_day({year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day_of_month)});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(days)

BOOST_AUTO_TEST_CASE(day_zero_is_the_first_of_january_1970) { BOOST_TEST(number(day(1970, 1, 1)) == 0); }

BOOST_AUTO_TEST_CASE(a_leap_day_comes_every_four_years_but_not_in_1900) {
    BOOST_TEST(is_date(2020, 2, 29));
    BOOST_TEST(is_date(2000, 2, 29));
    BOOST_TEST(!is_date(1900, 2, 29));
    BOOST_TEST(!is_date(2021, 2, 29));
}

BOOST_AUTO_TEST_CASE(the_thirty_first_of_february_is_no_date) {
    BOOST_TEST(!is_date(2021, 2, 31));
    BOOST_TEST(!is_date(2021, 0, 1));
    BOOST_TEST(!is_date(2021, 13, 1));
    BOOST_TEST(!is_date(2021, 1, 0));
    BOOST_TEST(!is_date(10'000, 1, 1));
}

BOOST_AUTO_TEST_CASE(the_year_before_ad_1_is_year_0_which_is_1_bc) {
    BOOST_TEST((day(1, 1, 1) - day(0, 12, 31) == 1));
    BOOST_TEST(iso(day(-335, 6, 10)) == "-0335-06-10");
}

BOOST_AUTO_TEST_CASE(the_15th_of_february_2021_was_a_monday) {
    BOOST_TEST((weekday(day(2021, 2, 15)) == Weekday::monday));
    BOOST_TEST((weekday(day(1969, 12, 31)) == Weekday::wednesday));
    BOOST_TEST(english(weekday(day(2021, 2, 14))) == "Sunday");
}

BOOST_AUTO_TEST_CASE(iso_weeks_run_across_new_year) {
    BOOST_TEST(iso_week(day(2021, 1, 3)).year == 2020);
    BOOST_TEST(static_cast<int>(iso_week(day(2021, 1, 3)).week) == 53);
    BOOST_TEST(static_cast<int>(iso_week(day(2021, 1, 4)).week) == 1);
    BOOST_TEST(iso_week(day(2018, 12, 31)).year == 2019);
    BOOST_TEST(iso(first_day_of_iso_week({2020, 53})) == "2020-12-28");
}

BOOST_AUTO_TEST_CASE(easter_falls_where_the_almanac_says) {
    BOOST_TEST(iso(easter(2021)) == "2021-04-04");
    BOOST_TEST(iso(easter(2008)) == "2008-03-23");
    BOOST_TEST(iso(easter(1981)) == "1981-04-19");
    BOOST_TEST(iso(easter(2038)) == "2038-04-25");
}

BOOST_AUTO_TEST_CASE(thanksgiving_is_the_fourth_thursday_of_november) {
    BOOST_TEST(iso(nth_weekday(2021, 11, Weekday::thursday, 4).value()) == "2021-11-25");
    BOOST_TEST(iso(nth_weekday(2021, 5, Weekday::monday, -1).value()) == "2021-05-31");
    BOOST_TEST(!nth_weekday(2021, 2, Weekday::monday, 5).has_value());
}

BOOST_AUTO_TEST_CASE(a_month_after_the_31st_of_january_is_the_end_of_february) {
    BOOST_TEST((add_months({2021, 1, 31}, 1) == Date{2021, 2, 28}));
    BOOST_TEST((add_months({2021, 1, 31}, -2) == Date{2020, 11, 30}));
    BOOST_TEST((add_months({2020, 12, 15}, 14) == Date{2022, 2, 15}));
}

BOOST_AUTO_TEST_CASE(iso_days_are_read_strictly) {
    BOOST_TEST(number(parse_iso_day("2021-02-14").value()) == number(day(2021, 2, 14)));
    BOOST_TEST(number(parse_iso_day("-0335-06-10").value()) == number(day(-335, 6, 10)));
    for (auto const* wrong : {"2021-2-14", "2021-02-30", "2021-02-14 ", "2021-02", "", "-0000-01-01", "20210214"})
        BOOST_TEST(!parse_iso_day(wrong).has_value(), wrong);
}

BOOST_AUTO_TEST_SUITE_END()
