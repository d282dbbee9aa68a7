// The formats by name, and what all of them share: the names in a role, the outlet of a quote, text for XML.
#include "dateline/exchange/exchange.hpp"

#include <algorithm>
#include <ostream>

#include "dateline/diagnostics/utf8.hpp"
#include "writers.hpp"

namespace dateline {

std::vector<FormatName> const& exchange_formats() {
    static std::vector<FormatName> const all{
        {ExchangeFormat::json, "json", ".json",
         "every field of every event with its roles and all its sentences, the relations between events with the words "
         "that say so, the articles",
         "reasons, merges and contradictions (the page and \"explain\" have them)",
         "any JSON reader; its JSON Schema is installed as share/dateline/timeline.schema.json"},
        {ExchangeFormat::json_lines, "jsonl", ".jsonl", "an event a line, as in json", "relations, articles, the title",
         "jq, pandas.read_json(lines=True), DuckDB"},
        {ExchangeFormat::csv, "csv", ".csv",
         "a row an event: the fields below that have a column, names by role, ids of the articles, the first sentence",
         "relations, further sentences, the title", "spreadsheets, pandas, sqlite3's .import"},
        {ExchangeFormat::graphml, "graphml", ".graphml",
         "events as nodes with the fields of csv, relations as edges with their kind and the words that say so",
         "corrections, further sentences, the title", "networkx, Gephi, boost::read_graphml"},
        {ExchangeFormat::timelinejs, "timelinejs", "",
         "a slide an event: its date as exactly as it is known (display_date says how), its sentences with their "
         "outlets, what it leads to in words",
         "events without a date; roles", "TimelineJS 3 of Knight Lab"},
        {ExchangeFormat::icalendar, "ics", ".ics",
         "an event of whole days with a UID that stays, so that a newer file updates an older one; its sentences, its "
         "kind as category, relations as RELATED-TO and in words",
         "events without a date and those before the year 1; roles; hours", "calendars, libical, icalendar"},
        {ExchangeFormat::json_ld, "jsonld", ".jsonld",
         "events of the Simple Event Model with actors and places, periods of OWL-Time, sentences as quotations and "
         "articles of schema.org, relations and the words that say so",
         "corrections, PLOVER types, where in a sentence the words stand", "rdflib, Jena, any JSON-LD processor"},
        {ExchangeFormat::semeval, "semeval", ".txt", "order, date and mentions (article-sentence-word) of events",
         "events that cannot be placed, relations, titles, sentences", "the scorer of SemEval-2015 task 4"}};
    return all;
}

namespace {

std::size_t sentences_but_the_first(Timeline const& timeline) {
    std::size_t count = 0;
    for (Timeline::Vertex v = 0; v < timeline.size(); ++v) {
        count += std::max<std::size_t>(1, timeline[v].evidence.size()) - 1;
    }
    return count;
}

}  // namespace

Unwritten export_timeline(std::ostream& out, Timeline const& timeline, ExchangeFormat format,
                          std::string const& title) {
    using namespace exchange;
    std::string text;
    Unwritten left_out;
    switch (format) {
        case ExchangeFormat::json:
            write_json(text, timeline, title);
            break;
        case ExchangeFormat::json_lines:
            write_json_lines(out, timeline);
            left_out.relations = timeline.relations().size();
            break;
        case ExchangeFormat::csv:
            write_csv(text, timeline);
            left_out.relations = timeline.relations().size();
            left_out.sentences = sentences_but_the_first(timeline);
            break;
        case ExchangeFormat::graphml:
            write_graphml(text, timeline);
            left_out.sentences = sentences_but_the_first(timeline);
            break;
        case ExchangeFormat::timelinejs:
            left_out = write_timelinejs(text, timeline, title);
            break;
        case ExchangeFormat::icalendar:
            left_out = write_icalendar(text, timeline, title);
            break;
        case ExchangeFormat::json_ld:
            write_json_ld(text, timeline, title);
            break;
        case ExchangeFormat::semeval:
            left_out = write_semeval(text, timeline, title);
            break;
    }
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
    return left_out;
}

namespace exchange {

std::string names_in(Event const& event, RoleName role) {
    std::string names;
    for (Participant const& who : event.roles) {
        if (who.role != role) continue;
        if (!names.empty()) names += "; ";
        names += who.name;
    }
    return names;
}

std::string relation_words(Timeline const& timeline, Timeline::Edge const& edge) {
    std::string words(name(edge.relation.kind));
    if (words.front() >= 'a' && words.front() <= 'z') words.front() = static_cast<char>(words.front() - 'a' + 'A');
    words += ": " + timeline[edge.to].title;
    if (!edge.relation.why.empty()) words += " (“" + edge.relation.why + "”)";
    return words;
}

Sources::Sources(Timeline const& timeline) {
    for (Source const& source : timeline.sources) by_doc_.emplace(source.doc, &source);
}

Source const* Sources::find(std::string const& doc) const {
    auto const found = by_doc_.find(doc);
    return found == by_doc_.end() ? nullptr : found->second;
}

std::string const& Sources::outlet(Evidence const& evidence) const {
    Source const* const source = find(evidence.doc);
    return source == nullptr || source->outlet.empty() ? evidence.doc : source->outlet;
}

void append_xml(std::string& out, std::string_view utf8) {
    for (std::size_t at = 0; at < utf8.size();) {
        Character const c = character_at(utf8, at);
        bool const control = c.point < 0x20 && c.point != U'\n' && c.point != U'\t' && c.point != U'\r';
        if (!c.well_formed || control || c.point == 0xFFFE || c.point == 0xFFFF) {
            out += "\xEF\xBF\xBD";
        } else if (c.point == U'&') {
            out += "&amp;";
        } else if (c.point == U'<') {
            out += "&lt;";
        } else if (c.point == U'>') {
            out += "&gt;";
        } else if (c.point == U'"') {
            out += "&quot;";
        } else if (c.point == U'\r') {  // a parser would make it a line feed
            out += "&#13;";
        } else {
            out.append(utf8, at, c.length);
        }
        at += c.length;
    }
}

}  // namespace exchange
}  // namespace dateline
