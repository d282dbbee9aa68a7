#!/usr/bin/env python3
"""Holds our states against three public lists: codes and names against iso-codes (ISO 3166-1), capitals against
KGeography's maps, demonyms against WordNet 3.0.

Debian packages: iso-codes, kgeography-data, wordnet-base, python3-yaml. Prints one line for each disagreement and
exits 1, or prints "N countries agree". Where a list is silent, older than the world or unlike the usage of
newspapers, the difference is written out below with its reason; one that no longer differs is a disagreement too.

    countries_agree.py [--iso FILE] [--maps DIRECTORY] [--wordnet DIRECTORY] [GAZETTEER...]
"""
import argparse
import collections
import json
import pathlib
import sys
import unicodedata
import xml.etree.ElementTree

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
PLACES = ROOT / "gazetteers" / "places"

# States that are not in ISO 3166-1.
NOT_IN_ISO = {"kosovo": "XK is a code ISO leaves to users; ISO 3166-1 has no entry"}

# Codes of ISO 3166-1 that are no state; a region of ours may bear one.
NO_STATE = set("""
    AI AQ AS AW AX BL BM BQ BV CC CK CW CX EH FK FO GF GG GI GL GP GS GU HK HM IM IO JE KY MF MO MP MQ MS NC
    NF NU PF PM PN PR RE SH SJ SX TC TF TK UM VG VI WF YT
""".split())

MAPS = ["world", "africa", "asia", "caribbean", "europe", "ncamerica", "oceania", "southamerica"]

# entity: (KGeography's capital, why ours is another)
OTHER_CAPITAL = {
    "north-korea": ("Pyeongyang", "another romanisation; newspapers write Pyongyang"),
    "palau": ("Melekeok", "Ngerulmud, the seat since 2006, lies in the state of Melekeok"),
    "san-marino": ("San Marino", "named City of San Marino to keep it apart from its country"),
}

# States of which KGeography knows no capital.
NO_CAPITAL = {
    "kosovo": "on no map",
    "maldives": "on no map",
    "palestine": "the maps show the West Bank without a capital",
}

# entity: (one of WordNet's demonyms, why ours is another)
OTHER_DEMONYM = {}

# States for whose people WordNet has neither adjective nor noun.
NO_DEMONYM = set("""
    belize burkina-faso cape-verde central-african-republic comoros dominica equatorial-guinea guinea-bissau
    ivory-coast kiribati kosovo marshall-islands micronesia montenegro palau saint-kitts-and-nevis saint-lucia
    saint-vincent-and-the-grenadines sao-tome-and-principe solomon-islands south-sudan suriname tuvalu
    united-arab-emirates vanuatu vatican-city
""".split())

# WordNet's words for a state, where they are neither our name nor one of our aliases.
WORDNET_NAME = {
    "east-timor": ["Timor"],
    "papua-new-guinea": ["Papua"],
}


def plain(text):
    """Without accents, case, dots and the difference of blank, hyphen and underscore."""
    text = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    text = text.lower().replace("_", " ").replace("-", " ").replace(".", "").replace("’", "'")
    return text.removeprefix("the ").strip()


def names_of(entity):
    """Name and aliases but for acronyms: without case, CAR would be a car."""
    aliases = [{"text": a} if isinstance(a, str) else a for a in entity.get("aliases", [])]
    return {plain(entity["name"]), *(plain(a["text"]) for a in aliases if a.get("kind") != "acronym")}


def turned(name):
    """'Korea, Republic of' is 'Republic of Korea'."""
    head, comma, tail = name.partition(", ")
    return f"{tail} {head}" if comma else name


def read_maps(directory):
    """For the name of a state, the cities that some map calls its capital."""
    found = collections.defaultdict(set)
    for name in MAPS:
        for division in xml.etree.ElementTree.parse(directory / f"{name}.kgm").iter("division"):
            for city in division.findtext("capital", "").replace(" and ", ", ").split(", "):
                if city:
                    found[plain(division.findtext("name"))].add(plain(city))
    return found


def read_synsets(path):
    """The words and the pointers of each synset of a WordNet file, by offset."""
    synsets = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):  # the licence
            continue
        field = line.partition(" | ")[0].split()
        count = int(field[3], 16)
        words = [field[4 + 2 * i].partition("(")[0] for i in range(count)]
        rest = field[4 + 2 * count:]
        pointers = [tuple(rest[1 + 4 * i:4 + 4 * i]) for i in range(int(rest[0]))]
        synsets[field[0]] = (words, pointers)
    return synsets


def read_demonyms(directory):
    """For the name of a place, the adjectives that pertain to it and the nouns for a member of its people."""
    nouns, adjectives = read_synsets(directory / "data.noun"), read_synsets(directory / "data.adj")
    found = collections.defaultdict(set)
    for synsets, pertains in (nouns, "#m"), (adjectives, "\\"):
        for words, pointers in synsets.values():
            for kind, offset, part in pointers:
                if kind == pertains and part == "n":
                    for place in nouns[offset][0]:
                        found[plain(place)].update(plain(w) for w in words)
    return found


