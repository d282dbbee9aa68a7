#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>
#include <set>
#include <sstream>

#include "dateline/render/render.hpp"
#include "page_parts.hpp"
#include "unit/render/random_timeline.hpp"

using namespace dateline;
namespace json = boost::json;

namespace {

std::string drawn(Timeline const& timeline, std::string const& title = "A title") {
    std::ostringstream out;
    write_html(out, timeline, title);
    return out.str();
}

std::size_t count(std::string const& text, std::string const& part) {
    std::size_t n = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
    return n;
}

std::string between(std::string const& text, std::string const& open, std::string const& close) {
    std::size_t const begin = text.find(open) + open.size();
    return text.substr(begin, text.find(close, begin) - begin);
}

std::string data_of(std::string const& html) {
    return between(html, "<script type=\"application/json\" id=\"timeline\">", "</script>");
}

json::object shown(Timeline const& timeline) { return json::parse(data_of(drawn(timeline))).as_object(); }

json::object const& by_id(json::object const& data, std::string_view id) {
    for (json::value const& event : data.at("events").as_array()) {
        if (event.at("id").as_string() == id) return event.as_object();
    }
    throw std::runtime_error("no event " + std::string(id));
}

/// The stretch of an ASCII text that a pair of offsets names.
std::string stretch(json::value const& text, json::value const& pair) {
    auto const from = pair.at(0).to_number<std::size_t>(), to = pair.at(1).to_number<std::size_t>();
    return std::string(text.as_string()).substr(from, to - from);
}

std::string trigger(json::object const& data, json::value const& told) {
    return stretch(data.at("sentences").at(told.at("sentence").to_number<std::size_t>()).at("text"),
                   told.at("trigger"));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(html_page)

BOOST_AUTO_TEST_CASE(events_stand_by_date_with_their_days) {
    json::object const data = shown(test::seven_events());
    BOOST_TEST(data.at("events").as_array().size() == 7u);
    BOOST_TEST(data.at("stops").as_array().size() == 5u);
    BOOST_TEST(data.at("events").at(0).at("id").as_string() == "e_00000009");
    json::object const& invitation = by_id(data, "e_00000001");
    BOOST_TEST(invitation.at("days").at(0).as_int64() == static_cast<std::int32_t>(to_day({2021, 2, 14})));
    BOOST_TEST(data.at("stops").at(invitation.at("stop").to_number<std::size_t>()).at("name").as_string() ==
               "14 Feb 2021");
}

BOOST_AUTO_TEST_CASE(trigger_and_dating_words_are_found_in_their_sentence) {
    json::object const data = shown(test::seven_events());
    json::value const& told = by_id(data, "e_00000001").at("told").at(0);
    json::value const& sentence = data.at("sentences").at(told.at("sentence").to_number<std::size_t>()).at("text");
    BOOST_TEST(trigger(data, told) == "inviting");
    BOOST_TEST(stretch(sentence, told.at("said")) == "On Sunday afternoon");
}

BOOST_AUTO_TEST_CASE(of_two_equal_words_the_trigger_is_the_one_at_its_offset) {
    Timeline t;
    test::add_event(t, "e_1", "visit", "meeting", "A visit", std::nullopt, {},
                    {{"a", "met", "They met whom they met.", "", 120}});
    t[0].evidence[0].sentence_begin = 101;
    json::object const data = shown(t);
    BOOST_TEST(by_id(data, "e_1").at("told").at(0).at("trigger").at(0).as_int64() == 19);
}

BOOST_AUTO_TEST_CASE(offsets_count_as_the_script_of_a_page_does) {
    Timeline t;
    test::add_event(t, "e_1", "visit", "meeting", "🚀 Ann visits", std::nullopt,
                    {test::participant(RoleName::actor, "ann", "Ann", "Ann")},
                    {{"a", "met", "🚀 Élan\tand\u202E she met.", "", 0}});
    json::object const data = shown(t);
    json::object const& event = by_id(data, "e_1");
    BOOST_TEST(event.at("names").at(0).at(0).as_int64() == 3);
    BOOST_TEST(event.at("told").at(0).at("trigger").at(0).as_int64() == 16);
}

BOOST_AUTO_TEST_CASE(a_sentence_that_tells_two_events_is_written_once) {
    json::object const data = shown(test::seven_events());
    BOOST_TEST(by_id(data, "e_00000008").at("told").at(0).at("sentence") ==
               by_id(data, "e_00000007").at("told").at(0).at("sentence"));
}

BOOST_AUTO_TEST_CASE(what_is_not_simply_so_is_said) {
    Timeline t = test::seven_events();
    t[4].factuality = Factuality::planned;
    t[4].contradicted = true;
    json::object const data = shown(t);
    BOOST_TEST(by_id(data, "e_00000001").at("state").as_string() == "planned");
    BOOST_TEST(by_id(data, "e_00000001").at("disagree").as_bool());
    BOOST_TEST(!by_id(data, "e_00000002").contains("state"));
}

BOOST_AUTO_TEST_CASE(relations_lead_from_event_to_event) {
    json::object const data = shown(test::seven_events());
    json::array const& relations = data.at("relations").as_array();
    BOOST_TEST_REQUIRE(relations.size() == 3u);
    json::array const& events = data.at("events").as_array();
    BOOST_TEST(events[relations[0].at("from").to_number<std::size_t>()].at("id").as_string() == "e_00000008");
    BOOST_TEST(events[relations[0].at("to").to_number<std::size_t>()].at("id").as_string() == "e_00000007");
}

namespace {

/// An article of a title and two paragraphs of "What was fine.", the sentence that tells, and a last one.
Timeline one_visit(std::string const& doc) {
    Timeline t;
    t.sources = {{doc, "Ann visits", "The Times", "", to_day({2021, 2, 15}), "2021-02-15"}};
    test::add_event(t, "e_1", "visit", "meeting", "Ann visits", std::nullopt, {},
                    {{doc, "met", "She met Bo.", "", 30}});
    return t;
}

json::object source_of(Timeline const& timeline, ArticleBody const& body, std::size_t most_text = 1000) {
    std::ostringstream out;
    write_html(out, timeline, "A title", body, most_text);
    return json::parse(data_of(out.str())).at("sources").at(0).as_object();
}

std::vector<ArticleSentence> visit_of(std::string const&) {
    return {
        {0, 0, "Ann visits"}, {12, 1, "What </script> was fine."}, {30, 1, "She met Bo."}, {50, 2, "So\x01 be it."}};
}

}  // namespace

BOOST_AUTO_TEST_CASE(an_article_stands_by_paragraphs_and_what_tells_goes_by_its_number) {
    json::object const source = source_of(one_visit("a"), visit_of);
    BOOST_TEST(source.at("headed").as_bool());
    BOOST_TEST(json::serialize(source.at("body")) ==
               "[[\"Ann visits\"],[\"What </script> was fine.\",0],[\"So\uFFFD be it.\"]]");
}

BOOST_AUTO_TEST_CASE(an_article_that_is_not_known_lacks_its_telling_sentence_or_is_too_long_has_no_body) {
    Timeline const t = one_visit("a");
    BOOST_TEST(!source_of(t, {}).contains("body"));
    BOOST_TEST(!source_of(t, [](std::string const&) { return std::vector<ArticleSentence>{}; }).contains("body"));
    BOOST_TEST(!source_of(t, [](std::string const&) {
                    return std::vector<ArticleSentence>{{0, 1, "Something else."}};
                }).contains("body"));
    BOOST_TEST(!source_of(t, visit_of, 40).contains("body"));
    BOOST_TEST(source_of(t, visit_of, 60).contains("body"));
}

BOOST_AUTO_TEST_CASE(articles_on_the_page_are_json_without_markup_whatever_they_say) {
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        Timeline const t = test::random_timeline(seed, 10);
        ArticleBody const body = [&](std::string const& doc) {
            test::Dice dice(seed);
            std::vector<ArticleSentence> out;
            for (std::uint32_t i = 0; i < 5; ++i) out.push_back({i, i / 2, test::nasty_text(dice, 20)});
            for (Timeline::Vertex v = 0; v < t.size(); ++v) {
                for (Evidence const& x : t[v].evidence) {
                    if (x.doc == doc) out.push_back({100, 9, x.sentence});
                }
            }
            return out;
        };
        std::ostringstream out;
        write_html(out, t, "A title", body);
        std::string const data = data_of(out.str());
        BOOST_TEST(data.find('<') == std::string::npos);
        json::value const read = json::parse(data);
        for (json::value const& source : read.at("sources").as_array()) {
            std::set<std::int64_t> told;
            BOOST_TEST_REQUIRE(source.as_object().contains("body"));
            for (json::value const& paragraph : source.at("body").as_array()) {
                for (json::value const& part : paragraph.as_array()) {
                    if (part.is_int64()) told.insert(part.as_int64());
                }
            }
            std::size_t const number = static_cast<std::size_t>(&source - read.at("sources").as_array().data());
            for (std::size_t i = 0; i < read.at("sentences").as_array().size(); ++i) {
                bool const of_it = read.at("sentences").at(i).at("source").to_number<std::size_t>() == number;
                BOOST_TEST((!of_it || told.contains(static_cast<std::int64_t>(i))));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_sentence_that_a_copy_repeats_is_the_one_of_the_article) {
    Timeline t = one_visit("a");
    Source copy = t.sources[0];
    copy.doc = "b";
    copy.copy_of = "a";
    t.sources.push_back(copy);
    test::add_event(t, "e_2", "visit", "meeting", "Bo visits", std::nullopt, {}, {{"b", "met", "She met Bo.", "", 90}});
    t[1].evidence[0].sentence_begin = 90;
    std::ostringstream out;
    write_html(out, t, "A title", visit_of, 1000);
    json::object const data = json::parse(data_of(out.str())).as_object();
    BOOST_TEST(data.at("sentences").as_array().size() == 1u);
    BOOST_TEST(data.at("sources").at(0).as_object().contains("body"));
}

BOOST_AUTO_TEST_CASE(the_data_are_json_without_markup_whatever_the_articles_say) {
    for (std::uint32_t seed = 0; seed < 30; ++seed) {
        Timeline const t = test::random_timeline(seed, 20);
        std::string const data = data_of(drawn(t));
        BOOST_TEST(data.find('<') == std::string::npos);
        BOOST_TEST(json::parse(data).at("events").as_array().size() == t.size());
    }
}

BOOST_AUTO_TEST_CASE(no_script_of_an_article_ever_runs) {
    Timeline t = test::seven_events();
    std::string const evil = "</script><script>alert('x')</script><img src=x onerror=\"alert(1)\">{{timeline}}<!--";
    t[4].title = t[4].kind = t[4].evidence[0].sentence = t[4].evidence[0].said = evil;
    t[4].roles[0].name = t[4].roles[0].short_name = t[4].evidence[0].trigger = evil;
    t[4].evidence[0].why = evil + '\n';
    t[4].merges = {evil};
    t.sources[0].outlet = t.sources[0].title = evil;
    std::string const html = drawn(t, evil);
    std::string const usual = drawn(test::seven_events());
    for (std::string const part : {"<script", "</script", "<img", "<!--", "id=\"timeline\""})
        BOOST_TEST(count(html, part) == count(usual, part), part);
    json::object const data = json::parse(data_of(html)).as_object();
    BOOST_TEST(by_id(data, "e_00000001").at("title").as_string() == evil);
}

BOOST_AUTO_TEST_CASE(only_the_pages_own_script_and_style_are_let_run) {
    std::string const html = drawn(test::seven_events());
    BOOST_TEST(count(html, "content=\"default-src 'none'; script-src '" + std::string(page::script_hash) +
                               "'; style-src '" + std::string(page::style_hash) + "'") == 1u);
    BOOST_TEST(page::script_hash.size() == std::string_view("sha256-").size() + 44);
    BOOST_TEST(page::script_hash.ends_with('='));
    BOOST_TEST(count(html, " style=") == 0u);
}

BOOST_AUTO_TEST_CASE(the_page_asks_the_network_for_nothing) {
    std::string const html = drawn(test::random_timeline(7, 60));
    BOOST_TEST(count(html, " src=") + count(html, "<link") + count(html, "@import") + count(html, "url(") == 0u);
    BOOST_TEST(count(html, "fetch(") + count(html, "XMLHttpRequest") + count(html, "innerHTML") == 0u);
}

BOOST_AUTO_TEST_CASE(besides_its_data_the_page_is_small) {
    std::string const html = drawn(test::random_timeline(3, 2000));
    BOOST_TEST(html.size() - data_of(html).size() < 300'000u);
}

BOOST_AUTO_TEST_CASE(the_same_timeline_gives_the_same_page) {
    BOOST_TEST((drawn(test::random_timeline(5, 25)) == drawn(test::random_timeline(5, 25))));
}

BOOST_AUTO_TEST_SUITE_END()
