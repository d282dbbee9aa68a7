// A slow and obvious resolver walks the calendar day by day; the fast one must agree on every day of forty years.
#include "reading.hpp"

using namespace dateline;

namespace {

/// Resolves one sentence under one day after another.
class Asked {
public:
    explicit Asked(std::string sentence) : reading_(test::read(std::move(sentence), "2000-01-01")) {
        BOOST_REQUIRE_EQUAL(reading_.times.list.size(), 1u);
    }
    Period on(Day day) {
        reading_.anchor.published = day;
        resolve(reading_.times, reading_.tokens, reading_.words, test::tables().times, reading_.anchor);
        return reading_.times.list[0].means.value();
    }

private:
    test::Reading reading_;
};

template <class Fits>
Day walk(Day day, int step, Fits&& fits) {
    while (!fits(day)) day = day + step;
    return day;
}

Day const begin = to_day({1989, 1, 1}), end = to_day({2029, 1, 1});

template <class Expected>
void agree(std::string const& sentence, Expected&& expected) {
    Asked asked(sentence);
    for (Day day = begin; day != end; day = day + 1) {
        Period const got = asked.on(day), want = expected(day);
        if (got.first == want.first && got.last == want.last) continue;
        BOOST_ERROR(sentence << " on " << iso(day) << ": " << edtf(got) << ", not " << edtf(want));
        return;
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(oracle)

BOOST_AUTO_TEST_CASE(bare_weekdays) {
    for (int w = 1; w <= 7; ++w) {
        std::string const name(english(static_cast<Weekday>(w)));
        auto const is = [&](Day d) { return weekday(d) == static_cast<Weekday>(w); };
        agree("It met on " + name + ".", [&](Day d) { return day_period(walk(d, -1, is)); });
        agree("It will meet on " + name + ".", [&](Day d) { return day_period(walk(d, 1, is)); });
        agree("It met last " + name + ".", [&](Day d) { return day_period(walk(d - 1, -1, is)); });
    }
}

BOOST_AUTO_TEST_CASE(bare_months) {
    for (std::uint8_t m = 1; m <= 12; ++m) {
        std::string const name(english_month(m));
        auto const in_it = [&](Day d) { return to_date(d).month == m; };
        auto const whole = [&](Day d) { return month_period(to_date(d).year, m); };
        agree("It met in " + name + ".", [&](Day d) { return whole(walk(d, -1, in_it)); });
        agree("It will meet in " + name + ".", [&](Day d) { return whole(walk(d, 1, in_it)); });
    }
}

BOOST_AUTO_TEST_CASE(so_many_units_ago) {
    for (int n = 2; n <= 20; n += 3) {
        std::string const count = std::to_string(n);
        agree("It met " + count + " days ago.", [&](Day d) { return day_period(d - n); });
        agree("It met " + count + " weeks ago.", [&](Day d) { return week_period(d - 7 * n); });
        agree("It met " + count + " months ago.", [&](Day d) {
            Date date = to_date(d);
            for (int i = 0; i < n; ++i)
                date = date.month == 1 ? Date{date.year - 1, 12, 1}
                                       : Date{date.year, static_cast<std::uint8_t>(date.month - 1), 1};
            return month_period(date.year, date.month);
        });
        agree("It met " + count + " years ago.", [&](Day d) { return year_period(to_date(d).year - n); });
    }
}

/// Each attempt of the grammar sees a bounded window, so that a flood of beginnings does not hide the date behind it.
BOOST_AUTO_TEST_CASE(a_megabyte_of_beginnings_is_read_to_its_end) {
    for (std::string const piece :
         {"next ", "the last ", "7 ", "1/1/1/1", "two hundred ", "the first of the ", "Monday week "}) {
        std::string text;
        while (text.size() < 1'000'000) text += piece;
        text += " ended on 3 March 1991";
        auto const reading = test::read(text, "2021-02-15");
        BOOST_TEST(reading.times.list.size() <= reading.tokens.size());
        BOOST_REQUIRE(!reading.times.list.empty());
        BOOST_TEST(reading.times.list.back().value == "1991-03-03", piece);
    }
}

BOOST_AUTO_TEST_SUITE_END()
