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
#include "escape.hpp"
#include "palette.hpp"
#include "sources.hpp"
#include "spine.hpp"

namespace dateline {
namespace {

/// "◆ INVITATION", "Musk invites Putin to Clubhouse" are lines of one label; what is read back is the whole of it.
std::string label_of(Timeline const& timeline, Timeline::Vertex v, CitedSources const& sources) {
    Event const& event = timeline.graph[v];
    std::string label = std::string(look_of(event.family).glyph) + ' ' + std::string(kind_word(event));
    if (!reservation(event).empty()) label += " · " + std::string(reservation(event));
    label += '\n' + (event.title.empty() ? std::string(kind_word(event)) : event.title) + '\n';
    std::string const words = dating_words(timeline, v);
    if (!words.empty()) label += "“" + words + "” ";
    return label + sources.marks(event, 4);
}

PlainVertex plain_vertex(Timeline const& timeline, Timeline::Vertex v, CitedSources const& sources) {
    Event const& event = timeline.graph[v];
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

std::string head(Timeline const& timeline, std::string const& title, std::vector<std::string> const& names,
                 CitedSources const& sources) {
    std::string out = "  graph [";
    append_attribute(out, "label", title + "\n ");
    out +=
        ", charset=\"UTF-8\", rankdir=TB, newrank=true, bgcolor=\"#FBFAF7\", pad=0.45, nodesep=0.42, ranksep=0.36, "
        "splines=line, outputorder=edgesfirst, labelloc=t, labeljust=l, fontname=\"Helvetica,Arial,sans-serif\", "
        "fontsize=18, fontcolor=\"#1F2933\"];\n"
        "  node [shape=box, style=filled, fillcolor=white, height=0.62, margin=\"0.12,0.05\", penwidth=1.4, "
        "fontname=\"Helvetica,Arial,sans-serif\", fontsize=11, fontcolor=\"#1F2933\"];\n"
        "  edge [fontname=\"Helvetica,Arial,sans-serif\", fontsize=9, fontcolor=\"#3E4C59\", arrowsize=0.6, "
        "color=\"#3E4C59\"];\n";
    std::string last;
    std::vector<Stop> const stops = spine(timeline);
    for (std::size_t i = 0; i < stops.size(); ++i) {
        Stop const& stop = stops[i];
        std::string const node = "t_" + std::to_string(i),
                          style = is_exact(stop.period) ? "rounded,filled" : "rounded,dashed,filled";
        out += "  subgraph day_" + std::to_string(i) + " { graph [rank=same]; " + node + " [";
        append_attribute(out, "class", "day");
        append_attribute(out, "label", stop_name(stop.period) + '\n' + stop_note(stop.period, sources.list()));
        append_attribute(out, "style", style);
        append_attribute(out, "fillcolor", is_exact(stop.period) ? ink::dark : ink::page);
        append_attribute(out, "color", is_exact(stop.period) ? ink::dark : ink::faint);
        append_attribute(out, "fontcolor", is_exact(stop.period) ? "white" : ink::text);
        out += ", group=spine]";
        for (Timeline::Vertex const v : stop.events) out += "; " + names[v];
        out += " }\n";
        if (!last.empty()) {
            std::string const says = distance(stops[i - 1].period, stop.period);
            out += "  " + last + " -> " + node + " [";
            append_attribute(out, "class", "spine");
            append_attribute(out, "label", says.empty() ? says : "  " + says);
            out += ", arrowhead=none, penwidth=2, color=\"#CBD2D9\", weight=100";
            out += says.empty() ? ", style=dashed];\n" : "];\n";
        }
        out += "  " + node + " -> " + names[stop.events.front()] +
               " [class=\"spine\", arrowhead=none, color=\"#CBD2D9\", weight=20];\n";
        last = node;
    }
    return out;
}

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
    for (auto [edge, end] = boost::edges(timeline.graph); edge != end; ++edge) {
        Relation const& relation = timeline.graph[*edge];
        plain.edges.push_back({plain.vertices[boost::source(*edge, timeline.graph)].id,
                               plain.vertices[boost::target(*edge, timeline.graph)].id,
                               std::string(name(relation.kind)), drawable(relation.label)});
    }
    return plain;
}

void write_plain_dot(std::ostream& out, Timeline const& timeline, std::string const& title) {
    PlainGraph const plain = plain_graph(timeline);
    std::vector<std::string> const names = node_names(plain);
    CitedSources const sources(timeline);
    auto const vertex_writer = [&](std::ostream& to, Timeline::Vertex v) {
        PlainVertex const& vertex = plain.vertices[v];
        Event const& event = timeline.graph[v];
        bool const dashed = !event.when || !is_exact(*event.when);
        std::string attributes = " [";
        append_attribute(attributes, "class", "event");
        append_attribute(attributes, "id", vertex.id);
        append_attribute(attributes, "label", vertex.label);
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
    auto const edge_writer = [&](std::ostream& to, Timeline::Graph::edge_descriptor e) {
        Relation const& relation = timeline.graph[e];
        std::string attributes = "[";
        append_attribute(attributes, "class", "relation");
        append_attribute(attributes, "kind", name(relation.kind));
        append_attribute(attributes, "label", drawable(relation.label));
        if (boost::source(e, timeline.graph) > boost::target(e, timeline.graph)) attributes += ", constraint=false";
        to << attributes << ']';
    };
    auto const graph_writer = [&](std::ostream& to) { to << head(timeline, title, names, sources); };
    auto const node_name =
        boost::make_function_property_map<Timeline::Vertex, std::string>([&](Timeline::Vertex v) { return names[v]; });
    boost::write_graphviz(out, timeline.graph, vertex_writer, edge_writer, graph_writer, node_name);
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
        plain.vertices.push_back({from_escaped(vertex.id), from_escaped(vertex.label), from_escaped(vertex.date),
                                  from_escaped(vertex.kind), from_escaped(vertex.tooltip)});
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
