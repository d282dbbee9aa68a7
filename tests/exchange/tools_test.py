#!/usr/bin/env python3
"""Every export is read by the tool that its format belongs to: GraphML by networkx, iCalendar by libical and icalendar,
JSON-LD by rdflib, JSON and JSON Lines by jsonschema against the published schema, CSV by Python's csv, TimeML by
xmllint against timeml.dtd. What they read is what the query shows. The articles are the seeds, and some made of strings that break writers.
"""
import csv
import ctypes
import datetime
import io
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import warnings
import xml.etree.ElementTree as ElementTree

try:
    import icalendar
    import jsonschema
    import networkx
    import rdflib
except ImportError:  # Debian's packages are Debian's Python's
    debian = "/usr/bin/python3"
    if os.path.realpath(sys.executable) == os.path.realpath(debian):
        raise
    os.execv(debian, [debian, *sys.argv])

root = pathlib.Path(__file__).resolve().parent.parent.parent
dateline = pathlib.Path(os.environ.get("DATELINE", "build/dateline")).resolve()
schema = json.loads((root / "include/dateline/exchange/timeline.schema.json").read_text())
nasty = ['"', "'", "\\", "\\n", "line\nfeed", "</script><script>alert(1)</script>", "]]>", "<![CDATA[", "&amp;", "&#0;",
         "\u202egnp.exe", "\u2028", "a;b,c:d", "=1+1", "@id", "{{x}}", "END:VEVENT", "Ünïcödé", "馬斯克", "محمد", "🚀",
         "x" * 10000, "NUL\u0000NUL", "\u0085", "\ufffe"]
failures = 0


def check(truth, what):
    global failures
    if not truth:
        failures += 1
        print("FAIL ", what)


def run(*arguments):
    done = subprocess.run([dateline, *arguments], capture_output=True)
    if done.returncode != 0:
        sys.exit(f"{arguments}: exit {done.returncode}: {done.stderr.decode()}")
    return done.stdout.decode(), done.stderr.decode()


def nasty_articles():
    for number, evil in enumerate(nasty):
        yield {"id": f"doc {number} {evil}"[:300], "publisher": f"Outlet {evil}"[:300], "date": "2021-02-15",
               "title": f"Elon Musk thanks {evil}",
               "text": f"On {number + 1} January 2021 Elon Musk met {evil} Vladimir Putin in Moscow and praised “{evil}”.\n\n"
                       f"Angela Merkel will visit Paris in May {1990 + number}, {evil} said.\n\nHe followed it up with a tweet."}


def read_json(text, events):
    whole = json.loads(text)
    jsonschema.Draft202012Validator(schema).validate(whole)
    check(whole["events"] == events, "json holds the events that `dateline events` prints")
    ids = {event["id"] for event in whole["events"]}
    check(all(r["from"] in ids and r["to"] in ids for r in whole["relations"]), "relations lead between its events")
    cited = {x["doc"] for event in events for x in event["evidence"]}
    check(cited <= {source["doc"] for source in whole["sources"]}, "every cited article is a source")
    return whole


def read_json_lines(text, events):
    line = jsonschema.Draft202012Validator({**schema, "$ref": "#/$defs/event", "type": "object", "required": [],
                                            "additionalProperties": True, "properties": {}})
    lines = [json.loads(x) for x in text.splitlines() if x] if "\u2028" not in text else \
        [json.loads(x) for x in text.split("\n") if x]
    for event in lines:
        line.validate(event)
    check(lines == events, "json lines are the events")


def without_controls(text):
    return "".join(c if ord(c) >= 32 or c in "\n\t\r" else "\ufffd" for c in text)


def fit_for_xml(text):
    return without_controls(text).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")


def unguarded(cell):
    """A cell as it was before an apostrophe kept spreadsheets from computing it."""
    return re.sub(r"^'('*[=+\-@\t\r])", r"\1", cell, flags=re.DOTALL)


def read_csv(text, events):
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    check(not any(cell[:1] in tuple("=+-@\t\r") for row in rows for cell in row.values()), "no csv cell is a formula")
    rows = [{key: unguarded(cell) for key, cell in row.items()} for row in rows]
    check([row["id"] for row in rows] == [event["id"] for event in events], "csv has a row an event")
    for row, event in zip(rows, events):
        check(row["title"] == without_controls(event["title"]), f"csv title {event['title']!r:.60}")
        check(row["sentence"] == without_controls(event["evidence"][0]["sentence"]), "csv sentence")


