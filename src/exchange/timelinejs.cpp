// TimelineJS 3: a slide an event. A date is as fine as it is known ("May 2020" has no day); a vague one says so in
// display_date. The text of a slide is HTML, so everything of the articles is escaped. It ends with what the event
// leads to, in words ("Answered by: ..."), for relations have no place of their own. Events without a date have no
// slide.
#include "writers.hpp"

namespace dateline::exchange {
namespace {

void write_date(JsonWriter& json, std::string_view key, Day day, Grain grain) {
    Date const date = to_date(day);
    json.key(key).begin_object().field("year", std::int64_t{date.year});
    if (grain < Grain::year || grain == Grain::interval) json.field("month", std::int64_t{date.month});
    if (grain <= Grain::week || grain == Grain::interval) json.field("day", std::int64_t{date.day});
    json.end_object();
}

std::string slide_text(Timeline const& timeline, Timeline::Vertex v, Sources const& sources) {
    Event const& e = timeline[v];
    std::string html;
    for (Evidence const& x : e.evidence) {
        html += "<p>";
        append_xml(html, x.sentence);
        html += " <cite>";
        append_xml(html, sources.outlet(x));
        html += "</cite></p>";
    }
    for (Timeline::Edge const& edge : timeline.relations_from(v)) {
        html += "<p>";
        append_xml(html, relation_words(timeline, edge));
        html += "</p>";
    }
    return html;
}

}  // namespace

Unwritten write_timelinejs(std::string& out, Timeline const& timeline, std::string const& title) {
    Unwritten left_out{0, "without a date"};
    Sources const sources(timeline);
    JsonWriter json(out);
    std::string escaped;
    append_xml(escaped, title);
    json.begin_object().field("scale", "human");
    json.key("title").begin_object().key("text").begin_object().field("headline", escaped).end_object().end_object();
    json.key("events").begin_list();
    for (Timeline::Vertex v = 0; v < timeline.size(); ++v) {
        Event const& e = timeline[v];
        if (!e.when) {
            ++left_out.events;
            left_out.relations += timeline.relations_from(v).size();
            continue;
        }
        escaped.clear();
        append_xml(escaped, e.title);
        json.begin_object().field("unique_id", e.id);
        write_date(json, "start_date", e.when->first, e.when->grain);
        if (e.when->last != e.when->first) write_date(json, "end_date", e.when->last, e.when->grain);
        json.field("display_date", (e.when->approximate ? "about " : "") + english(*e.when));
        json.field_or_null("group", e.kind);
        json.key("text")
            .begin_object()
            .field("headline", escaped)
            .field("text", slide_text(timeline, v, sources))
            .end_object();
        json.end_object();
    }
    json.end_list().end_object();
    out += '\n';
    return left_out;
}

}  // namespace dateline::exchange
