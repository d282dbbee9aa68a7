#include "reading.hpp"

using namespace dateline;
using test::values;

BOOST_AUTO_TEST_SUITE(relative_expressions)

BOOST_AUTO_TEST_CASE(day_words_count_from_the_publishers_day) {
    BOOST_TEST(values("She left yesterday and returns tomorrow.", "2021-03-01") ==
               "yesterday=2021-02-28 tomorrow=2021-03-02");
    BOOST_TEST(values("She leaves the day after tomorrow.", "2021-03-01") == "the day after tomorrow=2021-03-03");
}

BOOST_AUTO_TEST_CASE(units_are_pointed_at) {
    BOOST_TEST(values("It grew last year.", "2021-02-15") == "last year=2020");
    BOOST_TEST(values("It grew last week.", "2021-01-04") == "last week=2020-W53");
    BOOST_TEST(values("It will grow next month.", "2020-12-15") == "next month=2021-01");
    BOOST_TEST(values("It rained this morning.", "2021-02-15") == "this morning=2021-02-15TMO");
    BOOST_TEST(values("It rained last night.", "2021-02-15") == "last night=2021-02-14TNI");
}

BOOST_AUTO_TEST_CASE(modifiers_narrow_a_unit) {
    auto const reading = test::read("It will open early next year.", "2021-02-15");
    BOOST_TEST(reading.spelt() == "early next year=2022");
    BOOST_TEST(reading.times.list[0].mod == "START");
}

BOOST_AUTO_TEST_CASE(ago_counts_from_the_publication) {
    BOOST_TEST(values("He arrived ten days ago.", "2021-02-15") == "ten days ago=2021-02-05");
    BOOST_TEST(values("He arrived five months ago.", "2021-02-15") == "five months ago=2020-09");
    BOOST_TEST(values("He arrived two years ago.", "2021-02-15") == "two years ago=2019");
}

BOOST_AUTO_TEST_CASE(two_weeks_earlier_counts_from_the_date_before_it) {
    BOOST_TEST(values("The trial began on March 20, 2018. Two weeks earlier the judge had quit.", "2021-02-15") ==
               "March 20, 2018=2018-03-20 Two weeks earlier=2018-03-06");
}

BOOST_AUTO_TEST_CASE(two_weeks_later_resolves_even_without_a_publication_date) {
    BOOST_TEST(values("The trial began on March 20, 2018. Two weeks later it ended.", "") ==
               "March 20, 2018=2018-03-20 Two weeks later=2018-04-03");
}

BOOST_AUTO_TEST_CASE(the_following_day_leans_on_the_story) {
    BOOST_TEST(values("They met on 30 April 1975. The following day it was over.", "2021-02-15") ==
               "30 April 1975=1975-04-30 The following day=1975-05-01");
}

BOOST_AUTO_TEST_CASE(a_year_earlier_after_a_quarter_is_the_same_quarter) {
    BOOST_TEST(values("Profit rose in the third quarter. It had lost money a year earlier.", "1989-10-26") ==
               "the third quarter=1989-Q3 a year earlier=1988-Q3");
}

BOOST_AUTO_TEST_CASE(a_period_named_by_its_year_is_the_quarter_spoken_of) {
    BOOST_TEST(values("Profit rose in the third quarter. In the 1988 period it fell. A year ago it stood still.",
                      "1989-10-26") == "the third quarter=1989-Q3 the 1988 period=1988-Q3 A year ago=1988-Q3");
}

BOOST_AUTO_TEST_CASE(without_any_date_relative_words_stay_open) {
    for (auto const* sentence : {"She left yesterday.", "It grew last week.", "He came ten days ago."}) {
        auto const reading = test::read(sentence, "");
        BOOST_REQUIRE_EQUAL(reading.times.list.size(), 1u);
        BOOST_TEST(!reading.times.list[0].means.has_value(), sentence);
        BOOST_TEST((reading.times.list[0].anchored_by == AnchoredBy::nothing));
    }
}

BOOST_AUTO_TEST_CASE(vague_words_point_without_a_date) {
    BOOST_TEST(values("The law is now in force.", "2021-02-15") == "now=PRESENT_REF");
    BOOST_TEST(values("The firm recently moved.", "2021-02-15") == "recently=PAST_REF");
    BOOST_TEST(values("The firm will move soon.", "2021-02-15") == "soon=FUTURE_REF");
    BOOST_TEST(values("He once described the web as a toy.", "2021-02-15") == "once=PAST_REF");
    BOOST_TEST(values("Once the rain stopped, they left at once.", "2021-02-15") == "");
}

BOOST_AUTO_TEST_CASE(a_history_is_read_by_the_year_told_last) {
    std::string const story =
        "The war began in 1861. The army grew in 1862 and 1863. By 1864 it was large. It shrank in 1865, 1866 and "
        "1867. On 6 May 1868 "
        "the peace was signed. In July the king died.";
    auto const reading = test::read(story, "2009-12-19");
    BOOST_TEST(reading.times.list.back().value == "1868-07");
}

BOOST_AUTO_TEST_CASE(resolving_again_under_another_day_changes_the_meaning) {
    auto reading = test::read("The mayor resigned on Sunday.", "2021-02-15");
    reading.anchor.published = parse_iso_day("2021-02-22");
    resolve(reading.times, reading.tokens, reading.words, test::tables().times, reading.anchor);
    BOOST_TEST(reading.spelt() == "Sunday=2021-02-21");
}

BOOST_AUTO_TEST_CASE(a_derivation_says_tense_and_day) {
    auto const reading = test::read("The mayor resigned on Sunday.", "2021-02-15");
    auto const why = reading.why(0);
    BOOST_REQUIRE_GE(why.steps.size(), 3u);
    BOOST_TEST(why.steps[0].text == "\"Sunday\" is read by the rule \"weekday\"");
    BOOST_TEST(why.steps[1].text == "looks back (\"resigned\")");
    BOOST_TEST(why.steps[2].text == "the last Sunday on or before 2021-02-15");
}

BOOST_AUTO_TEST_CASE(taken_names_hide_their_times) {
    auto const& t = test::tables();
    auto const text = std::make_shared<SourceText const>("Friday Night Lights opened on Friday.");
    Tokens const tokens = tokenize(text, t.vocabulary);
    Words const words = parse_words(tokens, t.words);
    TokenRange const taken[] = {{0, 3}};
    Times const times = find_times(tokens, words, t.times, taken);
    BOOST_REQUIRE_EQUAL(times.list.size(), 1u);
    BOOST_TEST(times.list[0].tokens.first == 5u);
    BOOST_TEST(times.at(5) == 0u);
    BOOST_TEST(times.at(0) == nowhere);
}

BOOST_AUTO_TEST_CASE(in_news_every_year_moves_what_is_counted_from) {
    test::Reading const r = test::read(
        "Berg, born in Trier on February 24, 1955, built boats. He opened a yard in 1976, and in 1984 the first ferry "
        "was sold. One year later he left.",
        "2011-10-06");
    BOOST_TEST(r.times.list.back().value == "1985");
}

BOOST_AUTO_TEST_CASE(as_of_a_month_is_of_these_months) {
    BOOST_TEST(test::read("The yard has built boats since its opening in 2003 and as of February has a hundred men.",
                          "2008-04-09")
                   .times.list.back()
                   .value == "2008-02");
}

BOOST_AUTO_TEST_SUITE_END()
