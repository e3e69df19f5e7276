/**
 * Searching the text, by pointer and by keyboard.
 */

import assert from "node:assert/strict";
import { faults, marked, ready, said } from "./exploring.js";
import { becomes, browserTest } from "./harness.js";

browserTest("found words are counted, said, marked in the text and over the lanes", async ({ open }) => {
  const page = await ready(open);
  const field = page.getByRole("searchbox", { name: "Search the text" });
  await field.fill("RÍVER");
  await page.locator(".search-count", { hasText: "4" }).waitFor();
  await becomes(() => marked(page), ["river", "river", "river", "river"]);
  await said(page, /^Found 4 times\. 3 of 8 sentences$/);
  await becomes(async () => (await page.locator(".row-found .row-count").textContent())?.trim(), "4");
  await becomes(
    async () => (await page.locator(".row-topic.is-empty").allTextContents()).join(),
    /Ports.*Visas.*Grain/,
  );
  await becomes(
    () => page.locator("svg[data-row=c1] .is-faint").count(),
    0,
    "all of its sentences are found",
  );
});

browserTest("Enter goes to the next place and round, Shift+Enter back, Escape ends it", async ({ open }) => {
  const page = await ready(open, { viewport: { width: 700, height: 500 } });
  const field = page.getByRole("searchbox");
  await field.fill("river");
  await field.press("Enter");
  await said(page, /^1 of 4: /);
  await field.press("Enter");
  await becomes(() => page.locator(".is-lit").textContent(), "The two presidents discussed the river. ");
  await becomes(() => marked(page, "readout-current"), ["river"]);
  await becomes(() => page.locator(".search-count").textContent(), "2/4");
  await field.press("Shift+Enter");
  await field.press("Shift+Enter");
  await becomes(() => page.locator(".search-count").textContent(), "4/4");
  await page.waitForFunction(() => {
    const lit = document.querySelector("readout-timeline")?.shadowRoot?.querySelector(".is-lit");
    const box = lit?.getBoundingClientRect();
    return box && box.top >= 0 && box.bottom <= innerHeight;
  });
  await becomes(
    () =>
      page.evaluate(() => document.querySelector("readout-timeline")?.shadowRoot?.activeElement?.className),
    "search-input",
  );
  await field.press("Escape");
  await becomes(() => field.inputValue(), "");
  await becomes(() => marked(page), []);
  await becomes(() => page.locator(".row-found").isHidden(), true);
});

browserTest("the places can be gone through by pointer, and the found row by arrows", async ({ open }) => {
  const page = await ready(open);
  await page.getByRole("searchbox").fill("water");
  await page.getByRole("button", { name: "Go to the next place" }).click();
  await becomes(() => page.locator(".search-count").textContent(), "1/2");
  await page.getByRole("button", { name: "Go to the place before" }).click();
  await becomes(() => page.locator(".search-count").textContent(), "2/2");
  await page.getByRole("button", { name: "Found 2" }).click();
  await becomes(() => page.locator(".sentence-button").count(), 2);
  await page.getByRole("button", { name: "Found 2" }).focus();
  await page.keyboard.press("ArrowRight");
  const name = await page.evaluate(() =>
    document.querySelector("readout-timeline")?.shadowRoot?.activeElement?.getAttribute("aria-label"),
  );
  assert.match(name ?? "", /^Search for “.*water.*”, .*sentence 2 of 8/);
});

browserTest("words that are nowhere are said to be nowhere", async ({ open }) => {
  const page = await ready(open);
  await page.getByRole("searchbox").fill("sugar");
  await said(page, /^Not found in this text\.$/);
  await becomes(() => page.getByRole("button", { name: "Go to the next place" }).isDisabled(), true);
  assert.deepEqual(await faults(page), []);
});

browserTest("words are found that stand across nodes and in the title", async ({ open }) => {
  const page = await ready(open);
  await page.getByRole("searchbox").fill('and "water is life"');
  await page.locator(".search-count", { hasText: "1" }).waitFor();
  await becomes(() => marked(page), ["and “water is life”"]);
  await page.getByRole("searchbox").fill("talks on");
  await page.getByRole("searchbox").press("Enter");
  await becomes(() => marked(page), ["Talks on"]);
  await becomes(() => page.locator(".around .form-title").isVisible(), true, "what is folded away opens");
});

browserTest("marks in the page's registry go with the element", async ({ open }) => {
  const page = await ready(open);
  await page.getByRole("searchbox").fill("river");
  await page.locator(".search-count", { hasText: "4" }).waitFor();
  await page.evaluate(() => document.querySelector("readout-timeline")?.remove());
  await page.waitForFunction(() => CSS.highlights.size === 0);
});
