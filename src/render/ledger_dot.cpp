// The ledger: for up to a few hundred events a line each, below one another by date. One node of Graphviz a date, whose
// label is a table; the nodes hang on a chain that nobody sees, so that they stay one column. Every line is a cell with
// the event's id, its sentence as tooltip and its address, as a card has. What it follows stands below it in words.
//
//   14 Feb 2021 | ◆ Musk invites Putin to Clubhouse            [1] [2]
//        Sunday | ● Musk: “great honor” (in Russian)           [1] [2]
//               |   → after “Musk invites Putin to Clubhouse”, 14 Feb 2021
#include <algorithm>
#include <ostream>

#include "card.hpp"
#include "card_label.hpp"
#include "dateline/render/render.hpp"
#include "escape.hpp"
#include "masthead.hpp"
#include "measure.hpp"
#include "palette.hpp"

namespace dateline {
namespace {

constexpr double line_width = 500, title_size = 11, note_size = 9;
constexpr int glyph_width = 16, marks_width = 84;  // of three sources and "+99"

class Ledger {
public:
    Ledger(Timeline const& timeline, std::string const& title)
        : timeline_(timeline), title_(title), sources_(timeline), stops_(spine(timeline)) {}

    std::string draw() {
        out_ = "digraph timeline {\n  graph [charset=\"UTF-8\", rankdir=TB, bgcolor=\"" + std::string(ink::page) +
               "\", pad=0.45, ranksep=0.08, fontname=\"Inter,Helvetica,Arial,sans-serif\", fontcolor=\"#1F2933\", "
               "labelloc=t, labeljust=l, tooltip=";
        append_dot_string(out_, title_);
        out_ += ",\n    label=<";
        append_masthead(out_, timeline_, title_, sources_, line_width + 160, Reserved::in_words);
        out_ +=
            ">]\n  node [shape=plain, fontname=\"Inter,Helvetica,Arial,sans-serif\", fontcolor=\"#1F2933\", "
            "class=\"day\"]\n  edge [style=invis, weight=100]\n";
        width_ = stop_width(stops_, sources_.list());
        for (Stop const& stop : stops_) {
            append_date(stop.events, stop_name(stop.period), stop_note(stop.period, sources_.list()),
                        is_exact(stop.period));
        }
        std::vector<Timeline::Vertex> const rest = undated(timeline_);
        if (!rest.empty()) append_date(rest, "no date", "the articles do not say when", false);
        out_ += "}\n";
        return std::move(out_);
    }

private:
    void append_date(std::vector<Timeline::Vertex> const& events, std::string const& when, std::string const& note,
                     bool exact) {
        std::string const node = "d" + std::to_string(dates_++);
        out_ += "  " + node + " [tooltip=";
        append_dot_string(out_, when);
        out_ += ", label=<<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"2\"><tr><td width=\"" +
                std::to_string(width_) + "\" align=\"right\" valign=\"top\"><font point-size=\"11\">";
        out_ += exact ? "<b>" : "<i>";
        append_label(out_, when);
        out_ += exact ? "</b>" : "</i>";
        out_ += "</font><br align=\"right\"/><font point-size=\"8\" color=\"" + std::string(ink::quiet) + "\">";
        append_label(out_, note);
        out_ += "</font><br align=\"right\"/></td><td width=\"8\"></td><td>";
        out_ += "<table border=\"1\" sides=\"L\" color=\"" + std::string(exact ? ink::line : ink::faint) +
                (exact ? "\"" : "\" style=\"dashed\"") +
                " bgcolor=\"white\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"2\">";
        for (Timeline::Vertex const v : events) append_event(v);
        out_ += "</table></td></tr></table>>]\n";
        if (dates_ > 1) out_ += "  d" + std::to_string(dates_ - 2) + " -> " + node + '\n';
    }

