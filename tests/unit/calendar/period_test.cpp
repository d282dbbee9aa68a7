#include <boost/test/unit_test.hpp>

#include "dateline/calendar/period.hpp"
#include "dateline/calendar/zone.hpp"

using namespace dateline;

namespace {

Day day(char const* text) { return parse_iso_day(text).value(); }
std::string days(Period const& p) { return iso(p.first) + ".." + iso(p.last); }

Period at(char const* date, int minute) {
    Period p = day_period(day(date));
    p.grain = Grain::minute;
    p.clock = ClockTime{static_cast<std::int16_t>(minute), -1, {}};
    return p;
}

Period part(char const* date, PartOfDay part_of_day) {
    Period p = day_period(day(date));
    p.grain = Grain::part_of_day;
    p.part = part_of_day;
    return p;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(periods)

BOOST_AUTO_TEST_CASE(a_month_ends_with_its_last_day) {
    BOOST_TEST(days(month_period(2020, 2)) == "2020-02-01..2020-02-29");
    BOOST_TEST(days(month_period(2020, 12)) == "2020-12-01..2020-12-31");
}

BOOST_AUTO_TEST_CASE(a_winter_ends_in_the_next_year) {
    BOOST_TEST(days(season_period(2020, Season::winter)) == "2020-12-01..2021-02-28");
    BOOST_TEST(days(period_of(day("2021-01-05"), Grain::season)) == "2020-12-01..2021-02-28");
    BOOST_TEST(days(season_period(2020, Season::spring)) == "2020-03-01..2020-05-31");
    BOOST_TEST(days(season_period(2020, Season::summer, true)) == "2020-12-01..2021-02-28");
    BOOST_TEST(days(season_period(2020, Season::winter, true)) == "2020-06-01..2020-08-31");
}

BOOST_AUTO_TEST_CASE(the_20th_century_is_1900_to_1999_as_newspapers_count) {
    BOOST_TEST(days(century_period(20)) == "1900-01-01..1999-12-31");
    BOOST_TEST(days(century_period(-4)) == "-0399-01-01..-0300-12-31");
    BOOST_TEST(timex3(century_period(20)) == "19");
    BOOST_TEST(timex3(century_period(-4)) == "BC03");
}

BOOST_AUTO_TEST_CASE(each_grain_holds_the_day_it_was_asked_for) {
    for (auto const* text : {"2021-02-14", "2020-12-31", "0001-01-01", "-0335-06-10", "2000-01-01"})
        for (int g = static_cast<int>(Grain::day); g <= static_cast<int>(Grain::interval); ++g) {
            auto const grain = static_cast<Grain>(g);
            if (grain == Grain::weekend) continue;  // a Wednesday is in no weekend
            BOOST_TEST(contains(period_of(day(text), grain), day_period(day(text))), text << ' ' << name(grain));
        }
}

BOOST_AUTO_TEST_CASE(the_month_before_january_is_december_of_last_year) {
    BOOST_TEST(edtf(shift(month_period(2021, 1), -1)) == "2020-12");
    BOOST_TEST(edtf(shift(quarter_period(2021, 1), -1)) == "2020-36");
    BOOST_TEST(edtf(shift(season_period(2020, Season::winter), 1)) == "2021-21");
    BOOST_TEST(edtf(shift(decade_period(1990), 1)) == "200X");
    BOOST_TEST(edtf(shift(century_period(1), 20)) == "20XX");
    BOOST_TEST(iso(shift(at("2020-12-31", 1439), 2).first) == "2021-01-01");
}

BOOST_AUTO_TEST_CASE(shifting_there_and_back_is_where_we_were) {
    for (int g = 0; g <= static_cast<int>(Grain::interval); ++g) {
        Period const p = period_of(day("2021-02-14"), static_cast<Grain>(g));
        BOOST_TEST(days(shift(shift(p, 7), -7)) == days(p), name(static_cast<Grain>(g)));
        if (p.grain >= Grain::day && p.grain != Grain::weekend)
            BOOST_TEST((allen(p, shift(p, 1)) == Allen::meets), name(p.grain));
    }
}

BOOST_AUTO_TEST_CASE(edtf_spells_what_newspapers_say) {
    BOOST_TEST(edtf(day_period(day("2021-02-14"))) == "2021-02-14");
    BOOST_TEST(edtf(month_period(2020, 5)) == "2020-05");
    BOOST_TEST(edtf(year_period(-335)) == "-0335");
    BOOST_TEST(edtf(decade_period(1980)) == "198X");
    BOOST_TEST(edtf(century_period(20)) == "19XX");
    BOOST_TEST(edtf(week_period(day("2008-03-05"))) == "2008-03-03/2008-03-09");
    BOOST_TEST(edtf(season_period(2020, Season::summer)) == "2020-22");
    BOOST_TEST(edtf(at("2021-02-15", 13 * 60 + 41)) == "2021-02-15T13:41");
    Period until = month_period(2020, 5);
    until.open_begin = true;
    BOOST_TEST(edtf(until) == "../2020-05");
    Period about = year_period(1850);
    about.approximate = true;
    BOOST_TEST(edtf(about) == "1850~");
}

BOOST_AUTO_TEST_CASE(edtf_with_an_offset_is_read_back) {
    auto const p = parse_edtf("2021-02-15T19:50+05:30");
    BOOST_REQUIRE(p.has_value());
    BOOST_TEST(p->clock->offset.value() == 330);
    BOOST_TEST(edtf(*p) == "2021-02-15T19:50+05:30");
    BOOST_TEST(edtf(parse_edtf("2021-02-15T19:50:07Z").value()) == "2021-02-15T19:50:07+00:00");
}

BOOST_AUTO_TEST_CASE(what_is_no_edtf_is_refused) {
    for (auto const* wrong : {"", "..", "../..", "2021-13", "2021-02-30", "2021-02-15T25", "2021-02-15T10:61", "20X1",
                              "XXXX", "2021-5", "2021-05/2020-05", "2021-02-15T10:00+", "~", "2021-99"})
        BOOST_TEST(!parse_edtf(wrong).has_value(), wrong);
}

BOOST_AUTO_TEST_CASE(timex3_spells_what_annotators_write) {
    BOOST_TEST(timex3(part("2021-02-14", PartOfDay::afternoon)) == "2021-02-14TAF");
    BOOST_TEST(timex3(week_period(day("1998-02-18"))) == "1998-W08");
    BOOST_TEST(timex3(weekend_period(day("1998-02-18"))) == "1998-W08-WE");
    BOOST_TEST(timex3(quarter_period(1989, 3)) == "1989-Q3");
    BOOST_TEST(timex3(half_year_period(2019, 2)) == "2019-H2");
    BOOST_TEST(timex3(season_period(2020, Season::winter)) == "2020-WI");
    BOOST_TEST(timex3(decade_period(1980)) == "198");
    BOOST_TEST(timex3(year_period(-335)) == "BC0336");
    BOOST_TEST(timex3(at("2021-02-15", 581)) == "2021-02-15T09:41");
    Period fiscal = year_period(1989);
    fiscal.fiscal = true;
    BOOST_TEST(timex3(fiscal) == "FY1989");
    BOOST_TEST(timex3(month_period(1998, 2)) == "1998-02");
}

BOOST_AUTO_TEST_CASE(english_spells_what_people_read) {
    BOOST_TEST(english(at("2021-02-14", 821)) == "14 Feb 2021 13:41");
    BOOST_TEST(english(part("2021-02-14", PartOfDay::night)) == "14 Feb 2021, night");
    BOOST_TEST(english(decade_period(1980)) == "the 1980s");
    BOOST_TEST(english(decade_period(-338)) == "the 330s BC");
    BOOST_TEST(english(year_period(-335)) == "336 BC");
    BOOST_TEST(english(century_period(21)) == "the 21st century");
    BOOST_TEST(english(century_period(-4)) == "the 4th century BC");
    BOOST_TEST(english(season_period(2020, Season::winter)) == "winter 2020-21");
    BOOST_TEST(english(month_period(70, 8)) == "Aug AD 70");
}

BOOST_AUTO_TEST_CASE(allen_has_all_thirteen_relations) {
    auto const span = [](int a, int b) { return interval_period(Day{a}, Day{b}); };
    BOOST_TEST((allen(span(1, 2), span(5, 6)) == Allen::before));
    BOOST_TEST((allen(span(1, 4), span(5, 6)) == Allen::meets));
    BOOST_TEST((allen(span(1, 5), span(5, 6)) == Allen::overlaps));
    BOOST_TEST((allen(span(1, 5), span(1, 6)) == Allen::starts));
    BOOST_TEST((allen(span(2, 5), span(1, 6)) == Allen::during));
    BOOST_TEST((allen(span(2, 6), span(1, 6)) == Allen::finishes));
    BOOST_TEST((allen(span(1, 6), span(1, 6)) == Allen::equal));
    BOOST_TEST((allen(span(1, 6), span(2, 6)) == Allen::finished_by));
    BOOST_TEST((allen(span(1, 6), span(2, 5)) == Allen::contains));
    BOOST_TEST((allen(span(1, 6), span(1, 5)) == Allen::started_by));
    BOOST_TEST((allen(span(5, 6), span(1, 5)) == Allen::overlapped_by));
    BOOST_TEST((allen(span(5, 6), span(1, 4)) == Allen::met_by));
    BOOST_TEST((allen(span(5, 6), span(1, 2)) == Allen::after));
}

BOOST_AUTO_TEST_CASE(until_may_holds_any_day_before) {
    Period until = month_period(2020, 5);
    until.open_begin = true;
    BOOST_TEST(contains(until, day_period(day("1999-01-01"))));
    BOOST_TEST(!overlap(until, day_period(day("2020-06-01"))));
}

BOOST_AUTO_TEST_CASE(an_afternoon_holds_half_past_two_but_not_its_day) {
    BOOST_TEST(contains(part("2021-02-14", PartOfDay::afternoon), at("2021-02-14", 14 * 60 + 30)));
    BOOST_TEST(!contains(part("2021-02-14", PartOfDay::afternoon), at("2021-02-14", 9 * 60)));
    BOOST_TEST(!contains(part("2021-02-14", PartOfDay::afternoon), day_period(day("2021-02-14"))));
}

BOOST_AUTO_TEST_CASE(the_days_in_both_are_known_to_the_finer_grain) {
    BOOST_TEST(edtf(intersect(year_period(2020), month_period(2020, 5)).value()) == "2020-05");
    BOOST_TEST(edtf(intersect(interval_period(day("2020-01-20"), day("2020-02-10")), month_period(2020, 2)).value()) ==
               "2020-02-01/2020-02-10");
    BOOST_TEST(!intersect(year_period(2020), year_period(2021)).has_value());
}

BOOST_AUTO_TEST_CASE(a_timeline_puts_the_coarser_first) {
    BOOST_TEST(timeline_less(year_period(2021), month_period(2021, 1)));
    BOOST_TEST(timeline_less(month_period(2021, 1), day_period(day("2021-01-01"))));
    BOOST_TEST(timeline_less(day_period(day("2021-01-01")), at("2021-01-01", 0)));
    BOOST_TEST(timeline_less(at("2021-01-01", 5), at("2021-01-01", 6)));
    BOOST_TEST(timeline_less(month_period(2021, 1), interval_period(day("2021-01-01"), day("2021-01-03"))));
}

BOOST_AUTO_TEST_CASE(grains_are_found_by_their_names) {
    BOOST_TEST((grain_named("half year") == Grain::half_year));
    BOOST_TEST(!grain_named("fortnight").has_value());
}

BOOST_AUTO_TEST_CASE(new_york_saves_daylight_in_july) {
    BOOST_TEST(zone_offset("America/New_York", day("2021-02-15")).value() == -300);
    BOOST_TEST(zone_offset("America/New_York", day("2021-07-15")).value() == -240);
    BOOST_TEST(zone_offset("Asia/Kolkata", day("2021-02-15")).value() == 330);
    BOOST_TEST(!zone_offset("Atlantis/Capital", day("2021-02-15")).has_value());
}

BOOST_AUTO_TEST_CASE(edtf_before_christ_reads_back) {
    for (Day d = to_day({-9990, 1, 1}); d < to_day({20, 1, 1}); d = d + 211)
        for (Grain const grain : {Grain::day, Grain::month, Grain::season, Grain::quarter, Grain::half_year,
                                  Grain::year, Grain::interval}) {
            Period p = period_of(d, grain);
            p.approximate = number(d) % 2 == 0;
            auto const read = parse_edtf(edtf(p));
            BOOST_REQUIRE_MESSAGE(read.has_value(), edtf(p));
            BOOST_REQUIRE_MESSAGE(*read == p, edtf(p));
        }
}

BOOST_AUTO_TEST_CASE(edtf_of_clocks_reads_back) {
    for (int minute = 0; minute < 1440; minute += 13)
        for (int offset : {-720, -210, 0, 330, 840, 1000}) {
            Period p = day_period(to_day({2021, 3, 28}));
            p.grain = Grain::minute;
            p.clock = ClockTime{static_cast<std::int16_t>(minute), static_cast<std::int8_t>(minute % 61 - 1), {}};
            if (offset != 1000) p.clock->offset = static_cast<std::int16_t>(offset);
            auto const read = parse_edtf(edtf(p));
            BOOST_REQUIRE_MESSAGE(read.has_value(), edtf(p));
            BOOST_REQUIRE_MESSAGE(*read == p, edtf(p));
        }
}

BOOST_AUTO_TEST_CASE(no_day_is_left_out_in_1582) {  // the calendar is Gregorian before Gregory too
    Day const fourth = to_day({1582, 10, 4});
    BOOST_TEST(iso(fourth + 1) == "1582-10-05");
    BOOST_TEST(iso(fourth + 11) == "1582-10-15");
    BOOST_CHECK(weekday(to_day({1582, 10, 15})) == Weekday::friday);
    BOOST_TEST(days_in_month(1500, 2) == 28);  // Julian calendars had a 29th
}

BOOST_AUTO_TEST_SUITE_END()
