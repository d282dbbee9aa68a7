// The HTML page as a reader uses it: filters, links, keys, print, and what hostile articles cannot do.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, test } from "node:test";
import { browser, folder, ids, listed, many_articles, open, page, run, store } from "./timelines.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
after(() => browser.close());

const story = [
  { id: "reuters-1", publisher: "Reuters", date: "2021-02-15", title: "Musk invites Putin",
    text: "Elon Musk invited Vladimir Putin to a conversation on Sunday.\n\nThe weather was fine.\n\n" +
      "In May 2020 SpaceX launched Crew Dragon.\n\nAngela Merkel will visit Moscow on 3 March 2021." },
  { id: "https://example.org/bbc/2", publisher: "BBC", date: "2021-02-16", title: "Kremlin answers",
    text: "Dmitry Peskov said on Monday that the invitation was interesting.\n\n" +
      "Elon Musk praised Sergey Korolev in January." },
];
const story_db = store("story", story);
const story_page = page(story_db, ["is:all"]);
const many_db = store("many", many_articles(10000));
const many_page = page(many_db, ["is:all"]);

const status = tab => tab.textContent("#shown");

test("every event of the query is listed, in the order of the timeline's dates", async () => {
  const { tab, noted } = await open(story_page);
  assert.deepEqual((await listed(tab)).sort(), ids(story_db, "is:all").sort());
  assert.deepEqual(noted.errors, []);
});

for (const [field, value, query] of [
  ["who", "Elon Musk", ["who:\"Elon Musk\""]],
  ["who", "putin", ["who:\"Vladimir Putin\""]],
  ["kind", "launch", ["type:launch"]],
  ["source", "BBC", ["from:BBC"]],
  ["since", "2021-01-15", ["since:2021-01-15"]],
  ["until", "2020-12-31", ["until:2020-12-31"]],
  ["text", "crew dragon", ["text:Crew", "text:Dragon"]],
  ["state", "planned", ["sure:planned"]],
]) {
  test(`the filter ${field} = ${value} shows what the query ${query.join(" ")} selects`, async () => {
    const { tab } = await open(story_page);
    const input = tab.locator(`#filter [name=${field}]`);
    await (["kind", "source", "state"].includes(field) ? input.selectOption(value) : input.fill(value));
    const expected = ids(story_db, ...query, "is:all");
    assert.ok(expected.length > 0);
    await tab.waitForFunction(count => document.getElementById("shown").textContent.startsWith(`${count} of`),
      expected.length);
    assert.deepEqual((await listed(tab)).sort(), expected.sort());
    const address = tab.url();
    assert.match(address, new RegExp(`${field}=`));
    const again = await open(story_page, { hash: new URL(address).hash });
    assert.deepEqual((await listed(again.tab)).sort(), expected.sort());
  });
}

test("what an editor put right is marked, says what and why, and can be filtered", async () => {
  const db = store("corrected", story), [id] = ids(db, "type:invitation", "is:all");
  run("fix", id, "title:Musk asks Putin to talk", "--author", "anna", "--on", "2021-03-01", "--why", "as RT says", "--db", db);
  const { tab, noted } = await open(page(db, ["is:all"]), { hash: "#state=corrected" });
  assert.deepEqual(await listed(tab), [id]);
  assert.match(await tab.textContent(`#${id} .kind`), /✓ corrected/);
  await tab.click(`#${id} .title button`);
  assert.match(await tab.textContent(`#${id} dl`), /Put right.*anna, 2021-03-01: as RT says/);
  assert.deepEqual(noted.errors, []);
});

test("what no event fulfils says so and offers all again", async () => {
  const { tab } = await open(story_page, { hash: "#text=nowhere+to+be+found" });
  assert.ok(await tab.isVisible("#none"));
  await tab.click("#all");
  assert.equal((await listed(tab)).length, ids(story_db, "is:all").length);
});

test("an event opened shows its sentence with the words marked, and why", async () => {
  const [id] = ids(story_db, "type:invitation", "is:all");
  const { tab } = await open(story_page, { hash: `#${id}` });
  const row = tab.locator(`#${id}`);
  assert.equal(await row.locator("blockquote mark").first().textContent(), "invited");
  assert.equal(await row.locator("blockquote .said").first().textContent(), "Sunday");
  assert.match(await row.locator(".why").first().textContent(), /Vladimir Putin/);
  assert.equal(await tab.evaluate(() => document.activeElement.closest("article").id), id);
});

