// The plain picture is written by boost::write_graphviz over the timeline's own graph and read back by
// boost::read_graphviz; read(write(t)) == plain_graph(t) is a law. The only file that includes
// boost/graph/graphviz.hpp.
//
// What Boost 1.81 gets wrong, and how it is avoided:
//   * write_graphviz leaves a value that looks like an identifier unquoted, and so a label "node" or "." breaks the
//   file:
//     our property writers quote every value;
//   * its escape turns  \"  into  \\"  which ends the string: values come with their backslashes doubled
//     (to_escaped), and our writers put the one backslash before each quote;
//   * read_graphviz returns vertices in the order of their names: each carries its number;
//   * ids that are no DOT identifiers are replaced as node names, and kept as the attribute `id`.
//
// The spine of dates is written with the graph's attributes; its nodes have the class "day", events "event".
#include <algorithm>
#include <array>
#include <boost/graph/graphviz.hpp>
#include <boost/property_map/function_property_map.hpp>
#include <charconv>
#include <ostream>

#include "card.hpp"
#include "dateline/diagnostics/error.hpp"
#include "dateline/render/render.hpp"
#include "dateline/timeline/graph.hpp"
#include "escape.hpp"
#include "palette.hpp"
#include "sources.hpp"
#include "spine.hpp"

namespace dateline {
namespace {

/// "◆ INVITATION", "Musk invites Putin to Clubhouse" are lines of one label; what is read back is the whole of it.
std::string label_of(Timeline const& timeline, Timeline::Vertex v, CitedSources const& sources) {
    Event const& event = timeline[v];
    std::string label = std::string(look_of(event.family).glyph) + ' ' + std::string(kind_word(event));
    if (!reservation(event).empty()) label += " · " + std::string(reservation(event));
    if (event.contradicted) label += " · " + std::string(mark::disagree);
    if (!event.corrections.empty()) label += " · " + std::string(mark::corrected);
    label += '\n' + (event.title.empty() ? std::string(kind_word(event)) : event.title) + '\n';
    std::string const words = dating_words(timeline, v);
    if (!words.empty()) label += "“" + words + "” ";
    return label + sources.marks(event, 4);
}

PlainVertex plain_vertex(Timeline const& timeline, Timeline::Vertex v, CitedSources const& sources) {
    Event const& event = timeline[v];
    return {drawable(event.id), drawable(label_of(timeline, v, sources)),
            event.when ? edtf(*event.when) : std::string(), drawable(event.kind), drawable(main_sentence(event))};
}

bool is_identifier(std::string_view id) {
    constexpr std::array<std::string_view, 6> keywords = {"node", "edge", "graph", "digraph", "subgraph", "strict"};
    auto const letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
    if (id.empty() || !letter(id[0])) return false;
    std::string lower(id);
    for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return std::find(keywords.begin(), keywords.end(), lower) == keywords.end() &&
           std::all_of(id.begin(), id.end(), [&](char c) { return letter(c) || (c >= '0' && c <= '9'); });
}

/// Node names: the ids, or numbers where one of them is no identifier or stands twice.
std::vector<std::string> node_names(PlainGraph const& plain) {
    std::vector<std::string> names, sorted;
    for (PlainVertex const& vertex : plain.vertices) names.push_back(vertex.id);
    sorted = names;
    std::sort(sorted.begin(), sorted.end());
    bool const twice = std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end();
    bool const sound = std::all_of(names.begin(), names.end(), [](std::string const& name) {
        return is_identifier(name) && !name.starts_with("t_");
    });
    if (sound && !twice) return names;
    for (std::size_t i = 0; i < names.size(); ++i) names[i] = "event_" + std::to_string(i);
    return names;
}

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
    if (out.back() != '[') out += ", ";
    out += name;
    out += '=';
    append_dot_string(out, value);
}

/// Lines that begin at the left: "\\l" ends each.
void append_left_lines(std::string& out, std::string_view name, std::string_view text) {
    std::string const escaped = to_escaped(text);
    out += std::string(", ") + std::string(name) + "=\"";
    for (std::size_t i = 0; i < escaped.size(); ++i) {
        if (escaped[i] == '\\' && i + 1 < escaped.size()) {
            out += escaped[i];
            out += escaped[i + 1] == 'n' ? 'l' : escaped[i + 1];
            ++i;
            continue;
        }
        if (escaped[i] == '"') out += '\\';
        out += escaped[i];
    }
    out += "\\l\"";
}

std::string without_last_line_end(std::string label) {
    if (label.ends_with('\n')) label.pop_back();
    return label;
}

/// The dates of the spine and the rows of events beside them, written where write_graphviz writes the graph's
/// attributes.
class Frame {
public:
    Frame(Timeline const& timeline, std::vector<std::string> const& names, CitedSources const& sources)
        : stops_(spine(timeline)), undated_(undated(timeline)), names_(names), sources_(sources) {}

