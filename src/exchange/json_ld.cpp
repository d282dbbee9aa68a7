// Linked data: events of the Simple Event Model with actors and places, periods of OWL-Time, and the sentences as
// quotations of schema.org. Entities get an address of their own below urn:dateline:, so that a graph of several
// exports joins; so do the relations between events, of which SEM knows none (urn:dateline:relation:causes). The words
// that tell a relation stand in a statement about it, as RDF makes statements about statements (rdf:Statement).
// Everything stands in the default graph: a name beside "@graph" would make that a graph of its own.
#include <algorithm>
#include <map>
#include <set>

#include "writers.hpp"

namespace dateline::exchange {
namespace {

std::string address(std::string_view what, std::string_view id) {
    std::string out = "urn:dateline:";
    out += what;
    out += ':';
    for (char const c : id) {
        bool const plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                           c == '_' || c == '.' || c == ':';
        if (plain) {
            out += c;
        } else {
            constexpr std::string_view digits = "0123456789ABCDEF";
            out += '%';
            out += digits[static_cast<unsigned char>(c) >> 4];
            out += digits[static_cast<unsigned char>(c) & 15];
        }
    }
    return out;
}

bool is_actor(RoleName role) { return role != RoleName::place; }

void write_roles(JsonWriter& json, Event const& e, bool actors, std::string_view key) {
    json.key(key).begin_list();
    for (Participant const& who : e.roles) {
        if (is_actor(who.role) != actors) continue;
        json.begin_object();
        if (!who.entity.empty()) json.field("@id", address("entity", who.entity));
        json.field("@type", actors ? "sem:Actor" : "sem:Place").field("schema:name", who.name);
        json.field("sem:roleType", name(who.role)).end_object();
    }
    json.end_list();
}

void write_instant(JsonWriter& json, std::string_view key, Day day) {
    json.key(key).begin_object().field("@type", "time:Instant").key("time:inXSDDate").begin_object();
    json.field("@type", "xsd:date").field("@value", iso(day)).end_object().end_object();
}

/// "answered_by": below urn:dateline:relation:
std::string predicate(RelationKind kind) {
    std::string out(name(kind));
    std::ranges::replace(out, ' ', '_');
    return out;
}

/// "dateline:answered_by": [{"@id": "urn:dateline:event:e_5d1c09aa"}]
void write_relations(JsonWriter& json, Timeline const& timeline, Timeline::Vertex v) {
    std::map<RelationKind, std::vector<std::string_view>> others;
    for (Timeline::Edge const& edge : timeline.relations_from(v)) {
        others[edge.relation.kind].push_back(timeline[edge.to].id);
    }
    for (auto const& [kind, ids] : others) {
        json.key("dateline:" + predicate(kind)).begin_list();
        for (std::string_view const id : ids) json.begin_object().field("@id", address("event", id)).end_object();
        json.end_list();
    }
}

void write_event_node(JsonWriter& json, Timeline const& timeline, Timeline::Vertex v) {
    Event const& e = timeline[v];
    json.begin_object().field("@id", address("event", e.id)).field("@type", "sem:Event").field("schema:name", e.title);
    if (!e.kind.empty()) json.field("sem:eventType", e.kind);
    json.field("schema:eventStatus", name(e.factuality));
    write_roles(json, e, true, "sem:hasActor");
    write_roles(json, e, false, "sem:hasPlace");
    if (e.when) {
        json.key("sem:hasTime").begin_object().field("@type", "time:Interval").field("schema:name", english(*e.when));
        json.field("schema:temporalCoverage", edtf(*e.when));
        if (!e.when->open_begin) write_instant(json, "time:hasBeginning", e.when->first);
        if (!e.when->open_end) write_instant(json, "time:hasEnd", e.when->last);
        json.end_object();
    }
    json.key("schema:subjectOf").begin_list();
    for (Evidence const& x : e.evidence) {
        json.begin_object().field("@type", "schema:Quotation").field("schema:text", x.sentence);
        json.key("schema:isPartOf").begin_object().field("@id", address("article", x.doc)).end_object().end_object();
    }
    json.end_list();
    write_relations(json, timeline, v);
    json.end_object();
}

void write_article_node(JsonWriter& json, Source const& source) {
    json.begin_object().field("@id", address("article", source.doc)).field("@type", "schema:NewsArticle");
    if (!source.title.empty()) json.field("schema:headline", source.title);
    if (!source.published.empty()) json.field("schema:datePublished", source.published);
    if (!source.outlet.empty()) {
        json.key("schema:publisher").begin_object().field("@type", "schema:NewsMediaOrganization");
        json.field("schema:name", source.outlet).end_object();
    }
    json.end_object();
}

void write_reference(JsonWriter& json, std::string_view key, std::string const& to) {
    json.key(key).begin_object().field("@id", to).end_object();
}

/// "The Kremlin answered the invitation" is what says that one event is answered by the other.
void write_statement(JsonWriter& json, Timeline const& timeline, Timeline::Edge const& edge) {
    std::string const from = timeline[edge.from].id, to = timeline[edge.to].id, says = predicate(edge.relation.kind);
    json.begin_object().field("@id", address("statement", from + ':' + says + ':' + to));
    json.field("@type", "rdf:Statement");
    write_reference(json, "rdf:subject", address("event", from));
    write_reference(json, "rdf:predicate", address("relation", says));
    write_reference(json, "rdf:object", address("event", to));
    json.field("schema:text", edge.relation.why).end_object();
}

}  // namespace

void write_json_ld(std::string& out, Timeline const& timeline, std::string const& title) {
    JsonWriter json(out);
    json.begin_object().key("@context").begin_object();
    json.field("sem", "http://semanticweb.cs.vu.nl/2009/11/sem/").field("time", "http://www.w3.org/2006/time#");
    json.field("schema", "https://schema.org/").field("xsd", "http://www.w3.org/2001/XMLSchema#");
    json.field("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#").field("dateline", "urn:dateline:relation:");
    json.end_object();
    json.key("@graph").begin_list().begin_object().field("@id", "urn:dateline:timeline");
    json.field("@type", "schema:Collection").field("schema:name", title).end_object();
    for (Timeline::Vertex v = 0; v < timeline.size(); ++v) write_event_node(json, timeline, v);
    std::set<std::string_view> cited;
    for (Timeline::Vertex v = 0; v < timeline.size(); ++v) {
        for (Evidence const& x : timeline[v].evidence) cited.insert(x.doc);
    }
    for (Source const& source : timeline.sources) {
        if (cited.contains(source.doc)) write_article_node(json, source);
    }
    for (Timeline::Edge const& edge : timeline.relations()) {
        if (!edge.relation.why.empty()) write_statement(json, timeline, edge);
    }
    json.end_list().end_object();
    out += '\n';
}

}  // namespace dateline::exchange
