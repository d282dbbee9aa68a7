// Phrases of newspapers with what they mean in the paper of Monday, 15 February 2021: kind by kind, value, type and
// mod.
#include <array>
#include <cstring>

#include "reading.hpp"

using namespace dateline;
using test::a_monday;
using test::read;

namespace {

struct Row {
    char const* text;    ///< one time in it
    char const* phrase;  ///< its words
    char const* value;
    TimeType type = TimeType::date;
    char const* mod = "";
};

constexpr auto TIME = TimeType::time;
constexpr auto DURATION = TimeType::duration;
constexpr auto SET = TimeType::set;

void check(std::span<Row const> rows) {
    for (Row const& row : rows) {
        auto const reading = read(row.text, a_monday);
        BOOST_TEST_CONTEXT(row.text) {
            BOOST_TEST(reading.times.list.size() == 1u, reading.spelt());
            if (reading.times.list.size() != 1) continue;
            Time const& time = reading.times.list[0];
            BOOST_TEST(reading.text->slice(time.where) == row.phrase);
            BOOST_TEST(time.value == row.value);
            BOOST_TEST((time.type == row.type));
            BOOST_TEST(time.mod == row.mod);
        }
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(phrase_table)

BOOST_AUTO_TEST_CASE(explicit_dates) {
    constexpr Row rows[] = {
        {"15 Feb, 2021 13:41", "15 Feb, 2021 13:41", "2021-02-15T13:41", TIME},
        {"Feb. 15", "Feb. 15", "2021-02-15"},
        {"15/02/2021", "15/02/2021", "2021-02-15"},
        {"02/15/2021", "02/15/2021", "2021-02-15"},
        {"2021-02-15T13:41+03:00", "2021-02-15T13:41+03:00", "2021-02-15T13:41", TIME},
        {"on the 15th", "the 15th", "2021-02-15"},
        {"Monday, February 15", "Monday, February 15", "2021-02-15"},
        {"mid-February", "mid-February", "2021-02", TimeType::date, "MID"},
        {"summer 2020", "summer 2020", "2020-SU"},
        {"the first quarter of 1998", "the first quarter of 1998", "1998-Q1"},
        {"Q3", "Q3", "2020-Q3"},
        {"fiscal 1989", "fiscal 1989", "1989"},
        {"the second half of 2019", "the second half of 2019", "2019-H2"},
        {"the first two quarters of 2019", "the first two quarters of 2019", "2019-H1"},
        {"1960s", "1960s", "196"},
        {"the late 1970s", "the late 1970s", "197", TimeType::date, "END"},
        {"'90s", "'90s", "199"},
        {"the 20th century", "the 20th century", "19"},
        {"336 BC", "336 BC", "BC0336"},
        {"AD 70", "AD 70", "0070"},
        {"nineteen ninety-six", "nineteen ninety-six", "1996"},
        {"week 7 of 2021", "week 7 of 2021", "2021-W07"},
        {"2021-W07", "2021-W07", "2021-W07"},
        {"spring", "spring", "2020-SP"},
        {"the post-1959 order", "post-1959", "1959", TimeType::date, "AFTER"},
    };
    check(rows);
}

BOOST_AUTO_TEST_CASE(ranges_are_two_dates) {
    auto const spelt = [](char const* text) { return test::values(text, a_monday); };
    BOOST_TEST(spelt("from 2001 to 2009") == "2001=2001 2009=2009");
    BOOST_TEST(spelt("May 3-5") == "May 3=2021-05-03 5=2021-05-05");
    BOOST_TEST(spelt("between Monday and Wednesday") == "Monday=2021-02-15 Wednesday=2021-02-17");
}

BOOST_AUTO_TEST_CASE(clocks_and_parts_of_the_day) {
    constexpr Row rows[] = {
        {"at 07:50 PM IST", "07:50 PM IST", "2021-02-15T19:50", TIME},
        {"5 p.m. EST Nov. 9", "5 p.m. EST Nov. 9", "2020-11-09T17:00", TIME},
        {"noon", "noon", "2021-02-15T12:00", TIME},
        {"Sunday afternoon", "Sunday afternoon", "2021-02-14TAF", TIME},
        {"last night", "last night", "2021-02-14TNI", TIME},
        {"overnight", "overnight", "2021-02-14TNI", TIME},
        {"early Tuesday", "early Tuesday", "2021-02-09", TimeType::date, "START"},
        {"this morning", "this morning", "2021-02-15TMO", TIME},
        {"tomorrow at 9 a.m.", "tomorrow at 9 a.m.", "2021-02-16T09:00", TIME},
        {"half past six in the evening", "half past six in the evening", "2021-02-15T18:30", TIME},
        {"in the early hours of Saturday", "the early hours of Saturday", "2021-02-13TMO", TIME, "START"},
    };
    check(rows);
}

BOOST_AUTO_TEST_CASE(what_is_counted_from_another_day) {
    constexpr Row rows[] = {
        {"It is to resume Monday.", "Monday", "2021-02-15"},
        {"The report is due Friday.", "Friday", "2021-02-19"},
        {"He said he would come Friday.", "Friday", "2021-02-19"},
        {"It came Friday.", "Friday", "2021-02-12"},
        {"a year earlier", "a year earlier", "2020"},
        {"the following day", "the following day", "2021-02-16"},
        {"that week", "that week", "2021-W07"},
        {"the same month", "the same month", "2021-02"},
        {"two days later", "two days later", "2021-02-17"},
        {"It opened in May.", "May", "2020-05"},
        {"It will open in May.", "May", "2021-05"},
        {"It opened December 30.", "December 30", "2020-12-30"},
        {"last month", "last month", "2021-01"},
        {"next month", "next month", "2021-03"},
        {"the coming month", "the coming month", "2021-03"},
        {"this week", "this week", "2021-W07"},
        {"Monday week", "Monday week", "2021-02-22"},
        {"Friday fortnight", "Friday fortnight", "2021-03-05"},
        {"the day after tomorrow", "the day after tomorrow", "2021-02-17"},
        {"the day before last Tuesday", "the day before last Tuesday", "2021-02-08"},
        {"two days after Christmas", "two days after Christmas", "2020-12-27"},
        {"a fortnight ago", "a fortnight ago", "2021-W05"},
        {"ten days ago", "ten days ago", "2021-02-05"},
        {"almost two years ago", "almost two years ago", "2019", TimeType::date, "LESS_THAN"},
        {"earlier this year", "earlier this year", "2021", TimeType::date, "START"},
        {"later this month", "later this month", "2021-02", TimeType::date, "END"},
        {"the year-ago quarter", "the year-ago quarter", "2019-Q4"},
        {"the quarter", "the quarter", "2020-Q4"},
        {"the weekend", "the weekend", "2021-W06-WE"},
        {"the holidays", "the holidays", "2020-12-24/2021-01-01"},
        {"by the end of the year", "the end of the year", "2021", TimeType::date, "END"},
    };
    check(rows);
}

BOOST_AUTO_TEST_CASE(what_is_vague_stays_vague) {
    constexpr Row rows[] = {
        {"It is now closed.", "now", "PRESENT_REF"},
        {"It is currently closed.", "currently", "PRESENT_REF"},
        {"It was recently closed.", "recently", "PAST_REF"},
        {"the once mighty fleet", "once", "PAST_REF"},
        {"It will open soon.", "soon", "FUTURE_REF"},
        {"in the future", "the future", "FUTURE_REF"},
        {"It pays in future quarters.", "future quarters", "FUTURE_REF"},
        {"recent weeks", "recent weeks", "PXW", DURATION},
        {"a few days", "a few days", "PXD", DURATION},
        {"for years", "years", "PXY", DURATION},
        {"for decades", "decades", "PXY", DURATION},
        {"about a year", "about a year", "P1Y", DURATION, "APPROX"},
    };
    check(rows);
}

BOOST_AUTO_TEST_CASE(lengths_and_repetitions) {
    constexpr Row rows[] = {
        {"three-year", "three-year", "P3Y", DURATION},
        {"six months", "six months", "P6M", DURATION},
        {"a 45-minute meeting", "45-minute", "PT45M", DURATION},
        {"the past three months", "the past three months", "P3M", DURATION},
        {"two to three weeks", "two to three weeks", "P2W", DURATION, "EQUAL_OR_MORE"},
        {"It takes 12-18 months.", "12-18 months", "P12M", DURATION, "EQUAL_OR_MORE"},
        {"one and a half years", "one and a half years", "P1Y6M", DURATION},
        {"less than an hour", "less than an hour", "PT1H", DURATION, "LESS_THAN"},
        {"every Thursday", "every Thursday", "XXXX-WXX-4", SET},
        {"twice a week", "twice a week", "P1W", SET},
        {"daily", "daily", "P1D", SET},
        {"annually", "annually", "P1Y", SET},
        {"each quarter", "each quarter", "P1Q", SET},
        {"$33 million a year", "a year", "P1Y", SET},
        {"on weekends", "weekends", "XXXX-WXX-WE", SET},
    };
    check(rows);
}

BOOST_AUTO_TEST_CASE(what_the_words_around_a_date_decide) {
    constexpr Row rows[] = {
        {"The loan runs through March.", "March", "2021-03"},
        {"They gave him until mid-March to answer.", "mid-March", "2021-03", TimeType::date, "MID"},
        {"It is trying to sell itself, under an October agreement.", "October", "2020-10"},
        {"The price has doubled since year-end.", "year-end", "2020-12-31"},
        {"Two planes crashed last January.", "last January", "2020-01"},
        {"Two planes crashed last December.", "last December", "2020-12"},
        {"They extended offers to acquire the maker Friday.", "Friday", "2021-02-12"},
        {"It will one day be a port.", "one day", "FUTURE_REF"},
        {"It lasted one day.", "one day", "P1D", DURATION},
        {"They lived without it for a while.", "a while", "PXX", DURATION},
        {"They stay for a fairly lengthy period.", "a fairly lengthy period", "PXX", DURATION},
        {"at half of the then current price", "then current", "PAST_REF"},
    };
    check(rows);
}

BOOST_AUTO_TEST_CASE(named_days) {
    constexpr Row rows[] = {
        {"Easter", "Easter", "2021-04-04"},
        {"Ramadan 2021", "Ramadan 2021", "2021-04-13/2021-05-12"},
        {"Lunar New Year", "Lunar New Year", "2021-02-12"},
        {"Thanksgiving", "Thanksgiving", "2020-11-26"},
        {"Diwali 2020", "Diwali 2020", "2020-11-14"},
        {"9/11", "9/11", "2001-09-11"},
        {"D-Day", "D-Day", "1944-06-06"},
        {"New Year's Day 1999", "New Year's Day 1999", "1999-01-01"},
    };
    check(rows);
}

BOOST_AUTO_TEST_CASE(a_season_knows_its_hemisphere) {
    auto reading = read("this winter", a_monday);
    reading.anchor.southern = true;
    resolve(reading.times, reading.tokens, reading.words, test::tables().times, reading.anchor);
    BOOST_TEST(edtf(*reading.times.list.at(0).means) == "2021-32");
}

BOOST_AUTO_TEST_CASE(what_is_no_time) {
    for (char const* const text :
         {"It may rain.", "Theresa May said so.", "They march on the city.", "March on the city now, he cried.",
          "The second man left.", "The Sun reported it.", "Boeing's 747 landed.", "They won 7-5.", "It costs $1998.",
          "Call 555-1998.", "version 10.4.1", "He read Catch-22.", "It is open 24/7.", "31 February",
          "30 February 2021", "It ran on \"60 Minutes\".", "the minister of state", "a second opinion"}) {
        auto const reading = read(text, a_monday);
        bool const only_now = reading.times.list.size() == 1 && reading.times.list[0].value == "PRESENT_REF";
        BOOST_TEST((reading.times.list.empty() || only_now), reading.spelt());
    }
}

BOOST_AUTO_TEST_CASE(without_a_day_of_publication_what_is_relative_stays_open) {
    BOOST_TEST(test::values("in May", "") == "May=XXXX-05");
    BOOST_TEST(test::values("on Sunday", "") == "Sunday=XXXX-WXX-7");
    BOOST_TEST(test::values("last week", "") == "last week=XXXX-WXX");
    BOOST_TEST(test::values("3 May 1998", "") == "3 May 1998=1998-05-03");
}

BOOST_AUTO_TEST_SUITE_END()
