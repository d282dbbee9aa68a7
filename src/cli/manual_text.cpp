// What the manual says besides the options: one entry a command or topic. Every example is run by a test
// (tests/cases/manual_test.py) on a store built from the two seed articles.
#include "manual.hpp"

namespace dateline {
namespace {

std::vector<ManualText> commands() {
    return {
        {"", "",
         R"(Dateline turns a pile of news articles into a timeline: who did what, when, and which sentence says so. It works
offline, gives the same answer every time, and can say why.

Articles go into a store (build), the store is asked (events, show, entities, path, explain) and drawn or handed on (graph,
export). An editor's corrections (fix) are kept beside the store. The other commands look at single articles.)",
         R"($ dateline build seeds
out/timeline.db: 0 articles read, 2 unchanged, 60 events
$ dateline events who:Musk type:invitation
DATE                    KIND        TITLE                        SOURCES
14 Feb 2021, afternoon  invitation  Musk invites Putin to Clubhouse  [1] [2]
...)"},
        {"build", "",
         R"(Reads articles and puts what they tell on the timeline in the store. An article is scraped text, HTML, JSON Lines, CSV,
RSS, Atom, TimeML or a web archive (WARC), packed by gzip or not, told by its content.

An article is read again only when its content, the name lists or the program changed. A build that is stopped, by ^C or a
power cut, keeps what it has committed and goes on there the next time; readers see the old timeline until the new one is
whole. Corrections beside the store (dateline help fix) are applied; one that fits nothing any more is reported.

An article that comes to a large store, or was changed, is put on its timeline among what it can touch, in seconds, and so
is a correction; the result is the one of building everything at once, in whatever order they came. Many articles at once
and those that touch much have the timeline arranged anew.

An article with the text of an earlier one (the same page again, a print version, an agency's report in ten papers) is a
copy: it is one more address of the same report, and counts as no further source.

What cannot be read is reported and left out; the rest is stored.)",
         R"($ dateline build seeds --db t.db
t.db: 2 articles read, 0 unchanged, 60 events
$ dateline build seeds --db t.db --quiet
$ echo 'Nokia opened a factory in Chennai on Monday.' | dateline build - --published 2021-03-03 --db t.db
t.db: 1 article read, ...)"},
        {"status", "",
         R"(Says how many articles, events and names a store holds, over which days, whether articles wait for the next build,
and which corrections do not apply any more. With --articles it lists the articles with their ids.)",
         R"($ dateline status
store         out/timeline.db, ...
articles      2, published 2021-02-15
events        60: 7 main, ...
$ dateline status --articles --format jsonl
{"id": "000_29528524ca0898d7",...)"},
        {"remove", "",
         R"(Takes articles out of the store, with all that only they tell; the timeline is then what the others make. An article is
named by its id, its file, or a folder of files.)",
         R"($ dateline build seeds --db t.db --quiet
$ dateline remove 000_29528524ca0898d7 --db t.db
t.db: 1 article removed, ...)"},
        {"fix", "",
         R"(Puts an event right and keeps it right. WHAT is one of

 date:DATE      it happened then: 2021-02-13, 2021-02, or words ("last Saturday", read on the day of --now)
 title:TITLE    it is called so
 merge EVENT    it and the other event are one
 split          what different articles tell are different events; of one article alone, what its sentences tell
 hide           it does not belong on the timeline (is:hidden finds it)

The correction is added to a YAML file beside the store (out/timeline.corrections.yaml) with who, when and why, and applied
at once and by every later build. The file is made to be read, reviewed and edited; taking an entry out undoes it. Corrected
events are marked in tables and pictures, explain shows the correction, is:corrected selects them, and build reports those that
apply to nothing any more.)",
         R"($ dateline build seeds --db t.db --quiet
$ dateline fix e_b5f55967 'title:Musk asks Putin to talk' --author anna --on 2021-03-01 --why 'as RT says' --db t.db
t.corrections.yaml: e_b5f55967 (14 Feb 2021, afternoon, Musk invites Putin to Clubhouse): title: Musk asks Putin to talk (anna, 2021-03-01: as RT says)
$ dateline events is:corrected --db t.db
DATE                    KIND        TITLE                                SOURCES
14 Feb 2021, afternoon  invitation  Musk asks Putin to talk (corrected)  [1] [2]
...
$ cat t.corrections.yaml
...
corrections:
  - event: e_b5f55967
    title: "Musk asks Putin to talk"
    by: "anna"
    on: 2021-03-01
    why: "as RT says"
    was: "14 Feb 2021, afternoon, Musk invites Putin to Clubhouse")"},
        {"events", "",
         R"(Lists the events that a query selects, in the order of the timeline; without a query all of them. A date with "~" is
known less exactly than to the day. --count prints a number, --group-by how many fall on each day, week or month, or are of
each type, or in which each entity takes part.)",
         R"($ dateline events who:Musk with:Putin since:2021 --sort title --limit 2
DATE                    KIND        TITLE                            SOURCES
14 Feb 2021, afternoon  invitation  Musk invites Putin to Clubhouse  [1] [2]
...
$ dateline events is:main --group-by month
MONTH    EVENTS
~ 2020        1  ...
2020-05       2  ...
2021-01       1  ...
2021-02       3  ...
$ dateline events type:invitation --format ids
e_b5f55967
$ dateline events is:main --count
7)"},
        {"show", "",
         R"(Shows one event in full: its people, its date and where that comes from, what comes before and after, every sentence
that tells it with the place of the words, and what an editor put right.)",
         R"($ dateline show e_b5f55967
Musk invites Putin to Clubhouse
  id          e_b5f55967
...)"},
        {"explain", "",
         R"(Of a query it says in plain words how it was read, and how many events match. Of an event it says why it has its date,
its people, its kind, why reports were taken as one, and what an editor put right.)",
         R"($ dateline explain 'who:Musk since:"last May" not type:statement'