def read_graphml(path, events, relations):
    graph = networkx.read_graphml(path, force_multigraph=True)
    check(sorted(graph.nodes) == sorted(event["id"] for event in events), "graphml has the events as nodes")
    check(graph.number_of_edges() == len(relations), "graphml has the relations as edges")
    for event in events:
        check(graph.nodes[event["id"]].get("title", "") == fit_for_xml(event["title"]),
              f"graphml title {event['title']!r:.60}")
    told = sorted((a, b, data["relation"], data.get("why", "")) for a, b, data in graph.edges(data=True))
    check(told == sorted((r["from"], r["to"], r["kind"], fit_for_xml(r["why"] or "")) for r in relations), "graphml words of relations")


def read_calendar(text, events, relations):
    dated = [event for event in events if event["date"]]
    calendar = icalendar.Calendar.from_ical(text)
    entries = list(calendar.walk("VEVENT"))
    check([str(e["UID"]) for e in entries] == [event["id"] + "@dateline" for event in dated], "ics has the dated events")
    for entry, event in zip(entries, dated):
        check(entry["DTSTART"].dt.isoformat() == event["date"]["first"], "ics first day")
        check(entry["DTEND"].dt - datetime.timedelta(1) == datetime.date.fromisoformat(event["date"]["last"]), "ics end")
        check(str(entry["SUMMARY"]).split() == "".join(c if ord(c) >= 32 and c != "\x7f" else " "
                                                       for c in event["title"]).split(), "ics title")
    related = sorted((str(e["UID"]), str(to)) for e in entries
                     for to in ([e["RELATED-TO"]] if isinstance(e.get("RELATED-TO"), str) else e.get("RELATED-TO", [])))
    written = {event["id"] for event in dated}
    check(related == sorted((r["from"] + "@dateline", r["to"] + "@dateline") for r in relations
                            if {r["from"], r["to"]} <= written), "ics has the relations of the dated events")
    libical = ctypes.CDLL("libical.so.3")
    libical.icalparser_parse_string.restype = ctypes.c_void_p
    whole = ctypes.c_void_p(libical.icalparser_parse_string(text.encode()))
    check(whole.value is not None, "libical reads the calendar")
    check(libical.icalcomponent_count_errors(whole) == 0, "libical finds no error")
    check(libical.icalrestriction_check(whole) == 1, "libical finds every restriction of RFC 5545 kept")
    vevent = 4
    check(libical.icalcomponent_count_components(whole, vevent) == len(dated), "libical finds every event")


def read_linked_data(text, events, relations):
    graph = rdflib.Graph().parse(data=text, format="json-ld")
    sem, time = rdflib.Namespace("http://semanticweb.cs.vu.nl/2009/11/sem/"), rdflib.Namespace("http://www.w3.org/2006/time#")
    name = rdflib.URIRef("https://schema.org/name")
    nodes = set(graph.subjects(rdflib.RDF.type, sem.Event))
    check(nodes == {rdflib.URIRef("urn:dateline:event:" + event["id"]) for event in events}, "json-ld has the events")
    told = sorted((str(s), str(p).removeprefix("urn:dateline:relation:").replace("_", " "), str(o))
                  for s, p, o in graph if str(p).startswith("urn:dateline:relation:"))
    address = "urn:dateline:event:"
    check(told == sorted({(address + r["from"], r["kind"], address + r["to"]) for r in relations}), "json-ld relations")
    text = rdflib.URIRef("https://schema.org/text")
    said = {(str(graph.value(node, rdflib.RDF.subject)), str(graph.value(node, rdflib.RDF.object)), str(graph.value(node, text)))
            for node in graph.subjects(rdflib.RDF.type, rdflib.RDF.Statement)}
    check(said == {(address + r["from"], address + r["to"], r["why"]) for r in relations if r["why"]}, "json-ld words of relations")
    for event in events:
        node = rdflib.URIRef("urn:dateline:event:" + event["id"])
        check(str(graph.value(node, name)) == event["title"], "json-ld title")
        begin = graph.value(graph.value(node, sem.hasTime), time.hasBeginning)
        day = graph.value(begin, time.inXSDDate)
        if event["date"] and not event["date"]["edtf"].startswith("../"):
            check(str(day) == event["date"]["first"] and day.datatype == rdflib.XSD.date, "json-ld first day")


