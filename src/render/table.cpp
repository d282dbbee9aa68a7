// Events for people at a terminal: one a line, columns date, kind, title and sources, and the sources below. The title
// column gives way first, then the kind; a name in Chinese counts two columns a character. A vague date has "~".
//
//   14 Feb 2021    invitation   Musk invites Putin to Clubhouse   [1] [2]
#include <algorithm>
#include <ostream>

#include "card.hpp"
#include "dateline/render/render.hpp"
#include "dateline/timeline/event_fields.hpp"
#include "escape.hpp"
#include "measure.hpp"
#include "sources.hpp"
#include "spine.hpp"

namespace dateline {
namespace {

struct TableRow {
    std::string date, kind, title, sources;
    bool vague = false, reserved = false;
};

constexpr std::uint32_t gap = 2;
constexpr char const *bold = "\x1b[1m", *dim = "\x1b[2m", *normal = "\x1b[0m";

TableRow row_of(Event const& event, CitedSources const& sources) {
    TableRow row;
    row.vague = event.when && !is_exact(*event.when);
    row.reserved = !reservation(event).empty();
    row.date = event.when ? (row.vague ? "~ " : "") + english(*event.when) : "no date";
    row.kind = one_line(kind_word(event));
    row.title = one_line(event.title);
    if (row.reserved) row.title += " (" + std::string(reservation(event)) + ')';
    if (event.contradicted) row.title += " (dates disagree)";
    if (!event.corrections.empty()) row.title += " (corrected)";
    row.sources = sources.marks(event, 4);
    return row;
}

std::string padded(std::string text, std::uint32_t width) {
    text = cut_to_columns(text, width);
    text.append(width - std::min(width, columns(text)), ' ');
    return text;
}

struct Widths {
    std::uint32_t date = 4, kind = 4, title = 5, sources = 7;
};

Widths fit(std::vector<TableRow> const& rows, std::uint32_t room) {
    Widths w;
    for (TableRow const& row : rows) {
        w.date = std::max(w.date, columns(row.date));
        w.kind = std::max(w.kind, columns(row.kind));
        w.title = std::max(w.title, columns(row.title));
        w.sources = std::max(w.sources, columns(row.sources));
    }
    w.date = std::min(w.date, 26u);
    w.kind = std::min(w.kind, 16u);
    auto const others = [&] { return w.date + w.kind + w.sources + 3 * gap; };
    if (others() + 24 > room) w.kind = std::min(w.kind, 8u);
    w.title = std::min(w.title, std::max(12u, room > others() ? room - others() : 0u));
    return w;
}

void write_row(std::ostream& out, TableRow const& row, Widths const& w, bool colour) {
    std::string const space(gap, ' ');
    std::string const date = padded(row.date, w.date), kind = padded(row.kind, w.kind);
    out << (colour && row.vague ? dim : "") << date << (colour && row.vague ? normal : "") << space;
    out << (colour ? dim : "") << kind << (colour ? normal : "") << space;
    out << (colour ? (row.reserved ? dim : bold) : "") << padded(row.title, w.title) << (colour ? normal : "") << space;
    out << row.sources << '\n';
}

/// A field's name as the head of its column.
std::string heading(EventField::What what) {
    std::string out(event_field(what).name);
    for (char& c : out) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return out;
}

std::string source_line(CitedSources const& sources, std::size_t number) {
    Source const& source = sources.list()[number - 1];
    std::string const when = publication_words(source);
    std::string line = '[' + std::to_string(number) + "] " + outlet_name(source);
    if (!when.empty()) line += ", " + when;
    line += other_addresses(sources.copies(number));
    if (!source.title.empty()) line += ": " + source.title;
    return one_line(line);
}

}  // namespace

void write_table(std::ostream& out, Timeline const& timeline, TableOptions const& options) {
    constexpr std::size_t most_sources = 12;
    if (timeline.size() == 0) return;
    CitedSources const sources(timeline);
    std::vector<TableRow> rows;
    for (Timeline::Vertex v = 0; v < timeline.size(); ++v) rows.push_back(row_of(timeline[v], sources));
    Widths const widths = fit(rows, options.width);
    using What = EventField::What;
    write_row(out, {heading(What::date), heading(What::kind), heading(What::title), heading(What::sources)}, widths,
              false);
    for (TableRow const& row : rows) write_row(out, row, widths, options.colour);
    if (sources.list().empty()) return;
    out << '\n';
    for (std::size_t i = 0; i < std::min(most_sources, sources.list().size()); ++i) {
        out << cut_to_columns(source_line(sources, i + 1), std::max(20u, options.width)) << '\n';
    }
    if (sources.list().size() > most_sources) {
        out << "and " << sources.list().size() - most_sources << " more sources\n";
    }
}

}  // namespace dateline