/** Opens the article of an event's source by the link below its sentence. */
async function open_article(tab, id, outlet) {
  await tab.locator(`#${id} .details .link`, { hasText: outlet }).first().click();
  return tab.locator("dialog");
}

test("a source leads to its whole article, to the sentence with the words marked, which lead back to their events", async () => {
  const [id] = ids(story_db, "type:launch", "is:all"), [other] = ids(story_db, "type:invitation", "is:all");
  const { tab } = await open(story_page, { hash: `#${id}` });
  await open_article(tab, id, "Reuters");
  const dialog = tab.getByRole("dialog", { name: "Musk invites Putin" });
  assert.deepEqual(await dialog.locator(".paragraph > p").allTextContents(), story[0].text.split("\n\n"));
  assert.match(await dialog.locator("[aria-current]").textContent(), /launched Crew Dragon/);
  assert.match(await dialog.locator("[aria-current] mark").first().textContent(), /launch/);
  assert.ok(await dialog.locator("[aria-current]").evaluate(here => document.activeElement === here));
  assert.equal(await dialog.locator(".gap").count(), 0);
  assert.equal(await dialog.getByText("null").count(), 0);
  await dialog.locator("mark a", { hasText: "invited" }).first().click();
  assert.ok(await dialog.isHidden());
  assert.match(tab.url(), new RegExp(`event=${other}`));
});

test("beside the sentence stands what it tells and why, and keys and buttons go to the next one", async () => {
  const [id] = ids(story_db, "type:launch", "is:all");
  const { tab } = await open(story_page, { hash: `#${id}` });
  const dialog = await open_article(tab, id, "Reuters");
  const beside = dialog.locator("aside"), here = () => dialog.locator("[aria-current]").textContent();
  assert.match(await beside.textContent(), /SpaceX launches Crew Dragon/);
  assert.match(await beside.textContent(), /May 2020, as the text says/);
  assert.match(await beside.locator("li", { hasText: "SpaceX" }).first().textContent(), /actor/);
  const box = await beside.boundingBox(), sentence = await dialog.locator("[aria-current]").boundingBox();
  assert.ok(box.x >= sentence.x + sentence.width && Math.abs(box.y - sentence.y) < 12, "it is not beside the sentence");
  await tab.keyboard.press("ArrowDown");
  assert.match(await here(), /will visit Moscow/);
  assert.match(await beside.textContent(), /planned/);
  await tab.keyboard.press("ArrowDown");
  assert.match(await here(), /will visit Moscow/, "there is no further one");
  await dialog.getByRole("button", { name: "Sentence before" }).click();
  assert.match(await here(), /launched Crew Dragon/);
  await dialog.locator(".tells", { hasText: "to a conversation" }).click({ position: { x: 400, y: 8 } });
  assert.match(await here(), /to a conversation on Sunday/);
  assert.equal(await dialog.locator("aside").count(), 1);
  await tab.keyboard.press("Escape");
  assert.ok(await dialog.isHidden());
});

