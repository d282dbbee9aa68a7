// A card has one width, whatever it says: its text is measured first. The title may take a second line and is then cut
// at a word; the dating words give way to the source numbers. A blank at the end of a run would be lost in SVG, where
// every run is a text of its own ("Musk" + " invites"), so it is written as a no-break space.
//
// Vague dates are dashed; what is planned, possible or denied is outlined instead of filled; contradicting articles and
// an editor's corrections are marked in words.
#include "card_label.hpp"

#include <algorithm>
#include <cmath>

#include "card.hpp"
#include "escape.hpp"
#include "measure.hpp"
#include "palette.hpp"

namespace dateline {
namespace {

constexpr double title_size = 11, small_size = 9, kind_size = 8;

/// A run of one face: markup with its outer blanks kept.
void append_run(std::string& out, std::string_view text) {
    bool const before = text.starts_with(' '), after = text.size() > 1 && text.ends_with(' ');
    if (before) {
        out += "&#160;";
        text.remove_prefix(1);
    }
    if (after) text.remove_suffix(1);
    append_label(out, text);
    if (after) out += "&#160;";
}

void append_title_line(std::string& out, std::string_view title, Line const& line, std::vector<Span> const& names) {
    std::uint32_t at = line.shows.begin;
    auto const plain_until = [&](std::uint32_t end) {
        if (at < end) append_run(out, title.substr(at, end - at));
        at = std::max(at, end);
    };
    for (Span const name : names) {
        std::uint32_t const begin = std::max(name.begin, at), end = std::min(name.end, line.shows.end);
        if (begin >= end) continue;
        plain_until(begin);
        out += "<b>";
        append_run(out, title.substr(begin, end - begin));
        out += "</b>";
        at = end;
    }
    plain_until(line.shows.end);
    if (line.cut) out += "…";
}

void append_title(std::string& out, Event const& event) {
    Event shown = event;
    shown.title = one_line(event.title.empty() ? kind_word(event) : std::string_view(event.title));
    std::vector<Span> const names = names_in_title(shown);
    for (Line const& line : break_lines(shown.title, names, Face::regular, title_size, card_room, 2)) {
        out += "<tr><td align=\"left\"><font point-size=\"11\">";
        append_title_line(out, shown.title, line, names);
        out += "</font></td></tr>";
    }
}

std::string upper(std::string_view word) {
    std::string out(word);
    for (char& c : out) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c == '_' ? ' ' : c;
    return out;
}

/// "≠ DATES DISAGREE", "✓ CORRECTED": what stands behind the kind.
struct Mark {
    std::string words;
    std::string_view colour;
};

std::vector<Mark> marks_of(Event const& event) {
    std::vector<Mark> out;
    if (event.contradicted) out.push_back({upper(mark::disagree), ink::alarm});
    if (!event.corrections.empty()) out.push_back({upper(mark::corrected), ink::corrected});
    return out;
}

void append_kind(std::string& out, Event const& event, Look const& look) {
    std::vector<Mark> const marks = marks_of(event);
    double room = card_room;
    for (Mark const& m : marks) room -= text_width(m.words, Face::regular, kind_size) + 8;
    std::string words = std::string(look.glyph) + ' ' + upper(one_line(kind_word(event)));
    if (!reservation(event).empty()) words += " · " + upper(reservation(event));
    out += "<tr><td align=\"left\"><font point-size=\"8\" color=\"" + std::string(look.text) + "\">";
    append_label(out, cut_to_width(words, Face::regular, kind_size, room));
    for (Mark const& m : marks) {
        out += "&#160;&#160;<font color=\"" + std::string(m.colour) + "\">" + m.words + "</font>";
    }
    out += "</font></td></tr>";
}

void append_dating(std::string& out, Timeline const& timeline, Timeline::Vertex v, CitedSources const& sources) {
    std::string const marks = sources.marks(timeline[v], 4);
    double const room = card_room - text_width(marks, Face::regular, small_size) - 6;
    std::string const words = one_line(dating_words(timeline, v));
    out += "<tr><td align=\"left\"><font point-size=\"9\" color=\"" + std::string(ink::quiet) + "\">";
    if (words.empty()) {
        out += timeline[v].when ? "on the day of publication" : "no date in the text";
    } else {
        std::string const quotes = "“”";
        std::string const fitting =
            cut_to_width(words, Face::italic, small_size, room - text_width(quotes, Face::italic, small_size));
        out += "<i>“";
        append_label(out, fitting);
        out += "”</i>";
    }
    if (!marks.empty()) out += "&#160;" + marks;
    out += "</font></td></tr>";
}

/// The first two notes, a line each; of more it says how many.
void append_notes(std::string& out, std::vector<std::string> const& notes) {
    for (std::size_t i = 0; i < std::min<std::size_t>(2, notes.size()); ++i) {
        std::string const more = i == 1 && notes.size() > 2 ? " +" + std::to_string(notes.size() - 2) : "";
        double const room = card_room - text_width(more, Face::regular, small_size);
        out += "<tr><td align=\"left\"><font point-size=\"9\" color=\"" + std::string(ink::dark) + "\">";
        append_label(out, cut_to_width("→ " + one_line(notes[i]), Face::regular, small_size, room));
        append_label(out, more);
        out += "</font></td></tr>";
    }
}

}  // namespace

void append_card(std::string& out, Timeline const& timeline, Timeline::Vertex v, CitedSources const& sources,
                 std::vector<std::string> const& notes) {
    Event const& event = timeline[v];
    Look const& look = look_of(event.family);
    bool const outlined = !reservation(event).empty();
    std::string const bar(look.bar);
    out += "<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"0\" bgcolor=\"";
    out += outlined ? ink::page : std::string_view("white");
    out += outlined ? "\"><tr><td border=\"1\" sides=\"LTB\" color=\"" + bar + "\" width=\"4\"></td>"
                    : "\"><tr><td bgcolor=\"" + bar + "\" width=\"4\"></td>";
    out += "<td border=\"1\" color=\"" + (outlined ? bar : std::string(ink::line)) + "\" sides=\"";
    out += outlined ? "TRBL\"" : "TRB\"";
    if (event.when && !is_exact(*event.when)) out += " style=\"dashed\"";
    out += " width=\"230\" height=\"44\" align=\"left\" cellpadding=\"4\">";
    out += "<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"1\">";
    append_kind(out, event, look);
    append_title(out, event);
    append_dating(out, timeline, v, sources);
    append_notes(out, notes);
    out += "</table></td></tr></table>";
}

int stop_width(std::vector<Stop> const& stops, std::vector<Source> const& sources) {
    double width = 102;
    for (Stop const& stop : stops) {
        width = std::max({width, text_width(stop_name(stop.period), Face::bold, 12),
                          text_width(stop_note(stop.period, sources), Face::regular, 8)});
    }
    return static_cast<int>(std::ceil(width)) + 16;
}

void append_stop(std::string& out, Stop const& stop, std::vector<Source> const& sources, int width) {
    bool const exact = is_exact(stop.period);
    std::string const measure = std::to_string(width);
    out += exact ? "<table border=\"0\" style=\"rounded\" bgcolor=\"" + std::string(ink::dark) + '"'
                 : "<table border=\"1\" color=\"" + std::string(ink::faint) + "\" style=\"rounded,dashed\" bgcolor=\"" +
                       std::string(ink::page) + '"';
    out += " cellborder=\"0\" cellspacing=\"0\" cellpadding=\"1\"><tr><td width=\"" + measure +
           "\" height=\"5\"></td></tr><tr><td><font point-size=\"12\" color=\"";
    out += exact ? "white\"><b>" : std::string(ink::text) + "\">";
    append_label(out, stop_name(stop.period));
    out += exact ? "</b></font></td></tr>" : "</font></td></tr>";
    out += "<tr><td><font point-size=\"8\" color=\"";
    out += (exact ? ink::line : ink::quiet);
    out += "\">";
    append_label(out, stop_note(stop.period, sources));
    out += "</font></td></tr><tr><td height=\"5\"></td></tr></table>";
}

}  // namespace dateline
