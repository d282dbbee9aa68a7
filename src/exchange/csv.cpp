// A row an event, by RFC 4180: a field with a comma, a quote or a line feed stands in quotes, a quote is doubled, lines
// end in CR LF. Control characters, which a row has no spelling for, become U+FFFD. Several names in one field are
// parted by "; ". The sentence is the first that tells the event.
//
// A spreadsheet would compute a cell such as =1+1, and take -0044-03-15, a day before Christ, for a subtraction. So a
// cell that begins with = + - @ or a tab or carriage return, behind any apostrophes, has one apostrophe more before it
// (the convention of OWASP's "CSV Injection"); who reads a row back takes one off such a cell.
#include <algorithm>

#include "dateline/timeline/event_fields.hpp"
#include "writers.hpp"

namespace dateline {
namespace {

bool has_no_spelling(char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t'; }

/// Would a spreadsheet compute it, or might it be read back as something that was marked?
bool is_like_a_formula(std::string_view text) {
    std::size_t const begin = text.find_first_not_of('\'');
    return begin != std::string_view::npos && std::string_view("=+-@\t\r").find(text[begin]) != std::string_view::npos;
}

}  // namespace

std::string csv_field(std::string_view text) {
    bool const quoted = text.find_first_of(",\"\r\n") != std::string_view::npos;
    std::string out = quoted ? "\"" : "";
    if (is_like_a_formula(text)) out += '\'';
    for (char const c : text) {
        if (c == '"') out += '"';
        if (has_no_spelling(c)) {
            out += "\xEF\xBF\xBD";
        } else {
            out += c;
        }
    }
    if (quoted) out += '"';
    return out;
}

}  // namespace dateline

namespace dateline::exchange {
namespace {

std::string documents(Event const& event) {
    std::string out;
    for (Evidence const& x : event.evidence) {
        if (!out.empty()) out += "; ";
        out += x.doc;
    }
    return out;
}

std::string corrections(Event const& event) {
    std::string out;
    for (std::string const& c : event.corrections) out += (out.empty() ? "" : "; ") + c;
    return out;
}

}  // namespace

std::string field_text(Event const& e, EventField::What what) {
    using What = EventField::What;
    switch (what) {
        case What::id:
            return e.id;
        case What::order:
            return std::to_string(e.order);
        case What::date:
            return e.when ? edtf(*e.when) : "";
        case What::first:
            return e.when ? iso(e.when->first) : "";
        case What::last:
            return e.when ? iso(e.when->last) : "";
        case What::grain:
            return e.when ? std::string(name(e.when->grain)) : "";
        case What::dated_by:
            return e.when ? std::string(name(e.dated_by)) : "";
        case What::kind:
            return e.kind;
        case What::type:
            return e.type;
        case What::title:
            return e.title;
        case What::sure:
            return std::string(name(e.factuality));
        case What::actor:
            return names_in(e, RoleName::actor);
        case What::target:
            return names_in(e, RoleName::target);
        case What::with:
            return names_in(e, RoleName::with);
        case What::place:
            return names_in(e, RoleName::place);
        case What::sources:
            return documents(e);
        case What::sentence:
            return e.evidence.empty() ? "" : e.evidence.front().sentence;
        case What::corrections:
            return corrections(e);
        case What::event_class:
        case What::main:
        case What::merged:
        case What::vague:
        case What::contradicted:
            break;
    }
    return {};
}

namespace {

template <typename Text>
void append_row(std::string& out, Text text) {
    bool first = true;
    for (EventField const& field : event_fields) {
        if (field.csv.empty()) continue;
        if (!first) out += ',';
        first = false;
        out += csv_field(text(field));
    }
    out += "\r\n";
}

}  // namespace

void write_csv(std::string& out, Timeline const& timeline) {
    append_row(out, [](EventField const& field) { return field.csv; });
    for (Timeline::Vertex v = 0; v < timeline.size(); ++v) {
        append_row(out, [&](EventField const& field) { return field_text(timeline[v], field.what); });
    }
}

}  // namespace dateline::exchange