test("on a narrow screen the reasons stand below the sentence and nothing is wider than the screen", async () => {
  const [id] = ids(story_db, "type:launch", "is:all");
  const { tab } = await open(story_page, { hash: `#${id}`, viewport: { width: 390, height: 844 } });
  const dialog = await open_article(tab, id, "Reuters");
  const box = await dialog.locator("aside").boundingBox(), sentence = await dialog.locator("[aria-current]").boundingBox();
  assert.ok(box.y >= sentence.y + sentence.height && box.x < sentence.x + 20);
  assert.ok(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  assert.ok(await dialog.evaluate(made => made.scrollWidth <= made.clientWidth));
});

test("of an article that the page does not hold the window shows what tells, and says so", async () => {
  const [id] = ids(story_db, "type:launch", "is:all");
  const without = join(folder, "without.html"), data = /(id="timeline">)([^]*?)(<\/script>)/;
  writeFileSync(without, readFileSync(story_page, "utf8").replace(data, (all, open, json, close) => {
    const timeline = JSON.parse(json);
    delete timeline.sources[0].body;
    return open + JSON.stringify(timeline).replaceAll("<", "\\u003c") + close;
  }));
  const { tab, noted } = await open(without, { hash: `#${id}` });
  const dialog = await open_article(tab, id, "Reuters");
  assert.match(await dialog.locator("[aria-current]").textContent(), /launched Crew Dragon/);
  assert.equal(await dialog.locator(".gap").count(), 1);
  assert.match(await dialog.textContent(), /“…” stands for others.*it holds 1 of 2 articles whole/);
  assert.deepEqual(noted.errors, []);
});

test("the legend names the signs and the relations that occur, and a row says what it follows", async () => {
  const db = store("seeds", "seeds"), file = page(db, ["is:main"]);
  const { tab } = await open(file);
  assert.match(await tab.textContent("#legend"), /date not known to the day.*→ then, answered by: as the articles tell it/);
  const [answer] = await tab.locator("article", { hasText: "Peskov" }).evaluateAll(rows => rows.map(row => row.id));
  const note = tab.locator(`#${answer} .note`);
  assert.match(await note.textContent(), /→ answers “Musk invites Putin to Clubhouse”/);
  await note.locator("a").click();
  assert.equal(await tab.locator("article .details").count(), 1);
  const unrelated = await open(page(store("alone", [story[1]]), ["is:all"]));
  assert.doesNotMatch(await unrelated.tab.textContent("#legend"), /→/);
});

test("an article with an address is a link to its sentence", async () => {
  const { tab } = await open(story_page, { hash: "#source=BBC" });
  await tab.locator("article .event .link").first().click();
  const link = tab.locator("dialog a[target]");
  assert.match(await link.getAttribute("href"), /^https:\/\/example\.org\/bbc\/2#:~:text=[^-]+$/);
  assert.match(await link.getAttribute("rel"), /noopener/);
});

test("a bubble of the overview shows its events", async () => {
  const { tab } = await open(story_page);
  await tab.locator(".overview circle").last().click();
  assert.match(tab.url(), /since=.*until=|who=/);
  const count = Number((await tab.locator(".overview circle").last().textContent()).match(/: (\d+)$/)[1]);
  const shown = Number((await status(tab)).split(" ")[0]);
  assert.ok(shown >= count, `${shown} events shown, the bubble says ${count}`);
});

test("the keyboard alone finds, opens and closes", async () => {
  const { tab } = await open(story_page);
  await tab.keyboard.press("/");
  assert.equal(await tab.evaluate(() => document.activeElement.name), "text");
  await tab.keyboard.press("Tab");
  await tab.locator("article .title button").first().focus();
  const first = await tab.evaluate(() => document.activeElement.closest("article").id);
  await tab.keyboard.press("ArrowDown");
  assert.notEqual(await tab.evaluate(() => document.activeElement.closest("article").id), first);
  await tab.keyboard.press("ArrowUp");
  await tab.keyboard.press("Enter");
  assert.equal(await tab.locator(`#${first} [aria-expanded=true]`).count(), 1);
  await tab.keyboard.press("Escape");
  assert.equal(await tab.locator(`#${first} .details`).count(), 0);
  await tab.keyboard.press("End");
  assert.equal(await tab.evaluate(() => document.activeElement.closest("article").id), (await listed(tab)).at(-1));
});

for (const colorScheme of ["light", "dark"]) {
  test(`nothing is inaccessible in the ${colorScheme} page, as axe sees it`, async () => {
    const [id] = ids(story_db, "type:invitation", "is:all");
    const { tab } = await open(story_page, { hash: `#${id}`, colorScheme });
    await tab.locator("#sources summary").click();
    await tab.evaluate(axe);
    const found = await tab.evaluate(() => axe.run());
    assert.deepEqual(found.violations.map(v => `${v.id}: ${v.nodes[0].html}`), []);
    await tab.locator("article .details .link").last().click();
    assert.deepEqual((await tab.evaluate(() => axe.run())).violations.map(v => `${v.id}: ${v.nodes[0].html}`), []);
  });
}

test("paper gets every event with its sentences and no form", async () => {
  const { tab } = await open(story_page);
  await tab.emulateMedia({ media: "print" });
  await tab.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.equal(await tab.locator("article .details").count(), ids(story_db, "is:all").length);
  assert.ok(await tab.isHidden("#filter"));
  assert.ok((await tab.locator("#sources li").count()) === 2);
});

test("ten thousand events scroll smoothly and few of them are made", async () => {
  const { tab, noted } = await open(many_page);
  const total = ids(many_db, "is:all").length;
  assert.ok(total >= 10000, `only ${total} events`);
  assert.equal(await status(tab), `${total.toLocaleString("en")} events`);
  const scrolled = await tab.evaluate(async () => {
    const frame = () => new Promise(done => requestAnimationFrame(done));
    let longest = 0, blank = 0, most = 0;
    const middle = () => document.elementFromPoint(600, 600)?.closest("article");
    document.querySelector("#filter").scrollIntoView();
    for (let step = 0; step < 200; ++step) {
      const before = performance.now();
      scrollBy(0, 500);
      await frame();
      longest = Math.max(longest, performance.now() - before);
      if (!middle()) ++blank;
      most = Math.max(most, document.querySelectorAll("article").length);
    }
    return { longest, blank, most };
  });
  console.log(`scrolling: longest frame ${scrolled.longest.toFixed(0)} ms, most rows made ${scrolled.most}`);
  assert.equal(scrolled.blank, 0);
  assert.ok(scrolled.most < 300);
  assert.ok(scrolled.longest < 250, "a frame took too long");
  await tab.locator("article .title button").first().focus();
  await tab.keyboard.press("End");
  await tab.waitForFunction(size => document.activeElement.closest("article").ariaPosInSet === String(size), total);
  assert.deepEqual(noted.errors, []);
});

test("typing a word among ten thousand events answers at once", async () => {
  const { tab } = await open(many_page);
  const took = await tab.evaluate(async () => {
    const input = document.querySelector("[name=text]");
    const times = [];
    for (const text of ["m", "me", "merkel", "merkel march", "merkel march 1999"]) {
      input.value = text;
      const before = performance.now();
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
      await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
      times.push(performance.now() - before);
    }
    return times;
  });
  console.log(`filtering: ${took.map(ms => ms.toFixed(0)).join(", ")} ms`);
  assert.ok(Math.max(...took) < 1500);
  assert.equal((await listed(tab)).length, ids(many_db, "text:Merkel", "text:March", "text:1999", "is:all").length);
});

const nasty = [
  "<script>window.hacked=1;alert(1)</script>", "</script><script>window.hacked=2</script>", "<!--<script>", "-->",
  "<img src=x onerror=alert(3)>", "{{timeline}}", "\u202Egnp.exe", "]]>", "\"'`${alert(4)}", "&lt;b&gt;", "\\u003cscript>",
];

test("no script of an article or a title runs, and every text is shown as it is", async () => {
  const articles = nasty.map((evil, n) => ({
    id: `javascript:alert(${n})//${evil}`, outlet: `Outlet ${evil}`, title: `Elon Musk invites ${evil}`, date: "2021-02-15",
    text: `On Sunday Elon Musk invited Vladimir Putin, “${evil}”, to a talk.\n\n` +
      `Elon Musk met ${evil} Angela Merkel on ${n + 1} May 2020 and praised ${evil}.`,
  }));
  const db = store("nasty", articles);
  const { tab, noted } = await open(page(db, ["is:all"], "--title", nasty.join(" ")));
  for (const id of await listed(tab)) {
    await tab.evaluate(event => { location.hash = event; }, id);
    await tab.waitForFunction(event => document.getElementById(event)?.querySelector(".details"), id);
    await tab.evaluate(event => document.querySelector(`#${event} .details .quiet .link`).click(), id);
    await tab.evaluate(() => document.querySelector("dialog").close());
  }
  assert.equal(await tab.evaluate(() => window.hacked), undefined);
  assert.deepEqual(noted.dialogs, []);
  assert.deepEqual(noted.errors, []);
  assert.equal(noted.requests.length, 1);
  assert.equal(await tab.locator("script").count(), 2);
  assert.equal(await tab.locator("img, iframe, object, [onerror], a[href^=javascript]").count(), 0);
  assert.match(await tab.textContent("h1"), /<img src=x onerror=alert\(3\)> \{\{timeline\}\}/);
  const text = await tab.evaluate(() => {
    dispatchEvent(new Event("beforeprint"));
    return document.querySelector("main").textContent;
  });
  for (const evil of nasty.filter(words => words !== "\u202Egnp.exe")) assert.ok(text.includes(evil), evil);
  assert.ok(!text.includes("\u202E"));
});

test("even markup that got into the page would not run", async () => {
  const { tab, noted } = await open(story_page);
  await tab.evaluate(() => {
    const box = document.createElement("div");
    box.innerHTML = "<img src=x onerror='window.hacked=1'><style>body{display:none}</style>";
    document.body.append(box);
    const script = document.createElement("script");
    script.textContent = "window.hacked = 2";
    document.body.append(script);
  });
  await tab.waitForTimeout(100);
  assert.equal(await tab.evaluate(() => window.hacked), undefined);
  assert.ok(noted.errors.some(error => error.includes("Content Security Policy")));
  assert.ok(await tab.isVisible("h1"));
});

test("besides its data the page is small", () => {
  const html = readFileSync(many_page, "utf8");
  const data = html.match(/<script type="application\/json" id="timeline">([^]*?)<\/script>/)[1];
  assert.ok(html.length - data.length < 300000, `${html.length - data.length} characters`);
});
