// Pages to test with: articles are written, read by `dateline build` and drawn by `dateline graph`, as a user would.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";

export const dateline = resolve(process.env.DATELINE ?? "build/dateline");
export const folder = mkdtempSync(join(tmpdir(), "dateline_browser_"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

export function run(...args) {
  return execFileSync(dateline, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
}

/** A store of articles ({id, title, date, text, outlet}), or of a folder of them. */
export function store(name, articles) {
  const db = join(folder, `${name}.db`), written = join(folder, `${name}.jsonl`);
  if (typeof articles !== "string") writeFileSync(written, articles.map(article => `${JSON.stringify(article)}\n`).join(""));
  run("build", "--db", db, typeof articles === "string" ? articles : written);
  return db;
}

export function page(db, query = [], ...options) {
  const file = join(folder, `page_${Math.random().toString(36).slice(2)}.html`);
  run("graph", ...query, "--db", db, "-o", file, ...options);
  return file;
}

export function ids(db, ...query) {
  try {
    return run("events", ...query, "--db", db, "--format", "ids").split("\n").filter(line => line);
  } catch {
    return [];  // nothing matches
  }
}

/** `count` events of known people, one a day, ten an article. */
export function many_articles(count) {
  const people = ["Elon Musk", "Vladimir Putin", "Angela Merkel", "Emmanuel Macron", "Joe Biden"];
  const acts = ["met", "thanked", "praised", "invited", "sued", "warned", "visited"];
  const articles = [];
  for (let first = 0; first < count; first += 10) {
    const sentences = [];
    for (let n = first; n < first + 10; ++n) {
      const day = new Date(Date.UTC(1990, 0, 1 + n)).toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" });
      sentences.push(`${people[n % 5]} ${acts[n % 7]} ${people[(n + 1 + n % 3) % 5]} on ${day}.`);
    }
    articles.push({ id: `a${first}`, title: "What happened on many days", date: "2021-02-15", text: sentences.join("\n\n") });
  }
  return articles;
}

export const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"],
});

/** Opens a page and notes whatever it complains of, asks for or runs that it should not. */
let last_context = null;
export async function open(file, { hash = "", ...options } = {}) {
  await last_context?.close();
  const context = last_context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
  const tab = await context.newPage();
  const noted = { errors: [], requests: [], dialogs: [] };
  tab.on("pageerror", error => noted.errors.push(error.message));
  tab.on("console", message => { if (message.type() === "error") noted.errors.push(message.text()); });
  tab.on("request", request => noted.requests.push(request.url()));
  tab.on("dialog", dialog => { noted.dialogs.push(dialog.message()); dialog.dismiss(); });
  await tab.goto(`file://${file}${hash}`);
  return { tab, noted };
}

/** The ids that the page lists now, in order, all of them made as for printing. */
export function listed(tab) {
  return tab.evaluate(() => {
    dispatchEvent(new Event("beforeprint"));
    const ids = Array.from(document.querySelectorAll("article"), row => row.id);
    dispatchEvent(new Event("afterprint"));
    return ids;
  });
}