    void append_event(Timeline::Vertex v) {
        Event const& event = timeline_[v];
        Look const& look = look_of(event.family);
        std::string const marks = sources_.marks(event, 3);
        out_ += "<tr><td width=\"" + std::to_string(glyph_width) +
                "\" valign=\"top\"><font point-size=\"11\" color=\"" + std::string(look.text) + "\">" +
                std::string(look.glyph) + "</font></td><td align=\"left\" balign=\"left\" width=\"" +
                std::to_string(static_cast<int>(line_width)) + "\" id=";
        append_quoted(event.id);
        out_ += " href=";
        append_quoted('#' + event.id);
        out_ += " tooltip=";
        append_quoted(main_sentence(event));
        out_ += "><font point-size=\"11\">";
        append_title(event, line_width - 8);
        out_ += "</font>";
        append_notes(v, line_width - 8);
        out_ += "</td><td align=\"right\" valign=\"top\" width=\"" + std::to_string(marks_width) +
                "\"><font point-size=\"9\" color=\"" + std::string(ink::quiet) + "\">" +
                (marks.empty() ? "&#160;" : marks) + "</font></td></tr>";
    }

    /// The first two relations, a line each below the title; of more it says how many.
    void append_notes(Timeline::Vertex v, double room) {
        std::vector<Timeline::Edge> const before = timeline_.relations_to(v);
        for (std::size_t i = 0; i < std::min<std::size_t>(2, before.size()); ++i) {
            std::string const more = i == 1 && before.size() > 2 ? " +" + std::to_string(before.size() - 2) : "";
            std::string const words = "→ " + one_line(note_of(timeline_, before[i]));
            out_ += "<br/><font point-size=\"9\" color=\"" + std::string(ink::quiet) + "\">";
            append_label(
                out_, cut_to_width(words, Face::regular, note_size, room - text_width(more, Face::regular, note_size)));
            append_label(out_, more);
            out_ += "</font>";
        }
    }

    void append_quoted(std::string_view text) {
        out_ += '"';
        append_label(out_, text);
        out_ += '"';
    }

    void append_title(Event const& event, double room) {
        Event shown = event;
        shown.title = one_line(event.title.empty() ? kind_word(event) : std::string_view(event.title));
        if (!reservation(event).empty()) shown.title += " (" + std::string(reservation(event)) + ')';
        std::vector<std::pair<std::string_view, std::string_view>> marks;  // and their colours
        if (event.contradicted) marks.emplace_back(mark::disagree, ink::alarm);
        if (!event.corrections.empty()) marks.emplace_back(mark::corrected, ink::corrected);
        for (auto const& [words, colour] : marks) room -= text_width(words, Face::regular, title_size) + 8;
        std::string const fitting = cut_to_width(shown.title, Face::bold, title_size, room);
        std::size_t at = 0;
        for (Span const name : names_in_title(shown)) {
            if (name.end > fitting.size() || fitting.compare(0, name.end, shown.title, 0, name.end) != 0) break;
            append_piece(std::string_view(fitting).substr(at, name.begin - at), false);
            append_piece(std::string_view(fitting).substr(name.begin, name.length()), true);
            at = name.end;
        }
        append_piece(std::string_view(fitting).substr(at), false);
        if (fitting.empty()) out_ += "&#160;";
        for (auto const& [words, colour] : marks) {
            out_ += "&#160;&#160;<font color=\"" + std::string(colour) + "\">" + std::string(words) + "</font>";
        }
    }

    /// Blanks at the ends of a run would be lost.
    void append_piece(std::string_view text, bool bold) {
        if (text.empty()) return;
        out_ += bold ? "<b>" : "";
        if (text.front() == ' ') {
            out_ += "&#160;";
            text.remove_prefix(1);
        }
        bool const blank_after = text.ends_with(' ');
        if (blank_after) text.remove_suffix(1);
        append_label(out_, text);
        if (blank_after) out_ += "&#160;";
        out_ += bold ? "</b>" : "";
    }

    Timeline const& timeline_;
    std::string const& title_;
    CitedSources sources_;
    std::vector<Stop> stops_;
    int width_ = 0;
    std::size_t dates_ = 0;
    std::string out_;
};

}  // namespace

void write_ledger_dot(std::ostream& out, Timeline const& timeline, std::string const& title) {
    std::string const drawn = Ledger(timeline, title).draw();
    out.write(drawn.data(), static_cast<std::streamsize>(drawn.size()));
}

}  // namespace dateline
