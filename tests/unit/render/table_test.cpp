#include <boost/test/unit_test.hpp>
#include <sstream>

#include "dateline/render/render.hpp"
#include "measure.hpp"
#include "unit/render/seven_events.hpp"

using namespace dateline;

namespace {

std::vector<std::string> lines(Timeline const& t, std::uint32_t width, bool colour = false) {
    std::stringstream out;
    write_table(out, t, {width, colour});
    std::vector<std::string> list;
    for (std::string line; std::getline(out, line);) list.push_back(line);
    return list;
}

std::string shown(Timeline const& t, Timeline::Vertex v) {
    std::ostringstream out;
    write_event(out, t, v, {80, false});
    return out.str();
}

bool has(std::string const& text, std::string const& part) { return text.find(part) != std::string::npos; }

}  // namespace

BOOST_AUTO_TEST_SUITE(table)

BOOST_AUTO_TEST_CASE(a_line_says_date_kind_title_and_sources) {
    BOOST_TEST(lines(test::seven_events(), 100)[5] ==
               "14 Feb 2021  invitation  Musk invites Putin to Clubhouse        [1] [2]");
}

BOOST_AUTO_TEST_CASE(a_vague_date_is_marked) {
    BOOST_TEST(lines(test::seven_events(), 100)[2].starts_with("~ May 2020 "));
}

BOOST_AUTO_TEST_CASE(sources_are_listed_below) {
    auto const all = lines(test::seven_events(), 100);
    BOOST_TEST(all[10].starts_with("[2] Reuters via Mint, 15 Feb 2021 19:50 IST: Musk's invitation"));
}

BOOST_AUTO_TEST_CASE(no_line_is_wider_than_the_terminal) {
    Timeline t = test::seven_events();
    t[4].title = "Musk invites Putin, the bakers of seven towns and the captain of a lightship to Clubhouse";
    t[3].title = "馬斯克邀請普京參加在線語音聊天應用程序上的對話並感謝俄羅斯航天局局長的祝賀";
    for (std::uint32_t const width : {60u, 80u, 100u}) {
        for (std::string const& line : lines(t, width)) BOOST_TEST(columns(line) <= width, line);
    }
}

BOOST_AUTO_TEST_CASE(wide_characters_do_not_shift_the_columns) {
    Timeline t = test::seven_events();
    t[4].title = "习近平访问";
    std::string const with = lines(t, 100)[5], without = lines(t, 100)[6];
    BOOST_TEST(columns(with.substr(0, with.find("[1]"))) == columns(without.substr(0, without.find("[1]"))));
}

BOOST_AUTO_TEST_CASE(colour_is_only_used_when_asked_for) {
    for (std::string const& line : lines(test::seven_events(), 100)) BOOST_TEST(!has(line, "\x1b"));
    BOOST_TEST(has(lines(test::seven_events(), 100, true)[5], "\x1b[1m"));
}

BOOST_AUTO_TEST_CASE(an_article_cannot_steer_the_terminal) {
    Timeline t = test::seven_events();
    t[4].title = "\x1b[2Jgone";
    BOOST_TEST(!has(lines(t, 100)[5], "\x1b"));
    t[4].evidence[0].sentence = "\x1b]0;owned\x07";
    BOOST_TEST(!has(shown(t, 4), "\x1b"));
}

BOOST_AUTO_TEST_CASE(an_empty_timeline_is_an_empty_table) { BOOST_TEST(lines({}, 100).empty()); }

BOOST_AUTO_TEST_CASE(one_event_is_shown_in_full) {
    std::string const text = shown(test::seven_events(), 4);
    BOOST_TEST(text.starts_with("Musk invites Putin to Clubhouse\n"));
    for (char const* part :
         {"e_00000001", "14 Feb 2021 (2021-02-14), as the text says", "target      Vladimir Putin (putin, PERSON)",
          "answered by Peskov: “a very interesting proposal”", "[2] Reuters via Mint",
          "trigger \"tagged\", date \"Sunday\", characters 300 to 306"}) {
        BOOST_TEST(has(text, part), part);
    }
}

BOOST_AUTO_TEST_CASE(an_event_says_what_it_answers) {
    BOOST_TEST(has(shown(test::seven_events(), 6), "answers     Musk invites Putin to Clubhouse  e_00000001"));
}

BOOST_AUTO_TEST_CASE(sentences_are_wrapped_to_the_terminal) {
    std::istringstream text(shown(test::seven_events(), 4));
    for (std::string line; std::getline(text, line);) BOOST_TEST(columns(line) <= 80u, line);
}

BOOST_AUTO_TEST_SUITE_END()
