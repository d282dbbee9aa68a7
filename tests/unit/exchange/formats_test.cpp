// Every format is read back by a reader that is not its writer, over timelines of nasty text.
#include <boost/graph/graphml.hpp>
#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <tuple>

#include "dateline/exchange/exchange.hpp"
#include "dateline/timeline/event_fields.hpp"
#include "unit/render/random_timeline.hpp"

using namespace dateline;
namespace json = boost::json;

namespace {

std::string exported(Timeline const& t, ExchangeFormat format, Unwritten* left_out = nullptr) {
    std::ostringstream out;
    Unwritten const got = export_timeline(out, t, format, "The <title> & \"more\"");
    if (left_out != nullptr) *left_out = got;
    return out.str();
}

/// Rows and fields by RFC 4180.
std::vector<std::vector<std::string>> read_csv(std::string const& text) {
    std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char const c = text[i];
        if (quoted) {
            if (c != '"') {
                rows.back().back() += c;
            } else if (i + 1 < text.size() && text[i + 1] == '"') {
                rows.back().back() += text[++i];
            } else {
                quoted = false;
            }
        } else if (c == '"') {
            quoted = true;
        } else if (c == ',') {
            rows.back().emplace_back();
        } else if (c == '\r' && text[i + 1] == '\n') {
            ++i;
            rows.emplace_back(1);
        } else {
            rows.back().back() += c;
        }
    }
    rows.pop_back();
    return rows;
}

/// A cell as it was before an apostrophe kept spreadsheets from computing it.
std::string unguarded(std::string const& cell) {
    std::size_t const begin = cell.find_first_not_of('\'');
    bool const guarded = begin != std::string::npos && begin > 0 &&
                         std::string_view("=+-@\t\r").find(cell[begin]) != std::string_view::npos;
    return guarded ? cell.substr(1) : cell;
}

std::string spelt_in_csv(std::string const& text) {
    std::string out;
    for (char const c : text) {
        bool const control = static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t';
        out += control ? "\xEF\xBF\xBD" : std::string(1, c);
    }
    return out;
}

struct Node {
    std::string title;
};
using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, Node>;

/// What is left of a text in XML; Boost's reader makes runs of white space one blank and trims.
std::string fit_for_xml(std::string const& text) {
    std::string out;
    for (char const c : text) {
        bool const blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (blank) {
            if (!out.empty() && out.back() != ' ') out += ' ';
        } else {
            out += static_cast<unsigned char>(c) < 0x20 ? "\xEF\xBF\xBD" : std::string(1, c);
        }
    }
    if (out.ends_with(' ')) out.pop_back();
    for (std::size_t at = out.find("\uFFFE"); at != out.npos; at = out.find("\uFFFE")) out.replace(at, 3, "\uFFFD");
    return out;
}

std::vector<std::string> unfolded(std::string const& ics) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < ics.size();) {
        std::size_t const end = ics.find("\r\n", at);
        BOOST_TEST_REQUIRE(end != ics.npos);
        BOOST_TEST(end - at <= 75u);
        if (ics[at] == ' ' && !lines.empty()) {
            lines.back() += ics.substr(at + 1, end - at - 1);
        } else {
            lines.push_back(ics.substr(at, end - at));
        }
        at = end + 2;
    }
    return lines;
}

std::string ics_text(std::string const& line) {
    std::string out;
    for (std::size_t i = line.find(':') + 1; i < line.size(); ++i) {
        bool const escaped = line[i] == '\\';
        if (escaped) ++i;
        out += escaped && line[i] == 'n' ? '\n' : line[i];
    }
    return out;
}