    std::string draw(std::string const& title) {
        out_ = "  graph [";
        append_attribute(out_, "label", title + "\n ");
        out_ +=
            ", charset=\"UTF-8\", rankdir=TB, newrank=true, bgcolor=\"#FBFAF7\", pad=0.45, nodesep=0.42, ranksep=0.36, "
            "splines=line, outputorder=edgesfirst, labelloc=t, labeljust=l, "
            "fontname=\"Inter,Helvetica,Arial,sans-serif\", "
            "fontsize=18, fontcolor=\"#1F2933\"];\n"
            "  node [shape=box, style=filled, fillcolor=white, width=3.3, height=0.62, margin=\"0.12,0.05\", "
            "penwidth=1.4, fontname=\"Inter,Helvetica,Arial,sans-serif\", fontsize=11, fontcolor=\"#1F2933\"];\n"
            "  edge [fontname=\"Inter,Helvetica,Arial,sans-serif\", fontsize=9, fontcolor=\"#3E4C59\", arrowsize=0.6, "
            "color=\"#3E4C59\"];\n";
        for (std::size_t i = 0; i < stops_.size(); ++i) append_stop(i);
        append_rows(undated_, "undated", "");
        return std::move(out_);
    }

private:
    void append_stop(std::size_t number) {
        Stop const& stop = stops_[number];
        bool const exact = is_exact(stop.period);
        std::string const node = "t_" + std::to_string(number);
        out_ += "  " + node + " [";
        append_attribute(out_, "class", "day");
        append_attribute(out_, "label", stop_name(stop.period) + '\n' + stop_note(stop.period, sources_.list()));
        append_attribute(out_, "style", exact ? "rounded,filled" : "rounded,dashed,filled");
        append_attribute(out_, "fillcolor", exact ? ink::dark : ink::page);
        append_attribute(out_, "color", exact ? ink::dark : ink::faint);
        append_attribute(out_, "fontcolor", exact ? "white" : ink::text);
        out_ += ", group=spine, width=1.8];\n";
        if (number > 0) {
            std::string const says = distance(stops_[number - 1].period, stop.period);
            out_ += "  t_" + std::to_string(number - 1) + " -> " + node +
                    " [class=\"spine\", arrowhead=none, penwidth=2, color=\"#CBD2D9\", weight=100, ";
            out_ += says.empty() ? "style=dashed];\n" : "label=\"  " + says + "\"];\n";
            if (!last_row_.empty()) append_layout_edge(last_row_, node, 1);
        }
        out_ += "  " + node + " -> " + names_[stop.events.front()] +
                " [class=\"spine\", arrowhead=none, color=\"#CBD2D9\", weight=20];\n";
        append_rows(stop.events, std::to_string(number), node);
    }

    void append_layout_edge(std::string const& from, std::string const& to, int weight) {
        out_ +=
            "  " + from + " -> " + to + " [class=\"layout\", style=invis, weight=" + std::to_string(weight) + "];\n";
    }

    /// Three events a row; those of one column hang below each other.
    void append_rows(std::vector<Timeline::Vertex> const& events, std::string const& day, std::string const& beside) {
        for (std::size_t i = 0; i < events.size(); ++i) {
            std::string const& event = names_[events[i]];
            std::size_t const row = i / across, column = i % across;
            if (column == 0) {
                out_ += "  subgraph day_" + day + (row == 0 ? "" : "_row" + std::to_string(row + 1)) +
                        " { graph [rank=same]";
                if (row == 0 && !beside.empty()) out_ += "; " + beside;
                for (std::size_t k = i; k < std::min(events.size(), i + across); ++k) out_ += "; " + names_[events[k]];
                out_ += " }\n";
                last_row_ = event;
            }
            out_ += "  " + event + " [group=c" + std::to_string(column) + "];\n";
            if (!above_[column].empty()) append_layout_edge(above_[column], event, 60);
            if (column > 0) append_layout_edge(names_[events[i - 1]], event, 20);
            above_[column] = event;
        }
    }

    static constexpr std::size_t across = 3;
    std::vector<Stop> stops_;
    std::vector<Timeline::Vertex> undated_;
    std::vector<std::string> const& names_;
    CitedSources const& sources_;
    std::array<std::string, across> above_;
    std::string last_row_, out_;
};

/// What read_graphviz fills.
struct ReadVertex {
    std::string node, id, label, date, kind, tooltip, number, css_class;
};
struct ReadEdge {
    std::string kind, label, css_class;
};

}  // namespace

