#include "dateline/calendar/lunar.hpp"

#include <boost/test/unit_test.hpp>

using namespace dateline;

namespace {

std::string found(LunarCalendar calendar, std::int32_t year, int month, int day) {
    auto const d = lunar_day(calendar, year, month, day);
    return d ? iso(*d) : "none";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(lunar)

BOOST_AUTO_TEST_CASE(lunar_new_year_is_the_first_day_of_the_chinese_year) {
    BOOST_TEST(found(LunarCalendar::chinese, 2021, 1, 1) == "2021-02-12");
    BOOST_TEST(found(LunarCalendar::chinese, 2023, 1, 1) == "2023-01-22");
}

BOOST_AUTO_TEST_CASE(islamic_feasts_move_through_the_year) {
    BOOST_TEST(found(LunarCalendar::islamic, 2021, 9, 1) == "2021-04-13");
    BOOST_TEST(found(LunarCalendar::islamic, 2021, 10, 1) == "2021-05-13");
}

BOOST_AUTO_TEST_CASE(hebrew_months_count_from_tishri) {
    BOOST_TEST(found(LunarCalendar::hebrew, 2021, 1, 1) == "2021-09-07");
    BOOST_TEST(found(LunarCalendar::hebrew, 2021, 8, 15) == "2021-03-28");
}

BOOST_AUTO_TEST_CASE(the_dark_moon_of_autumn_is_diwali) {
    BOOST_TEST(iso(dark_moon(to_day({2020, 10, 17}))) == "2020-11-14");
    BOOST_TEST(iso(dark_moon(to_day({2021, 10, 17}))) == "2021-11-04");
}

BOOST_AUTO_TEST_SUITE_END()
