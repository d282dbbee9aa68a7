// The page "formats" of the manual: what a table, a picture and an export hold, what they leave out, and which tools
// read them. What it says of exports is the list that the writers go by (exchange_formats); every example is run by a
// test.
#include "dateline/exchange/exchange.hpp"
#include "manual.hpp"

namespace dateline {
namespace {

std::string sentence(std::string_view words) {
    std::string out(words);
    if (!out.empty() && out.front() >= 'a' && out.front() <= 'z') out.front() = static_cast<char>(out.front() - 32);
    return out + '.';
}

void add_pictures(ManualPage& page) {
    heading(page, "PICTURES");
    item(
        page, ".svg .png .pdf",
        "Cards, lanes and ledger, laid out by Graphviz's dot: date, kind, title, dating words, sources, relations. The "
        "overview, who took part when, is drawn without it. A picture leaves the sentences out; in an SVG they are "
        "tooltips.");
    item(page, ".dot",
         "The same for other programs of Graphviz, each node with id, class, tooltip and URL. --style plain has text "
         "labels only; boost::read_graphviz, networkx and Gephi read it.");
    item(page, ".html",
         "One page that needs no network: overview, every event with its sentences and reasons, filters, the articles. "
         "Any browser.");
}

void add_exports(ManualPage& page) {
    heading(page, "EXPORTS");
    for (FormatName const& f : exchange_formats()) {
        std::string term(f.name);
        if (!f.suffix.empty()) term += " (" + std::string(f.suffix) + ')';
        item(page, term,
             sentence(f.holds) + " Leaves out " + std::string(f.leaves_out) + ". For " + std::string(f.read_by) + '.');
    }
    item(
        page, "tml (a folder)",
        "An article a file, as TimeML 1.2.1: its text with EVENT and TIMEX3, MAKEINSTANCE and TLINK. Leaves out names, "
        "people and what the page has besides the article. For readers of TimeML; valid against its DTD.");
}

}  // namespace

void add_formats(ManualPage& page) {
    add_pictures(page);
    add_exports(page);
}

ManualText formats_text() {
    return {"formats", "what the output looks like, and which tools read it",
            R"(On a terminal answers are tables, in a pipe JSON Lines; --format says otherwise.

 table    for people: fitted to the terminal, wide characters counted as two; colour only there, not with NO_COLOR
 jsonl    an object a line
 json     one object: events, relations and sources
 csv      a row an event (RFC 4180); a cell that begins with = + - @ has an apostrophe before it, so that no
          spreadsheet computes it (to read it back, take one apostrophe off a cell that has such a sign behind apostrophes)
 ids      an id a line

Names of fields are stable. The store itself is SQLite: dateline help store.

An export holds exactly the events that its query shows; without is: in the query, those that belong on a picture (is:main), and
it says how many others there are. What the format has no place for is counted on standard error. The same store gives the
same bytes.)",
            R"($ dateline events is:main --format csv --limit 1
id,order,date,first,last,grain,dated_by,kind,type,title,sure,actor,target,with,place,sources,sentence,corrections
...
$ dateline events is:main --format jsonl --limit 1
{"id":...
$ dateline graph -o timeline.html
timeline.html: 7 events
$ dateline graph --style plain -o timeline.dot
timeline.dot: 7 events
$ dateline export type:invitation is:main --format json
{"title": "Events of the kind invitation", "events": [{"id": "e_b5f55967", ...], "relations": [], "sources": [{"doc": ...}]}
$ dateline export -o timeline.jsonl
53 of the 60 events that the query selects belong on no picture and are left out; with is:all they are written too
3 relations between events are left out: the format has no place for them
$ dateline export is:main -o timeline.csv
3 relations between events are left out: the format has no place for them
25 sentences besides the first of an event are left out: the format has no place for them
$ dateline export is:main -o timeline.graphml && grep -A3 '<edge' timeline.graphml | head -4
25 sentences besides the first of an event are left out: the format has no place for them
    <edge source="e_6e2848af" target="e_468defae">
      <data key="relation">then</data>
      <data key="why">took</data>
    </edge>
$ dateline export is:main --format timelinejs -o slides.json && grep -o '"display_date": "[^"]*"' slides.json | head -2
"display_date": "2020"
"display_date": "May 2020"
$ dateline export is:main -o timeline.ics && grep -E 'UID|SUMMARY|DTSTART' timeline.ics | head -3
UID:e_925ac099@dateline
DTSTART;VALUE=DATE:20200101
SUMMARY:Clubhouse is launched
$ dateline export is:main -o timeline.jsonld && grep -o '"dateline:[a-z_]*"' timeline.jsonld | sort -u
"dateline:answered_by"
"dateline:then"
$ dateline export who:Korolev is:main --format semeval --title 'Sergey Korolev'
SERGEY KOROLEV
4	2021-01-XX	000_29528524ca0898d7-17-tweeted	000_29528524ca0898d7-17-praise	000_29528524ca0898d7-17-calling
$ dateline export --format tml seeds/000_29528524ca0898d7.txt -o articles
articles: 1 article
$ grep -o '<TIMEX3[^>]*>Sunday' articles/000_29528524ca0898d7.tml
<TIMEX3 ... value="2021-02-14TAF"...>Sunday)"};
}

}  // namespace dateline
