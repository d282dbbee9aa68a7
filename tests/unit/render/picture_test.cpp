#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <filesystem>
#include <map>
#include <sstream>

#include "dateline/render/render.hpp"
#include "svg.hpp"
#include "unit/render/random_timeline.hpp"

using namespace dateline;

namespace {

using Writer = void (*)(std::ostream&, Timeline const&, std::string const&);

std::vector<test::DrawnNode> drawn(Timeline const& timeline, std::string const& title, Writer write = write_cards_dot) {
    auto const file =
        std::filesystem::temp_directory_path() / ("dateline_picture_" + std::to_string(::getpid()) + ".svg");
    std::ostringstream dot;
    write(dot, timeline, title);
    run_graphviz(dot.str(), "svg", file);
    std::string const svg = test::contents(file.string());
    std::filesystem::remove(file);
    return test::drawn_nodes(svg);
}

bool is_event(test::DrawnNode const& node) { return node.css_class.starts_with("node event"); }

void check_picture(Timeline const& timeline, Writer write) {
    auto const nodes = drawn(timeline, default_title(timeline), write);
    std::size_t events = 0;
    for (test::DrawnNode const& node : nodes) {
        if (!is_event(node)) continue;
        ++events;
        BOOST_TEST(node.box.right - node.box.left < 236, node.id << " is wider than a card");
        for (test::DrawnText const& text : node.texts) {
            BOOST_TEST(text.x >= node.box.left);
            BOOST_TEST(text.x + text.width <= node.box.right, node.id << ": \"" << text.words << "\" leaves its card");
            BOOST_TEST(text.y <= node.box.bottom);
            BOOST_TEST(text.y - 0.6 * text.size >= node.box.top);
        }
    }
    BOOST_TEST(events == timeline.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        for (std::size_t k = i + 1; k < nodes.size(); ++k) {
            if (nodes[i].box.left > nodes[i].box.right || nodes[k].box.left > nodes[k].box.right) continue;
            BOOST_TEST(!nodes[i].box.overlaps(nodes[k].box), nodes[i].id << " overlaps " << nodes[k].id);
        }
    }
}

void check_pictures(Timeline const& timeline) {
    check_picture(timeline, write_cards_dot);
    check_picture(timeline, write_lanes_dot);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(picture)

BOOST_AUTO_TEST_CASE(no_text_leaves_its_card_and_no_boxes_overlap) { check_pictures(test::seven_events()); }

BOOST_AUTO_TEST_CASE(the_same_holds_for_texts_that_break_writers) {
    for (std::uint32_t seed = 0; seed < 6; ++seed) check_pictures(test::random_timeline(seed, 1 + seed * 6));
}

BOOST_AUTO_TEST_CASE(long_names_of_any_script_stay_in_their_cards) {
    Timeline t = test::seven_events();
    t[1].title =
        "Верховный главнокомандующий вооружёнными силами встречает многочисленных представителей общественности";
    t[2].title = "محمد بن سلمان بن عبد العزيز آل سعود يلتقي رئيس مجلس الوزراء في القاهرة";
    t[3].title = "馬斯克邀請普京參加在線語音聊天應用程序上的對話並感謝俄羅斯航天局局長的祝賀";
    t[4].title = "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW";
    t[5].evidence[0].said = "on the first Monday after the second Sunday of the month before last, in the evening";
    check_pictures(t);
}

BOOST_AUTO_TEST_CASE(cards_of_one_column_stand_below_each_other) {
    std::vector<double> first, second;
    for (test::DrawnNode const& node : drawn(test::seven_events(), "A title")) {
        if (!is_event(node)) continue;
        bool const right = node.id == "e_00000007" || node.id == "e_00000002";
        (right ? second : first).push_back(node.box.left);
    }
    BOOST_REQUIRE(first.size() == 5);
    BOOST_REQUIRE(second.size() == 2);
    for (double const x : first) BOOST_TEST(std::abs(x - first[0]) < 0.6);
    BOOST_TEST(std::abs(second[0] - second[1]) < 0.6);
    BOOST_TEST(second[0] > first[0] + 234);
}

BOOST_AUTO_TEST_CASE(later_dates_stand_lower) {
    double last = -1e9;
    std::size_t stops = 0;
    for (test::DrawnNode const& node : drawn(test::seven_events(), "A title")) {
        if (!node.css_class.starts_with("node day")) continue;
        BOOST_TEST(node.texts[0].y > last);
        last = node.texts[0].y;
        ++stops;
    }
    BOOST_TEST(stops == 5u);
}

BOOST_AUTO_TEST_CASE(every_event_of_a_lane_stands_below_its_head) {
    auto const nodes = drawn(test::seven_events(), "A title", write_lanes_dot);
    std::vector<std::string> heads;
    std::map<std::string, double> middle;
    for (test::DrawnNode const& node : nodes) {
        if (node.css_class == "node lane") {
            heads.push_back(node.texts[0].words);
            middle[heads.back()] = node.texts[0].x + node.texts[0].width / 2;
        }
    }
    BOOST_TEST(heads == (std::vector<std::string>{"Clubhouse", "SpaceX", "Musk", "Peskov"}),
               boost::test_tools::per_element());
    for (test::DrawnNode const& node : nodes) {
        if (!is_event(node)) continue;
        std::string const head = node.id == "e_00000009"   ? "Clubhouse"
                                 : node.id == "e_00000008" ? "SpaceX"
                                 : node.id == "e_00000004" ? "Peskov"
                                                           : "Musk";
        BOOST_TEST(std::abs((node.box.left + node.box.right) / 2 - middle[head]) < 12, node.id);
    }
}

BOOST_AUTO_TEST_CASE(who_has_no_lane_stands_among_the_others) {
    Timeline t;
    for (int i = 0; i < 9; ++i) {
        std::string const name = "Ann " + std::string(1, static_cast<char>('A' + i));
        test::add_event(t, "e_" + std::to_string(i), "visit", "meeting", name + " visits", year_period(2000 + i),
                        {test::participant(RoleName::actor, name, name, name)}, {});
    }
    std::size_t heads = 0, others = 0;
    for (test::DrawnNode const& node : drawn(t, "A title", write_lanes_dot)) {
        heads += node.css_class == "node lane" ? 1u : 0u;
        others += node.css_class == "node lane" && node.texts[0].words == "others" ? 1u : 0u;
    }
    BOOST_TEST(heads == 7u);
    BOOST_TEST(others == 1u);
}

BOOST_AUTO_TEST_CASE(lines_of_a_ledger_stay_in_their_place) {
    for (std::uint32_t seed = 1; seed < 5; ++seed) {
        auto const nodes = drawn(test::random_timeline(seed, 40), "A title", write_ledger_dot);
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            for (test::DrawnText const& text : nodes[i].texts) {
                BOOST_TEST(text.x + text.width <= nodes[i].box.right, text.words);
            }
            for (std::size_t k = i + 1; k < nodes.size(); ++k) BOOST_TEST(!nodes[i].box.overlaps(nodes[k].box));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