events in which Elon Musk takes part, since May 2020, but none of the kind statement
...
$ dateline explain e_b5f55967
e_b5f55967  14 Feb 2021, afternoon  Musk invites Putin to Clubhouse
...)"},
        {"entities", "",
         R"(Lists who takes part in the events that a query selects: how often, from when to when, and with whom most.)",
         R"($ dateline entities is:main --limit 2
NAME            TYPE    EVENTS  FIRST       LAST        MOST WITH
Elon Musk       PERSON       5  2020-05-01  2021-02-14  ...
...
$ dateline entities --with Peskov --format ids
...)"},
        {"path", "",
         R"(Shows how two people are linked by events: the people of a chain, and the event that joins each to the next. Shorter
chains come first. People and organizations link, places do not.)",
         R"($ dateline path Musk Rogozin --limit 1
Elon Musk — Dmitry Rogozin
  e_...
$ dateline path Musk Peskov is:main
...)"},
        {"graph", "",
         R"(Draws the events that a query selects; without is: in the query, those that belong on a picture (is:main). The suffix of
the file says what is drawn. SVG, PNG and PDF of cards and ledgers are drawn by Graphviz (the package graphviz).)",
         R"($ dateline graph who:Musk -o musk.dot
musk.dot: 5 events, style cards
$ dateline graph is:all --style overview -o all.svg
all.svg: 60 events)"},
        {"export", "",
         R"(Writes the events that a query selects for other tools; without is: in the query, those that belong on a picture
(is:main). TimeML is written of articles, not of the store.)",
         R"($ dateline export type:invitation --format csv
id,order,date,first,last,grain,dated_by,kind,type,title,sure,actor,target,with,place,sources,sentence,corrections
e_b5f55967,...
$ dateline export is:main -o timeline.ics)"},
        {"read", "",
         R"(Shows what was taken for the article of each file: its title, its day and where that was found, its body.)",
         R"($ dateline read seeds/*.txt
seeds/...
  title      Kremlin ‘interested’ in conversation with Elon Musk, after SpaceX founder invites Putin for chat on audio-only Clubhouse app
...)"},
        {"tag", "", R"(Lists the names found in each article, whom they mean, and why.)",
         R"($ echo 'The Kremlin spokesman, Dmitry Peskov, spoke.' | dateline tag -
...
  Dmitry Peskov ...)"},
        {"times", "",
         R"(Lists the time expressions found in each article and what they mean on the day of its publication.)",
         R"($ echo 'He resigned last Monday.' | dateline times - --published 2021-03-03
...
  last Monday ...)"},
        {"when", "", R"(Says what a time expression means, read as if in an article of the day --on, and why.)",
         R"($ dateline when "the last week of May" --on 2021-02-15
2020-W22   DATE   week of 25 May 2020
...)"},
        {"annotate", "",
         R"(Writes every layer of each article as JSON Lines: sentences, names, times, events. Offsets are code points.)",
         R"($ echo 'Nokia opened a factory on Monday.' | dateline annotate -
{"doc": "-",...)"},
        {"gazetteer", "",
         R"(Works on lists of names (YAML; gazetteers/README.md). check reports every mistake with file, line, column and the nearest
valid word.)",
         R"($ printf 'gazetteer: 1\nentities:\n  - {id: ada-lovelace, name: Ada Lovelace, type: PERSON}\n' > names.yaml
$ dateline gazetteer check names.yaml
1 entity, no mistake)"},
        {"completion", "",
         R"(Prints a completion script, made from the program's own commands and options.

 bash   source <(dateline completion bash)
 zsh    dateline completion zsh > ~/.zfunc/_dateline
 fish   dateline completion fish > ~/.config/fish/completions/dateline.fish)",
         R"($ dateline completion bash > dateline.bash)"},
        {"help", "",
         R"(Shows a page of the manual: of the program, of a command, or of a topic (query, dates, formats, store, exit-codes, config). After
a command, -h shows its options on one screen and --help its page.)",
         R"($ dateline help query
