#include <boost/test/unit_test.hpp>

#include "dateline/render/render.hpp"
#include "unit/render/seven_events.hpp"

using namespace dateline;

BOOST_AUTO_TEST_SUITE(title_of_a_timeline)

BOOST_AUTO_TEST_CASE(the_event_that_most_sentences_tell_names_the_timeline) {
    BOOST_TEST(default_title(test::seven_events()) == "Musk invites Putin to Clubhouse");
}

BOOST_AUTO_TEST_CASE(without_a_leading_event_those_who_take_part_most_do) {
    Timeline t = test::seven_events();
    for (Timeline::Vertex v = 0; v < t.size(); ++v) t[v].evidence.resize(1);
    BOOST_TEST(default_title(t) == "Musk and Clubhouse");
    BOOST_TEST(default_title(subset(t, {1, 2, 3, 4, 5, 6})) == "Musk, SpaceX and Rogozin");
}

BOOST_AUTO_TEST_CASE(one_event_of_many_does_not_name_them_all) {
    Timeline t = test::seven_events();
    auto const ann = test::participant(RoleName::actor, "ann", "Ann Lee", "Ann");
    for (int i = 0; i < 30; ++i)
        test::add_event(t, "e", "talks", "meeting", "Ann talks", std::nullopt, {ann}, {{"a", "x", "y", "", 0}});
    BOOST_TEST(default_title(t) == "Ann and Musk");
}

BOOST_AUTO_TEST_CASE(somebody_rarer_is_not_named_third) {
    Timeline t;
    auto const musk = test::participant(RoleName::actor, "musk", "Elon Musk", "Musk");
    auto const putin = test::participant(RoleName::with, "putin", "Vladimir Putin", "Putin");
    auto const merkel = test::participant(RoleName::with, "merkel", "Angela Merkel", "Merkel");
    for (int i = 0; i < 3; ++i)
        test::add_event(t, "e", "talks", "meeting", "Talks", std::nullopt, {musk, putin}, {{"a", "x", "y", "", 0}});
    test::add_event(t, "e", "talks", "meeting", "Talks", std::nullopt, {merkel}, {{"a", "x", "y", "", 0}});
    BOOST_TEST(default_title(t) == "Musk and Putin");
}

BOOST_AUTO_TEST_CASE(a_single_event_and_an_empty_timeline_have_a_title_too) {
    Timeline t;
    BOOST_TEST(default_title(t) == "No events");
    test::add_event(t, "e", "talks", "meeting", "Talks in Geneva", std::nullopt, {}, {});
    BOOST_TEST(default_title(t) == "Talks in Geneva");
}

BOOST_AUTO_TEST_SUITE_END()
