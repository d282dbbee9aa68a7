#!/usr/bin/env python3
"""Pictures and exports of the seeds are what they were: each is written by the program and compared, byte for byte, with
the file of its name beside this script. Twice written it must be the same. After a change that is meant:

    python3 tests/golden/golden_test.py --update     and look at what `git diff` shows
"""
import difflib
import os
import pathlib
import subprocess
import sys
import tempfile

here = pathlib.Path(__file__).resolve().parent
dateline = pathlib.Path(os.environ.get("DATELINE", "build/dateline")).resolve()
pictures = {"cards.dot": "cards", "lanes.dot": "lanes", "ledger.dot": "ledger", "plain.dot": "plain",
            "overview.svg": "overview"}
exports = {"timeline.json": "json", "timeline.jsonl": "jsonl", "timeline.csv": "csv", "timeline.graphml": "graphml",
           "timeline.ics": "ics", "timeline.jsonld": "jsonld", "timeline.timelinejs.json": "timelinejs",
           "timeline.semeval.txt": "semeval"}


def run(*arguments):
    subprocess.run([dateline, *arguments], check=True, capture_output=True)


def written(folder):
    database = str(folder / "seeds.db")
    run("build", "--db", database, *sorted(map(str, (here.parent.parent / "seeds").glob("*.txt"))))
    files = {}
    for repeat in range(2):
        for name, style in pictures.items():
            run("graph", "--db", database, "--style", style, "-o", str(folder / name))
        for name, form in exports.items():
            run("export", "--db", database, "--format", form, "-o", str(folder / name))
        for name in [*pictures, *exports]:
            text = (folder / name).read_bytes().decode()
            if repeat and files[name] != text:
                sys.exit(f"{name}: written twice it differs")
            files[name] = text
    return files


def main():
    with tempfile.TemporaryDirectory() as folder:
        files = written(pathlib.Path(folder))
    wrong = 0
    for name, text in files.items():
        golden = here / name
        if "--update" in sys.argv:
            golden.write_bytes(text.encode())
            continue
        before = golden.read_bytes().decode() if golden.exists() else ""
        if before != text:
            wrong += 1
            changes = difflib.unified_diff(before.splitlines(), text.splitlines(), "golden/" + name, "now", lineterm="", n=0)
            print("\n".join(line[:300] for line in list(changes)[:20]))
    print(f"{len(files) - wrong} files as they were, {wrong} not")
    return 1 if wrong else 0


sys.exit(main())