dateline-query - ...
...)"}};
}

std::vector<ManualText> topic_texts() {
    return {
        {"query", "how to ask for events",
         R"(A query is words of the command line. Terms side by side must all hold; "or" between them takes either, "not" or "-"
before one takes what is left, parentheses group. A field takes several values, parted by commas, of which any may hold. A
value or phrase with blanks stands in quotes; in a shell, quotes of the shell around the whole query keep them.

Names are looked up as people write them: a full name, a surname or other short form, a Wikidata id, or a role ("president of
Russia"), which means whoever held it on the day of the event. A name that means several people, or a role that several held at
one time, is a mistake that lists them; one that nobody has matches nothing. All mistakes
of a query are shown at once, each with a caret and the nearest valid word.

A date is anything that the articles' own grammar reads, on the day of --now (by default the latest publication of the store). An
event known less exactly matches when its period overlaps.)",
         R"($ dateline events 'who:Musk,Putin since:"last May" (type:launch or "Crew Dragon")' --count
...
$ dateline events 'actor:Musk -type:statement' --count
...
$ dateline events after:e_b5f55967 is:main --count
...)"},
        {"dates", "how dates are written and read",
         R"(Every date is a period: 2021-02-14 is a day, 2021-02 a month, 2021 a year, "last week" Monday to Sunday. Output spells it
in EDTF (ISO 8601-2):

 2021-02-14             a day; with T13:41 a time of day
 2020-05, 2020, 198X    a month, a year, the 1980s
 2020-21                a season (21 spring to 24 winter)
 2008-03-03/2008-03-09  from a day to a day
 2020~                  about

Queries and corrections read the same, and the words of newspapers: "yesterday", "last May", "two weeks ago", "the first
quarter of 2020", "from May to June 2020"; --now and --on take a day. Relative words need a day: --now, by default the latest publication of the store; `--now today` asks
the clock, nothing else does.)",
         R"($ dateline when "two weeks ago" --on 2021-02-15 --format jsonl
{"type": "DATE",...
$ dateline events 'on:"last Sunday"' --now 2021-02-15 --count
...)"},
        formats_text(),
        {"store", "the store for whoever opens it with sqlite3",
         R"(A store is one SQLite file. Every program that reads SQLite can read it, also while a build runs; views with stable
names say in words and ISO dates what the tables hold in numbers. begin and end count code points of the article's text. Write
nothing into it: the next build would not know; what is wrong is put right by dateline fix.

The tables of articles (article, sentence, mention, time, merging, told) change when an article does, those of the timeline
(event, role, telling and others) with every build.)",
         R"($ dateline build seeds --db t.db --quiet
$ sqlite3 t.db "SELECT date, title FROM events WHERE main AND actor = 'Elon Musk' AND kind = 'invitation'"
2021-02-14|Musk invites Putin to Clubhouse
$ sqlite3 t.db "SELECT text, how, uses, articles FROM names WHERE name = 'Dmitry Peskov'"
Dmitry Peskov|name|2|2
Peskov|surname|2|2
$ sqlite3 t.db "SELECT text, value, anchor FROM times WHERE text LIKE '%Sunday' LIMIT 1"
Sunday|2021-02-14|publication
$ sqlite3 t.db "SELECT why FROM merges WHERE event LIKE 'e_b5f55967%' LIMIT 1"
"...)"},
        {"exit-codes", "what the exit status means",
         R"(Results go to standard output, everything else to standard error. A closed pipe ends the program quietly.)",
         R"($ dateline events who:Musk type:visit --count || echo "status $?"
0
status 1)"},
        {"config", "settings and where they come from",
         R"(An option that is not given is taken from the environment (DATELINE_DB for --db), then from dateline.yaml in this folder or
the nearest above it that has one, then from dateline/config.yaml in $XDG_CONFIG_HOME (~/.config). -v says where each value
comes from. A file is lines such as "db: archive/timeline.db"; paths are taken from its folder; an unknown key is a mistake.)",
         R"($ echo 'db: archive/t.db' > dateline.yaml
$ dateline build seeds
archive/t.db: 2 articles read, 0 unchanged, 60 events
$ dateline events --count -v
db: archive/t.db (dateline.yaml:1)
...
60)"}};
}

}  // namespace

std::vector<ManualText> const& manual_texts() {
    static std::vector<ManualText> const all = [] {
        std::vector<ManualText> out = commands();
        for (ManualText const& t : topic_texts()) out.push_back(t);
        return out;
    }();
    return all;
}

}  // namespace dateline
