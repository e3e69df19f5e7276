/**
 * The widget in each situation: without faults, with large letters, on paper, and gone again.
 */

import assert from "node:assert/strict";
import { faults, ready } from "./exploring.js";
import { becomes, browserTest } from "./harness.js";

browserTest("no view has a fault that axe finds, in light, in dark, on a phone", async ({ open }) => {
  const situations = [
    {},
    { colorScheme: /** @type {const} */ ("dark") },
    { viewport: { width: 320, height: 640 } },
  ];
  for (const situation of situations) {
    const page = await ready(open, situation);
    for (const tab of ["Discussion", "Calendar", "Table", "Quotes", "People", "Dates", "Details"]) {
      await page.getByRole("tab", { name: tab }).click();
      assert.deepEqual(await faults(page), [], tab);
    }
    await becomes(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth <= 0), true);
  }
});

browserTest("letters twice as large cut nothing off", async ({ open }) => {
  const page = await ready(open, { viewport: { width: 1000, height: 800 } });
  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
  const cut = () =>
    page.evaluate(() => {
      const root = document.querySelector("readout-timeline")?.shadowRoot;
      return [...(root?.querySelectorAll(".panel, .reader, .header, .table-frame") ?? [])]
        .filter((node) => node.scrollWidth > node.clientWidth + 1)
        .map((node) => node.className);
    });
  await becomes(cut, []);
});

browserTest("paper has the marks at their places, the positions and the details", async ({ open }) => {
  const page = await ready(open, { viewport: { width: 1280, height: 800 } });
  const share = () =>
    page.evaluate(() => {
      const root = document.querySelector("readout-timeline")?.shadowRoot;
      const strip = root?.querySelector("svg[data-row=c1]")?.getBoundingClientRect();
      const [mark] = [...(root?.querySelectorAll("svg[data-row=c1] .hue-2") ?? [])].slice(-1);
      const box = mark?.getBoundingClientRect();
      return strip && box && strip.width > 0 ? (box.left - strip.left) / strip.width : -1;
    });
  const onScreen = await share();
  assert.ok(onScreen > 0.5);
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 620, height: 900 });
  await becomes(async () => Math.abs((await share()) - onScreen) < 0.01, true);
  for (const name of ["positions", "people", "details"]) {
    await becomes(() => page.locator(`#panel-${name} .words`).first().isVisible(), true, name);
  }
  assert.ok((await page.pdf()).length > 10_000);
});

browserTest("an element that comes and goes leaves nothing behind", async ({ open }) => {
  const page = await ready(open);
  const left = await page.evaluate(async () => {
    const element = /** @type {HTMLElement} */ (document.querySelector("readout-timeline"));
    const parent = /** @type {HTMLElement} */ (element.parentElement);
    const nodes = element.shadowRoot?.querySelectorAll("*").length;
    const sheets = element.shadowRoot?.adoptedStyleSheets.length;
    for (let at = 0; at < 100; at += 1) {
      element.remove();
      parent.append(element);
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    const root = /** @type {ShadowRoot} */ (element.shadowRoot);
    return {
      more: root.querySelectorAll("*").length - (nodes ?? 0),
      sheets: root.adoptedStyleSheets.length - (sheets ?? 0),
    };
  });
  assert.deepEqual(left, { more: 0, sheets: 0 });
});

browserTest("a reader's own colours hold in the drawing, whatever scheme the page says", async ({ open }) => {
  const page = await ready(open, { forcedColors: "active", colorScheme: "dark" });
  await page.evaluate(() => document.documentElement.style.setProperty("color-scheme", "light"));
  await page.getByRole("tab", { name: "Calendar" }).click();
  await page.locator(".date-mark").first().waitFor();
  const [mark, words] = await page.evaluate(() => {
    const root = document.querySelector("readout-timeline")?.shadowRoot;
    const style = (/** @type {string} */ name) =>
      getComputedStyle(/** @type {Element} */ (root?.querySelector(name)));
    return [style(".date-mark:not(.is-vague)").fill, style(".title").color];
  });
  assert.equal(mark, words);
});

browserTest("on paper a name in the track stands on its own ground", async ({ open }) => {
  const page = await ready(open, { viewport: { width: 1280, height: 800 } });
  await page.locator(".block-name").first().waitFor();
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 700, height: 900 });
  const bare = () =>
    page.evaluate(() => {
      const root = document.querySelector("readout-timeline")?.shadowRoot;
      const right = (/** @type {Element | null | undefined} */ node) =>
        node?.getBoundingClientRect().right ?? 0;
      return [...(root?.querySelectorAll(".block-name") ?? [])]
        .filter((name) => right(name) > right(name.parentElement?.querySelector(".is-plate")))
        .map((name) => name.textContent);
    });
  await becomes(bare, []);
});
