// One page that needs nothing else: the events by date, and behind each the sentences that tell it, with the trigger
// words marked and the words that date it underlined. The small script only hides rows; without it the page is whole.
// Every text goes through append_markup(), so an article that says "<script>" shows it.
#include <algorithm>
#include <ostream>
#include <sstream>

#include "card.hpp"
#include "dateline/diagnostics/utf8.hpp"
#include "dateline/render/render.hpp"
#include "escape.hpp"
#include "html_parts.hpp"
#include "masthead.hpp"
#include "palette.hpp"
#include "sources.hpp"
#include "spine.hpp"

namespace dateline {
namespace {

/// A stretch of a sentence and the element it stands in.
struct Marked {
    std::size_t begin, end;
    std::string_view open, close;
};

/// Where `words` stand: the place nearest to `expected` (bytes); npos when nowhere.
std::size_t nearest(std::string_view text, std::string_view words, std::size_t expected) {
    std::size_t best = std::string_view::npos;
    if (words.empty()) return best;
    auto const off = [expected](std::size_t at) { return at > expected ? at - expected : expected - at; };
    for (std::size_t at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
        if (best == std::string_view::npos || off(at) < off(best)) best = at;
    }
    return best;
}

void append_sentence(std::string& out, Evidence const& evidence) {
    std::string_view const text = evidence.sentence;
    std::size_t const before = evidence.begin > evidence.sentence_begin ? evidence.begin - evidence.sentence_begin : 0;
    std::vector<Marked> marks;
    std::size_t const trigger = nearest(text, evidence.trigger, offset_of_character(text, before));
    if (trigger != std::string_view::npos)
        marks.push_back({trigger, trigger + evidence.trigger.size(), "<mark>", "</mark>"});
    std::size_t const said = nearest(text, evidence.said, trigger == std::string_view::npos ? 0 : trigger);
    std::size_t const said_end = said + evidence.said.size();
    if (said != std::string_view::npos && (marks.empty() || said_end <= marks[0].begin || said >= marks[0].end)) {
        marks.push_back({said, said_end, "<span class=\"said\">", "</span>"});
    }
    std::sort(marks.begin(), marks.end(), [](Marked const& a, Marked const& b) { return a.begin < b.begin; });
    std::size_t at = 0;
    for (Marked const& mark : marks) {
        append_markup(out, text.substr(at, mark.begin - at));
        out += mark.open;
        append_markup(out, text.substr(mark.begin, mark.end - mark.begin));
        out += mark.close;
        at = mark.end;
    }
    append_markup(out, text.substr(at));
}

class Page {
public:
    Page(Timeline const& timeline, std::string const& title) : timeline_(timeline), title_(title), sources_(timeline) {}

    std::string write() {
        append_head();
        std::vector<Stop> const stops = spine(timeline_);
        for (Stop const& stop : stops) {
            append_group(stop.events, stop_name(stop.period), stop_note(stop.period, sources_.list()),
                         is_exact(stop.period));
        }
        std::vector<Timeline::Vertex> const rest = undated(timeline_);
        if (!rest.empty()) append_group(rest, "no date", "the articles do not say when", false);
        out_ += "</table>\n</main>\n<section aria-labelledby=\"sources\"><h2 id=\"sources\">Sources</h2>\n<ol>\n";
        for (Source const& source : sources_.list()) append_source(source);
        out_ += "</ol></section>\n<script>";
        out_ += page::script;
        out_ += "</script>\n</body>\n</html>\n";
        return std::move(out_);
    }

private:
    void text(std::string_view words) { append_markup(out_, words); }

    void append_head() {
        out_ +=
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
            "script-src 'unsafe-inline'\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>";
        text(title_);
        out_ += "</title>\n<style>";
        out_ += page::style;
        out_ += "</style>\n</head>\n<body>\n<header><h1 dir=\"auto\">";
        text(title_);
        out_ += "</h1>\n<p class=\"quiet\">";
        text(counts(timeline_));
        std::size_t const sources = sources_.list().size();
        out_ += " · " + std::to_string(sources) + (sources == 1 ? " source" : " sources");
        out_ += "</p></header>\n";
        if (style_for(timeline_.size()) != Style::cards) {
            std::ostringstream overview;
            write_overview_svg(overview, timeline_, title_);
            out_ += "<figure class=\"overview\">" + overview.str() + "</figure>\n";
        }
        out_ +=
            "<div class=\"filter\" role=\"search\"><label for=\"filter\">Filter</label>"
            "<input id=\"filter\" type=\"search\" autocomplete=\"off\" placeholder=\"name, kind, word, source\">"
            "<span id=\"shown\" class=\"quiet\" role=\"status\"></span></div>\n<main>\n"
            "<table aria-label=\"Events by date\">\n";
    }

