#include "reading.hpp"

using namespace dateline;
using test::a_monday;
using test::values;

BOOST_AUTO_TEST_SUITE(edges_of_expressions)

BOOST_AUTO_TEST_CASE(over_is_more_than_only_where_something_is_measured) {
    BOOST_TEST(values("The dam took over three years.", a_monday) == "over three years=P3Y");
    BOOST_TEST(values("They waited for over nine months.", a_monday) == "over nine months=P9M");
    BOOST_TEST(values("The plan changed over three years.", a_monday) == "three years=P3Y");
    BOOST_TEST(values("The plan changed over several years.", a_monday) == "several years=PXY");
}

BOOST_AUTO_TEST_CASE(earlier_before_a_weekday_is_no_part_of_it) {
    BOOST_TEST(values("Earlier Friday, rain had fallen.", a_monday) == "Friday=2021-02-12");
    BOOST_TEST(values("It was closed earlier this week.", a_monday) == "earlier this week=2021-W07");
}

BOOST_AUTO_TEST_CASE(that_opens_a_clause_before_last_week) {
    BOOST_TEST(values("He said that last week a pump broke.", a_monday) == "last week=2021-W06");
}

BOOST_AUTO_TEST_CASE(last_may_be_a_verb) {
    BOOST_TEST(values("The strike may last two weeks.", a_monday) == "two weeks=P2W");
    BOOST_TEST(values("It rained in the last two weeks.", a_monday) == "the last two weeks=P2W");
}

BOOST_AUTO_TEST_CASE(or_so_belongs_to_the_length) {
    BOOST_TEST(values("It will last another year or so.", a_monday) == "another year or so=P1Y");
    BOOST_TEST(values("He left a week or so ago.", a_monday) == "a week or so ago=2021-W06");
    BOOST_TEST(values("It may last a month or two.", a_monday) == "a month or two=PXM");
    BOOST_TEST(values("He will be back within weeks or months.", a_monday) == "weeks or months=PXW");
}

BOOST_AUTO_TEST_CASE(kinds_of_days_stand_between_number_and_unit) {
    BOOST_TEST(values("Prices fell for eight trading days.", a_monday) == "eight trading days=P8D");
    BOOST_TEST(values("It rained for two full weeks.", a_monday) == "two full weeks=P2W");
    BOOST_TEST(values("It was the third consecutive month of rain.", a_monday) == "");
}

BOOST_AUTO_TEST_CASE(years_without_a_number_follow_a_preposition) {
    BOOST_TEST(values("In the years before the flood they built dams.", a_monday) == "the years=PXY");
    BOOST_TEST(values("Prices may fall in the weeks ahead.", a_monday) == "the weeks ahead=PXW");
    BOOST_TEST(values("He counted the days.", a_monday) == "");
}

BOOST_AUTO_TEST_CASE(names_and_ages_are_no_years) {
    BOOST_TEST(values("The firm showed its iPlan '11 programs.", a_monday) == "");
    BOOST_TEST(values("He moved when he was in his 30s.", a_monday) == "");
    BOOST_TEST(values("Guests included Jan Kowal and others.", a_monday) == "");
    BOOST_TEST(values("She spoke on the program \"This Week\" about it.", a_monday) == "");
    BOOST_TEST(values("He spoke of his most recent book.", a_monday) == "");
}

BOOST_AUTO_TEST_CASE(a_month_names_a_thing) {
    BOOST_TEST(values("They met under a June agreement.", a_monday) == "June=2020-06");
}

BOOST_AUTO_TEST_CASE(pointers_stand_before_seasons_and_full_dates) {
    BOOST_TEST(values("They met this past spring.", a_monday) == "this past spring=2020-SP");
    BOOST_TEST(values("They will meet this coming Sunday, February 21.", a_monday) ==
               "this coming Sunday, February 21=2021-02-21");
}

BOOST_AUTO_TEST_CASE(the_near_term_is_the_future) {
    BOOST_TEST(values("He sees no gain in the near term.", a_monday) == "the near term=FUTURE_REF");
    BOOST_TEST(values("It will go on well into the future if nobody stops it.", a_monday) == "the future=FUTURE_REF");
    BOOST_TEST(values("He praised the future king.", a_monday) == "");
    BOOST_TEST(values("The rest will be paid at a later date.", a_monday) == "a later date=FUTURE_REF");
}

BOOST_AUTO_TEST_CASE(an_afternoon_may_be_halved) {
    BOOST_TEST(values("By mid-afternoon on Friday they had left. By mid-afternoon it rained.", a_monday) ==
               "mid-afternoon on Friday=2021-02-12TAF mid-afternoon=2021-02-12TAF");
}

BOOST_AUTO_TEST_SUITE_END()
