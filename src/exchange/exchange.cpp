// The formats by name, and what all of them share: the names in a role, the outlet of a quote, text for XML.
#include "dateline/exchange/exchange.hpp"

#include <ostream>

#include "dateline/diagnostics/utf8.hpp"
#include "writers.hpp"

namespace dateline {

std::vector<FormatName> const& exchange_formats() {
    static std::vector<FormatName> const all{
        {ExchangeFormat::json, "json", ".json"},        {ExchangeFormat::json_lines, "jsonl", ".jsonl"},
        {ExchangeFormat::csv, "csv", ".csv"},           {ExchangeFormat::graphml, "graphml", ".graphml"},
        {ExchangeFormat::timelinejs, "timelinejs", ""}, {ExchangeFormat::icalendar, "ics", ".ics"},
        {ExchangeFormat::json_ld, "jsonld", ".jsonld"}, {ExchangeFormat::semeval, "semeval", ".txt"}};
    return all;
}

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
            break;
        case ExchangeFormat::graphml:
            write_graphml(text, timeline);
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
