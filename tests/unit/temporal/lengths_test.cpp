#include "reading.hpp"

using namespace dateline;
using test::values;

BOOST_AUTO_TEST_SUITE(lengths_and_repetitions)

BOOST_AUTO_TEST_CASE(lengths_are_durations) {
    BOOST_TEST(values("They waited six months.", "2021-02-15") == "six months=P6M");
    BOOST_TEST(values("They signed a three-year deal.", "2021-02-15") == "three-year=P3Y");
    BOOST_TEST(values("It took 5 1/2 hours to land.", "2021-02-15") == "5 1/2 hours=PT5H30M");
    BOOST_TEST(values("It lasted two decades.", "2021-02-15") == "two decades=P20Y");
    BOOST_TEST(values("It lasted twenty-one days.", "2021-02-15") == "twenty-one days=P21D");
    BOOST_TEST(values("It fell over the past two months.", "2021-02-15") == "the past two months=P2M");
}

BOOST_AUTO_TEST_CASE(vague_lengths_stay_vague) {
    BOOST_TEST(values("Ties are the coldest in years.", "2021-02-15") == "years=PXY");
    BOOST_TEST(values("It fell in recent weeks.", "2021-02-15") == "recent weeks=PXW");
    BOOST_TEST(values("They stayed a few days.", "2021-02-15") == "a few days=PXD");
}

BOOST_AUTO_TEST_CASE(a_hedge_is_a_mod) {
    auto const reading = test::read("It lasted nearly two weeks.", "2021-02-15");
    BOOST_TEST(reading.spelt() == "nearly two weeks=P2W");
    BOOST_TEST(reading.times.list[0].mod == "LESS_THAN");
}

BOOST_AUTO_TEST_CASE(what_comes_again_is_a_set) {
    BOOST_TEST(values("They meet every Thursday.", "2021-02-15") == "every Thursday=XXXX-WXX-4");
    BOOST_TEST(values("They pay each month.", "2021-02-15") == "each month=P1M");
    BOOST_TEST(values("He runs twice a week.", "2021-02-15") == "twice a week=P1W");
}

BOOST_AUTO_TEST_CASE(ages_and_fractions_are_no_lengths) {
    BOOST_TEST(values("The 6-year-old boy cried.", "2021-02-15") == "");
    BOOST_TEST(values("About three-quarters of them left.", "2021-02-15") == "");
}

BOOST_AUTO_TEST_CASE(the_man_of_the_year_has_no_date) {
    BOOST_TEST(values("They named her the player of the year.", "2021-02-15") == "");
}

BOOST_AUTO_TEST_CASE(a_flood_of_time_words_is_read_in_linear_time) {
    std::string flood;
    for (int i = 0; i < 20'000; ++i) flood += "next 1/1/ two and ";
    BOOST_TEST(test::read(flood, "2021-02-15").tokens.size() > 100'000u);
}

BOOST_AUTO_TEST_CASE(for_the_year_is_a_date_and_the_year_ended_a_length) {
    BOOST_TEST(values("For the year, sales fell.", "2021-11-02") == "the year=2021");
    BOOST_TEST(values("For the year ended Sept. 30, sales fell.", "2021-11-02") == "the year=P1Y Sept. 30=2021-09-30");
    BOOST_TEST(values("The share rose to a high for the year of $42.", "2021-11-02") == "the year=2021");
    BOOST_TEST(values("Sales fell in the first nine months of the year.", "2021-11-02") ==
               "the first nine months=P9M the year=2021");
    BOOST_TEST(values("She was named the woman of the year.", "2021-11-02") == "");
}

BOOST_AUTO_TEST_CASE(what_would_be_done_in_five_years_is_done_then) {
    BOOST_TEST(values("The bond would be redeemed in five years.", "2021-11-02") == "five years=2026");
}

BOOST_AUTO_TEST_SUITE_END()
