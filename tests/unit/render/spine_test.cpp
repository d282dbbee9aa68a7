#include "spine.hpp"

#include <boost/test/unit_test.hpp>

#include "unit/render/seven_events.hpp"

using namespace dateline;

namespace {
Period day(int year, int month, int of_month) {
    return day_period(to_day({year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(of_month)}));
}
}  // namespace

BOOST_AUTO_TEST_SUITE(spine_of_dates)

BOOST_AUTO_TEST_CASE(each_distinct_date_stands_once) {
    std::vector<std::string> names;
    for (Stop const& stop : spine(test::seven_events())) names.push_back(stop_name(stop.period));
    std::vector<std::string> const expected = {"2020", "May 2020", "January 2021", "14 Feb 2021", "15 Feb 2021"};
    BOOST_TEST(names == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_part_of_the_day_stands_at_its_day) {
    Timeline t;
    Period afternoon = day(2021, 2, 14);
    afternoon.grain = Grain::part_of_day;
    afternoon.part = PartOfDay::afternoon;
    test::add_event(t, "e_1", "visit", "meeting", "A visit", day(2021, 2, 14), {}, {});
    test::add_event(t, "e_2", "visit", "meeting", "A second visit", afternoon, {}, {});
    auto const stops = spine(t);
    BOOST_REQUIRE(stops.size() == 1);
    BOOST_TEST(stops[0].events.size() == 2u);
}

BOOST_AUTO_TEST_CASE(undated_events_stand_apart) {
    Timeline t = test::seven_events();
    auto const v = test::add_event(t, "e_x", "visit", "meeting", "A visit", std::nullopt, {}, {});
    for (Stop const& stop : spine(t)) {
        for (auto const event : stop.events) BOOST_TEST(event != v);
    }
    BOOST_REQUIRE(undated(t).size() == 1);
    BOOST_TEST(undated(t)[0] == v);
}

BOOST_AUTO_TEST_CASE(a_day_says_its_weekday_and_whether_an_article_came_out) {
    Timeline const t = test::seven_events();
    BOOST_TEST(stop_note(day(2021, 2, 14), t.sources) == "Sunday");
    BOOST_TEST(stop_note(day(2021, 2, 15), t.sources) == "Monday · published");
}

BOOST_AUTO_TEST_CASE(a_vague_date_says_how_vague) {
    BOOST_TEST(stop_note(month_period(2020, 5), {}) == "sometime that month");
    BOOST_TEST(stop_note(year_period(2020), {}) == "sometime that year");
    BOOST_TEST(stop_note(*parse_edtf("2020-40"), {}) == "sometime that half year");
    BOOST_TEST(stop_note(interval_period(to_day({2020, 5, 1}), to_day({2020, 5, 9})), {}) == "sometime between");
    Period about = day(2020, 5, 1);
    about.approximate = true;
    BOOST_TEST(!is_exact(about));
    BOOST_TEST(stop_note(about, {}) == "about then");
}

BOOST_AUTO_TEST_CASE(days_apart_are_counted) {
    BOOST_TEST(distance(day(2021, 2, 14), day(2021, 2, 15)) == "next day");
    BOOST_TEST(distance(day(2021, 2, 26), day(2021, 3, 1)) == "3 days later");
    BOOST_TEST(distance(day(2021, 1, 1), day(2021, 3, 2)) == "≈ 2 months");
    BOOST_TEST(distance(day(2015, 1, 1), day(2021, 3, 2)) == "≈ 6 years");
}

BOOST_AUTO_TEST_CASE(months_apart_are_counted_roughly) {
    BOOST_TEST(distance(month_period(2020, 5), month_period(2021, 1)) == "≈ 8 months");
    BOOST_TEST(distance(month_period(2021, 1), day(2021, 2, 14)) == "≈ 1 month");
    BOOST_TEST(distance(year_period(2019), day(2021, 2, 14)) == "≈ 2 years");
    BOOST_TEST(distance(decade_period(1960), year_period(1971)) == "≈ 2 years");
}

BOOST_AUTO_TEST_CASE(nothing_is_said_between_dates_that_overlap) {
    BOOST_TEST(distance(year_period(2020), month_period(2020, 5)).empty());
    BOOST_TEST(distance(month_period(2021, 2), day(2021, 2, 14)).empty());
}

BOOST_AUTO_TEST_SUITE_END()
