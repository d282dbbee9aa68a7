// An event as a row: its date, kind, title with the names in bold, the words that date it, its sources. Opened it tells
// who takes part, what it follows, and every sentence that tells it, with the reasons for date and people.

const roles = {
  actor: "Who", target: "Whom or what", recipient: "To whom", instrument: "With what", place: "Where",
  speaker: "Speaker", with: "With",
};
const dated_by = {
  said: "as the text says", context: "from the words around it", inherited: "that of the event it continues",
  publication: "the day of publication",
};
const types = { ORG: "organization" };
const opened = new Set();
const relations = events.map(() => []);
/** How the earlier event is told of the later one, and the later of the earlier. */
const told_as = {
  "then": ["Then", "After"], "answered by": ["Answered by", "Answers"], "causes": ["Causes", "Caused by"],
  "continued by": ["Continued by", "Continues"],
};
for (const { from, to, kind, why } of timeline.relations) {
  const [forth, back] = told_as[kind] ?? [kind, "After"];
  relations[to].push({ other: from, says: back, why, earlier: true });
  relations[from].push({ other: to, says: forth, why });
}

/** The signs of the rows that occur, as a picture's legend has them. */
function show_legend() {
  const signs = [];
  const sign = (present, shows, words) => {
    if (present) signs.push(element("span", { class: "entry" }, shows, ` ${words}`));
  };
  const kinds_of_relation = new Set(timeline.relations.map(({ kind }) => kind));
  sign(stops.some(stop => !stop.exact), element("span", { class: "dashed", "aria-hidden": "true" }), "date not known to the day");
  sign(events.some(event => event.state), element("span", { class: "outlined", "aria-hidden": "true" }), "not (yet) a fact");
  sign(kinds_of_relation.size, "→", `${Object.keys(told_as).filter(kind => kinds_of_relation.has(kind)).join(", ")}: as the articles tell it`);
  sign(events.some(event => event.disagree), element("strong", { class: "warning" }, "≠"), "its articles give different dates");
  sign(events.some(event => event.corrections), element("strong", { class: "corrected" }, "✓"), "corrected by an editor");
  document.getElementById("legend").append(...signs.flatMap(made => [made, " "]));
}

const notes_a_row = 2;

/** What a row says of the events that it follows: the first ones, and how many more. */
function notes_of(number) {
  const before = relations[number].filter(({ earlier }) => earlier), more = before.length - notes_a_row;
  return before.slice(0, notes_a_row).map(({ other, says }, place) => element("p", { class: "quiet note" },
    `→ ${says.toLowerCase()} “`, link_to(other), "”", place === notes_a_row - 1 && more > 0 ? ` +${more}` : null));
}

/** A link to an event of this page. */
function link_to(number) {
  return element("a", { href: `#${events[number].id}`, on: { click: follow } }, events[number].title);
}

function type_words(type) {
  return type ? ` (${types[type] ?? type.toLowerCase()})` : null;
}

const bold = text => element("b", null, text);
const mark = text => element("mark", null, text);
const said = text => element("span", { class: "said" }, text);

function marks_of({ trigger, said: dating }, make_trigger = mark) {
  const marks = [];
  if (trigger) marks.push({ from: trigger[0], to: trigger[1], make: make_trigger });
  if (dating) marks.push({ from: dating[0], to: dating[1], make: said });
  return marks;
}

function source_line(source) {
  return [sources[source].outlet, sources[source].published].filter(words => words).join(", ");
}

function source_buttons(event) {
  const first = new Map();
  for (const told of event.told) {
    const { source } = sentences[told.sentence];
    if (!first.has(source)) first.set(source, told.sentence);
  }
  return [...first].sort((a, b) => a[0] - b[0]).flatMap(([source, sentence]) => [" ", element("button", {
    class: "link", type: "button", "aria-label": `Source ${source + 1}, ${source_line(source)}`,
    on: { click: () => show_article(sentence) },
  }, `[${source + 1}]`)]);
}

