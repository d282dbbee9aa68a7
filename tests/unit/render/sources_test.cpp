#include "sources.hpp"

#include <boost/test/unit_test.hpp>

#include "card.hpp"
#include "unit/render/seven_events.hpp"

using namespace dateline;

BOOST_AUTO_TEST_SUITE(sources_and_cards)

BOOST_AUTO_TEST_CASE(an_agency_is_named_with_the_paper_that_printed_it) {
    Timeline const t = test::seven_events();
    BOOST_TEST(outlet_name(t.sources[0]) == "RT");
    BOOST_TEST(outlet_name(t.sources[1]) == "Reuters via Mint");
    Source unknown;
    unknown.doc = "000_2952";
    BOOST_TEST(outlet_name(unknown) == "000_2952");
}

BOOST_AUTO_TEST_CASE(an_offset_is_named_where_one_zone_alone_has_it) {
    Source source;
    source.published = "2021-02-15T19:50+05:30";
    BOOST_TEST(publication_words(source) == "15 Feb 2021 19:50 IST");
    source.published = "2021-02-15T19:50-05:00";
    BOOST_TEST(publication_words(source) == "15 Feb 2021 19:50 UTC−5");
    source.published = "2021-02-15T13:41";
    BOOST_TEST(publication_words(source) == "15 Feb 2021 13:41");
    source.published = "2021-02-15";
    BOOST_TEST(publication_words(source) == "15 Feb 2021");
}

BOOST_AUTO_TEST_CASE(only_cited_articles_are_numbered) {
    Timeline t = test::seven_events();
    t.sources.insert(t.sources.begin(), Source{"unread", "", "Gazette", "", {}, ""});
    CitedSources const sources(t);
    BOOST_TEST(sources.list().size() == 2u);
    BOOST_TEST(sources.number("mint") == 2u);
    BOOST_TEST(sources.marks(t[4], 4) == "[1] [2]");
}

BOOST_AUTO_TEST_CASE(copies_of_one_text_are_one_source_with_several_addresses) {
    Timeline t;
    for (char const* doc : {"copy", "wire", "other"}) t.sources.push_back({doc, "", "", "", {}, ""});
    t.sources[0].copy_of = "wire";
    t.sources[0].outlet = "Harbour Times";
    test::add_event(t, "e_1", "visit", "meeting", "A visit", std::nullopt, {},
                    {{"copy", "x", "x", "", 0}, {"wire", "x", "x", "", 0}, {"other", "x", "x", "", 0}});
    test::add_event(t, "e_2", "visit", "meeting", "Another", std::nullopt, {}, {{"copy", "x", "x", "", 0}});
    CitedSources const sources(t);
    BOOST_TEST(sources.list().size() == 2u);
    BOOST_TEST(sources.marks(t[0], 4) == "[1] [2]");
    BOOST_TEST(sources.marks(t[1], 4) == "[1]");
    BOOST_TEST(other_addresses(sources.copies(1)) == " (also in Harbour Times)");
    BOOST_TEST(other_addresses(sources.copies(2)).empty());
    BOOST_TEST(sources.reports(t[0]).size() == 2u);  // the copy's words are those of its original
    BOOST_TEST(sources.reports(t[1]).size() == 1u);  // which does not tell this one
}

BOOST_AUTO_TEST_CASE(a_copy_whose_original_is_not_cited_is_a_source_of_its_own) {
    Timeline t;
    for (char const* doc : {"copy", "wire"}) t.sources.push_back({doc, "", "", "", {}, ""});
    t.sources[0].copy_of = "wire";
    test::add_event(t, "e_1", "visit", "meeting", "A visit", std::nullopt, {}, {{"copy", "x", "x", "", 0}});
    CitedSources const sources(t);
    BOOST_TEST(sources.list().at(0).doc == "copy");
    BOOST_TEST(sources.reports(t[0]).size() == 1u);
}

BOOST_AUTO_TEST_CASE(many_sources_are_counted_beyond_the_first) {
    Timeline t;
    std::vector<test::Cited> told;
    for (char const* doc : {"a", "b", "c", "d", "e"}) told.push_back({doc, "x", "x", "", 0});
    test::add_event(t, "e_1", "visit", "meeting", "A visit", std::nullopt, {}, told);
    BOOST_TEST(CitedSources(t).marks(t[0], 2) == "[1] [2] +3");
}

BOOST_AUTO_TEST_CASE(listed_names_in_a_title_are_found_as_whole_words) {
    Event event;
    event.title = "Ford fords a river at Fordham, Ford’s rival says";
    event.roles = {test::participant(RoleName::actor, "ford", "Henry Ford", "Ford")};
    auto const names = names_in_title(event);
    BOOST_REQUIRE(names.size() == 2);
    BOOST_TEST(names[0].begin == 0u);
    BOOST_TEST(event.title.substr(names[1].begin) == "Ford’s rival says");
}

BOOST_AUTO_TEST_CASE(the_longest_name_wins_and_unlisted_ones_stay_plain) {
    Event event;
    event.title = "Henry Ford meets the mayor";
    event.roles = {test::participant(RoleName::actor, "ford", "Henry Ford", "Ford"),
                   test::participant(RoleName::with, "", "the mayor", "mayor")};
    auto const names = names_in_title(event);
    BOOST_REQUIRE(names.size() == 1);
    BOOST_TEST(names[0].length() == 10u);
}

BOOST_AUTO_TEST_CASE(a_title_that_runs_from_right_to_left_is_not_cut_into_runs) {
    Event event;
    event.title = "محمد يزور القاهرة";
    event.roles = {test::participant(RoleName::actor, "m", "محمد", "محمد")};
    BOOST_TEST(names_in_title(event).empty());
    event.title = "محمد visits Cairo";
    BOOST_TEST(names_in_title(event).size() == 1u);
}

BOOST_AUTO_TEST_CASE(an_event_is_dated_by_its_own_words_or_by_those_that_tie_it_to_another) {
    Timeline const t = test::seven_events();
    BOOST_TEST(dating_words(t, 4) == "On Sunday afternoon");
    BOOST_TEST(dating_words(t, 5) == "followed it up with a tweet");
}

BOOST_AUTO_TEST_CASE(an_event_dated_by_publication_has_no_dating_words) {
    Timeline t = test::seven_events();
    t[4].dated_by = DatedBy::publication;
    BOOST_TEST(dating_words(t, 4).empty());
}

BOOST_AUTO_TEST_SUITE_END()
