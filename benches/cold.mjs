/**
 * Cold start in a browser: from handing a script to a new page until the first text is read, beside other libraries.
 *
 * `node benches/cold.mjs`, after a build; `cargo xtask bench --peers` runs it too. Each run has a page of its own in a
 * browser of its own, so that nothing is compiled already; the script goes into the page as text, so that no network is
 * in the time. Every library is one script, minified, with all that its first call needs. They do less: none finds a
 * speaker or a turn. What is counted is the time that the processor works for the page's own thread, which is what a page
 * waits for, and of a few runs the shortest: so other work on the machine changes little.
 */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { home, install } from "./peers.mjs";

const RUNS = 5;

/** Bytes of the text: a readout of some length. */
const LENGTH = 16_000;

/** What each library's script says: it leaves a function that reads a text. */
const PEERS = {
  "chrono-node, dates": `import * as chrono from "chrono-node";
    globalThis.read = (text) => chrono.parse(text);`,
  "wink-nlp, sentences and entities": `import wink from "wink-nlp";
    import model from "wink-eng-lite-web-model";
    globalThis.read = (text) => wink(model).readDoc(text).entities().out();`,
  "compromise, people and dates": `import compromise from "compromise";
    import dates from "compromise-dates";
    compromise.plugin(dates);
    globalThis.read = (text) => {
      const read = compromise(text);
      return [read.people().json(), read.quotations().json(), read.dates().json()];
    };`,
};

const sample = readFileSync(new URL("../www/sample/sample.txt", import.meta.url), "utf8");
const text = sample.repeat(Math.ceil(LENGTH / sample.length)).slice(0, LENGTH);
const own = readFileSync(new URL("../pkg/readout-timeline.js", import.meta.url), "utf8");

console.log(`\n${"cold start in Chromium".padEnd(36)} ${"ms".padStart(9)} ${"times".padStart(7)}`);
const ours = await row("this parser and its element", `${own};globalThis.read = ReadoutTimeline.parse;`);
install();
for (const [name, script] of Object.entries(PEERS)) await row(name, await bundled(script), ours);

/**
 * One script of a library and all that it imports.
 *
 * @param {string} contents
 */
async function bundled(contents) {
  const stdin = { contents, resolveDir: fileURLToPath(home) };
  const { outputFiles } = await build({ stdin, bundle: true, minify: true, format: "iife", write: false });
  return outputFiles[0].text;
}

/**
 * Prints a row, and gives the time.
 *
 * @param {string} name
 * @param {string} script
 * @param {number} [unit] The time that counts as one.
 */
async function row(name, script, unit) {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run++) best = Math.min(best, await started(script));
  console.log(`${name.padEnd(36)} ${best.toFixed(1).padStart(9)} ${(best / (unit ?? best)).toFixed(2).padStart(7)}`);
  return best;
}

/**
 * Milliseconds from the script to the parse, in a browser that has just started.
 *
 * @param {string} script
 * @returns {Promise<number>}
 */
async function started(script) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
  });
  try {
    const page = await browser.newPage();
    await page.setContent("<!doctype html><html lang=en><body></body></html>");
    const inspector = await page.context().newCDPSession(page);
    await inspector.send("Performance.enable");
    await page.evaluate((given) => Object.assign(globalThis, given), { script, text });
    const begun = await worked(inspector);
    await page.evaluate(async () => {
      const element = document.createElement("script");
      element.textContent = Reflect.get(globalThis, "script");
      document.body.append(element);
      await Reflect.get(globalThis, "read")(Reflect.get(globalThis, "text"));
    });
    return (await worked(inspector)) - begun;
  } finally {
    await browser.close();
  }
}

/**
 * Milliseconds that the processor has worked for a page's own thread.
 *
 * @param {import("playwright-core").CDPSession} inspector
 */
async function worked(inspector) {
  const { metrics } = await inspector.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "ThreadTime")?.value ?? 0) * 1e3;
}
