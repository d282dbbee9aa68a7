// The whole timeline as one JSON object, for scripts that want relations and sources too:
//
//   {"title": "Musk and Putin", "events": [{"id": "e_5d1c09aa", ...}], "relations": [{"from": "e_...", "to": "e_...",
//    "kind": "then", "why": "followed it up"}], "sources": [{"doc": "rt", "outlet": "RT", "published":
//    "2021-02-15T13:41"}]}
#include "writers.hpp"

namespace dateline::exchange {

void write_json(std::string& out, Timeline const& timeline, std::string const& title) {
    JsonWriter json(out);
    json.begin_object().field("title", title).key("events").begin_list();
    for (Timeline::Vertex v = 0; v < timeline.size(); ++v) write_event(json, timeline[v]);
    json.end_list().key("relations").begin_list();
    for (Timeline::Edge const& edge : timeline.relations()) {
        Relation const& relation = edge.relation;
        json.begin_object()
            .field("from", timeline[edge.from].id)
            .field("to", timeline[edge.to].id)
            .field("kind", name(relation.kind))
            .field_or_null("why", relation.why)
            .end_object();
    }
    json.end_list().key("sources").begin_list();
    for (Source const& source : timeline.sources) {
        json.begin_object()
            .field("doc", source.doc)
            .field_or_null("title", source.title)
            .field_or_null("outlet", source.outlet)
            .field_or_null("agency", source.agency)
            .field_or_null("published", source.published)
            .end_object();
    }
    json.end_list().end_object();
    out += '\n';
}

}  // namespace dateline::exchange
