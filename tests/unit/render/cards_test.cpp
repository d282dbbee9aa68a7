#include <boost/test/unit_test.hpp>
#include <cmath>
#include <set>
#include <sstream>
#include <tuple>

#include "dateline/render/render.hpp"
#include "palette.hpp"
#include "unit/render/random_timeline.hpp"

using namespace dateline;

namespace {

std::string cards(Timeline const& timeline, std::string const& title = "A title") {
    std::ostringstream out;
    write_cards_dot(out, timeline, title);
    return out.str();
}

bool has(std::string const& text, std::string const& part) { return text.find(part) != std::string::npos; }

/// The line of an event's node.
std::string node(std::string const& dot, std::string const& id) {
    std::size_t const at = dot.find("  \"" + id + "\" [");
    return at == std::string::npos ? "" : dot.substr(at, dot.find('\n', at) - at);
}

double channel(std::string_view hex) {
    double const c = std::stoi(std::string(hex), nullptr, 16) / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(std::string_view colour) {
    return 0.2126 * channel(colour.substr(1, 2)) + 0.7152 * channel(colour.substr(3, 2)) +
           0.0722 * channel(colour.substr(5, 2));
}

/// Contrast ratio of WCAG 2.
double contrast(std::string_view a, std::string_view b) {
    double const x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cards_picture)

BOOST_AUTO_TEST_CASE(the_head_counts_events_and_entities_and_numbers_the_sources) {
    std::string const dot = cards(test::seven_events(), "Musk invites Putin to Clubhouse");
    BOOST_TEST(has(dot, "<b>Musk invites Putin to Clubhouse</b>"));
    BOOST_TEST(
        has(dot, "7 events · 8 entities · [1] RT, 15 Feb 2021 13:41 · [2] Reuters via Mint, 15 Feb 2021 19:50 IST"));
}

BOOST_AUTO_TEST_CASE(the_legend_shows_only_what_is_present) {
    Timeline t;
    test::add_event(t, "e_1", "visit", "meeting", "A visit", day_period(to_day({2021, 2, 14})), {}, {});
    std::string dot = cards(t);
    BOOST_TEST(has(dot, "◇</font>&#160;visit"));
    BOOST_TEST(!has(dot, "date known only"));
    BOOST_TEST(!has(dot, "outlined"));
    t[0].when = month_period(2021, 2);
    t[0].factuality = Factuality::planned;
    dot = cards(t);
    BOOST_TEST(has(dot, "date known only to the month or year"));
    BOOST_TEST(has(dot, "outlined"));
}

BOOST_AUTO_TEST_CASE(the_legend_names_the_kinds_of_relations_that_are_present) {
    Timeline t = test::seven_events();
    for (auto const write : {write_cards_dot, write_lanes_dot, write_ledger_dot}) {
        std::ostringstream out;
        write(out, t, "A title");
        BOOST_TEST(has(out.str(), "→</font>&#160;then, answered by: as the articles tell it"));
    }
    Timeline unrelated;
    test::add_event(unrelated, "e_1", "visit", "meeting", "A visit", day_period(to_day({2021, 2, 14})), {}, {});
    BOOST_TEST(!has(cards(unrelated), "→"));
}

BOOST_AUTO_TEST_CASE(a_ledger_tells_a_relation_in_words_below_the_later_event) {
    Timeline t = test::seven_events();
    std::ostringstream out;
    write_ledger_dot(out, t, "A title");
    BOOST_TEST(has(out.str(), "→ answers “Musk invites Putin to Clubhouse”, 14 Feb 2021</font>"));
    for (Timeline::Vertex v = 0; v < 3; ++v) t.relate(v, 6, {RelationKind::then, "then", ""});
    std::ostringstream more;
    write_ledger_dot(more, t, "A title");
    BOOST_TEST(has(more.str(), " +2</font>"));
}

BOOST_AUTO_TEST_CASE(a_card_shows_kind_bold_names_dating_words_and_sources) {
    std::string const card = node(cards(test::seven_events()), "e_00000001");
    BOOST_TEST(has(card, "◆ INVITATION"));
    BOOST_TEST(has(card, "<b>Musk</b>&#160;invites&#160;<b>Putin</b>&#160;to&#160;<b>Clubhouse</b>"));
    BOOST_TEST(has(card, "<i>“On Sunday afternoon”</i>&#160;[1] [2]"));
}

BOOST_AUTO_TEST_CASE(a_node_has_class_id_tooltip_and_address) {
    std::string const card = node(cards(test::seven_events()), "e_00000002");
    BOOST_TEST(has(card, "class=\"event post\""));
    BOOST_TEST(has(card, "id=\"e_00000002\""));
    BOOST_TEST(has(card, "tooltip=\"He followed it up with a tweet in Russian"));
    BOOST_TEST(has(card, "URL=\"#e_00000002\""));
}

BOOST_AUTO_TEST_CASE(a_relation_leads_by_an_arrow_to_the_next_row_and_is_told_in_words_further_on) {
    for (auto const& [kind, arrow, words] : {std::tuple{RelationKind::then, "then", "after"},
                                             std::tuple{RelationKind::answered_by, "answered by", "answers"},
                                             std::tuple{RelationKind::causes, "causes", "caused by"},
                                             std::tuple{RelationKind::continued_by, "continued by", "continues"}}) {
        Timeline t;
        for (int i = 1; i < 5; ++i) {
            test::add_event(t, "e_" + std::to_string(i), "visit", "meeting", "Visit " + std::to_string(i),
                            day_period(to_day({2021, 2, 1}) + (i - 1)), {}, {});
        }
        t.relate(0, 1, {kind, std::string(name(kind)), "so they say"});
        t.relate(0, 3, {kind, std::string(name(kind)), ""});
        std::string const note = std::string("→ ") + words + " “Visit 1”, 1 Feb 2021";
        for (auto const write : {write_cards_dot, write_lanes_dot}) {
            std::ostringstream out;
            write(out, t, "A title");
            std::string const dot = out.str();
            BOOST_TEST(has(dot, "\"e_1\" -> \"e_2\" [label=\"  " + std::string(arrow) + "\", tooltip=\"so they say\""));
            BOOST_TEST(has(dot, "\"e_1\" -> \"e_4\" [style=invis"));
            BOOST_TEST(has(node(dot, "e_4"), note));
            BOOST_TEST(!has(node(dot, "e_2"), "→"));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_vague_date_is_dashed_and_a_day_is_not) {
    std::string const dot = cards(test::seven_events());
    BOOST_TEST(has(node(dot, "e_00000008"), "style=\"dashed\""));
    BOOST_TEST(!has(node(dot, "e_00000001"), "dashed"));
}

BOOST_AUTO_TEST_CASE(what_is_planned_is_outlined) {
    Timeline t = test::seven_events();
    t[4].factuality = Factuality::planned;
    std::string const card = node(cards(t), "e_00000001");
    BOOST_TEST(has(card, "INVITATION · PLANNED"));
    BOOST_TEST(!has(card, "bgcolor=\"white\""));
    BOOST_TEST(!has(card, "bgcolor=\"#CC79A7\""));
}

BOOST_AUTO_TEST_CASE(contradicting_articles_are_marked) {
    Timeline t = test::seven_events();
    BOOST_TEST(!has(cards(t), "DISAGREE"));
    t[4].contradicted = true;
    BOOST_TEST(has(node(cards(t), "e_00000001"), "≠ DATES DISAGREE"));
}

BOOST_AUTO_TEST_CASE(what_an_editor_put_right_is_marked_in_every_picture_with_a_legend) {
    Timeline t = test::seven_events();
    std::ostringstream untouched;
    write_html(untouched, t, "A title");
    BOOST_TEST(!has(untouched.str(), "\"corrections\":"));
    BOOST_TEST(!has(cards(t), "✓"));
    std::string const id = t[4].id;
    t[4].corrections = {"title: Musk asks Putin (anna, 2021-03-01: as RT says)"};
    BOOST_TEST(has(node(cards(t), id), "✓ CORRECTED"));
    for (auto const write : {write_cards_dot, write_lanes_dot, write_ledger_dot}) {
        std::ostringstream out;
        write(out, t, "A title");
        BOOST_TEST(has(out.str(), "✓</font>&#160;corrected by an editor"));
    }
    std::ostringstream ledger, plain, overview, page;
    write_ledger_dot(ledger, t, "A title");
    BOOST_TEST(has(ledger.str(), "✓ corrected</font>"));
    write_plain_dot(plain, t, "A title");
    BOOST_TEST(has(plain.str(), "✓ corrected"));
    write_overview_svg(overview, t, "A title");
    BOOST_TEST(has(overview.str(), "1 corrected by an editor"));
    write_html(page, t, "A title");
    BOOST_TEST(has(page.str(), "\"corrections\": [\"title: Musk asks Putin (anna, 2021-03-01: as RT says)\"]"));
}

BOOST_AUTO_TEST_CASE(a_legend_says_what_the_sign_of_disagreeing_dates_means) {
    Timeline t = test::seven_events();
    BOOST_TEST(!has(cards(t), "its articles give different dates"));
    t[2].contradicted = true;
    BOOST_TEST(has(cards(t), "≠</font>&#160;its articles give different dates"));
}

BOOST_AUTO_TEST_CASE(relations_are_labelled_and_layout_is_invisible) {
    std::string const dot = cards(test::seven_events());
    BOOST_TEST(has(dot, "\"e_00000001\" -> \"e_00000004\" [label=\"  answered by\""));
    std::size_t const invisible = dot.find("edge [style=invis");
    std::size_t const relations = dot.find("class=\"relation\"");
    BOOST_TEST(dot.find("\"e_00000008\" -> \"e_00000006\"") > invisible);
    BOOST_TEST(dot.find("\"e_00000008\" -> \"e_00000006\"") < relations);
}

BOOST_AUTO_TEST_CASE(a_day_of_seven_events_has_rows_of_three) {
    Timeline t;
    for (int i = 0; i < 7; ++i) {
        test::add_event(t, "e_" + std::to_string(i), "visit", "meeting", "A visit", day_period(to_day({2021, 2, 14})),
                        {}, {});
    }
    std::string const dot = cards(t);
    BOOST_TEST(has(dot, "subgraph day_2021_02_14 { graph [rank=same]; t_2021_02_14; \"e_0\"; \"e_1\"; \"e_2\" }"));
    BOOST_TEST(has(dot, "subgraph day_2021_02_14_row3 { graph [rank=same]; t_2021_02_14_row3; \"e_6\" }"));
}

BOOST_AUTO_TEST_CASE(no_subgraph_is_a_cluster_or_anonymous) {
    std::string const dot = cards(test::random_timeline(3, 30));
    BOOST_TEST(!has(dot, "subgraph cluster"));
    BOOST_TEST(!has(dot, "subgraph {"));
}

BOOST_AUTO_TEST_CASE(an_undated_event_is_no_part_of_the_spine) {
    Timeline t = test::seven_events();
    test::add_event(t, "e_x", "visit", "meeting", "A visit", std::nullopt, {}, {});
    std::string const dot = cards(t);
    BOOST_TEST(has(dot, "t_2021_02_15 -> t_undated [style=invis]"));
    BOOST_TEST(has(node(dot, "e_x"), "no date in the text"));
}

BOOST_AUTO_TEST_CASE(text_of_articles_is_escaped) {
    Timeline t = test::seven_events();
    t[4].title = "<b>R&D</b>";
    t[4].evidence[0].sentence = "He said \"no\" \\N.";
    std::string const card = node(cards(t, "<i>\"title\"</i>"), "e_00000001");
    BOOST_TEST(has(card, "&lt;b&gt;R&amp;D&lt;/b&gt;"));
    BOOST_TEST(has(card, "tooltip=\"He said \\\"no\\\" \\\\N.\""));
    BOOST_TEST(has(cards(t, "<i>"), "<b>&lt;i&gt;</b>"));
}

BOOST_AUTO_TEST_CASE(the_same_timeline_gives_the_same_bytes) {
    BOOST_TEST(cards(test::random_timeline(5, 25)) == cards(test::random_timeline(5, 25)));
}

BOOST_AUTO_TEST_CASE(a_long_title_takes_a_second_line_and_is_then_cut) {
    Timeline t = test::seven_events();
    t[4].title =
        "Musk invites Putin to Clubhouse and asks the bakers of seven towns to bring bread for everybody who listens";
    std::string const card = node(cards(t), "e_00000001");
    std::size_t lines = 0;
    for (std::size_t at = card.find("point-size=\"11\""); at != std::string::npos;
         at = card.find("point-size=\"11\"", at + 1))
        ++lines;
    BOOST_TEST(lines == 2u);
    BOOST_TEST(has(card, "…"));
}

BOOST_AUTO_TEST_CASE(text_in_a_family_colour_is_readable_on_card_and_page) {
    for (char const* family : {"invitation", "post", "statement", "launch", "business", "people", "legal", "politics",
                               "meeting", "conflict", "disaster", "other"}) {
        BOOST_TEST(look_of(family).family == family);
        BOOST_TEST(contrast(look_of(family).text, "#FFFFFF") >= 4.5);
        BOOST_TEST(contrast(look_of(family).text, ink::page) >= 4.5);
    }
    BOOST_TEST(contrast(ink::quiet, ink::page) >= 4.5);
    BOOST_TEST(contrast(ink::alarm, "#FFFFFF") >= 4.5);
    BOOST_TEST(contrast(ink::line, ink::dark) >= 4.5);
}

BOOST_AUTO_TEST_CASE(every_family_has_a_look_of_its_own) {
    std::set<std::string> looks;
    for (char const* family : {"invitation", "post", "statement", "launch", "business", "people", "legal", "politics",
                               "meeting", "conflict", "disaster", "other"}) {
        looks.insert(std::string(look_of(family).glyph));
    }
    BOOST_TEST(looks.size() == 12u);
    BOOST_TEST(look_of("no such family").family == "other");
}

BOOST_AUTO_TEST_SUITE_END()