    void append_group(std::vector<Timeline::Vertex> const& events, std::string const& when, std::string const& note,
                      bool exact) {
        out_ += exact ? "<tbody>\n" : "<tbody class=\"vague\">\n";
        for (std::size_t i = 0; i < events.size(); ++i) {
            out_ += i == 0 ? "<tr><th scope=\"row\"><span class=\"date\">"
                           : "<tr class=\"again\"><th scope=\"row\"><span class=\"date\">";
            text(when);
            out_ += "</span><span class=\"note quiet\">";
            text(note);
            out_ += "</span></th>";
            out_ += "<td>";
            append_event(events[i], when);
            out_ += "</td></tr>\n";
        }
        out_ += "</tbody>\n";
    }

    void append_event(Timeline::Vertex v, std::string const& when) {
        Event const& event = timeline_.graph[v];
        Look const& look = look_of(event.family);
        out_ +=
            reservation(event).empty() ? "<article class=\"event\" id=\"" : "<article class=\"event reserved\" id=\"";
        text(event.id);
        out_ += "\" data-also=\"";
        text(when);
        for (Participant const& who : event.roles) text(' ' + who.name);
        for (std::size_t const number : sources_.of(event)) text(' ' + outlet_name(sources_.list()[number - 1]));
        out_ +=
            "\" style=\"--bar:" + std::string(look.bar) + ";--ink:" + std::string(look.text) + "\"><p class=\"kind\">";
        out_ += "<span aria-hidden=\"true\">" + std::string(look.glyph) + "</span> ";
        text(kind_word(event));
        if (!reservation(event).empty()) out_ += " · " + std::string(reservation(event));
        if (event.contradicted) out_ += " <strong class=\"warning\">≠ dates disagree</strong>";
        out_ += "</p>\n<h2 class=\"title\" dir=\"auto\">";
        append_title(event);
        out_ += "</h2>\n<details><summary class=\"quiet\">";
        std::size_t const told = event.evidence.size();
        out_ += std::to_string(told) + (told == 1 ? " sentence " : " sentences ") + sources_.marks(event, 6);
        append_dating(v);
        out_ += "</summary>\n";
        for (Evidence const& evidence : event.evidence) append_evidence(evidence);
        out_ += "</details></article>";
    }

    void append_title(Event const& event) {
        std::string_view const title = event.title.empty() ? kind_word(event) : std::string_view(event.title);
        std::size_t at = 0;
        for (Span const name : names_in_title(event)) {
            text(title.substr(at, name.begin - at));
            out_ += "<b>";
            text(title.substr(name.begin, name.length()));
            out_ += "</b>";
            at = name.end;
        }
        text(title.substr(at));
    }

    void append_dating(Timeline::Vertex v) {
        Event const& event = timeline_.graph[v];
        std::string const words = dating_words(timeline_, v);
        if (!event.when) return;
        if (words.empty()) {
            out_ += " · dated by publication";
            return;
        }
        out_ += " · dated by <i>“";
        text(words);
        out_ += "”</i>";
    }

    void append_evidence(Evidence const& evidence) {
        std::size_t const number = sources_.number(evidence.doc);
        Source const& source = sources_.list()[number - 1];
        out_ += "<blockquote dir=\"auto\">";
        append_sentence(out_, evidence);
        out_ += "<footer class=\"quiet\">[" + std::to_string(number) + "] ";
        text(outlet_name(source));
        std::string const when = publication_words(source);
        if (!when.empty()) text(", " + when);
        out_ += "</footer></blockquote>\n";
    }

    void append_source(Source const& source) {
        out_ += "<li>";
        text(outlet_name(source));
        std::string const when = publication_words(source);
        if (!when.empty()) text(", " + when);
        if (!source.title.empty()) {
            out_ += ": <cite dir=\"auto\">";
            text(source.title);
            out_ += "</cite>";
        }
        out_ += "</li>\n";
    }

    Timeline const& timeline_;
    std::string const& title_;
    CitedSources sources_;
    std::string out_;
};

}  // namespace

void write_html(std::ostream& out, Timeline const& timeline, std::string const& title) {
    std::string const page = Page(timeline, title).write();
    out.write(page.data(), static_cast<std::streamsize>(page.size()));
}

}  // namespace dateline
