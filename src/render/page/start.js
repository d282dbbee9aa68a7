// The page begins with what its address says; every change of the form is shown and written into the address.

const share = document.getElementById("share");

function apply_filter() {
  const test = wanted();
  shown = [];
  events.forEach((event, number) => { if (test(event)) shown.push(number); });
  lay_out();
  const all = shown.length === events.length;
  document.getElementById("shown").textContent =
    all ? several(events.length, "event") : `${shown.length.toLocaleString("en")} of ${several(events.length, "event")}`;
  document.getElementById("none").hidden = shown.length > 0;
}

function filter_changed() {
  apply_filter();
  write_address(null);
}

/** Sets some fields of the form and clears the others. */
function set_filter(values) {
  clear_form();
  for (const [name, value] of Object.entries(values)) form.elements[name].value = value;
  filter_changed();
  list.focus({ preventScroll: true });
  form.scrollIntoView({ block: "nearest" });
}

function go_to_address() {
  const event = read_address();
  apply_filter();
  if (event) show_event(event);
}

/** A cell of the overview is somebody in a stretch of time; a bar is that time, a name is somebody. */
document.querySelector(".overview").addEventListener("click", clicked => {
  const cell = clicked.target.closest("[data-cell]")?.dataset.cell.split(" ");
  if (!cell) return;
  const [column, line] = cell, values = {};
  if (column !== "-") [values.since, values.until] = timeline.columns[column];
  if (line !== undefined) values.who = timeline.lines[line];
  set_filter(values);
});

let waiting = 0;
form.addEventListener("input", () => {
  cancelAnimationFrame(waiting);
  waiting = requestAnimationFrame(filter_changed);
});
form.addEventListener("submit", submitted => submitted.preventDefault());
form.addEventListener("reset", () => queueMicrotask(filter_changed));
document.getElementById("all").addEventListener("click", () => set_filter({}));
document.querySelector(".skip").addEventListener("click", clicked => {
  clicked.preventDefault();
  list.focus();
});
share.addEventListener("click", () => {
  const done = says => { document.getElementById("shown").textContent = says; };
  const copied = navigator.clipboard?.writeText(location.href) ?? Promise.reject();
  copied.then(() => done("The link is copied."), () => done("The address bar holds the link."));
});
document.getElementById("sources").addEventListener("toggle", list_sources);
addEventListener("hashchange", go_to_address);
addEventListener("keydown", pressed => {
  if (pressed.key !== "/" || pressed.target.closest("input, select, dialog")) return;
  form.elements.text.focus();
  pressed.preventDefault();
});

offer_choices();
show_legend();
go_to_address();