function row(number, place, again) {
  const event = events[number], stop = stops[event.stop], kind = kinds[event.kind], family = timeline.families[kind.family];
  const made = element("article", {
    class: ["row", again && "again", !stop.exact && "vague", event.state && "reserved"].filter(x => x).join(" "),
    id: event.id, "aria-posinset": place + 1, "aria-setsize": shown.length, "aria-labelledby": `title_${event.id}`,
  },
  element("div", { class: "when" }, element("span", { class: "date" }, stop.name),
    element("span", { class: "quiet" }, stop.note)),
  element("div", { class: "event" },
    element("p", { class: "kind" }, element("span", { "aria-hidden": "true" }, family.glyph), ` ${kind.word}`,
      event.state ? ` · ${event.state}` : null,
      event.disagree ? [" ", element("strong", { class: "warning" }, `≠ ${disagree}`)] : null,
      event.corrections ? [" ", element("strong", { class: "corrected" }, `✓ ${corrected}`)] : null),
    element("h3", { class: "title" }, element("button", {
      type: "button", id: `title_${event.id}`, dir: "auto", "aria-expanded": "false",
      on: { click: () => toggle(number) },
    }, marked(event.title, event.names.map(([from, to]) => ({ from, to, make: bold }))))),
    element("p", { class: "quiet" }, event.dated ? element("i", null, `“${event.dated}”`) : event.days ?
      "on the day of publication" : "no date in the text", source_buttons(event)), notes_of(number)));
  made.style.setProperty("--bar", family.bar);
  made.style.setProperty("--ink", family.ink);
  if (opened.has(number)) open_row(made, number);
  return made;
}

function open_row(made, number) {
  made.classList.add("open");
  made.querySelector(".title button").setAttribute("aria-expanded", "true");
  made.querySelector(".event").append(details(number));
}

function close_row(made) {
  made.classList.remove("open");
  made.querySelector(".title button").setAttribute("aria-expanded", "false");
  made.querySelector(".details")?.remove();
}

function details(number) {
  const event = events[number], facts = [];
  const fact = (name, ...what) => facts.push(element("dt", null, name), element("dd", { dir: "auto" }, ...what));
  if (event.days) fact("When", `${event.date}, ${dated_by[event.by]}`);
  for (const [role, person] of event.who) {
    fact(roles[role], element("button", {
      class: "link", type: "button", title: "Only events with this name",
      on: { click: () => set_filter({ who: people[person].name }) },
    }, people[person].name), type_words(people[person].type));
  }
  for (const { other, says, why } of relations[number]) {
    fact(says, link_to(other), why ? [" – ", element("i", null, `“${why}”`)] : null);
  }
  for (const correction of event.corrections ?? []) fact("Put right", correction);
  return element("div", { class: "details" }, element("dl", null, facts),
    [...new Set(event.told.map(({ sentence }) => sentence))].map((sentence, place) =>
      quote(sentence, event.told.filter(told => told.sentence === sentence), place === 0)),
    event.merges ? reasons("Why these sentences tell one event", event.merges, false) : null);
}

/** A sentence with all its words that tell the event. */
function quote(number, its, first) {
  const sentence = sentences[number], why = [...new Set(its.flatMap(told => told.why))];
  return [
    element("blockquote", { dir: "auto" }, marked(sentence.text, its.flatMap(told => marks_of(told)))),
    element("p", { class: "quiet" }, element("button", {
      class: "link", type: "button", on: { click: () => show_article(number) },
    }, `[${sentence.source + 1}] ${source_line(sentence.source)}`)),
    why.length ? reasons("Why this date, why these people", why.map(reason => timeline.reasons[reason]), first) : null,
  ];
}

function reasons(title, lines, open) {
  return element("details", { class: "why quiet", open }, element("summary", null, title),
    element("ul", null, lines.map(line => element("li", { dir: "auto" }, line))));
}