std::string without_controls(std::string text) {
    for (char& c : text) {
        if ((static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7F) c = ' ';
    }
    return text;
}

template <class Check>
void for_nasty_timelines(Check check) {
    for (std::uint32_t seed = 1; seed <= 40; ++seed) check(test::random_timeline(seed, 12));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(exchange_formats_are_read_back)

BOOST_AUTO_TEST_CASE(json_holds_events_relations_and_sources) {
    for_nasty_timelines([](Timeline const& t) {
        json::object const whole = json::parse(exported(t, ExchangeFormat::json)).as_object();
        BOOST_TEST(whole.at("events").as_array().size() == t.size());
        BOOST_TEST(whole.at("relations").as_array().size() == t.relations().size());
        BOOST_TEST(whole.at("sources").as_array().size() == t.sources.size());
        for (Timeline::Vertex v = 0; v < t.size(); ++v) {
            BOOST_TEST(whole.at("events").as_array()[v].at("title").as_string() == t[v].title);
        }
    });
}

BOOST_AUTO_TEST_CASE(csv_rows_have_the_fields_of_their_events) {
    for_nasty_timelines([](Timeline const& t) {
        auto const rows = read_csv(exported(t, ExchangeFormat::csv));
        BOOST_TEST_REQUIRE(rows.size() == t.size() + 1);
        for (Timeline::Vertex v = 0; v < t.size(); ++v) {
            auto const& row = rows[v + 1];
            BOOST_TEST_REQUIRE(row.size() == rows[0].size());
            BOOST_TEST(row[0] == t[v].id);
            BOOST_TEST(unguarded(row[9]) == spelt_in_csv(t[v].title));
            if (!t[v].evidence.empty()) {
                BOOST_TEST(unguarded(row[16]) == spelt_in_csv(t[v].evidence[0].sentence));
            }
        }
    });
}

BOOST_AUTO_TEST_CASE(no_cell_of_csv_is_computed_by_a_spreadsheet) {
    BOOST_TEST(csv_field("=1+1") == "'=1+1");
    BOOST_TEST(csv_field("@SUM(A1)") == "'@SUM(A1)");
    BOOST_TEST(csv_field("-0044-03-15") == "'-0044-03-15");
    BOOST_TEST(csv_field("=HYPERLINK(\"http://example.org\",\"x\")") ==
               "\"'=HYPERLINK(\"\"http://example.org\"\",\"\"x\"\")\"");
    BOOST_TEST(csv_field("1+1=2") == "1+1=2");
    BOOST_TEST(csv_field("'Tis said") == "'Tis said");
    for (std::string const text : {"=1", "'=1", "''+1", "'Tis", "'", "", "\tx", "'\rx", "2021-02-14"}) {
        auto const rows = read_csv(csv_field(text) + ",\r\n");
        BOOST_TEST(unguarded(rows.at(0).at(0)) == text);
    }
}

BOOST_AUTO_TEST_CASE(every_output_has_the_names_of_the_one_list_of_fields) {
    Timeline const t = test::random_timeline(3, 4);
    std::string heads;
    for (EventField const& field : event_fields) {
        BOOST_TEST(&event_field(field.what) == &field);
        if (!field.csv.empty()) heads += (heads.empty() ? "" : ",") + std::string(field.csv);
    }
    std::string const csv = exported(t, ExchangeFormat::csv);
    BOOST_TEST(csv.substr(0, csv.find('\r')) == heads);
    std::ifstream file(DATELINE_SOURCE_DIR "/include/dateline/exchange/timeline.schema.json");
    std::string const text(std::istreambuf_iterator<char>(file), {});
    json::value const definitions = json::parse(text).at("$defs");
    std::set<std::string> in_schema, in_list;
    for (auto const& [name, of] : definitions.at("event").at("properties").as_object()) in_schema.insert(name);
    for (auto const& [name, of] : definitions.at("date").at("properties").as_object()) {
        in_schema.insert("date." + std::string(name));
    }
    in_schema.erase("date");
    for (EventField const& field : event_fields) {
        if (!field.json.empty()) in_list.emplace(field.json);
    }
    BOOST_TEST(in_schema == in_list, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(graphml_is_what_boost_reads) {
    for_nasty_timelines([](Timeline const& t) {
        Graph graph;
        boost::dynamic_properties properties(boost::ignore_other_properties);
        properties.property("title", boost::get(&Node::title, graph));
        std::istringstream in(exported(t, ExchangeFormat::graphml));
        boost::read_graphml(in, graph, properties);
        BOOST_TEST_REQUIRE(boost::num_vertices(graph) == t.size());
        BOOST_TEST(boost::num_edges(graph) == t.relations().size());
        for (Timeline::Vertex v = 0; v < t.size(); ++v)
            BOOST_TEST(fit_for_xml(graph[v].title) == fit_for_xml(t[v].title));
    });
}

BOOST_AUTO_TEST_CASE(a_calendar_has_every_dated_event_with_its_id_and_title) {
    for_nasty_timelines([](Timeline const& t) {
        Unwritten left_out;
        std::vector<std::string> titles, ids, days;
        for (std::string const& line : unfolded(exported(t, ExchangeFormat::icalendar, &left_out))) {
            if (line.starts_with("SUMMARY:")) titles.push_back(ics_text(line));
            if (line.starts_with("UID:")) ids.push_back(line.substr(4));
            if (line.starts_with("DTEND")) days.push_back(line.substr(line.find(':') + 1));
        }
        std::size_t n = 0;
        for (Timeline::Vertex v = 0; v < t.size(); ++v) {
            Event const& e = t[v];
            if (!e.when) continue;
            BOOST_TEST_REQUIRE(n < titles.size());
            BOOST_TEST(titles[n] == without_controls(e.title));
            BOOST_TEST(ids[n] == e.id + "@dateline");
            std::string behind = iso(e.when->last + 1);
            std::erase(behind, '-');
            BOOST_TEST(days[n] == behind);
            ++n;
        }
        BOOST_TEST(n == titles.size());
        BOOST_TEST(left_out.events == t.size() - n);
    });
}

BOOST_AUTO_TEST_CASE(timelinejs_slides_are_as_vague_as_their_dates_and_hold_no_foreign_markup) {
    Timeline const t = test::seven_events();
    json::object const whole = json::parse(exported(t, ExchangeFormat::timelinejs)).as_object();
    json::object const& first = whole.at("events").as_array()[0].as_object();
    BOOST_TEST(first.at("start_date").as_object().contains("year"));
    BOOST_TEST(first.at("start_date").as_object().contains("day") == (t[0].when->grain <= Grain::week));
    BOOST_TEST(first.at("display_date").as_string() == english(*t[0].when));
    for_nasty_timelines([](Timeline const& nasty) {
        json::object const read = json::parse(exported(nasty, ExchangeFormat::timelinejs)).as_object();
        for (json::value const& slide : read.at("events").as_array()) {
            json::string const& headline = slide.at("text").at("headline").as_string();
            BOOST_TEST(headline.find('<') == json::string::npos);
            BOOST_TEST(slide.at("text").at("text").as_string().find("<script") == json::string::npos);
        }
    });
}

BOOST_AUTO_TEST_CASE(linked_data_names_events_actors_and_articles_by_address) {
    for_nasty_timelines([](Timeline const& t) {
        json::array const graph = json::parse(exported(t, ExchangeFormat::json_ld)).at("@graph").as_array();
        std::size_t events = 0;
        for (json::value const& node : graph) {
            events += node.at("@type").as_string() == "sem:Event" ? 1 : 0;
            BOOST_TEST(node.as_object().contains("@id"));
            std::string const address(node.at("@id").as_string());
            BOOST_TEST(address.starts_with("urn:dateline:"));
            BOOST_TEST(address.find_first_of(" <>\"{}|\\^`\n") == address.npos);
        }
        BOOST_TEST(events == t.size());
    });
}

BOOST_AUTO_TEST_CASE(every_kind_of_relation_reaches_the_formats_that_have_a_place_for_it) {
    for (auto const& [kind, in_json, in_ics, in_linked_data] :
         {std::tuple{RelationKind::then, "then", "X-THEN", "dateline:then"},
          std::tuple{RelationKind::answered_by, "answered by", "X-ANSWERED-BY", "dateline:answered_by"},
          std::tuple{RelationKind::causes, "causes", "X-CAUSES", "dateline:causes"},
          std::tuple{RelationKind::continued_by, "continued by", "X-CONTINUED-BY", "dateline:continued_by"}}) {
        Timeline t;
        for (int i = 1; i < 3; ++i) {
            test::add_event(t, "e_0000000" + std::to_string(i), "visit", "meeting", "A visit",
                            day_period(to_day({2021, 2, 1}) + (i - 1)), {}, {});
        }
        t.relate(0, 1, {kind, std::string(name(kind)), "so they say"});
        json::value const relation = json::parse(exported(t, ExchangeFormat::json)).at("relations").at(0);
        BOOST_TEST(relation.at("kind").as_string() == in_json);
        BOOST_TEST(relation.at("why").as_string() == "so they say");
        auto const lines = unfolded(exported(t, ExchangeFormat::icalendar));
        std::string const related = std::string("RELATED-TO;RELTYPE=") + in_ics + ":e_00000002@dateline";
        BOOST_TEST(std::count(lines.begin(), lines.end(), related) == 1);
        json::value const linked = json::parse(exported(t, ExchangeFormat::json_ld)).at("@graph").at(1);
        BOOST_TEST(linked.at(in_linked_data).at(0).at("@id").as_string() == "urn:dateline:event:e_00000002");
        json::value const statement = json::parse(exported(t, ExchangeFormat::json_ld)).at("@graph").as_array().back();
        BOOST_TEST(statement.at("@type").as_string() == "rdf:Statement");
        BOOST_TEST(statement.at("rdf:subject").at("@id").as_string() == "urn:dateline:event:e_00000001");
        BOOST_TEST(statement.at("rdf:object").at("@id").as_string() == "urn:dateline:event:e_00000002");
        BOOST_TEST(statement.at("schema:text").as_string() == "so they say");
        std::string description, in_words = in_json;
        for (std::string const& line : lines) {
            if (line.starts_with("DESCRIPTION:") && description.empty()) description = line;
        }
        in_words.front() = static_cast<char>(in_words.front() - 'a' + 'A');
        BOOST_TEST(description.ends_with("\\n" + in_words + ": A visit (“so they say”)"));
        json::value const slide = json::parse(exported(t, ExchangeFormat::timelinejs)).at("events").at(0);
        BOOST_TEST(slide.at("text").at("text").as_string() == "<p>" + in_words + ": A visit (“so they say”)</p>");
        std::string const graphml = exported(t, ExchangeFormat::graphml);
        BOOST_TEST(graphml.find("<data key=\"relation\">" + std::string(in_json) + "</data>") != graphml.npos);
    }
}

BOOST_AUTO_TEST_CASE(relations_that_a_format_has_no_place_for_are_counted) {
    Timeline t = test::seven_events();
    std::size_t const all = t.relations().size();
    BOOST_TEST_REQUIRE(all > 1u);
    Unwritten left_out;
    for (auto const format : {ExchangeFormat::csv, ExchangeFormat::json_lines, ExchangeFormat::semeval}) {
        exported(t, format, &left_out);
        BOOST_TEST(left_out.relations == all);
    }
    for (auto const format : {ExchangeFormat::json, ExchangeFormat::graphml, ExchangeFormat::json_ld,
                              ExchangeFormat::icalendar, ExchangeFormat::timelinejs}) {
        exported(t, format, &left_out);
        BOOST_TEST(left_out.relations == 0u);
    }
    Timeline::Vertex const undated = t.relations().front().from;
    t[undated].when.reset();
    for (auto const format : {ExchangeFormat::icalendar, ExchangeFormat::timelinejs}) {
        std::string const text = exported(t, format, &left_out);
        BOOST_TEST(left_out.relations == t.relations_from(undated).size());
        BOOST_TEST(left_out.events == 1u);
        BOOST_TEST(text.find(t[undated].id) == text.npos);
    }
}

BOOST_AUTO_TEST_CASE(sentences_that_have_no_place_are_counted) {
    Timeline const t = test::seven_events();
    std::size_t all = 0;
    for (Timeline::Vertex v = 0; v < t.size(); ++v) all += t[v].evidence.size();
    Unwritten left_out;
    for (auto const format : {ExchangeFormat::csv, ExchangeFormat::graphml}) {
        exported(t, format, &left_out);
        BOOST_TEST(left_out.sentences == all - t.size());
    }
    exported(t, ExchangeFormat::json, &left_out);
    BOOST_TEST(left_out.sentences == 0u);
}

BOOST_AUTO_TEST_CASE(every_format_says_what_it_holds_leaves_out_and_is_read_by) {
    for (FormatName const& f : exchange_formats()) {
        BOOST_TEST(!f.holds.empty());
        BOOST_TEST(!f.leaves_out.empty());
        BOOST_TEST(!f.read_by.empty());
    }
}

BOOST_AUTO_TEST_CASE(semeval_lines_are_placed_events_in_order) {
    Timeline t = test::seven_events();
    t[0].order = 0;
    Unwritten left_out;
    std::istringstream lines(exported(t, ExchangeFormat::semeval, &left_out));
    std::string line;
    std::getline(lines, line);
    BOOST_TEST(line == "THE <TITLE> & \"MORE\"");
    std::size_t n = 0;
    int before = 0;
    for (; std::getline(lines, line); ++n) {
        int const order = std::stoi(line);
        BOOST_TEST(order >= before);
        before = order;
        BOOST_TEST(std::count(line.begin(), line.end(), '\t') >= 2);
    }
    BOOST_TEST(n == t.size() - 1);
    BOOST_TEST(left_out.events == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
