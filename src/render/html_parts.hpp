// The parts of the HTML page that are the same for every timeline.
#pragma once

#include <string_view>

namespace dateline::page {

constexpr std::string_view style = R"css(
:root{color-scheme:light dark;--page:#fbfaf7;--card:#fff;--text:#1f2933;--quiet:#52606d;--line:#cbd2d9;--dark:#3e4c59;--mark:#ffe9a8;--alarm:#b42318}
@media (prefers-color-scheme:dark){:root{--page:#14181d;--card:#1d232a;--text:#e4e7eb;--quiet:#a8b3be;--line:#3e4c59;--dark:#3e4c59;--mark:#6b5200;--alarm:#ff9c8f}}
*{box-sizing:border-box}
body{margin:0 auto;padding:2rem 1.25rem 4rem;max-width:64rem;background:var(--page);color:var(--text);font:16px/1.5 Inter,Helvetica,Arial,sans-serif}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .25rem}
p{margin:.25rem 0}
.quiet{color:var(--quiet);font-size:.875rem}
.filter{position:sticky;top:0;background:var(--page);padding:.75rem 0;margin-bottom:.5rem;border-bottom:1px solid var(--line);display:flex;gap:.75rem;align-items:baseline;flex-wrap:wrap}
.filter input{flex:1 1 16rem;font:inherit;color:inherit;background:var(--card);border:1px solid var(--quiet);border-radius:.4rem;padding:.4rem .6rem}
:focus-visible{outline:3px solid #0072b2;outline-offset:2px}
.overview{margin:1rem 0}.overview svg{max-width:100%;height:auto;border-radius:.6rem}
table{width:100%;border-collapse:collapse}
tbody th{width:11rem;text-align:left;vertical-align:top;padding:.8rem 1rem .8rem 0}
.date{display:inline-block;padding:.25rem .7rem;border-radius:.7rem;background:var(--dark);color:#fff;font-weight:700}
.vague .date{background:none;color:inherit;font-weight:400;border:1px dashed var(--quiet)}
.note{display:block;font-weight:400}
.again th>*{visibility:hidden}
td{padding:.4rem 0;vertical-align:top}
.event{background:var(--card);border:1px solid var(--line);border-left:5px solid var(--bar);padding:.5rem .8rem .6rem;scroll-margin-top:5rem}
.vague .event{border-style:dashed;border-left-style:solid}
.reserved{background:none;border-color:var(--bar)}
.event:target{outline:3px solid #0072b2}
.kind{font-size:.75rem;letter-spacing:.04em;text-transform:uppercase;color:var(--ink)}
@media (prefers-color-scheme:dark){.kind{color:var(--quiet)}}
.warning{color:var(--alarm)}
.title{font-size:1.05rem;font-weight:400;margin:0}
.title b{font-weight:700}
summary{cursor:pointer}
blockquote{margin:.5rem 0 .25rem;padding-left:.8rem;border-left:2px solid var(--line)}
mark{background:var(--mark);color:inherit;padding:0 .1em}
.said{font-style:italic;text-decoration:underline dotted}
[hidden]{display:none}
@media (max-width:40rem){table,tbody,tr,th,td{display:block;width:auto}tbody th{padding:.8rem 0 .2rem}.again th{display:none}}
@media print{body{max-width:none;padding:0;background:#fff;color:#000;font-size:11pt}.filter{display:none}.event{break-inside:avoid}.event:target{outline:none}}
)css";

/// Words typed into the box must all stand in an event; an address ending in #e_... opens that event; printing opens
/// all.
constexpr std::string_view script = R"js(
"use strict";
const box = document.getElementById("filter"), shown = document.getElementById("shown");
const events = Array.from(document.querySelectorAll(".event"), e => ({e, text: e.textContent.toLowerCase() + " " + e.dataset.also.toLowerCase()}));
function filter() {
  const words = box.value.toLowerCase().split(/\s+/).filter(w => w);
  let count = 0;
  for (const {e, text} of events) {
    e.closest("tr").hidden = !words.every(w => text.includes(w));
    if (!e.closest("tr").hidden) count++;
  }
  for (const group of document.querySelectorAll("tbody")) {
    const rows = Array.from(group.rows).filter(r => !r.hidden);
    rows.forEach((r, i) => r.classList.toggle("again", i > 0));
    group.hidden = rows.length === 0;
  }
  shown.textContent = count + " of " + events.length + " shown";
}
function open_target() {
  const e = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (e && e.querySelector("details")) { e.querySelector("details").open = true; e.scrollIntoView(); }
}
box.addEventListener("input", filter);
addEventListener("hashchange", open_target);
addEventListener("beforeprint", () => { for (const d of document.querySelectorAll("details")) d.open = true; });
filter();
open_target();
)js";

}  // namespace dateline::page
