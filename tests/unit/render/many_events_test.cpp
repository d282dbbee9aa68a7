// Pictures of more events than cards can show: the ledger and the overview.
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <map>
#include <sstream>

#include "dateline/render/render.hpp"
#include "overview_axis.hpp"
#include "svg.hpp"
#include "unit/render/random_timeline.hpp"

using namespace dateline;

namespace {

std::string overview(Timeline const& timeline, std::string const& title = "Musk & <friends>") {
    std::ostringstream out;
    write_overview_svg(out, timeline, title);
    return out.str();
}

std::size_t count(std::string const& text, std::string const& what) {
    std::size_t n = 0;
    for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + 1)) ++n;
    return n;
}

/// The number in front of the words, 0 where they do not stand.
std::size_t number_before(std::string const& text, std::string const& words) {
    std::size_t const at = text.find(words);
    if (at == text.npos) return 0;
    std::size_t begin = at;
    while (begin > 0 && text[begin - 1] >= '0' && text[begin - 1] <= '9') --begin;
    return std::stoul(text.substr(begin, at - begin));
}

/// Sums the counts that the bars' titles tell: "<g data-cell="3"><title>14 Feb 2021: 12</title>".
std::size_t in_bars(std::string const& svg) {
    std::size_t sum = 0;
    for (std::size_t at = svg.find("<g data-cell"); at != svg.npos; at = svg.find("<g data-cell", at + 1)) {
        std::size_t const end = svg.find("</title>", at);
        sum += std::stoul(svg.substr(svg.rfind(": ", end) + 2));
    }
    return sum;
}

