// The TimelineJS export is loaded by TimelineJS itself: a slide an event, vague dates as they are known, texts as text.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { browser, folder, open, run, store } from "./timelines.mjs";

const script = createRequire(import.meta.url).resolve("@knight-lab/timelinejs/dist/js/timeline.js");
const style = join(dirname(script), "../css/timeline.css");
after(() => browser.close());

const evil = "<img src=x onerror=\"window.hacked=1\">";
const db = store("slides", [
  { id: "a", publisher: "Reuters", date: "2021-02-15", title: `Elon Musk thanks ${evil}`,
    text: `Elon Musk invited Vladimir Putin to a talk on Sunday.\n\nIn May 2020 Elon Musk praised ${evil} Angela Merkel.\n\n` +
      "Angela Merkel met Emmanuel Macron in 2019.\n\nVladimir Putin visited Paris between 3 and 7 March 2018." },
]);

test("TimelineJS shows every dated event with its date in words and runs nothing of the articles", async () => {
  const file = join(folder, "slides.json");
  run("export", "is:all", "--db", db, "--format", "timelinejs", "-o", file);
  const timeline = JSON.parse(readFileSync(file, "utf8"));
  const host = join(folder, "slides.html");
  writeFileSync(host, `<!DOCTYPE html><link rel="stylesheet" href="file://${style}"><script src="file://${script}"></script>
    <div id="shown" style="width:900px;height:600px"></div>`);
  const { tab, noted } = await open(host);
  await tab.evaluate(data => { window.shown = new TL.Timeline("shown", data, { font: null }); }, timeline);
  await tab.waitForFunction(count => document.querySelectorAll(".tl-slide").length >= count, timeline.events.length);
  const slides = await tab.evaluate(() => window.shown.config.events.map(event => ({
    id: event.unique_id, date: event.start_date.data.display_date ?? event.display_date, headline: event.text.headline,
  })));
  assert.deepEqual(slides.map(slide => slide.id).sort(), timeline.events.map(event => event.unique_id).sort());
  const text = await tab.textContent("#shown");
  for (const event of timeline.events) assert.ok(text.includes(event.display_date), event.display_date);
  assert.deepEqual(await tab.evaluate(() => window.shown.config.messages?.errors ?? window.shown.config.errors ?? []), []);
  assert.equal(await tab.evaluate(() => window.hacked), undefined);
  assert.equal(await tab.locator(".tl-slide img[onerror]").count(), 0);
  assert.deepEqual(noted.dialogs, []);
});
