// The list of events, of which only what is near the window is made: pieces of some rows each are filled when the window
// comes near and emptied, keeping their height, when it is far. So ten thousand events scroll as ten do.

const list = document.getElementById("events");
const rows_a_piece = 16;
let shown = [];  // numbers of events, in order
let pieces = [];
let row_height = 96;  // until one is measured
const watcher = new IntersectionObserver(seen => {
  for (const { target, isIntersecting } of seen) {
    target.near = isIntersecting;
    (isIntersecting ? fill : empty)(target);
  }
}, { rootMargin: "1500px 0px" });

function lay_out() {
  watcher.disconnect();
  pieces = [];
  for (let first = 0; first < shown.length; first += rows_a_piece) {
    const piece = element("div", { role: "presentation" });
    piece.first = first;
    piece.past = Math.min(first + rows_a_piece, shown.length);
    pieces.push(piece);
  }
  list.replaceChildren(...pieces);
  if (pieces.length) {
    fill(pieces[0]);
    row_height = pieces[0].offsetHeight / pieces[0].past || row_height;
  }
  for (const piece of pieces) {
    if (!piece.filled) piece.style.height = `${(piece.past - piece.first) * row_height}px`;
    watcher.observe(piece);
  }
}

function fill(piece) {
  if (piece.filled) return;
  for (let i = piece.first; i < piece.past; ++i) {
    const again = i > 0 && events[shown[i]].stop === events[shown[i - 1]].stop;
    piece.append(row(shown[i], i, again));
  }
  piece.style.height = "";
  piece.filled = true;
}

function empty(piece) {
  if (!piece.filled || piece.contains(document.activeElement)) return;
  piece.style.height = `${piece.offsetHeight}px`;
  piece.replaceChildren();
  piece.filled = false;
}

/** The row of the event at a place of the list; nothing when there is no such place. */
function row_at(place) {
  if (place < 0 || place >= shown.length) return null;
  fill(pieces[Math.floor(place / rows_a_piece)]);
  return document.getElementById(events[shown[place]].id);
}

function toggle(number) {
  const made = document.getElementById(events[number].id);
  if (opened.delete(number)) {
    close_row(made);
    write_address(null);
  } else {
    opened.add(number);
    open_row(made, number);
    write_address(events[number].id);
  }
}

/** Shows an event opened, whatever the filter says of it. */
function show_event(id) {
  const number = by_id.get(id);
  if (number === undefined) return;
  if (!shown.includes(number)) {
    clear_form();
    apply_filter();
  }
  const made = row_at(shown.indexOf(number));
  if (!opened.has(number)) {
    opened.add(number);
    open_row(made, number);
  }
  write_address(id);
  made.scrollIntoView({ block: "start" });
  made.querySelector(".title button").focus({ preventScroll: true });
}

/** Arrow keys go from title to title, Escape closes. */
list.addEventListener("keydown", pressed => {
  const made = pressed.target.closest(".row");
  if (!made) return;
  const number = by_id.get(made.id);
  const place = shown.indexOf(number);
  const steps = { ArrowDown: 1, ArrowUp: -1, Home: -place, End: shown.length - 1 - place };
  if (pressed.key === "Escape" && opened.has(number)) {
    toggle(number);
    made.querySelector(".title button").focus();
  } else if (pressed.key in steps && pressed.target.closest(".title")) {
    row_at(place + steps[pressed.key])?.querySelector(".title button").focus();
    pressed.preventDefault();
  }
});

/** All that is shown goes on paper; of a short list the sentences too. */
const opened_for_print = [];
addEventListener("beforeprint", () => {
  pieces.forEach(fill);
  list_sources();
  if (shown.length > 200) return;
  for (const number of shown) {
    if (opened.has(number)) continue;
    open_row(document.getElementById(events[number].id), number);
    opened_for_print.push(number);
  }
});
addEventListener("afterprint", () => {
  for (const number of opened_for_print.splice(0)) close_row(document.getElementById(events[number].id));
  for (const piece of pieces) if (!piece.near) empty(piece);
});
