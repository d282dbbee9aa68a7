// An article as far as the timeline quotes it: its sentences in their order, "…" where others stood between, the one
// that was asked for marked. The words that tell an event lead to it. An article with an address of its own is a link,
// which browsers open at the sentence.

const dialog = document.getElementById("article");
const quoted = sources.map(() => []);
sentences.forEach((sentence, number) => quoted[sentence.source].push(number));
for (const numbers of quoted) numbers.sort((a, b) => sentences[a].begin - sentences[b].begin);
const tellings = sentences.map(() => []);
events.forEach((event, number) => {
  for (const told of event.told) tellings[told.sentence].push({ number, told });
});

function outside_link(source, sentence) {
  if (!/^https?:\/\//i.test(source.doc)) return null;
  const words = encodeURIComponent(sentence.text).replaceAll("-", "%2D");
  return element("p", null, element("a", {
    href: `${source.doc}#:~:text=${words}`, target: "_blank", rel: "noopener noreferrer",
  }, "Open the article at this sentence"));
}

function article_sentence(number, here) {
  const leads_to = event => text => element("mark", null,
    element("a", { href: `#${event.id}`, title: event.title, on: { click: follow } }, text));
  const marks = tellings[number].flatMap(({ number: event, told }) => marks_of(told, leads_to(events[event])));
  return element("p", { dir: "auto", class: here ? "here" : null, tabindex: here ? "-1" : null,
    "aria-current": here ? "true" : null }, marked(sentences[number].text, marks));
}

/** What of the article is here: never the whole of it. */
function kept_words(source) {
  const whole = /^https?:/i.test(source.doc) ? "the whole text is at the link above" : "the page does not hold the whole text";
  return `The sentences that tell of the events on this page; “…” stands for others, ${whole}.`;
}

function show_article(number) {
  const source = sources[sentences[number].source], text = [];
  let before = -1;
  for (const other of quoted[sentences[number].source]) {
    if (sentences[other].number > before + 1) text.push(element("p", { class: "gap", "aria-label": "left out" }, "…"));
    text.push(article_sentence(other, other === number));
    before = sentences[other].number;
  }
  dialog.replaceChildren(element("div", null,
    element("button", { class: "close", type: "button", on: { click: () => dialog.close() } }, "Close"),
    element("h2", { id: "article_title", dir: "auto" }, source.title || source.outlet),
    element("p", { class: "quiet" }, source_line(sentences[number].source),
      source.doc === source.outlet ? null : ` · ${source.doc}`),
    outside_link(source, sentences[number]),
    element("p", { class: "quiet" }, kept_words(source)), text));
  dialog.showModal();
  const here = dialog.querySelector(".here");
  here.scrollIntoView({ block: "center" });
  here.focus({ preventScroll: true });
}

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
