/**
 * Ten thousand marks in a browser, beside two timeline libraries on the same data in the same run.
 *
 * `node benches/marks.mjs [--marks=10000] [--alone]`, after a build. The libraries are installed into a folder of the
 * system's for temporary files, in the versions below, and go with it: they are no part of the product. Printed: the time
 * from handing over the data to the first complete picture, the elements then in the page, of the frames while zooming and
 * scrolling how many came within a sixtieth of a second, and what the page's thread worked in each. An empty page tells what
 * the machine itself lets pass: beside other work it drops frames too. Fails where the element is beyond its promise.
 */

import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { chromium } from "playwright-core";
import { marksOf, parseOf } from "./marks-data.mjs";

const OTHERS = { "vis-timeline": "8.5.4", "@knight-lab/timelinejs": "3.9.11" };

/** What the element promises: milliseconds, elements, and the share of frames in time. */
const PROMISE = { picture: 500, elements: 3000, frames: 0.95 };

/** A frame of a sixtieth of a second, with what a clock of whole milliseconds and a late start of one may add. */
const FRAME = 1000 / 60 + 3;
const FRAMES = 180;
/** The longest that a library may take, in milliseconds. */
const PATIENCE = 180_000;

const { values } = parseArgs({
  options: { marks: { type: "string", default: "10000" }, alone: { type: "boolean", default: false } },
});
const root = fileURLToPath(new URL("../", import.meta.url));
const marks = marksOf(Number(values.marks));

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {{share: number, work: number}} Frames the share that came in time, and milliseconds of work in each */
/** @typedef {{picture: number, elements: number, zoom: Frames | null, scroll: Frames | null}} Result */

async function run() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
  });
  const folder = values.alone ? "" : await mkdtemp(join(tmpdir(), "marks-"));
  try {
    /** @type {[string, Result][]} */
    const results = [
      ["an empty page", await on(browser, empty)],
      ["readout-timeline", await on(browser, ours)],
    ];
    if (folder) {
      await install(folder);
      const modules = join(folder, "node_modules");
      results.push(["vis-timeline", await on(browser, (page) => vis(page, modules))]);
      results.push(["TimelineJS", await on(browser, (page) => timelineJs(page, modules))]);
    }
    print(results);
    judge(results[1][1], results[0][1].zoom?.share ?? 1);
  } finally {
    await browser.close();
    if (folder) await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder */
async function install(folder) {
  const names = Object.entries(OTHERS).map(([name, version]) => `${name}@${version}`);
  await promisify(execFile)("npm", ["install", "--prefix", folder, "--no-audit", "--no-fund", ...names]);
}

/**
 * @param {import("playwright-core").Browser} browser
 * @param {(page: Page) => Promise<Result>} measure
 */
async function on(browser, measure) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(PATIENCE);
  await page.setContent("<!doctype html><html lang=en><body><main></main></body></html>");
  try {
    return await measure(page);
  } finally {
    await page.close();
  }
}

/** @param {Page} page */
async function empty(page) {
  const zoom = await frames(page, () => {});
  return { picture: 0, elements: await page.evaluate(() => document.querySelectorAll("*").length), zoom, scroll: null };
}

/** @param {Page} page */
async function ours(page) {
  await page.addScriptTag({ path: join(root, "pkg/readout-timeline.js") });
  const first = await page.evaluate(async (parse) => {
    const element = /** @type {any} */ (document.createElement("readout-timeline"));
    document.querySelector("main")?.append(element);
    const ready = new Promise((resolve) => element.addEventListener("readout-ready", resolve));
    const begun = performance.now();
    element.source = parse;
    await ready;
    const painted = () => element.shadowRoot.querySelector(".row-topic path");
    while (!painted()) await new Promise(requestAnimationFrame);
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const picture = performance.now() - begun;
    return { picture, elements: document.querySelectorAll("*").length + element.shadowRoot.querySelectorAll("*").length };
  }, parseOf(marks));
  await page.waitForTimeout(500);
  const zoom = await frames(page, (at) => {
    const rootNode = document.querySelector("readout-timeline")?.shadowRoot;
    const strip = rootNode?.querySelector(".row-topic .strip");
    const box = strip?.getBoundingClientRect();
    const clientX = (box?.left ?? 0) + 300;
    const deltaY = at % 120 < 60 ? -6 : 6;
    strip?.dispatchEvent(
      new WheelEvent("wheel", { ctrlKey: true, deltaY, clientX, bubbles: true, cancelable: true, composed: true }),
    );
  });
  const scroll = await frames(page, () => {
    const reader = document.querySelector("readout-timeline")?.shadowRoot?.querySelector(".reader");
    if (reader) reader.scrollTop += 40;
  });
  return { ...first, zoom, scroll };
}

/**
 * @param {Page} page
 * @param {string} modules
 */
