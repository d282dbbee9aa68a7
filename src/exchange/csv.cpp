// A row an event, by RFC 4180: a field with a comma, a quote or a line feed stands in quotes, a quote is doubled, lines
// end in CR LF. Control characters, which a row has no spelling for, become U+FFFD. Several names in one field are
// parted by "; ". The sentence is the first that tells the event.
#include <array>

#include "writers.hpp"

namespace dateline {
namespace {

bool has_no_spelling(char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t'; }

}  // namespace

std::string csv_field(std::string_view text) {
    bool const quoted = text.find_first_of(",\"\r\n") != std::string_view::npos;
    std::string out = quoted ? "\"" : "";
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

template <std::size_t N>
void append_row(std::string& out, std::array<std::string, N> const& fields) {
    for (std::size_t i = 0; i < N; ++i) {
        if (i > 0) out += ',';
        out += csv_field(fields[i]);
    }
    out += "\r\n";
}

}  // namespace

void write_csv(std::string& out, Timeline const& timeline) {
    append_row(out,
               std::array<std::string, 17>{"id", "order", "date", "first", "last", "grain", "dated_by", "kind", "type",
                                           "title", "sure", "actor", "target", "with", "place", "sources", "sentence"});
    for (Timeline::Vertex v = 0; v < timeline.size(); ++v) {
        Event const& e = timeline[v];
        std::string sources;
        for (Evidence const& x : e.evidence) {
            if (!sources.empty()) sources += "; ";
            sources += x.doc;
        }
        append_row(out, std::array<std::string, 17>{
                            e.id, std::to_string(e.order), e.when ? edtf(*e.when) : "",
                            e.when ? iso(e.when->first) : "", e.when ? iso(e.when->last) : "",
                            e.when ? std::string(name(e.when->grain)) : "", e.when ? std::string(name(e.dated_by)) : "",
                            e.kind, e.type, e.title, std::string(name(e.factuality)), names_in(e, RoleName::actor),
                            names_in(e, RoleName::target), names_in(e, RoleName::with), names_in(e, RoleName::place),
                            sources, e.evidence.empty() ? "" : e.evidence.front().sentence});
    }
}

}  // namespace dateline::exchange
