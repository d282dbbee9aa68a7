#include "reading.hpp"

using namespace dateline;
using test::values;

BOOST_AUTO_TEST_SUITE(explicit_dates)

BOOST_AUTO_TEST_CASE(newspapers_spell_a_date_in_many_ways) {
    for (auto const* spelling : {"15 February 2021", "Feb. 15, 2021", "February 15th, 2021", "15 Feb 2021",
                                 "the 15th of February 2021", "Monday, Feb. 15, 2021", "2021-02-15", "15-Feb-2021"}) {
        auto const reading = test::read("It ended on " + std::string(spelling) + " in Oslo.", "");
        BOOST_TEST_CONTEXT(spelling) {
            BOOST_REQUIRE_EQUAL(reading.times.list.size(), 1u);
            BOOST_TEST(reading.times.list[0].value == "2021-02-15");
            BOOST_TEST(reading.text->slice(reading.times.list[0].where) == spelling);
            BOOST_TEST((reading.times.list[0].anchored_by == AnchoredBy::itself));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_stamp_carries_its_clock_and_offset) {
    auto const reading = test::read("Updated 2021-02-15T13:41+03:00 by staff.", "");
    BOOST_REQUIRE_EQUAL(reading.times.list.size(), 1u);
    BOOST_TEST(edtf(*reading.times.list[0].means) == "2021-02-15T13:41+03:00");
    BOOST_TEST(values("Updated: 15 Feb 2021, 07:50 PM IST", "") == "15 Feb 2021, 07:50 PM IST=2021-02-15T19:50");
}

BOOST_AUTO_TEST_CASE(the_31st_of_february_has_no_value) {
    auto const reading = test::read("It ended on February 31, 2021.", "2021-03-01");
    for (auto const& time : reading.times.list) BOOST_TEST(!time.means.has_value());
}

BOOST_AUTO_TEST_CASE(figures_are_american_until_the_outlet_says_otherwise) {
    auto reading = test::read("Filed on 02/03/2021 in court.", "2021-04-01");
    BOOST_TEST(reading.spelt() == "02/03/2021=2021-02-03");
    reading.anchor.day_first = true;
    resolve(reading.times, reading.tokens, reading.words, test::tables().times, reading.anchor);
    BOOST_TEST(reading.spelt() == "02/03/2021=2021-03-02");
    BOOST_TEST(values("Filed on 15/02/2021 in court.", "2021-04-01") == "15/02/2021=2021-02-15");
}

BOOST_AUTO_TEST_CASE(years_and_what_is_counted_in_them) {
    BOOST_TEST(values("Born in 1931, he rose in the 1960s.", "2021-02-15") == "1931=1931 the 1960s=196");
    BOOST_TEST(values("Profit fell in the third quarter of 1998.", "2021-02-15") ==
               "the third quarter of 1998=1998-Q3");
    BOOST_TEST(values("Sales grew in the second half of 2019.", "2021-02-15") == "the second half of 2019=2019-H2");
    BOOST_TEST(values("They wed in summer 2020.", "2021-02-15") == "summer 2020=2020-SU");
    BOOST_TEST(values("It was built in the 20th century.", "2021-02-15") == "the 20th century=19");
    BOOST_TEST(values("He died in 336 BC near the coast.", "2021-02-15") == "336 BC=BC0336");
    BOOST_TEST(values("Rates rose in early 2004 and in the late 1970s.", "2021-02-15") ==
               "early 2004=2004 the late 1970s=197");
}

BOOST_AUTO_TEST_CASE(the_end_of_a_month_is_that_month_with_a_mod) {
    auto const reading = test::read("It closed at the end of November 2004.", "2021-02-15");
    BOOST_TEST(reading.spelt() == "the end of November 2004=2004-11");
    BOOST_TEST(reading.times.list[0].mod == "END");
}

BOOST_AUTO_TEST_CASE(named_days_follow_their_rules) {
    BOOST_TEST(values("They sang at Easter 2008 and on Christmas Eve 2009.", "2021-02-15") ==
               "Easter 2008=2008-03-23 Christmas Eve 2009=2009-12-24");
    BOOST_TEST(values("They ate on Thanksgiving.", "2021-12-15") == "Thanksgiving=2021-11-25");
    BOOST_TEST(values("It changed after 9/11 for good.", "2021-02-15") == "9/11=2001-09-11");
}

BOOST_AUTO_TEST_CASE(clock_times_join_their_day) {
    BOOST_TEST(values("Polls close at 5 p.m. EST Nov. 9, 1989.", "1989-11-01") ==
               "5 p.m. EST Nov. 9, 1989=1989-11-09T17:00");
    BOOST_TEST(values("He landed at noon Thursday.", "2021-02-19") == "noon Thursday=2021-02-18T12:00");
    BOOST_TEST(values("He called at 12:05 a.m. today.", "2021-02-19") == "12:05 a.m. today=2021-02-19T00:05");
}

BOOST_AUTO_TEST_CASE(counts_prices_and_scores_are_no_years) {
    for (auto const* sentence : {"They sent 1998 troops.", "It cost $1998 then.", "Version 2.1999 failed.",
                                 "They won 2:1 away.", "Some 2000 people came.", "A Boeing 747 landed."})
        BOOST_TEST(values(sentence, "2021-02-15") == "", sentence);
}

BOOST_AUTO_TEST_SUITE_END()
