// Events as nodes and relations as edges, in GraphML: what boost::read_graphml, networkx and Gephi read.
#include <array>

#include "writers.hpp"

namespace dateline::exchange {
namespace {

struct Key {
    std::string_view id, of, type;
};
constexpr std::array keys{
    Key{"title", "node", "string"},    Key{"date", "node", "string"},     Key{"first", "node", "string"},
    Key{"last", "node", "string"},     Key{"kind", "node", "string"},     Key{"order", "node", "int"},
    Key{"sure", "node", "string"},     Key{"actor", "node", "string"},    Key{"target", "node", "string"},
    Key{"sentence", "node", "string"}, Key{"relation", "edge", "string"}, Key{"why", "edge", "string"}};

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
    for (Key const& k : keys) {
        out += "  <key id=\"";
        out += k.id;
        out += "\" for=\"";
        out += k.of;
        out += "\" attr.name=\"";
        out += k.id;
        out += "\" attr.type=\"";
        out += k.type;
        out += "\"/>\n";
    }
    out += "  <graph id=\"timeline\" edgedefault=\"directed\">\n";
    for (Timeline::Vertex v = 0; v < timeline.size(); ++v) {
        Event const& e = timeline[v];
        out += "    <node id=\"" + e.id + "\">\n";
        data(out, "title", e.title);
        if (e.when) {
            data(out, "date", edtf(*e.when));
            data(out, "first", iso(e.when->first));
            data(out, "last", iso(e.when->last));
        }
        data(out, "kind", e.kind);
        data(out, "order", std::to_string(e.order));
        data(out, "sure", name(e.factuality));
        data(out, "actor", names_in(e, RoleName::actor));
        data(out, "target", names_in(e, RoleName::target));
        if (!e.evidence.empty()) data(out, "sentence", e.evidence.front().sentence);
        out += "    </node>\n";
    }
    for (Timeline::Edge const& edge : timeline.relations()) {
        Relation const& relation = edge.relation;
        out += "    <edge source=\"" + timeline[edge.from].id + "\" target=\"" + timeline[edge.to].id + "\">\n";
        data(out, "relation", name(relation.kind));
        data(out, "why", relation.why);
        out += "    </edge>\n";
    }
    out += "  </graph>\n</graphml>\n";
}

}  // namespace dateline::exchange
