// Dates as machines write them.
#include "stamp.hpp"

#include <boost/test/unit_test.hpp>

using namespace dateline;

namespace {

std::string read(std::string_view text, bool day_first = false) {
    auto const s = parse_stamp(text, day_first);
    if (!s) return "nothing";
    std::string out = iso(s->day);
    if (s->clock) {
        out += " " + std::to_string(s->clock->minute / 60) + ":" + std::to_string(s->clock->minute % 60);
        if (s->clock->offset) out += " " + std::to_string(*s->clock->offset);
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(stamps)

BOOST_AUTO_TEST_CASE(iso_8601_in_its_spellings) {
    BOOST_TEST(read("2021-02-15") == "2021-02-15");
    BOOST_TEST(read("2021-02-15T13:41:07Z") == "2021-02-15 13:41 0");
    BOOST_TEST(read("2021-02-15T13:41:07.123+05:30") == "2021-02-15 13:41 330");
    BOOST_TEST(read("2021-02-15T13:41-0800") == "2021-02-15 13:41 -480");
    BOOST_TEST(read("20210215") == "2021-02-15");
    BOOST_TEST(read("2021/02/15 07:05") == "2021-02-15 7:5");
}

BOOST_AUTO_TEST_CASE(mail_dates_and_what_content_systems_print) {
    BOOST_TEST(read("Mon, 15 Feb 2021 13:41:00 GMT") == "2021-02-15 13:41 0");
    BOOST_TEST(read("February 15, 2021 1:41 pm") == "2021-02-15 13:41");
    BOOST_TEST(read("Mon Feb 15 13:41:00 GMT 2021") == "2021-02-15 13:41 0");
    BOOST_TEST(read("15th of nothing 2021") == "nothing");
    BOOST_TEST(read("1613396460") == "2021-02-15 13:41 0");
    BOOST_TEST(read("1613396460000") == "2021-02-15 13:41 0");
}

BOOST_AUTO_TEST_CASE(the_order_of_figures_follows_marks_and_habit) {
    BOOST_TEST(read("03.11.2021") == "2021-11-03");
    BOOST_TEST(read("03/11/2021") == "2021-03-11");
    BOOST_TEST(read("03/11/2021", true) == "2021-11-03");
    BOOST_TEST(read("25/11/2021") == "2021-11-25");
    BOOST_TEST(parse_stamp("03/11/2021", false)->ambiguous);
}

BOOST_AUTO_TEST_CASE(what_is_no_day_gives_nothing) {
    for (auto const* text :
         {"", "yesterday", "2021", "2021-02", "2021-02-30", "13:41", "0001-01-01T00:00:00", "99999999999999999999"})
        BOOST_TEST(read(text) == "nothing", text);
}

BOOST_AUTO_TEST_CASE(addresses_hold_days_at_the_head_of_a_segment) {
    auto const day = [](std::string_view url) {
        auto const d = day_in_url(url);
        return d ? iso(*d) : std::string("nothing");
    };
    BOOST_TEST(day("https://x.org/news/2021/02/15/mayor-resigns") == "2021-02-15");
    BOOST_TEST(day("https://x.org/world/2021/feb/15/mayor") == "2021-02-15");
    BOOST_TEST(day("https://x.org/20210215-mayor") == "2021-02-15");
    BOOST_TEST(day("https://x.org/2021-02-15/mayor") == "2021-02-15");
    BOOST_TEST(day("https://x.org/meldungen/15-02-2021") == "2021-02-15");
    BOOST_TEST(day("https://x.org/2021/02/mayor") == "nothing");
    BOOST_TEST(day("https://x.org/story?d=2021/02/15") == "nothing");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_CASE(an_old_newspaper_has_a_day_and_the_epoch_is_none) {
    BOOST_TEST(parse_stamp("1989-11-02", false).has_value());
    BOOST_TEST(!parse_stamp("1970-01-01", false).has_value());
}