def load(paths):
    # BaseLoader keeps every scalar a string: Norway's NO is no truth value.
    entities = []
    for path in paths:
        document = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        entities += document.get("entities") or []
    return {e["id"]: e for e in entities}


def codes_and_names(states, regions, iso):
    bearer = {}
    for entity in [*states, *regions]:
        code, who = entity.get("iso"), entity["id"]
        if code in bearer:
            yield f"{who}: {bearer[code]} has the code {code} too"
        if code:
            bearer[code] = who
        if who in NOT_IN_ISO:
            if code in iso:
                yield f"{who}: {code} is in ISO 3166-1 after all"
        elif code not in iso:
            if entity in states:
                yield f"{who}: no code {code} in ISO 3166-1"
        else:
            entry = iso[code]
            wanted = entry.get("common_name") or entry["name"]
            if not {plain(wanted), plain(turned(wanted))} & names_of(entity):
                yield f"{who}: ISO's name of {code} is {wanted}, none of ours"
    for entity in states:
        if entity.get("iso") in NO_STATE:
            yield f"{entity['id']}: {entity['iso']} is no state in ISO 3166-1"
    for code in sorted(set(iso) - NO_STATE - {e.get("iso") for e in states}):
        yield f"{code}: {iso[code]['name']} of ISO 3166-1 is missing"


def declared(what, who, other, ours, theirs):
    """The lines about a difference that OTHER_... or NO_... announces."""
    if other is None:
        if theirs:
            yield f"{who}: a {what} is known after all, {' or '.join(sorted(theirs))}"
    elif ours & theirs or plain(other[0]) not in theirs:
        yield f"{who}: the declared difference of the {what} is none: {' or '.join(sorted(theirs))}"


def capitals(states, entities, maps):
    for entity in states:
        who, city = entity["id"], entities.get(entity["capital"])
        if city is None:
            yield f"{who}: the capital {entity['capital']} is defined nowhere"
            continue
        # "Guatemala City" is named as its country is; some maps leave the word out.
        ours = names_of(city) | {name.removesuffix(" city") for name in names_of(city)}
        theirs = set().union(*(maps.get(name, set()) for name in names_of(entity)))
        if who in NO_CAPITAL or who in OTHER_CAPITAL:
            yield from declared("capital", who, OTHER_CAPITAL.get(who), ours, theirs)
        elif not ours & theirs:
            yield f"{who}: the capital is {city['name']}, in KGeography {' or '.join(sorted(theirs)) or 'none'}"


def demonyms(states, wordnet):
    for entity in states:
        who, ours = entity["id"], {plain(word) for word in entity.get("demonym", [])}
        names = names_of(entity) | {plain(n) for n in WORDNET_NAME.get(who, ())}
        theirs = set().union(*(wordnet.get(name, set()) for name in names))
        if who in NO_DEMONYM or who in OTHER_DEMONYM:
            yield from declared("demonym", who, OTHER_DEMONYM.get(who), ours, theirs)
        elif not ours & theirs:
            yield (f"{who}: the demonym is {' or '.join(sorted(ours)) or 'none'}, "
                   f"in WordNet {' or '.join(sorted(theirs)) or 'none'}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--iso", type=pathlib.Path, default="/usr/share/iso-codes/json/iso_3166-1.json")
    parser.add_argument("--maps", type=pathlib.Path, default="/usr/share/kgeography")
    parser.add_argument("--wordnet", type=pathlib.Path, default="/usr/share/wordnet")
    parser.add_argument("gazetteers", type=pathlib.Path, nargs="*",
                        default=[PLACES / "countries.yaml", PLACES / "cities.yaml"])
    given = parser.parse_args()

    entities = load(given.gazetteers)
    states = [e for e in entities.values() if "capital" in e]
    regions = [e for e in entities.values() if "iso" in e and "capital" not in e]
    iso = {e["alpha_2"]: e for e in json.loads(given.iso.read_text(encoding="utf-8"))["3166-1"]}

    told = [f"{who}: declared in the script and no state of the gazetteer"
            for table in (NOT_IN_ISO, OTHER_CAPITAL, NO_CAPITAL, OTHER_DEMONYM, NO_DEMONYM, WORDNET_NAME)
            for who in table if who not in {e["id"] for e in states}]
    told += codes_and_names(states, regions, iso)
    told += capitals(states, entities, read_maps(given.maps))
    told += demonyms(states, read_demonyms(given.wordnet))
    for line in told:
        print(line)
    if told:
        return 1
    if not states:
        print("no states in", *given.gazetteers)
        return 1
    print(f"{len(states)} countries agree")
    return 0


if __name__ == "__main__":
    sys.exit(main())
