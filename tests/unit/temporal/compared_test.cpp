#include "reading.hpp"

using namespace dateline;
using test::values;

namespace {

constexpr char const* late_in_october = "2019-10-28";

}  // namespace

BOOST_AUTO_TEST_SUITE(compared_periods)

BOOST_AUTO_TEST_CASE(a_year_earlier_is_the_same_quarter_of_the_year_before) {
    BOOST_TEST(values("The mill earned 9 cents in the third quarter, up from 7 cents a year earlier.",
                      late_in_october) == "the third quarter=2019-Q3 a year earlier=2018-Q3");
}

BOOST_AUTO_TEST_CASE(after_the_nine_months_a_year_earlier_is_a_year) {
    BOOST_TEST(values("The mill lost money in the third quarter. For the nine months it earned 9 cents, up from 7 a "
                      "year earlier.",
                      late_in_october) == "the third quarter=2019-Q3 the nine months=P9M a year earlier=2018");
}

BOOST_AUTO_TEST_CASE(a_quarter_to_come_is_no_quarter_to_compare_with) {
    BOOST_TEST(values("It will hire in the first quarter of 2021. In the year-ago period the mill earned 7 cents.",
                      late_in_october) == "the first quarter of 2021=2021-Q1 the year-ago period=2018-Q3");
}

BOOST_AUTO_TEST_CASE(a_glance_at_the_quarter_before_changes_nothing) {
    BOOST_TEST(
        values("The mill earned 9 cents in the third quarter after a dull second quarter. It had earned 7 cents a "
               "year earlier.",
               late_in_october) == "the third quarter=2019-Q3 second quarter=2019-Q2 a year earlier=2018-Q3");
}

BOOST_AUTO_TEST_CASE(the_quarter_ended_then_is_told_by_the_day) {
    BOOST_TEST(values("The mill lost money in the quarter ended Sept. 30.", late_in_october) ==
               "the quarter=2019-Q3 Sept. 30=2019-09-30");
    BOOST_TEST(values("The mill lost money in the quarter ended July 31.", late_in_october) ==
               "the quarter=2019-Q2 July 31=2019-07-31");
    BOOST_TEST(values("In the fiscal first quarter sales fell. Profit for the quarter ended Sept. 30 fell too.",
                      late_in_october) == "the fiscal first quarter=2019-Q1 the quarter=2019-Q1 Sept. 30=2019-09-30");
}

BOOST_AUTO_TEST_CASE(the_same_period_last_year_is_said_in_many_words) {
    std::string const before = "The mill earned 9 cents in the third quarter, more than in ";
    for (std::string const phrase :
         {"the same period last year", "the corresponding quarter of last year", "last year's quarter",
          "the quarter a year ago", "the comparable year-ago quarter", "the year-earlier period"})
        BOOST_TEST(values(before + phrase + ".", late_in_october) ==
                   "the third quarter=2019-Q3 " + phrase + "=2018-Q3");
}

BOOST_AUTO_TEST_CASE(the_full_year_is_a_date_and_for_the_year_a_length) {
    BOOST_TEST(values("Sales for the full year were poor.", late_in_october) == "the full year=2019");
    BOOST_TEST(values("Sales for the year ended June 30 were poor.", late_in_october) ==
               "the year=P1Y June 30=2019-06-30");
}

BOOST_AUTO_TEST_SUITE_END()
