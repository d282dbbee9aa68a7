// An article around the sentence that was asked for: all of it where the page holds it, else its sentences that tell of
// events, "…" where others stood between. The words that tell an event lead to it. Beside the chosen sentence stands what
// it tells and why; buttons, arrow keys and clicks choose another one. An article with an address of its own is a link,
// which browsers open at the sentence.

const dialog = document.getElementById("article");
const quoted = sources.map(() => []);
sentences.forEach((sentence, number) => quoted[sentence.source].push(number));
for (const numbers of quoted) numbers.sort((a, b) => sentences[a].begin - sentences[b].begin);
const tellings = sentences.map(() => []);
events.forEach((event, number) => {
  for (const told of event.told) tellings[told.sentence].push({ number, told });
});
const telling = new Map();  // the sentences of the open article that tell something, in order, as they were made
let chosen = null;

function outside_link(source, sentence) {
  if (!/^https?:\/\//i.test(source.doc)) return null;
  const words = encodeURIComponent(sentence.text).replaceAll("-", "%2D");
  return element("p", null, element("a", {
    href: `${source.doc}#:~:text=${words}`, target: "_blank", rel: "noopener noreferrer",
  }, "Open the article at this sentence"));
}

/** A sentence that tells events, its words marked. */
function telling_sentence(number) {
  const leads_to = event => text => element("mark", null,
    element("a", { href: `#${event.id}`, title: event.title, on: { click: follow } }, text));
  const marks = tellings[number].flatMap(({ number: event, told }) => marks_of(told, leads_to(events[event])));
  const made = element("span", { class: "tells", on: {
    click: clicked => { if (!clicked.target.closest("a") && getSelection().isCollapsed) choose(number); },
  } }, marked(sentences[number].text, marks));
  if (!telling.has(number)) telling.set(number, made);
  return made;
}

/** A paragraph is a list of numbers of sentences and of texts that tell nothing. */
function paragraph(parts) {
  const made = parts.flatMap((part, place) => [place ? " " : null, typeof part === "string" ? part : telling_sentence(part)]);
  return element("div", { class: "paragraph" }, element("p", { dir: "auto" }, made));
}

function only_what_tells(source) {
  const made = [];
  let before = -1;
  for (const number of quoted[source]) {
    if (sentences[number].number > before + 1) made.push(element("p", { class: "gap", "aria-label": "left out" }, "…"));
    made.push(paragraph([number]));
    before = sentences[number].number;
  }
  return made;
}

/** What of the article is not here. */
function kept_words(source) {
  if (source.body) return null;
  const whole = sources.filter(other => other.body).length;
  return element("p", { class: "quiet" },
    `The sentences that tell of the events on this page; “…” stands for others. ${whole ?
      `So much text would make the page heavy that it holds ${whole.toLocaleString("en")} of ${several(sources.length, "article")} whole.` :
      "The page does not hold the whole text."}`);
}

function show_article(number) {
  const source = sources[sentences[number].source];
  telling.clear();
  chosen = null;
  const headed = source.body && source.headed;
  const title = headed ? source.body[0].map(part => (typeof part === "string" ? part : telling_sentence(part))) : source.title || source.outlet;
  const text = source.body ? source.body.slice(headed ? 1 : 0).map(paragraph) : only_what_tells(sentences[number].source);
  dialog.replaceChildren(element("div", null,
    element("header", null,
      element("p", { class: "quiet" }, source_line(sentences[number].source)),
      element("p", { class: "acts" },
        telling.size > 1 ? [step_button("↑", "Sentence before that tells something", -1),
          step_button("↓", "Next sentence that tells something", 1)] : null,
        element("button", { type: "button", on: { click: () => dialog.close() } }, "Close"))),
    element("h2", { id: "article_title", dir: "auto" }, title),
    source.doc === source.outlet ? null : element("p", { class: "quiet" }, source.doc),
    outside_link(source, sentences[number]), kept_words(source), element("div", { class: "text" }, text)));
  dialog.showModal();
  choose(number);
}

function step_button(shows, says, step) {
  return element("button", { type: "button", "aria-label": says, title: says, on: { click: () => choose_by(step) } }, shows);
}

function choose_by(step) {
  const numbers = [...telling.keys()], next = numbers[numbers.indexOf(chosen) + step];
  if (next !== undefined) choose(next);
}

/** Makes a sentence the chosen one, with what it tells beside it. */
function choose(number) {
  chosen = number;
  dialog.querySelector(".here")?.classList.remove("here");
  for (const attribute of ["aria-current", "tabindex"]) dialog.querySelector("[aria-current]")?.removeAttribute(attribute);
  dialog.querySelector("aside")?.remove();
  const here = telling.get(number), block = here.closest(".paragraph");
  here.classList.add("here");
  here.setAttribute("tabindex", "-1");
  here.setAttribute("aria-current", "true");
  const told = new Set(tellings[number].map(({ number: event }) => event));
  const beside = element("aside", { "aria-label": "What the sentence tells" }, [...told].map(event =>
    what_it_tells(event, tellings[number].filter(other => other.number === event).flatMap(other => other.told.why))));
  if (block) {
    block.append(beside);
    beside.style.top = `${here.offsetTop}px`;
  } else {
    dialog.querySelector(".text").prepend(beside);
  }
  here.scrollIntoView({ block: "center" });
  here.focus({ preventScroll: true });
}

function what_it_tells(number, reasons_of_all) {
  const event = events[number], kind = kinds[event.kind], family = timeline.families[kind.family];
  const why = [...new Set(reasons_of_all)];
  const made = element("section", null,
    element("p", { class: "kind" }, element("span", { "aria-hidden": "true" }, family.glyph), ` ${kind.word}`,
      event.state ? ` · ${event.state}` : null),
    element("h3", { dir: "auto" }, link_to(number)),
    element("p", { class: "quiet" }, event.days ? `${event.date}, ${dated_by[event.by]}` : "no date"),
    why.length ? element("ul", { class: "quiet" }, why.map(reason => element("li", { dir: "auto" }, timeline.reasons[reason])))
      : null);
  made.style.setProperty("--bar", family.bar);
  made.style.setProperty("--ink", family.ink);
  return made;
}

dialog.addEventListener("keydown", pressed => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[pressed.key];
  if (!step || !pressed.target.closest(".here, .acts")) return;
  choose_by(step);
  pressed.preventDefault();
});

/** Goes to the event that a link of this page names. */
function follow(clicked) {
  clicked.preventDefault();
  dialog.close();
  show_event(clicked.currentTarget.getAttribute("href").slice(1));
}

function list_sources() {
  const place = document.querySelector("#sources ol");
  if (place.childElementCount) return;
  place.append(...sources.map((source, number) => element("li", null, source_line(number),
    source.title ? [": ", element("cite", { dir: "auto" }, source.title)] : null,
    quoted[number].length ? [" ", element("button", { class: "link", type: "button",
      "aria-label": `${several(quoted[number].length, "sentence")} of source ${number + 1}`,
      on: { click: () => show_article(quoted[number][0]) } }, several(quoted[number].length, "sentence"))] : null)));
}
