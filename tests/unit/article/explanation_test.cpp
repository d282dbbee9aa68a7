// What was left out of a page and why, and which dates were seen.
#include <boost/test/unit_test.hpp>

#include "newsstand.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

char const page_text[] = R"(Menu
Home
World
Log in

Ferry company halves its winter timetable

Ferry company halves its winter timetable

3 Nov, 2022 09:15

The company that runs the ferries to the western islands will halve its winter timetable, it said in a letter.

READ MORE: Bakers of the capital go on strike

The islanders have asked for a meeting with the minister, who has not answered them in the past three weeks.

A second boat will be in the yard until the spring because its engines have to be taken out and repaired.

Subscribe to our newsletter
Copyright 2022 The Example. All rights reserved.
)";

}  // namespace

BOOST_AUTO_TEST_SUITE(explanations)

BOOST_AUTO_TEST_CASE(furniture_has_its_reason) {
    Page const page(page_text);
    BOOST_TEST(page.why_without("READ MORE") == "leads to another story");
    BOOST_TEST(page.why_without("Subscribe") == "asks the reader to subscribe, log in or agree");
    BOOST_TEST(page.why_without("Copyright") == "a copyright line");
    BOOST_TEST(page.why_without("Ferry company halves") == "the title");
    BOOST_TEST(page.why_without("3 Nov, 2022").starts_with("a short line with a"));
    BOOST_TEST(page.why_without("The islanders") == "");
}

BOOST_AUTO_TEST_CASE(each_passage_is_body_or_left_out_and_none_is_both) {
    Page const page(page_text);
    for (auto const& out : page.explained().left_out) {
        BOOST_TEST(!out.why.empty());
        for (auto const& paragraph : page.article.body) BOOST_TEST(!paragraph.overlaps(out.where));
    }
}

BOOST_AUTO_TEST_CASE(the_day_that_was_taken_is_one_of_those_seen) {
    Page const page(page_text);
    auto const why = page.explained();
    BOOST_TEST_REQUIRE(why.dates.size() == 1u);
    BOOST_TEST(why.dates.front().taken);
    BOOST_TEST(why.dates.front().words == "3 Nov, 2022 09:15");
    BOOST_TEST(why.title_from == "a line that stands twice");
}

BOOST_AUTO_TEST_CASE(days_of_metadata_are_seen_with_their_source) {
    Page const page(
        "<html><head><meta property='article:published_time' content='2022-11-03T09:15:00Z'><meta "
        "property='article:modified_time' content='2022-11-05T09:15:00Z'></head><body><h1>Ferry company halves its "
        "winter timetable</h1><p>The company that runs the ferries to the western islands will halve its timetable.</p>"
        "</body></html>");
    auto const why = page.explained();
    BOOST_TEST_REQUIRE(why.dates.size() == 2u);
    BOOST_TEST(why.dates[0].taken);
    BOOST_TEST(why.dates[0].from == "meta article:published_time");
    BOOST_TEST(!why.dates[1].taken);
}

BOOST_AUTO_TEST_CASE(a_record_s_title_and_day_are_its_own_fields) {
    Page const page(
        "{\"id\": \"a\", \"title\": \"Ferries\", \"date\": \"2022-11-03\", \"text\": \"No boat sails.\"}\n");
    auto const why = page.explained();
    BOOST_TEST(why.title_from == "the record's own field");
    BOOST_TEST_REQUIRE(why.dates.size() == 1u);
    BOOST_TEST(why.dates.front().taken);
    BOOST_TEST(why.left_out.empty());
}

BOOST_AUTO_TEST_SUITE_END()