def read_timeline_js(text, events):
    slides = json.loads(text)["events"]
    check([slide["unique_id"] for slide in slides] == [event["id"] for event in events if event["date"]],
          "timelinejs has the dated events as slides")
    check(all("<" not in slide["text"]["headline"] for slide in slides), "timelinejs headlines hold no markup")


def read_semeval(text, events):
    lines = text.rstrip("\n").split("\n")[1:]
    placed = [event for event in events if event["order"] > 0]
    check(len(lines) == len(placed), "semeval has a line a placed event")
    for line, event in zip(lines, placed):
        order, date, *told = line.split("\t")
        check(int(order) == event["order"] and len(told) == len(event["evidence"]), "semeval order and mentions")


def check_store(database, query, folder):
    lines, _ = run("events", *query, "--db", database, "--format", "jsonl")
    events = [json.loads(line) for line in lines.split("\n") if line]
    check(len(events) > 0, "there are events")
    text = {}
    for form in ["json", "jsonl", "csv", "graphml", "ics", "jsonld", "timelinejs", "semeval"]:
        path = folder / f"out.{form}"
        _, said = run("export", *query, "--db", database, "--format", form, "-o", str(path))
        text[form] = path.read_bytes().decode()
        undated = sum(1 for event in events if not event["date"])
        if form in ("ics", "timelinejs"):
            check((f"{undated} event" in said) == (undated > 0), f"{form} says how many events it leaves out: {said}")
        related = json.loads(text["json"])["relations"]
        dated = {event["id"] for event in events if event["date"]}
        lost = {"jsonl": len(related), "csv": len(related), "semeval": len(related),
                "ics": sum(r["from"] not in dated for r in related),
                "timelinejs": sum(r["from"] not in dated for r in related)}.get(form, 0)
        check(f"{lost} relation" in said if lost else "relation" not in said, f"{form} says how many relations it leaves out: {said}")
        further = sum(len(event["evidence"]) - 1 for event in events) if form in ("csv", "graphml") else 0
        check(f"{further} sentence" in said if further else "sentence" not in said, f"{form} says what sentences it leaves out: {said}")
    whole = read_json(text["json"], events)
    read_json_lines(text["jsonl"], events)
    read_csv(text["csv"], events)
    read_graphml(folder / "out.graphml", events, whole["relations"])
    read_calendar(text["ics"], events, whole["relations"])
    read_linked_data(text["jsonld"], events, whole["relations"])
    read_timeline_js(text["timelinejs"], events)
    read_semeval(text["semeval"], events)


def is_valid(file):
    done = subprocess.run(["xmllint", "--noout", "--nonet", "--dtdvalid", str(root / "tests/exchange/timeml.dtd"), str(file)],
                          capture_output=True, text=True)
    check(done.returncode == 0, f"timeml is valid: {done.stderr:.300}")


def check_timeml(folder, nasty_file):
    run("export", "--format", "tml", str(nasty_file), "-o", str(folder / "nasty"))
    for file in [*(folder / "nasty").iterdir()]:
        is_valid(file)
    run("export", "--format", "tml", *sorted(map(str, (root / "seeds").glob("*.txt"))), "-o", str(folder / "tml"))
    files = sorted((folder / "tml").iterdir())
    check(len(files) == 2, "timeml is a file an article")
    for file in files:
        is_valid(file)
        tags = {node.tag for node in ElementTree.parse(file).iter()}
        check({"TimeML", "TIMEX3", "EVENT", "MAKEINSTANCE", "TLINK"} <= tags, f"timeml has its tags: {tags}")


def main():
    warnings.simplefilter("ignore")
    jsonschema.Draft202012Validator.check_schema(schema)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        run("build", "--db", str(folder / "seeds.db"), *sorted(map(str, (root / "seeds").glob("*.txt"))))
        check_store(str(folder / "seeds.db"), ["is:main"], folder)
        check_store(str(folder / "seeds.db"), ["is:all"], folder)
        articles = folder / "nasty.jsonl"
        articles.write_text("".join(json.dumps(article) + "\n" for article in nasty_articles()))
        run("build", "--db", str(folder / "nasty.db"), str(articles))
        check_store(str(folder / "nasty.db"), ["is:all"], folder)
        check_timeml(folder, articles)
    print("every export is read" if failures == 0 else f"{failures} failures")
    return 1 if failures else 0


sys.exit(main())
