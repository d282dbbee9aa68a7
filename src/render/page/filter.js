// Which events are shown. A filter is what the form holds: words that all occur in an event, somebody who takes part,
// kind, source, state, and a stretch of days that the event's date touches (a vague date as far as it may reach). The
// address holds the same after "#": who=Musk&since=2021-01-01&event=e_5d1c09aa.

const form = document.getElementById("filter");
const fields = ["text", "who", "kind", "source", "since", "until", "state"];
const disagree = "dates disagree", corrected = "corrected";

/** Everything of an event that the words may occur in, folded; made when first asked for. */
function searched(event) {
  event.searched ??= fold([
    event.title, kinds[event.kind].word, stops[event.stop].name, event.dated ?? "",
    ...event.who.map(([, person]) => people[person].name),
    ...event.told.flatMap(({ sentence }) => [sentences[sentence].text, sources[sentences[sentence].source].outlet]),
  ].join("\n"));
  return event.searched;
}

function looked_for(text) {
  return Array.from(fold(text).matchAll(/"([^"]*)"?|(\S+)/g), found => found[1] ?? found[2]).filter(word => word);
}

/** The day's number from 1970-01-01, as the events' dates are written. */
function day_number(input) {
  return input.value === "" ? null : input.valueAsNumber / 86400000;
}

function states_of(event) {
  return [event.state ?? "asserted", ...(event.disagree ? [disagree] : []), ...(event.corrections ? [corrected] : [])];
}

/** A test of one event by what the form holds now. */
function wanted() {
  const value = Object.fromEntries(fields.map(name => [name, form.elements[name].value]));
  const words = looked_for(value.text), who = fold(value.who.trim());
  const exactly = people.some(person => fold(person.name) === who);
  const meant = people.map(({ name }) => (exactly ? fold(name) === who : fold(name).includes(who)));
  const since = day_number(form.elements.since), until = day_number(form.elements.until);
  const tests = [];
  if (value.kind) tests.push(event => kinds[event.kind].word === value.kind);
  if (value.source) {
    tests.push(event => event.told.some(({ sentence }) => sources[sentences[sentence].source].outlet === value.source));
  }
  if (value.state) {
    tests.push(event => states_of(event).includes(value.state));
  }
  if (since !== null) tests.push(event => event.days && event.days[1] >= since);
  if (until !== null) tests.push(event => event.days && event.days[0] <= until);
  if (who) tests.push(event => event.who.some(([, person]) => meant[person]));
  if (words.length) tests.push(event => words.every(word => searched(event).includes(word)));
  return event => tests.every(test => test(event));
}

/** Fills the choices of the form with what the events have, and how often. */
function offer_choices() {
  const offer = (name, choices) => form.elements[name].append(
    ...choices.map(([word, count]) => element("option", { value: word }, `${word} (${count})`)));
  offer("kind", counted(events.map(event => kinds[event.kind].word)));
  offer("source", counted(events.flatMap(event =>
    [...new Set(event.told.map(({ sentence }) => sources[sentences[sentence].source].outlet))])));
  offer("state", counted(events.flatMap(states_of)));
  const names = counted(events.flatMap(event => [...new Set(event.who.map(([, person]) => people[person].name))]));
  document.getElementById("people").append(...names.slice(0, 500).map(([name, count]) =>
    element("option", { value: name }, several(count, "event"))));
}

function clear_form() {
  for (const name of fields) form.elements[name].value = "";
}

/** What the address says: the filter and the open event. `#e_...` alone names an event. */
function read_address() {
  const hash = location.hash.slice(1);
  const said = new URLSearchParams(hash.startsWith("e_") ? `event=${hash}` : hash);
  for (const name of fields) form.elements[name].value = said.get(name) ?? "";
  return said.get("event");
}

function write_address(open_event) {
  const says = new URLSearchParams();
  for (const name of fields) {
    if (form.elements[name].value) says.set(name, form.elements[name].value);
  }
  if (open_event) says.set("event", open_event);
  history.replaceState(null, "", `#${says}`);
}
