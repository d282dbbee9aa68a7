// What holds for the pictures of every timeline: the plain DOT is read back as it was written, and the cards picture
// has the same events and relations.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <sstream>

#include "dateline/render/render.hpp"
#include "unit/render/random_timeline.hpp"

using namespace dateline;

namespace {

std::string plain(Timeline const& timeline, std::string const& title) {
    std::ostringstream out;
    write_plain_dot(out, timeline, title);
    return out.str();
}

std::string cards(Timeline const& timeline, std::string const& title) {
    std::ostringstream out;
    write_cards_dot(out, timeline, title);
    return out.str();
}

/// The DOT string that begins at `at`, undone; `at` is then behind it.
std::string dot_string(std::string const& line, std::size_t& at) {
    std::string text;
    for (++at; line[at] != '"'; ++at) {
        if (line[at] == '\\') ++at;
        text += line[at];
    }
    ++at;
    return text;
}

struct Drawn {
    std::vector<std::string> events;
    std::vector<std::pair<std::string, std::string>> relations;
};

/// Reads the cards DOT line by line, as it is written: an event a line, relations last.
Drawn read_cards(std::string const& dot) {
    Drawn drawn;
    bool relations = false;
    std::istringstream lines(dot);
    for (std::string line; std::getline(lines, line);) {
        relations = relations || line.find("class=\"relation\"]") != std::string::npos;
        if (!line.starts_with("  \"")) continue;
        std::size_t at = 2;
        std::string const first = dot_string(line, at);
        if (line.compare(at, 4, " -> ") != 0) {
            if (line.find("class=\"event ") != std::string::npos) drawn.events.push_back(first);
        } else if (relations) {
            at += 4;
            drawn.relations.emplace_back(first, dot_string(line, at));
        }
    }
    std::sort(drawn.events.begin(), drawn.events.end());
    std::sort(drawn.relations.begin(), drawn.relations.end());
    return drawn;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(dot_laws)

BOOST_AUTO_TEST_CASE(plain_dot_is_read_back_as_it_was_written) {
    for (std::uint32_t seed = 0; seed < 150; ++seed) {
        Timeline const timeline = test::random_timeline(seed, seed % 25);
        BOOST_TEST((read_plain_dot(plain(timeline, "A \"title\" \\")) == plain_graph(timeline)), "seed " << seed);
    }
}

BOOST_AUTO_TEST_CASE(plain_dot_keeps_a_text_of_ten_thousand_characters) {
    Timeline timeline = test::seven_events();
    for (int i = 0; i < 1000; ++i) timeline[4].evidence[0].sentence += " \"quoted\\";
    timeline[4].title = std::string(10000, 'x');
    BOOST_TEST((read_plain_dot(plain(timeline, "A title")) == plain_graph(timeline)));
}

BOOST_AUTO_TEST_CASE(plain_dot_keeps_ids_that_are_words_of_dot_or_no_identifiers) {
    Timeline timeline = test::seven_events();
    std::vector<std::string> const ids = {"node", "graph", "e\"1", "-.", "t_0", "a b", ""};
    for (std::size_t v = 0; v < ids.size(); ++v) timeline[v].id = ids[v];
    PlainGraph const read = read_plain_dot(plain(timeline, "A title"));
    BOOST_TEST((read == plain_graph(timeline)));
    for (std::size_t v = 0; v < ids.size(); ++v) BOOST_TEST(read.vertices[v].id == ids[v]);
}

BOOST_AUTO_TEST_CASE(plain_graph_holds_what_the_timeline_says) {
    Timeline const timeline = test::seven_events();
    PlainGraph const graph = plain_graph(timeline);
    BOOST_REQUIRE(graph.vertices.size() == 7);
    BOOST_TEST(graph.vertices[1].date == "2020-05");
    BOOST_TEST(graph.vertices[4].kind == "invitation");
    BOOST_TEST(graph.vertices[4].tooltip == timeline[4].evidence[0].sentence);
    BOOST_TEST(graph.vertices[4].label.find("Musk invites Putin to Clubhouse") != std::string::npos);
    PlainEdge const answered{"e_00000001", "e_00000004", "answered by", "answered by"};
    BOOST_TEST(std::count(graph.edges.begin(), graph.edges.end(), answered) == 1);
}

BOOST_AUTO_TEST_CASE(cards_have_the_events_and_relations_of_plain) {
    for (std::uint32_t seed = 0; seed < 150; ++seed) {
        Timeline const timeline = test::random_timeline(seed, seed % 40);
        Drawn const drawn = read_cards(cards(timeline, "A title"));
        Drawn expected;
        PlainGraph const graph = plain_graph(timeline);
        for (PlainVertex const& vertex : graph.vertices) expected.events.push_back(vertex.id);
        for (PlainEdge const& edge : graph.edges) expected.relations.emplace_back(edge.from, edge.to);
        std::sort(expected.events.begin(), expected.events.end());
        std::sort(expected.relations.begin(), expected.relations.end());
        BOOST_TEST((drawn.events == expected.events), "seed " << seed);
        BOOST_TEST((drawn.relations == expected.relations), "seed " << seed);
    }
}

BOOST_AUTO_TEST_CASE(no_timeline_is_drawn_twice_differently) {
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        Timeline const a = test::random_timeline(seed, 20), b = test::random_timeline(seed, 20);
        BOOST_TEST(plain(a, "A title") == plain(b, "A title"));
        BOOST_TEST(cards(a, "A title") == cards(b, "A title"));
    }
}

BOOST_AUTO_TEST_SUITE_END()
