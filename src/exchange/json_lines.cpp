// The machine output of `dateline events`: one event a line. Appended to one buffer that is handed on in large pieces,
// since an archive has a hundred thousand events.
#include <ostream>

#include "dateline/timeline/event_fields.hpp"
#include "writers.hpp"

namespace dateline {
namespace exchange {
namespace {

using What = EventField::What;

void write_date(JsonWriter& json, Event const& event) {
    json.key("date");
    if (!event.when) {
        json.null();
        return;
    }
    json.begin_object()
        .field(json_key(What::date), edtf(*event.when))
        .field(json_key(What::first), iso(event.when->first))
        .field(json_key(What::last), iso(event.when->last))
        .field(json_key(What::grain), name(event.when->grain))
        .field(json_key(What::dated_by), name(event.dated_by))
        .end_object();
}

void write_roles(JsonWriter& json, Event const& event) {
    json.key(json_key(What::actor)).begin_list();
    for (Participant const& who : event.roles) {
        json.begin_object()
            .field("role", name(who.role))
            .field_or_null("entity", who.entity)
            .field("name", who.name)
            .field_or_null("type", who.type)
            .end_object();
    }
    json.end_list();
}

void write_evidence(JsonWriter& json, Event const& event) {
    json.key(json_key(What::sources)).begin_list();
    for (Evidence const& evidence : event.evidence) {
        json.begin_object()
            .field("doc", evidence.doc)
            .field("begin", evidence.begin)
            .field("end", evidence.end)
            .field("trigger", evidence.trigger)
            .field("sentence", evidence.sentence)
            .field_or_null("said", evidence.said)
            .field("how", name(evidence.dated_by))
            .end_object();
    }
    json.end_list();
}

}  // namespace

void write_event(JsonWriter& json, Event const& event) {
    json.begin_object().field(json_key(What::id), event.id).field(json_key(What::order), event.order);
    write_date(json, event);
    json.field_or_null(json_key(What::type), event.type)
        .field_or_null(json_key(What::kind), event.kind)
        .field(json_key(What::title), event.title)
        .field(json_key(What::event_class), name(event.event_class))
        .field(json_key(What::sure), name(event.factuality))
        .field(json_key(What::main), event.main);
    write_roles(json, event);
    write_evidence(json, event);
    if (!event.corrections.empty()) {
        json.key(json_key(What::corrections)).begin_list();
        for (std::string const& correction : event.corrections) json.value(correction);
        json.end_list();
    }
    json.end_object();
}

}  // namespace exchange

void write_json_lines(std::ostream& out, Timeline const& timeline) {
    constexpr std::size_t piece = 1u << 18;
    std::string buffer;
    buffer.reserve(piece + (1u << 14));
    for (Timeline::Vertex v = 0; v < timeline.size(); ++v) {
        JsonWriter json(buffer);
        exchange::write_event(json, timeline[v]);
        buffer += '\n';
        if (buffer.size() < piece) continue;
        out.write(buffer.data(), static_cast<std::streamsize>(buffer.size()));
        buffer.clear();
    }
    out.write(buffer.data(), static_cast<std::streamsize>(buffer.size()));
}

}  // namespace dateline