PlainGraph plain_graph(Timeline const& timeline) {
    CitedSources const sources(timeline);
    PlainGraph plain;
    for (Timeline::Vertex v = 0; v < timeline.size(); ++v) plain.vertices.push_back(plain_vertex(timeline, v, sources));
    for (auto const& [from, to, relation] : timeline.relations()) {
        plain.edges.push_back({plain.vertices[from].id, plain.vertices[to].id, std::string(name(relation.kind)),
                               drawable(relation.label)});
    }
    return plain;
}

void write_plain_dot(std::ostream& out, Timeline const& timeline, std::string const& title) {
    TimelineGraph const& graph = graph_of(timeline);
    PlainGraph const plain = plain_graph(timeline);
    std::vector<std::string> const names = node_names(plain);
    CitedSources const sources(timeline);
    auto const vertex_writer = [&](std::ostream& to, Timeline::Vertex v) {
        PlainVertex const& vertex = plain.vertices[v];
        Event const& event = timeline[v];
        bool const dashed = !event.when || !is_exact(*event.when);
        std::string attributes = " [";
        append_attribute(attributes, "class", "event");
        append_attribute(attributes, "id", vertex.id);
        append_left_lines(attributes, "label", vertex.label);
        append_attribute(attributes, "date", vertex.date);
        append_attribute(attributes, "kind", vertex.kind);
        append_attribute(attributes, "tooltip", vertex.tooltip);
        append_attribute(attributes, "number", std::to_string(v));
        append_attribute(attributes, "color", look_of(event.family).bar);
        append_attribute(attributes, "style",
                         !reservation(event).empty() ? "dotted"
                         : dashed                    ? "filled,dashed"
                                                     : "filled");
        to << attributes << ']';
    };
    auto const edge_writer = [&](std::ostream& to, TimelineGraph::edge_descriptor e) {
        Relation const& relation = graph[e];
        std::string attributes = "[";
        append_attribute(attributes, "class", "relation");
        append_attribute(attributes, "kind", name(relation.kind));
        append_attribute(attributes, "label", drawable(relation.label));
        if (boost::source(e, graph) > boost::target(e, graph)) attributes += ", constraint=false";
        to << attributes << ']';
    };
    auto const graph_writer = [&](std::ostream& to) { to << Frame(timeline, names, sources).draw(title); };
    auto const node_name =
        boost::make_function_property_map<Timeline::Vertex, std::string>([&](Timeline::Vertex v) { return names[v]; });
    boost::write_graphviz(out, graph, vertex_writer, edge_writer, graph_writer, node_name);
}

PlainGraph read_plain_dot(std::string const& dot) {
    using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, ReadVertex, ReadEdge>;
    Graph graph;
    boost::dynamic_properties properties(boost::ignore_other_properties);
    properties.property("node_id", boost::get(&ReadVertex::node, graph));
    properties.property("id", boost::get(&ReadVertex::id, graph));
    properties.property("label", boost::get(&ReadVertex::label, graph));
    properties.property("date", boost::get(&ReadVertex::date, graph));
    properties.property("kind", boost::get(&ReadVertex::kind, graph));
    properties.property("tooltip", boost::get(&ReadVertex::tooltip, graph));
    properties.property("number", boost::get(&ReadVertex::number, graph));
    properties.property("class", boost::get(&ReadVertex::css_class, graph));
    properties.property("kind", boost::get(&ReadEdge::kind, graph));
    properties.property("label", boost::get(&ReadEdge::label, graph));
    properties.property("class", boost::get(&ReadEdge::css_class, graph));
    try {
        boost::read_graphviz(dot, graph, properties, "node_id");
    } catch (boost::graph_exception const& mistake) {
        throw Error(Exit::bad_material, std::string("this is not the DOT of a plain timeline: ") + mistake.what());
    }
    std::vector<std::pair<std::size_t, Graph::vertex_descriptor>> events;
    for (Graph::vertex_descriptor v = 0; v < boost::num_vertices(graph); ++v) {
        if (graph[v].css_class != "event") continue;
        std::size_t number = 0;
        std::from_chars(graph[v].number.data(), graph[v].number.data() + graph[v].number.size(), number);
        events.emplace_back(number, v);
    }
    std::sort(events.begin(), events.end());
    PlainGraph plain;
    for (auto const& [number, v] : events) {
        ReadVertex const& vertex = graph[v];
        plain.vertices.push_back({from_escaped(vertex.id), without_last_line_end(from_escaped(vertex.label)),
                                  from_escaped(vertex.date), from_escaped(vertex.kind), from_escaped(vertex.tooltip)});
    }
    for (auto [edge, end] = boost::edges(graph); edge != end; ++edge) {
        if (graph[*edge].css_class != "relation") continue;
        plain.edges.push_back({from_escaped(graph[boost::source(*edge, graph)].id),
                               from_escaped(graph[boost::target(*edge, graph)].id), from_escaped(graph[*edge].kind),
                               from_escaped(graph[*edge].label)});
    }
    return plain;
}

}  // namespace dateline
