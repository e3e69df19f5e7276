/**
 * Ten thousand marks, and a hundred comings and goings: what stays small, and what stays behind.
 */

import assert from "node:assert/strict";
import { marksOf, parseOf } from "../../benches/marks-data.mjs";
import { ready } from "./exploring.js";
import { becomes, browserTest } from "./harness.js";

/** @param {import("playwright-core").Page} page @param {number} count */
async function show(page, count) {
  await page.evaluate(
    (parse) => {
      document.title = "";
      Reflect.set(document.querySelector("readout-timeline") ?? {}, "source", parse);
    },
    parseOf(marksOf(count)),
  );
  await page.waitForFunction(() => document.title === "ready");
  await page.locator("svg[data-row=c1] path").first().waitFor();
  // What the first frames bring, such as leaves of the text that come near, is there then.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/**
 * Where the first mark in sight of a row begins, as a share of its strip, by its box on the screen.
 * @param {import("playwright-core").Page} page
 * @param {string} row
 */
const edges = (page, row) =>
  page.evaluate((row) => {
    const root = document.querySelector("readout-timeline")?.shadowRoot;
    const strip = root?.querySelector(`svg[data-row=${row}]`)?.getBoundingClientRect();
    const marks = [...(root?.querySelectorAll(`svg[data-row=${row}] .mark`) ?? [])];
    const lefts = marks.map((node) => node.getBoundingClientRect().left);
    return strip ? (Math.min(...lefts) - strip.left) / strip.width : -1;
  }, row);

/**
 * One step of the wheel, and what stands there a frame later: where the first lane's first mark is, and how many lanes are
 * stretched until it is their turn.
 * @param {import("playwright-core").Page} page
 * @param {number} deltaY
 */
const zoomOnce = (page, deltaY) =>
  page.evaluate(async (deltaY) => {
    const root = document.querySelector("readout-timeline")?.shadowRoot;
    const strip = root?.querySelector("svg[data-row=c1]");
    const box = strip?.getBoundingClientRect() ?? new DOMRect();
    const how = { ctrlKey: true, deltaY, clientX: box.left, bubbles: true, cancelable: true };
    strip?.dispatchEvent(new WheelEvent("wheel", how));
    await new Promise((resolve) => requestAnimationFrame(() => resolve(null)));
    const marks = [...(strip?.querySelectorAll(".mark") ?? [])].map(
      (node) => node.getBoundingClientRect().left,
    );
    const fresh = `0 0 ${root?.querySelector(".overlay")?.clientWidth} 26`;
    const strips = [...(root?.querySelectorAll(".row-topic:not([hidden]) .strip > svg") ?? [])];
    const waiting = strips.filter((node) => node.getAttribute("viewBox") !== fresh);
    return { edge: (Math.min(...marks) - box.left) / box.width, waiting: waiting.length };
  }, deltaY);

browserTest("ten thousand marks are fewer than three thousand elements", async ({ open }) => {
  const page = await ready(open, { viewport: { width: 1280, height: 900 } });
  await show(page, 10_000);
  await page.waitForTimeout(300);
  const count = await page.evaluate(
    () => document.querySelector("readout-timeline")?.shadowRoot?.querySelectorAll("*").length ?? 0,
  );
  assert.ok(count > 500 && count < 3000, `${count}`);
});

browserTest(
  "rows that wait for their turn while somebody zooms stand where they belong",
  async ({ open }) => {
    const page = await ready(open, { viewport: { width: 1280, height: 900 } });
    await show(page, 10_000);
    // A frame that draws everything for another reason, such as a new width, tells nothing: then it zooms back.
    for (const deltaY of [-40, 40, -40, 40, -40, 40]) {
      const before = await edges(page, "c1");
      const { edge, waiting } = await zoomOnce(page, deltaY);
      await page.waitForFunction(() => {
        const root = document.querySelector("readout-timeline")?.shadowRoot;
        const fresh = `0 0 ${root?.querySelector(".overlay")?.clientWidth} 26`;
        const strips = [...(root?.querySelectorAll(".row-topic:not([hidden]) .strip > svg") ?? [])];
        return strips.every((node) => node.getAttribute("viewBox") === fresh);
      });
      if (waiting === 0) continue;
      assert.ok(Math.abs(edge - before * Math.exp(-deltaY / 100)) < 0.002, `${before} ${edge}`);
      await becomes(async () => Math.abs((await edges(page, "c1")) - edge) < 0.002, true);
      return;
    }
    assert.fail("no row ever waits");
  },
);

browserTest(
  "a hundred comings and goings leave no listener, timer, observer or memory",
  { timeout: 120_000 },
  async ({ open }) => {
    const page = await ready(open);
    await page.evaluate(() => {
      document.title = "";
      document.querySelector("readout-timeline")?.setAttribute("links", "live");
    });
    await page.waitForFunction(() => document.title === "ready");
    const browser = await page.context().newCDPSession(page);
    await browser.send("Performance.enable");
    /** Comes, is used, goes; and what is left then of listeners, nodes and bytes. */
    const round = async (/** @type {number} */ times) => {
      await page.evaluate(async (times) => {
        const element = /** @type {HTMLElement} */ (
          document.querySelector("readout-timeline") ?? Reflect.get(window, "kept")
        );
        Reflect.set(window, "kept", element);
        const main = /** @type {HTMLElement} */ (document.querySelector("main"));
        for (let at = 0; at < times; at += 1) {
          const come = new Promise((resolve) =>
            element.addEventListener("readout-ready", resolve, { once: true }),
          );
          if (!element.isConnected) main.append(element);
          else element.setAttribute("headline", String(at));
          await come;
          const root = /** @type {ShadowRoot} */ (element.shadowRoot);
          const field = /** @type {HTMLInputElement} */ (root.querySelector(".search-input"));
          field.value = "river";
          field.dispatchEvent(new Event("input"));
          for (const name of ["calendar", "table", "discussion"]) {
            /** @type {HTMLElement | null} */ (root.querySelector(`#view-tab-${name}`))?.click();
          }
          /** @type {HTMLElement | null} */ (root.querySelector("[data-open=c2]"))?.click();
          await new Promise(requestAnimationFrame);
          element.remove();
          await new Promise((resolve) => setTimeout(resolve));
        }
      }, times);
      await browser.send("HeapProfiler.collectGarbage");
      const { metrics } = await browser.send("Performance.getMetrics");
      const value = (/** @type {string} */ key) => metrics.find(({ name }) => name === key)?.value ?? 0;
      return { listeners: value("JSEventListeners"), nodes: value("Nodes"), bytes: value("JSHeapUsedSize") };
    };
    const first = await round(10);
    const last = await round(100);
    assert.ok(last.listeners <= first.listeners, `${first.listeners} listeners, then ${last.listeners}`);
    assert.ok(last.nodes <= first.nodes + 20, `${first.nodes} nodes, then ${last.nodes}`);
    assert.ok(last.bytes - first.bytes < 300_000, `${last.bytes - first.bytes} bytes more`);
    // What would still run would run on nodes that are gone, and say so.
    await page.waitForTimeout(1000);
  },
);
