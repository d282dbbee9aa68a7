#include "reading.hpp"

using namespace dateline;
using test::values;

BOOST_AUTO_TEST_SUITE(weekdays_and_months)

BOOST_AUTO_TEST_CASE(sunday_before_a_monday_publication_is_yesterday) {
    BOOST_TEST(values("The mayor resigned on Sunday.", "2021-02-15") == "Sunday=2021-02-14");
}

BOOST_AUTO_TEST_CASE(a_weekday_of_the_publication_day_is_that_day) {
    BOOST_TEST(values("The mayor resigned on Monday.", "2021-02-15") == "Monday=2021-02-15");
    BOOST_TEST(values("The mayor will resign on Monday.", "2021-02-15") == "Monday=2021-02-15");
}

BOOST_AUTO_TEST_CASE(friday_in_a_wednesday_paper_goes_by_tense) {
    BOOST_TEST(values("The council met on Friday.", "2021-02-17") == "Friday=2021-02-12");
    BOOST_TEST(values("The council will meet on Friday.", "2021-02-17") == "Friday=2021-02-19");
    BOOST_TEST(values("The report is due Friday.", "2021-02-17") == "Friday=2021-02-19");
}

BOOST_AUTO_TEST_CASE(last_and_next_weekdays_leave_the_publication_day) {
    BOOST_TEST(values("They met last Monday.", "2021-02-15") == "last Monday=2021-02-08");
    BOOST_TEST(values("They meet next Monday.", "2021-02-15") == "next Monday=2021-02-22");
}

BOOST_AUTO_TEST_CASE(a_weekday_afternoon_is_a_time) {
    auto const reading = test::read("The bridge collapsed on Sunday afternoon.", "2021-02-15");
    BOOST_TEST(reading.spelt() == "Sunday afternoon=2021-02-14TAF");
    BOOST_TEST((reading.times.list[0].type == TimeType::time));
    BOOST_TEST((reading.times.list[0].means->part == PartOfDay::afternoon));
}

BOOST_AUTO_TEST_CASE(a_month_looked_back_to_is_the_latest_begun) {
    BOOST_TEST(values("The plant closed in January.", "2021-02-15") == "January=2021-01");
    BOOST_TEST(values("The plant closed in May.", "2021-02-15") == "May=2020-05");
    BOOST_TEST(values("The plant closed in December.", "2021-01-04") == "December=2020-12");
}

BOOST_AUTO_TEST_CASE(a_month_looked_ahead_to_is_the_next) {
    BOOST_TEST(values("The plant will close in May.", "2021-02-15") == "May=2021-05");
    BOOST_TEST(values("The plant will close in January.", "2021-02-15") == "January=2022-01");
}

BOOST_AUTO_TEST_CASE(last_may_written_in_march_is_last_years) {
    BOOST_TEST(values("It opened last May.", "2021-03-10") == "last May=2020-05");
}

BOOST_AUTO_TEST_CASE(a_day_across_new_year_goes_by_tense) {
    BOOST_TEST(values("The ship sank on Dec. 28.", "2021-01-03") == "Dec. 28=2020-12-28");
    BOOST_TEST(values("The ship will sail on Jan. 8.", "2020-12-30") == "Jan. 8=2021-01-08");
}

BOOST_AUTO_TEST_CASE(may_the_verb_and_march_the_walk_are_no_months) {
    BOOST_TEST(values("He may leave and they march on.", "2021-02-15") == "");
    BOOST_TEST(values("Theresa May smiled.", "2021-02-15") == "");
}

BOOST_AUTO_TEST_CASE(without_a_publication_date_a_weekday_stays_open) {
    auto const reading = test::read("The mayor resigned on Sunday in May.", "");
    BOOST_TEST(reading.spelt() == "Sunday=XXXX-WXX-7 May=XXXX-05");
    BOOST_TEST(!reading.times.list[0].means.has_value());
    BOOST_TEST(!reading.times.list[1].means.has_value());
}

BOOST_AUTO_TEST_CASE(a_range_gives_its_year_to_its_first_month) {
    BOOST_TEST(values("It rained from March to June 1940.", "2021-02-15") == "March=1940-03 June 1940=1940-06");
    BOOST_TEST(values("It rained on May 3-5, they said.", "2021-06-15") == "May 3=2021-05-03 5=2021-05-05");
}

BOOST_AUTO_TEST_CASE(who_is_given_time_until_a_day_has_it_ahead) {
    BOOST_TEST(values("The court has given the owners until 9 a.m. Tuesday to reply.", "2021-02-15") ==
               "9 a.m. Tuesday=2021-02-16T09:00");
    BOOST_TEST(values("It extended the deadline until Friday.", "2021-02-15") == "Friday=2021-02-19");
    BOOST_TEST(values("It was closed until Friday.", "2021-02-15") == "Friday=2021-02-12");
}

BOOST_AUTO_TEST_CASE(the_coming_month_is_meant_where_a_month_is_said_of_a_thing) {
    BOOST_TEST(values("He announced a cut in its oil supply in September.", "2021-08-16") == "September=2021-09");
    BOOST_TEST(values("Rules to be published in early November will help, he said.", "2021-10-30") ==
               "early November=2021-11");
    BOOST_TEST(values("It met in September.", "2021-08-16") == "September=2020-09");
}

BOOST_AUTO_TEST_CASE(a_month_behind_the_object_of_a_past_verb_is_over) {
    BOOST_TEST(values("The court banned the march in December.", "2023-11-24") == "December=2022-12");
    BOOST_TEST(values("The firm told staff of a closure in December.", "2023-11-24") == "December=2023-12");
}

BOOST_AUTO_TEST_CASE(a_sentence_that_has_named_a_year_goes_on_in_it) {
    BOOST_TEST(values("It filed on April 30, 2009 and emerged on June 10.", "2021-02-15") ==
               "April 30, 2009=2009-04-30 June 10=2009-06-10");
    BOOST_TEST(values("It agreed to a deal in November 2015, but the deal was called off in April.", "2021-02-15") ==
               "November 2015=2015-11 April=2016-04");
    BOOST_TEST(values("It filed in June 2009 after talks collapsed in May.", "2021-02-15") ==
               "June 2009=2009-06 May=2009-05");
    BOOST_TEST(values("The bank, which opened in June 2007, said in January that it would close.", "2021-02-15") ==
               "June 2007=2007-06 January=2021-01");
}

BOOST_AUTO_TEST_SUITE_END()
