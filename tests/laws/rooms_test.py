#!/usr/bin/env python3
"""A room may include only rooms below it, and rooms on one line never include each other.

The lines are those of src/README.md's map, from top to bottom. Prints each #include that runs up or sideways."""
import pathlib, re, sys

LINES = [
    ["cli"],
    ["pipeline"],
    ["render", "exchange", "query", "store"],
    ["timeline"],
    ["event"],
    ["article"],
    ["temporal", "gazetteer"],
    ["syntax"],
    ["text", "calendar"],
    ["diagnostics"],
]
LEVEL = {room: len(LINES) - i for i, line in enumerate(LINES) for room in line}
ROOT = pathlib.Path(__file__).resolve().parents[2]


def rooms_of(path):
    room = path.parent.name
    return room if room in LEVEL else "pipeline" if path.name == "pipeline.hpp" else None


def main():
    wrong, seen = [], 0
    for path in sorted([*ROOT.glob("src/*/*.?pp"), *ROOT.glob("include/dateline/**/*.hpp")]):
        here = rooms_of(path)
        if here is None:
            wrong.append(f"{path.relative_to(ROOT)}: the folder is no room of the map")
            continue
        for number, line in enumerate(path.read_text(encoding="utf8").splitlines(), 1):
            m = re.match(r'\s*#include "dateline/(?:([a-z]+)/)?[a-z_]+\.hpp"', line)
            if not m:
                continue
            seen += 1
            there = m[1] or "pipeline"
            if there not in LEVEL:
                wrong.append(f"{path.relative_to(ROOT)}:{number}: includes an unknown room {there}")
            elif there != here and LEVEL[there] >= LEVEL[here]:
                way = "up" if LEVEL[there] > LEVEL[here] else "sideways"
                wrong.append(f"{path.relative_to(ROOT)}:{number}: {here} includes {there}: an arrow {way}")
    print("\n".join(wrong) or f"{seen} includes run down")
    return 1 if wrong or seen < 50 else 0


sys.exit(main())