async function vis(page, modules) {
  await page.addStyleTag({ path: join(modules, "vis-timeline/styles/vis-timeline-graph2d.min.css") });
  await page.addScriptTag({ path: join(modules, "vis-timeline/standalone/umd/vis-timeline-graph2d.min.js") });
  const first = await page.evaluate(async (data) => {
    const { DataSet, Timeline } = Reflect.get(window, "vis");
    const begun = performance.now();
    const place = (/** @type {number} */ at) => new Date(Date.UTC(2030, 0, 1) + at * 60_000);
    const items = new DataSet(
      data.map(({ start, end, lane, words }, id) => ({
        id,
        group: lane,
        content: "",
        title: words,
        start: place(start),
        end: place(end),
        type: "range",
      })),
    );
    const lanes = [...new Set(data.map(({ lane }) => lane))].map((id) => ({ id, content: `Subject ${id}` }));
    const main = /** @type {HTMLElement} */ (document.querySelector("main"));
    const timeline = new Timeline(main, items, new DataSet(lanes), { stack: false, zoomKey: "ctrlKey" });
    await new Promise((resolve) => timeline.on("changed", resolve));
    while (!document.querySelector(".vis-item")) await new Promise(requestAnimationFrame);
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return { picture: performance.now() - begun, elements: document.querySelectorAll("*").length };
  }, marks.data);
  const zoom = await frames(page, (at) => {
    const deltaY = at % 120 < 60 ? -6 : 6;
    document
      .querySelector(".vis-center")
      ?.dispatchEvent(new WheelEvent("wheel", { ctrlKey: true, deltaY, clientX: 600, bubbles: true, cancelable: true }));
  });
  return { ...first, zoom, scroll: null };
}

/**
 * @param {Page} page
 * @param {string} modules
 */
async function timelineJs(page, modules) {
  await page.addStyleTag({ path: join(modules, "@knight-lab/timelinejs/dist/css/timeline.css") });
  await page.addScriptTag({ path: join(modules, "@knight-lab/timelinejs/dist/js/timeline.js") });
  const first = await page.evaluate(async (data) => {
    const main = /** @type {HTMLElement} */ (document.querySelector("main"));
    main.style.setProperty("height", "800px");
    const { Timeline } = Reflect.get(window, "TL");
    const begun = performance.now();
    const date = (/** @type {number} */ at) => {
      const when = new Date(Date.UTC(2030, 0, 1) + at * 60_000);
      return {
        year: when.getUTCFullYear(),
        month: when.getUTCMonth() + 1,
        day: when.getUTCDate(),
        hour: when.getUTCHours(),
        minute: when.getUTCMinutes(),
      };
    };
    const events = data.map(({ start, end, lane, words }) => ({
      start_date: date(start),
      end_date: date(end),
      group: `Subject ${lane}`,
      text: { headline: words },
    }));
    const timeline = new Timeline(main, { events }, { is_embed: true, hash_bookmark: false });
    if (!timeline.ready) await new Promise((resolve) => timeline.on("ready", resolve));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return { picture: performance.now() - begun, elements: document.querySelectorAll("*").length };
  }, marks.data);
  return { ...first, zoom: null, scroll: null };
}

/**
 * Frames while something is done in each.
 * @param {Page} page
 * @param {(at: number) => void} act run in the page
 * @returns {Promise<Frames>}
 */
async function frames(page, act) {
  const browser = await page.context().newCDPSession(page);
  await browser.send("Performance.setTimeDomain", { timeDomain: "threadTicks" });
  await browser.send("Performance.enable");
  const worked = async () => {
    const { metrics } = await browser.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
  };
  const before = await worked();
  const share = await page.evaluate(
    async ({ source, count, limit }) => {
      // The page has no policy; the function comes as its own text.
      const step = new Function(`return (${source})`)();
      let inTime = 0;
      let last = await new Promise(requestAnimationFrame);
      for (let at = 0; at < count; at += 1) {
        step(at);
        const now = await new Promise(requestAnimationFrame);
        if (now - last <= limit) inTime += 1;
        last = now;
      }
      return inTime / count;
    },
    { source: act.toString(), count: FRAMES, limit: FRAME },
  );
  const work = ((await worked()) - before) / FRAMES;
  await browser.detach();
  return { share, work };
}

/** @param {[string, Result][]} results */
function print(results) {
  const told = (/** @type {Frames | null} */ found) =>
    found ? `${Math.round(found.share * 100)} %, ${found.work.toFixed(1)} ms` : "";
  const heads = ["picture", "elements", "zoom", "scroll"].map((head) => head.padStart(16));
  console.log(`${values.marks} marks`.padEnd(20), ...heads);
  for (const [name, { picture, elements, zoom, scroll }] of results) {
    const cells = [`${Math.round(picture)} ms`, String(elements), told(zoom), told(scroll)];
    console.log(name.padEnd(20), ...cells.map((cell) => cell.padStart(16)));
  }
}

/**
 * @param {Result} result
 * @param {number} machine the share of frames that an empty page has in time
 */
function judge({ picture, elements, zoom, scroll }, machine) {
  const least = PROMISE.frames * machine;
  const broken = [
    picture > PROMISE.picture && `the picture took ${Math.round(picture)} ms of ${PROMISE.picture}`,
    elements >= PROMISE.elements && `${elements} elements, and ${PROMISE.elements} are too many`,
    (zoom?.share ?? 0) < least && "too many late frames while zooming",
    (scroll?.share ?? 0) < least && "too many late frames while scrolling",
  ].filter(Boolean);
  for (const line of broken) console.error(line);
  if (broken.length > 0) process.exitCode = 1;
}

await run();
