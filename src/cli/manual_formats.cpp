// The page "formats" of the manual: what a table, a picture and an export hold, what they leave out, and which tools
// read them. What it says of exports is the list that the writers go by (exchange_formats); every example is run by a
// test.
#include "dateline/exchange/exchange.hpp"
#include "manual.hpp"

namespace dateline {
namespace {

using Kind = ManualBlock::Kind;

void heading(ManualPage& page, std::string text) { page.blocks.push_back({Kind::heading, std::move(text), {}}); }
void item(ManualPage& page, std::string term, std::string text) {
    page.blocks.push_back({Kind::item, std::move(text), std::move(term)});
}

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

Names of fields are stable. The store itself is SQLite with the views events, evidence and entities.

An export holds exactly the events that its query shows. What the format has no place for is counted on standard error. The same
store gives the same bytes.)",
            R"($ dateline events is:main --format csv --limit 1
id,order,date,first,last,grain,dated_by,kind,type,title,sure,actor,target,with,place,sources,sentence,corrections
...
$ dateline events is:main --format jsonl --limit 1
{"id":...)"};
}

}  // namespace dateline
