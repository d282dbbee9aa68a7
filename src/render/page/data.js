// What the page shows, as the program wrote it: names, sentences and reasons once, events by their numbers. Everything
// that articles say comes in here and reaches the page as text nodes only: nothing is ever parsed as markup.
"use strict";

const timeline = JSON.parse(document.getElementById("timeline").textContent);
const { events, sentences, sources, people, kinds, stops } = timeline;
const by_id = new Map(events.map((event, number) => [event.id, number]));

/** An element with attributes (`on` holds listeners) and what is inside it. */
function element(name, attributes, ...inside) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (key === "on") {
      for (const [happens, act] of Object.entries(value)) made.addEventListener(happens, act);
    } else if (value === true) {
      made.setAttribute(key, "");
    } else if (value !== false && value != null) {
      made.setAttribute(key, value);
    }
  }
  made.append(...inside.flat(Infinity).filter(part => part != null));
  return made;
}

/** A text whose marks ({from, to, make}; offsets of UTF-16) stand in elements of their own; of two that overlap the
 * first one stays. */
function marked(text, marks) {
  const parts = [];
  let at = 0;
  for (const { from, to, make } of [...marks].sort((a, b) => a.from - b.from)) {
    if (from < at) continue;
    parts.push(text.slice(at, from), make(text.slice(from, to)));
    at = to;
  }
  parts.push(text.slice(at));
  return parts;
}

/** The text without case and accents. */
function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase();
}

const alphabetical = new Intl.Collator("en", { sensitivity: "base" });

/** Names with how often they occur, most frequent first. */
function counted(names) {
  const counts = new Map();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || alphabetical.compare(a[0], b[0]));
}

function several(count, what) {
  return `${count.toLocaleString("en")} ${what}${count === 1 ? "" : "s"}`;
}
