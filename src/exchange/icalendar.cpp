// RFC 5545: every event with a date is an all-day VEVENT whose UID is the event's id, so that a calendar that reads a
// newer export updates what it has. DTEND is the day behind the last. DTSTAMP, which the format demands, is the day of
// the first article that tells the event (else its own first day): no clock is read. Lines are folded at 75 bytes,
// never inside a character. Days before year 1 or behind 9999 have no spelling. What follows an event is RELATED-TO it,
// with the kind of the relation as RELTYPE; the words that say so are in its description.
#include "writers.hpp"

namespace dateline::exchange {
namespace {

constexpr std::size_t longest_line = 75;

std::string basic(Day day) {
    std::string text = iso(day);
    std::erase(text, '-');
    return text;
}

bool spelt(Day day) {
    std::int32_t const year = to_date(day).year;
    return year >= 1 && year < 9999;
}

bool is_written(Event const& e) { return e.when && spelt(e.when->first) && spelt(e.when->last); }

void append_line(std::string& out, std::string_view line) {
    std::size_t room = longest_line;
    while (line.size() > room) {
        std::size_t cut = room;
        while (cut > 0 && (static_cast<unsigned char>(line[cut]) & 0xC0) == 0x80) --cut;
        if (cut == 0) cut = room;
        out += line.substr(0, cut);
        out += "\r\n ";
        line.remove_prefix(cut);
        room = longest_line - 1;
    }
    out += line;
    out += "\r\n";
}

void append_text(std::string& out, std::string_view property, std::string_view text) {
    std::string line(property);
    line += ':';
    for (char const c : text) {
        if (c == '\n') {
            line += "\\n";
        } else if (c == '\\' || c == ';' || c == ',') {
            line += '\\';
            line += c;
        } else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) {
            line += c;
        } else {
            line += ' ';
        }
    }
    append_line(out, line);
}

/// "RELATED-TO;RELTYPE=X-ANSWERED-BY:e_5d1c09aa@dateline": the other event answers this one.
void append_relation(std::string& out, RelationKind kind, std::string const& to) {
    std::string type(name(kind));
    for (char& c : type) c = c == ' ' ? '-' : c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    append_line(out, "RELATED-TO;RELTYPE=X-" + type + ':' + to + "@dateline");
}

Day told_on(Event const& e, Sources const& sources) {
    Source const* const source = e.evidence.empty() ? nullptr : sources.find(e.evidence.front().doc);
    return source != nullptr && source->day && spelt(*source->day) ? *source->day : e.when->first;
}

}  // namespace

Unwritten write_icalendar(std::string& out, Timeline const& timeline, std::string const& title) {
    Unwritten left_out{0, "without a date between the years 1 and 9998"};
    Sources const sources(timeline);
    out += "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//dateline//timeline//EN\r\n";
    append_text(out, "X-WR-CALNAME", title);
    for (Timeline::Vertex v = 0; v < timeline.size(); ++v) {
        Event const& e = timeline[v];
        if (!is_written(e)) {
            ++left_out.events;
            left_out.relations += timeline.relations_from(v).size();
            continue;
        }
        append_line(out, "BEGIN:VEVENT");
        append_line(out, "UID:" + e.id + "@dateline");
        append_line(out, "DTSTAMP:" + basic(told_on(e, sources)) + "T000000Z");
        append_line(out, "DTSTART;VALUE=DATE:" + basic(e.when->first));
        append_line(out, "DTEND;VALUE=DATE:" + basic(e.when->last + 1));
        append_text(out, "SUMMARY", e.title);
        std::string told;
        for (Evidence const& x : e.evidence) {
            told += '\n' + x.sentence + " (" + sources.outlet(x) + ")";
        }
        for (Timeline::Edge const& edge : timeline.relations_from(v)) {
            told += '\n' + relation_words(timeline, edge);
        }
        append_text(out, "DESCRIPTION", "When: " + english(*e.when) + told);
        if (!e.kind.empty()) append_text(out, "CATEGORIES", e.kind);
        for (Timeline::Edge const& edge : timeline.relations_from(v)) {
            if (is_written(timeline[edge.to])) append_relation(out, edge.relation.kind, timeline[edge.to].id);
        }
        append_line(out, "TRANSP:TRANSPARENT");
        append_line(out, "END:VEVENT");
    }
    out += "END:VCALENDAR\r\n";
    return left_out;
}

}  // namespace dateline::exchange
