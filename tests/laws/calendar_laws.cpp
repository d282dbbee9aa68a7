// The calendar against Boost.Date_Time, day by day over all the years that Boost knows, and EDTF against itself.
#include <boost/date_time/gregorian/gregorian.hpp>
#include <boost/test/unit_test.hpp>

#include "dateline/calendar/period.hpp"

using namespace dateline;
namespace greg = boost::gregorian;

BOOST_AUTO_TEST_SUITE(calendar_laws)

BOOST_AUTO_TEST_CASE(every_day_from_1400_to_9999_is_boosts) {
    greg::date oracle(1400, 1, 1);
    Day const first = to_day({1400, 1, 1}), last = to_day({9999, 12, 31});
    std::size_t wrong = 0;
    for (Day day = first; day <= last; day = day + 1, oracle += greg::days(1)) {
        auto const expected = oracle.year_month_day();
        Date const date = to_date(day);
        int const oracle_weekday = oracle.day_of_week().as_number();  // Sunday is 0
        if (date.year != expected.year || date.month != expected.month.as_number() || date.day != expected.day ||
            to_day(date) != day || static_cast<int>(weekday(day)) != (oracle_weekday == 0 ? 7 : oracle_weekday) ||
            iso_week(day).week != oracle.week_number())
            ++wrong;
    }
    BOOST_TEST(wrong == 0u);
}

BOOST_AUTO_TEST_CASE(months_end_and_add_as_boosts_do) {
    for (std::int32_t year = 1400; year < 2200; ++year)
        for (std::uint8_t month = 1; month <= 12; ++month) {
            auto const last = greg::gregorian_calendar::end_of_month_day(static_cast<unsigned short>(year), month);
            BOOST_REQUIRE_EQUAL(static_cast<int>(days_in_month(year, month)), static_cast<int>(last));
            BOOST_REQUIRE(is_date(year, month, last));
            BOOST_REQUIRE(!is_date(year, month, last + 1));
        }
}

BOOST_AUTO_TEST_CASE(every_day_before_christ_has_one_date_and_every_date_one_day) {
    Date date{-9999, 1, 1};
    Day day = to_day(date);
    std::size_t wrong = 0;
    for (Day const end = to_day({1400, 1, 1}); day <= end; day = day + 1) {
        if (to_date(day) != date || to_day(date) != day) ++wrong;
        if (++date.day > days_in_month(date.year, date.month)) {
            date.day = 1;
            if (++date.month == 13) date = {date.year + 1, 1, 1};
        }
    }
    BOOST_TEST(wrong == 0u);
}

BOOST_AUTO_TEST_CASE(every_iso_week_leads_back_to_its_days) {
    std::size_t wrong = 0;
    for (Day day = to_day({1890, 1, 1}); day < to_day({2110, 1, 1}); day = day + 1) {
        Day const monday = first_day_of_iso_week(iso_week(day));
        if (monday > day || day - monday > 6 || weekday(monday) != Weekday::monday) ++wrong;
    }
    BOOST_TEST(wrong == 0u);
}

BOOST_AUTO_TEST_CASE(what_edtf_spells_it_reads_back) {
    std::size_t wrong = 0;
    for (Day day = to_day({20, 1, 1}); day < to_day({2400, 1, 1}); day = day + 17)
        for (int g = static_cast<int>(Grain::day); g <= static_cast<int>(Grain::interval); ++g)
            for (int marks = 0; marks < 16; ++marks) {
                auto const grain = static_cast<Grain>(g);
                Period p = period_of(day, grain);
                p.approximate = (marks & 1) != 0;
                p.uncertain = (marks & 2) != 0;
                bool const as_interval = grain == Grain::week || grain == Grain::weekend || grain == Grain::interval;
                if (!as_interval) {
                    p.open_begin = (marks & 12) == 4;
                    p.open_end = (marks & 12) == 8;
                } else {
                    p.grain = Grain::interval;  // EDTF has no other word for it
                }
                auto const read = parse_edtf(edtf(p));
                if (!read || !(*read == p)) ++wrong;
            }
    BOOST_TEST(wrong == 0u);
}

BOOST_AUTO_TEST_CASE(allen_of_the_pair_turned_round_is_the_mirror) {
    for (int a = 0; a < 6; ++a)
        for (int b = a; b < 6; ++b)
            for (int c = 0; c < 6; ++c)
                for (int d = c; d < 6; ++d) {
                    Period const x = interval_period(Day{a}, Day{b}), y = interval_period(Day{c}, Day{d});
                    auto const there = static_cast<int>(allen(x, y)), back = static_cast<int>(allen(y, x));
                    BOOST_REQUIRE_EQUAL(there + back, static_cast<int>(Allen::after));
                    BOOST_REQUIRE_EQUAL(overlap(x, y), intersect(x, y).has_value());
                }
}

BOOST_AUTO_TEST_CASE(timeline_order_is_strict_and_weak) {
    std::vector<Period> all;
    for (int g = 0; g <= static_cast<int>(Grain::interval); ++g)
        for (int d = -3; d < 4; ++d) all.push_back(period_of(to_day({2021, 1, 1}) + d * 9, static_cast<Grain>(g)));
    for (auto const& a : all)
        for (auto const& b : all) {
            BOOST_REQUIRE(!(timeline_less(a, b) && timeline_less(b, a)));
            for (auto const& c : all)
                if (timeline_less(a, b) && timeline_less(b, c)) BOOST_REQUIRE(timeline_less(a, c));
        }
}

BOOST_AUTO_TEST_SUITE_END()
