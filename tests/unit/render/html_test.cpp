#include <boost/test/unit_test.hpp>
#include <sstream>

#include "dateline/render/render.hpp"
#include "unit/render/random_timeline.hpp"

using namespace dateline;

namespace {

std::string page(Timeline const& timeline, std::string const& title = "A title") {
    std::ostringstream out;
    write_html(out, timeline, title);
    return out.str();
}

std::size_t count(std::string const& text, std::string const& part) {
    std::size_t n = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
    return n;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(html_page)

BOOST_AUTO_TEST_CASE(every_event_has_a_place_that_an_address_can_name) {
    std::string const html = page(test::seven_events());
    BOOST_TEST(count(html, "<article class=\"event") == 7u);
    BOOST_TEST(count(html, "id=\"e_00000001\"") == 1u);
    BOOST_TEST(count(html, "<tbody") == 5u);
}

BOOST_AUTO_TEST_CASE(every_row_has_its_date_and_a_repeated_one_is_marked) {
    std::string const html = page(test::seven_events());
    BOOST_TEST(count(html, "<span class=\"date\">14 Feb 2021</span>") == 2u);
    BOOST_TEST(count(html, "<tr class=\"again\">") == 2u);
}

BOOST_AUTO_TEST_CASE(trigger_and_dating_words_are_marked_in_their_sentence) {
    BOOST_TEST(count(page(test::seven_events()),
                     "<span class=\"said\">On Sunday afternoon</span>, a tweet from billionaire Elon Musk "
                     "<mark>inviting</mark> Russian President") == 1u);
}

BOOST_AUTO_TEST_CASE(of_two_equal_words_the_trigger_is_the_one_at_its_offset) {
    Timeline t;
    test::add_event(t, "e_1", "visit", "meeting", "A visit", std::nullopt, {},
                    {{"a", "met", "They met whom they met.", "", 120}});
    t.graph[0].evidence[0].sentence_begin = 101;
    BOOST_TEST(count(page(t), "They met whom they <mark>met</mark>.") == 1u);
}

BOOST_AUTO_TEST_CASE(no_script_of_an_article_ever_runs) {
    Timeline t = test::seven_events();
    std::string const evil = "</script><script>alert('x')</script><img src=x onerror=\"alert(1)\">";
    t.graph[4].title = t.graph[4].kind = t.graph[4].evidence[0].sentence = t.graph[4].evidence[0].said = evil;
    t.graph[4].roles[0].name = t.graph[4].roles[0].short_name = t.graph[4].evidence[0].trigger = evil;
    t.sources[0].outlet = t.sources[0].title = evil;
    std::string const html = page(t, evil);
    BOOST_TEST(count(html, "<script") == 1u);
    BOOST_TEST(count(html, "</script") == 1u);
    BOOST_TEST(count(html, "<img") == 0u);
    BOOST_TEST(count(html, "&lt;script&gt;") > 5u);
}

BOOST_AUTO_TEST_CASE(the_page_asks_the_network_for_nothing) {
    std::string const html = page(test::seven_events());
    BOOST_TEST(count(html, "default-src 'none'") == 1u);
    BOOST_TEST(count(html, "http://") + count(html, "https://") + count(html, " src=") == 0u);
}

BOOST_AUTO_TEST_CASE(the_filter_has_a_label_and_says_how_much_is_shown) {
    std::string const html = page(test::seven_events());
    BOOST_TEST(count(html, "<label for=\"filter\">") == 1u);
    BOOST_TEST(count(html, "role=\"status\"") == 1u);
    BOOST_TEST(count(html, "prefers-color-scheme:dark") >= 1u);
    BOOST_TEST(count(html, "@media print") == 1u);
}

BOOST_AUTO_TEST_CASE(elements_are_balanced_whatever_the_articles_say) {
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        std::string const html = page(test::random_timeline(seed, 20));
        for (std::string const element :
             {"article", "tbody", "blockquote", "details", "td", "th", "mark", "b", "i", "li"}) {
            std::size_t const opened = count(html, "<" + element + ">") + count(html, "<" + element + " ");
            BOOST_TEST(opened == count(html, "</" + element + ">"), element);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
