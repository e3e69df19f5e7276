/**
 * What the tests of the widget share: the page of the parse made by hand, and ways to ask its shadow tree.
 */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * @param {import("./harness.js").Given["open"]} open
 * @param {import("./harness.js").PageOptions} [options]
 * @param {string} [query] what views.js does to its parse, and the fragment
 */
export async function ready(open, options, query = "") {
  const page = await open(`/pages/views.html${query}`, options);
  await page.waitForFunction(() => document.title === "ready");
  await page.waitForFunction(() => {
    const root = document.querySelector("readout-timeline")?.shadowRoot;
    return root?.querySelector(".row-topic path") !== null;
  });
  return page;
}

/**
 * What the live region says.
 * @param {import("playwright-core").Page} page
 * @param {RegExp} words
 */
export const said = (page, words) =>
  page.waitForFunction((source) => {
    const region = document
      .querySelector("readout-timeline")
      ?.shadowRoot?.querySelector(".widget > [role=status]");
    return new RegExp(source).test(region?.textContent ?? "");
  }, words.source);

/**
 * The words that are marked as found, as a browser paints them.
 * @param {import("playwright-core").Page} page
 * @param {"readout-found" | "readout-current"} [name]
 */
export const marked = (page, name = "readout-found") =>
  page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map((range) => String(range)), name);

/**
 * The faults that axe finds.
 * @param {import("playwright-core").Page} page
 * @returns {Promise<string[]>}
 */
export async function faults(page) {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    // @ts-expect-error The script's global.
    const { violations } = await globalThis.axe.run(document.querySelector("main"));
    return violations.map(
      (/** @type {{id: string, nodes: {target: string[]}[]}} */ { id, nodes }) => `${id} ${nodes[0].target}`,
    );
  });
}