/// Events of two people on days from the first on, every `days` days.
Timeline regular(std::size_t events, std::int32_t days) {
    Timeline t;
    for (std::size_t i = 0; i < events; ++i) {
        bool const even = i % 2 == 0;
        test::add_event(t, "e_" + std::to_string(10000000 + i), even ? "launch" : "statement",
                        even ? "launch" : "statement", "Ann acts",
                        day_period(to_day({2020, 1, 1}) + static_cast<std::int32_t>(i) * days),
                        {test::participant(RoleName::actor, "ann", "Ann Lee", "Ann"),
                         test::participant(RoleName::target, even ? "bo" : "cy", even ? "Bo Ek" : "Cy Fox", "")},
                        {}, DatedBy::said);
    }
    return t;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(many_events)

BOOST_AUTO_TEST_CASE(the_style_goes_by_the_number_of_events) {
    BOOST_TEST((style_for(40) == Style::cards));
    BOOST_TEST((style_for(41) == Style::ledger));
    BOOST_TEST((style_for(201) == Style::overview));
}

BOOST_AUTO_TEST_CASE(an_overview_counts_every_event_once) {
    for (std::uint32_t seed = 1; seed < 12; ++seed) {
        Timeline const t = test::random_timeline(seed, 60);
        std::string const svg = overview(t);
        std::size_t const told = in_bars(svg) + number_before(svg, " known less exactly") +
                                 number_before(svg, " without a date") + number_before(svg, " earlier") +
                                 number_before(svg, " later");
        BOOST_TEST(told == t.size());
    }
}

BOOST_AUTO_TEST_CASE(the_column_is_as_wide_as_the_span_needs) {
    BOOST_TEST(overview(regular(40, 1)).find("one column is one day") != std::string::npos);
    BOOST_TEST(overview(regular(40, 7)).find("one column is one week") != std::string::npos);
    BOOST_TEST(overview(regular(40, 30)).find("one column is one month") != std::string::npos);
    BOOST_TEST(overview(regular(40, 365)).find("one column is one year") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(one_event_of_antiquity_does_not_make_the_columns_centuries) {
    Timeline t = regular(40, 1);
    t[0].when = year_period(-489);
    std::string const svg = overview(t);
    BOOST_TEST(svg.find("one column is one day · 1 earlier") != std::string::npos);
    BOOST_TEST(in_bars(svg) == 39u);
    for (Timeline::Vertex v = 0; v < 20; ++v) t[v].when = year_period(-489);
    std::string const centuries = overview(t);
    BOOST_TEST(centuries.find("one column is one century") != std::string::npos);
    BOOST_TEST(centuries.find(">400 BC</text>") != std::string::npos);
    BOOST_TEST(centuries.find(">2000</text>") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_axis_names_round_dates_as_often_as_there_is_room) {
    auto const names = [](std::size_t columns, Date first, Grain unit) {
        std::vector<Day> days;
        for (Period p = period_of(to_day(first), unit); days.size() < columns; p = shift(p, 1)) days.push_back(p.first);
        std::string out;
        for (AxisLabel const& label : axis_labels(days, unit, 1000.0 / static_cast<double>(columns))) {
            out += (out.empty() ? "" : ", ") + label.words;
        }
        return out;
    };
    BOOST_TEST(names(4, {2021, 2, 27}, Grain::day) == "27 Feb 2021, 28, 1 Mar, 2");
    BOOST_TEST(names(60, {2020, 12, 30}, Grain::day) == "4 Jan 2021, 11, 18, 25, 1 Feb, 8, 15, 22");
    BOOST_TEST(names(12, {2020, 11, 2}, Grain::week) ==
               "2 Nov 2020, 9, 16, 23, 30, 7 Dec, 14, 21, 28, 4 Jan 2021, 11, 18");
    BOOST_TEST(names(60, {2020, 11, 2}, Grain::week).starts_with("Nov 2020, Dec, Jan 2021, Feb, Mar"));
    BOOST_TEST(names(10, {2020, 5, 1}, Grain::month) == "May 2020, Jun, Jul, Aug, Sep, Oct, Nov, Dec, Jan 2021, Feb");
    BOOST_TEST(names(40, {2018, 5, 1}, Grain::month).starts_with("Jul 2018, Oct, Jan 2019, Apr"));
    BOOST_TEST(names(57, {1957, 1, 1}, Grain::year).starts_with("1957, 1960, 1965, 1970"));
    BOOST_TEST(names(15, {1860, 1, 1}, Grain::decade).starts_with("1860, 1870, 1880"));
    BOOST_TEST(names(1, {2021, 2, 27}, Grain::day) == "27 Feb 2021");
    BOOST_TEST(names(0, {2021, 2, 27}, Grain::day).empty());
}

BOOST_AUTO_TEST_CASE(no_text_of_an_overview_leaves_the_picture_or_touches_its_neighbour) {
    auto const check = [](std::string const& svg) {
        double const picture = std::stod(test::attribute(svg.substr(0, svg.find('>')), "width"));
        std::map<double, double> right;  // of the last text of each line
        for (std::size_t at = svg.find("<text"); at != svg.npos; at = svg.find("<text", at + 1)) {
            std::size_t const open = svg.find('>', at);
            std::string const head = svg.substr(at, open - at), size = test::attribute(head, "font-size");
            test::DrawnText const text = test::drawn_text(head + " font-size=\"" + (size.empty() ? "12" : size) + '"',
                                                          svg.substr(open + 1, svg.find("</text>", at) - open - 1));
            double const width = test::attribute(head, "font-weight") == "700"
                                     ? text_width(text.words, Face::bold, text.size)
                                     : text.width;
            double const left = test::attribute(head, "text-anchor") == "end" ? text.x - width : text.x;
            BOOST_TEST(left >= 0, text.words);
            BOOST_TEST(left + width <= picture, text.words);
            auto const [line, first] = right.try_emplace(text.y, 0);
            BOOST_TEST(left >= line->second, text.words);
            line->second = left + width;
        }
    };
    for (std::uint32_t seed = 1; seed < 8; ++seed) check(overview(test::random_timeline(seed, 300)));
    for (std::int32_t const days : {1, 3, 7, 20, 90, 365, 4000}) check(overview(regular(60, days)));
    Timeline t = regular(60, 5);
    for (Timeline::Vertex v = 0; v < t.size(); v += 3) {
        t[v].roles.push_back(test::participant(
            RoleName::with, "long", "The Federal Bureau for the Investigation of Everything That There Is", ""));
    }
    check(overview(t));
}

BOOST_AUTO_TEST_CASE(a_measure_of_the_bubbles_stands_beside_the_legend_where_they_differ) {
    BOOST_TEST(overview(regular(200, 1)).find(" events</text>") != std::string::npos);
    BOOST_TEST(overview(regular(2, 1)).find("class=\"size\"") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(who_takes_part_most_stands_first_and_a_bubble_says_its_number) {
    std::string const svg = overview(regular(200, 1));
    BOOST_TEST(svg.find(">Ann</text>") < svg.find(">Bo Ek</text>"));
    BOOST_TEST(svg.find(">200</text>") != std::string::npos);
    BOOST_TEST(svg.find("<title>Ann, ") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(two_thousand_events_are_a_small_file_without_foreign_markup) {
    Timeline const t = test::random_timeline(3, 2000);
    std::string const svg = overview(t, "<script>alert(1)</script>");
    BOOST_TEST(svg.size() < 150'000u);
    BOOST_TEST(svg.find("<script") == std::string::npos);
    BOOST_TEST(count(svg, "<svg ") == 1u);
}

BOOST_AUTO_TEST_CASE(thousands_are_parted) {
    BOOST_TEST(overview(regular(1200, 1)).find(">1,200 events · 3 entities") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(nothing_but_undated_events_is_still_a_picture) {
    Timeline t = regular(3, 1);
    for (Timeline::Vertex v = 0; v < t.size(); ++v) t[v].when.reset();
    std::string const svg = overview(t);
    BOOST_TEST(svg.find("3 without a date") != std::string::npos);
    BOOST_TEST(in_bars(svg) == 0u);
}

BOOST_AUTO_TEST_CASE(a_ledger_has_every_event_once_and_is_drawn_by_graphviz) {
    for (std::uint32_t seed = 1; seed < 5; ++seed) {
        Timeline const t = test::random_timeline(seed, 60);
        std::ostringstream dot;
        write_ledger_dot(dot, t, "A ledger");
        auto const file =
            std::filesystem::temp_directory_path() / ("dateline_ledger_" + std::to_string(::getpid()) + ".svg");
        run_graphviz(dot.str(), "svg", file);
        std::string const svg = test::contents(file.string());
        std::filesystem::remove(file);
        for (Timeline::Vertex v = 0; v < t.size(); ++v) {
            BOOST_TEST(count(svg, "id=\"a_" + t[v].id + "\"") + count(svg, "id=\"" + t[v].id + "\"") == 1u, t[v].id);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_page_begins_with_the_overview_unless_nothing_has_a_date) {
    Timeline t = regular(10, 1);
    std::ostringstream dated, undated;
    write_html(dated, t, "Dated");
    for (Timeline::Vertex v = 0; v < t.size(); ++v) t[v].when.reset();
    write_html(undated, t, "Undated");
    BOOST_TEST(dated.str().find("<svg") < dated.str().find("<main"));
    BOOST_TEST(undated.str().find("<svg") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(who_takes_part_once_has_no_line_where_three_others_take_part_more_often) {
    Timeline t = regular(40, 1);
    t[0].roles.push_back(test::participant(RoleName::with, "di", "Di Once", ""));
    BOOST_TEST(overview(t).find("Di Once") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
