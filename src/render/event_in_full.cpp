// One event as `dateline show` prints it: title, date and how it is known, people by role, and every sentence that
// tells it under its article, wrapped to the terminal.
#include <algorithm>
#include <ostream>

#include "card.hpp"
#include "dateline/render/render.hpp"
#include "escape.hpp"
#include "measure.hpp"
#include "sources.hpp"
#include "spine.hpp"

namespace dateline {
namespace {

/// Words set into lines of `width` columns, each after `indent` blanks.
void write_wrapped(std::ostream& out, std::string_view text, std::uint32_t indent, std::uint32_t width) {
    std::uint32_t const room = std::max(24u, width) - indent;
    std::string line;
    auto const flush = [&] {
        if (!line.empty()) out << std::string(indent, ' ') << line << '\n';
        line.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const end = std::min(text.find(' ', at), text.size());
        std::string_view const word = text.substr(at, end - at);
        if (!word.empty()) {
            if (!line.empty() && columns(line) + 1 + columns(word) > room) flush();
            if (!line.empty()) line += ' ';
            line += word;
        }
        at = end + 1;
    }
    flush();
}

std::string date_line(Event const& event) {
    if (!event.when) return "no date";
    std::string line = english(*event.when) + " (" + edtf(*event.when) + "), ";
    switch (event.dated_by) {
        case DatedBy::said:
            return line + "as the text says";
        case DatedBy::context:
            return line + "from the words around it";
        case DatedBy::inherited:
            return line + "that of the event it continues";
        case DatedBy::publication:
            break;
    }
    return line + "the day of publication";
}

std::string person(Participant const& who) {
    std::string line = one_line(who.name);
    if (!who.entity.empty()) line += " (" + one_line(who.entity) + (who.type.empty() ? "" : ", " + who.type) + ')';
    return line;
}

void write_field(std::ostream& out, std::string_view label, std::string const& value) {
    out << "  " << label << std::string(label.size() < 12 ? 12 - label.size() : 1, ' ') << value << '\n';
}

void write_relations(std::ostream& out, Timeline const& timeline, Timeline::Vertex v) {
    auto const title = [&](Timeline::Vertex other) {
        return one_line(timeline[other].title) + "  " + timeline[other].id;
    };
    for (Timeline::Edge const& edge : timeline.relations_to(v)) {
        write_field(out, told_back(edge.relation.kind), title(edge.from));
    }
    for (Timeline::Edge const& edge : timeline.relations_from(v)) {
        write_field(out, name(edge.relation.kind), title(edge.to));
    }
    std::string const& id = timeline[v].id;
    for (Contradiction const& c : timeline.contradictions) {
        if (c.earlier != id && c.later != id) continue;
        std::string const told = c.later == id ? "after " + c.earlier : "before " + c.later;
        std::string const words = c.words.empty() ? "" : " (\"" + one_line(c.words) + "\")";
        write_field(out, "against",
                    one_line(c.doc) + " has it " + told + words + "; " +
                        (c.against.empty() ? "the dates say" : one_line(c.against) + " says") + " otherwise");
    }
}

}  // namespace

void write_event(std::ostream& out, Timeline const& timeline, Timeline::Vertex v, TableOptions const& options) {
    Event const& event = timeline[v];
    CitedSources const sources(subset(timeline, {v}));
    out << (options.colour ? "\x1b[1m" : "") << one_line(event.title) << (options.colour ? "\x1b[0m" : "") << '\n';
    write_field(out, "id", event.id);
    write_field(out, "date", date_line(event));
    std::string const type = event.type.empty() ? "" : " (" + event.type + ')';
    write_field(out, "kind", one_line(kind_word(event)) + type);
    if (!reservation(event).empty()) write_field(out, "sure", std::string(reservation(event)));
    if (event.contradicted) write_field(out, "note", "its articles give dates that exclude each other");
    for (Participant const& who : event.roles) write_field(out, name(who.role), person(who));
    write_relations(out, timeline, v);
    std::string last_doc;
    bool first = true;
    for (Evidence const* const report : sources.reports(event)) {
        Evidence const& evidence = *report;
        if (first || evidence.doc != last_doc) {
            std::size_t const number = sources.number(evidence.doc);
            Source const& source = sources.list()[number - 1];
            std::string const when = publication_words(source);
            out << "\n  [" << number << "] " << one_line(outlet_name(source) + (when.empty() ? "" : ", " + when))
                << '\n';
            for (Source const& copy : sources.copies(number)) {
                std::string const name = outlet_name(copy);
                out << "      also " << one_line(name == copy.doc ? name : name + ": " + copy.doc) << '\n';
            }
        }
        first = false;
        last_doc = evidence.doc;
        write_wrapped(out, one_line(evidence.sentence), 6, options.width);
        std::string how = "trigger \"" + one_line(evidence.trigger) + '"';
        if (!evidence.said.empty()) how += ", date \"" + one_line(evidence.said) + '"';
        how += ", characters " + std::to_string(evidence.begin) + " to " + std::to_string(evidence.end);
        out << (options.colour ? "\x1b[2m" : "");
        write_wrapped(out, how, 6, options.width);
        out << (options.colour ? "\x1b[0m" : "");
    }
}

}  // namespace dateline
