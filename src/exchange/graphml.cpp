// Events as nodes and relations as edges, in GraphML: what boost::read_graphml, networkx and Gephi read.
#include <array>

#include "dateline/timeline/event_fields.hpp"
#include "writers.hpp"

namespace dateline::exchange {
namespace {

using What = EventField::What;

/// A node holds every field that has a name here; an edge holds what `relation_keys` says.
constexpr std::array<std::string_view, 2> relation_keys{"relation", "why"};

void key(std::string& out, std::string_view id, std::string_view of, std::string_view type) {
    out += "  <key id=\"" + std::string(id) + "\" for=\"" + std::string(of) + "\" attr.name=\"" + std::string(id) +
           "\" attr.type=\"" + std::string(type) + "\"/>\n";
}

void data(std::string& out, std::string_view key, std::string_view text) {
    if (text.empty()) return;
    out += "      <data key=\"";
    out += key;
    out += "\">";
    append_xml(out, text);
    out += "</data>\n";
}

}  // namespace

void write_graphml(std::string& out, Timeline const& timeline) {
    out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
    for (EventField const& field : event_fields) {
        if (field.graphml.empty() || field.what == What::id) continue;
        key(out, field.graphml, "node", field.what == What::order ? "int" : "string");
    }
    for (std::string_view const k : relation_keys) key(out, k, "edge", "string");
    out += "  <graph id=\"timeline\" edgedefault=\"directed\">\n";
    for (Timeline::Vertex v = 0; v < timeline.size(); ++v) {
        Event const& e = timeline[v];
        out += "    <node id=\"" + e.id + "\">\n";
        for (EventField const& field : event_fields) {
            if (field.graphml.empty() || field.what == What::id) continue;
            data(out, field.graphml, field_text(e, field.what));
        }
        out += "    </node>\n";
    }
    for (Timeline::Edge const& edge : timeline.relations()) {
        Relation const& relation = edge.relation;
        out += "    <edge source=\"" + timeline[edge.from].id + "\" target=\"" + timeline[edge.to].id + "\">\n";
        data(out, relation_keys[0], name(relation.kind));
        data(out, relation_keys[1], relation.why);
        out += "    </edge>\n";
    }
    out += "  </graph>\n</graphml>\n";
}

}  // namespace dateline::exchange
