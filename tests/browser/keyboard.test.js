/**
 * The official readout with nothing but a keyboard: every control is reached with Tab and arrows, in the order of the page,
 * and does what it says. No pointer, no script that moves the focus.
 */

import assert from "node:assert/strict";
import { becomes, browserTest } from "./harness.js";

/** @typedef {import("playwright-core").Page} Page */

/** More stops than the page has. */
const STOPS = 60;

/**
 * What has the focus, by role and name.
 *
 * @param {Page} page
 */
function focused(page) {
  return page.evaluate(() => {
    let node = document.activeElement;
    while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
    const name = node?.getAttribute("aria-label") ?? node?.textContent?.trim().replace(/\s+/g, " ") ?? "";
    const box = node?.getBoundingClientRect();
    return {
      role: node?.getAttribute("role") ?? node?.localName ?? "",
      name: name.slice(0, 80),
      classes: node?.getAttribute("class") ?? "",
      // The ring may be around the field as a whole, with its count and buttons.
      outline: [node, node?.parentElement]
        .map((each) => (each ? getComputedStyle(each).outlineStyle : "none"))
        .find((style) => style !== "none"),
      inView: Boolean(box && box.bottom > 0 && box.top < innerHeight),
    };
  });
}

/**
 * Presses Tab until something is reached.
 *
 * @param {Page} page
 * @param {(stop: Awaited<ReturnType<typeof focused>>) => boolean} isIt
 * @param {string} what
 */
async function tabTo(page, isIt, what) {
  for (let stop = 0; stop < STOPS; stop += 1) {
    await page.keyboard.press("Tab");
    const now = await focused(page);
    if (isIt(now)) {
      assert.ok(now.inView, `${what} is in sight`);
      return now;
    }
  }
  return assert.fail(`${what} is not reached with Tab`);
}

/** @param {import("./harness.js").Given["open"]} open */
async function official(open) {
  const page = await open("/gallery/official.html", { viewport: { width: 1280, height: 900 } });
  await page.locator(".row-topic path").first().waitFor();
  return page;
}

/** @param {string} name */
const called = (name) => (/** @type {{name: string}} */ stop) => stop.name.startsWith(name);

/** @param {string} name */
const classed = (name) => (/** @type {{classes: string}} */ stop) => stop.classes.split(" ").includes(name);

browserTest("a name is pressed, and pressed again, by a keyboard alone", async ({ open }) => {
  const page = await official(open);
  await tabTo(page, called("Ruta Holm, Prime Minister"), "the first name");
  await page.keyboard.press("Enter");
  await page.locator(".row-topic .is-faint").first().waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".row-topic .is-faint").first().waitFor({ state: "detached" });
});

browserTest("the views are changed by arrows, and the zoom by its button and by 0", async ({ open }) => {
  const page = await official(open);
  await tabTo(page, called("Discussion"), "the views");
  for (const name of ["Calendar", "Table", "Discussion"]) {
    await page.keyboard.press("ArrowRight");
    await becomes(() => page.getByRole("tab", { name }).getAttribute("aria-selected"), "true", name);
  }
  await tabTo(page, called("Zoom in"), "the zoom");
  await page.keyboard.press("Enter");
  await page.locator(".plot.is-zoomed").waitFor();
  await tabTo(page, classed("proxy"), "the marks");
  await page.keyboard.press("0");
  await page.locator(".plot.is-zoomed").waitFor({ state: "detached" });
});

browserTest("a mark opens its sentence, and Escape leads out again", async ({ open }) => {
  const page = await official(open);
  await tabTo(page, classed("proxy"), "the marks");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Home");
  await becomes(async () => (await focused(page)).name, /sentence \d+ of \d+/);
  await page.keyboard.press("Enter");
  await becomes(() => page.locator(".is-lit").count(), 1);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await becomes(() => page.locator(".is-lit").count(), 0);
});

browserTest("the text scrolls, and the panel leads into it", async ({ open }) => {
  const page = await official(open);
  await tabTo(page, classed("reader"), "the text");
  await page.keyboard.press("End");
  await page.waitForFunction(
    () =>
      (document.querySelector("readout-timeline")?.shadowRoot?.querySelector(".reader")?.scrollTop ?? 0) > 50,
  );
  await tabTo(page, called("Positions"), "the panel");
  await page.keyboard.press("ArrowRight");
  await becomes(() => page.getByRole("tab", { name: "People" }).getAttribute("aria-selected"), "true");
  await tabTo(page, classed("words"), "an entry of the panel");
  await page.keyboard.press("Enter");
  await page.locator(".is-lit").first().waitFor();
});

browserTest("the text is searched, found by found, and the search is cleared", async ({ open }) => {
  const page = await official(open);
  await tabTo(page, classed("search-input"), "the search");
  await page.keyboard.type("barley");
  await page.keyboard.press("Enter");
  await page.locator(".search-count", { hasText: "1/" }).waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".search-count", { hasText: "2/" }).waitFor();
  await becomes(async () => (await page.locator(".is-lit").allTextContents()).join(" "), /barley/);
  await page.keyboard.press("Escape");
  await becomes(() => page.locator(".search-input").inputValue(), "");
});

browserTest("the order of the topics is chosen", async ({ open }) => {
  const page = await official(open);
  const names = page.locator(".row-topic .row-name");
  const before = await names.allTextContents();
  await tabTo(page, ({ role, classes }) => role === "select" && classes === "sort", "the order");
  // The last but one is by name.
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowUp");
  await page.locator(".row-topic .row-name").first().getByText("Energy").waitFor();
  await becomes(() => names.allTextContents(), before.toSorted());
});

browserTest("the list of files to save opens, and Escape leads back to its button", async ({ open }) => {
  const page = await official(open);
  await tabTo(page, called("Save"), "the button that saves");
  await page.keyboard.press("Enter");
  await page.locator(".menu:popover-open").waitFor();
  await page.keyboard.press("Tab");
  await becomes(async () => (await focused(page)).classes, /item/);
  await page.keyboard.press("Escape");
  await page.locator(".menu:popover-open").waitFor({ state: "detached" });
  // The platform tells of the closing a moment later.
  await page.locator(".menu-save > .menu-button:focus").waitFor();
});

browserTest("a link is shared, and the focus is back on its button", async ({ open }) => {
  const page = await open("/gallery/links.html", {
    viewport: { width: 1280, height: 900 },
    permissions: ["clipboard-read", "clipboard-write"],
  });
  await page.locator(".row-topic path").first().waitFor();
  await tabTo(page, called("Share"), "the button that shares");
  await page.keyboard.press("Enter");
  await page.locator(".menu-share .menu:popover-open").waitFor();
  await page.keyboard.press("Tab");
  // There is no link to words while none are chosen.
  await becomes(async () => (await focused(page)).name, "Copy the link to this view");
  await page.keyboard.press("Enter");
  await page.locator(".bar-note", { hasText: "The link is copied." }).waitFor();
  await page.locator(".menu-share .menu:popover-open").waitFor({ state: "detached" });
  await page.locator(".menu-share > .menu-button:focus").waitFor();
  await becomes(async () => await page.evaluate(() => navigator.clipboard.readText()), /links\.html/);
});

browserTest("positions are filtered by how they are put, and all of them come back", async ({ open }) => {
  const page = await official(open);
  const rows = page.locator(".positions tbody tr");
  const all = await rows.count();
  const { name } = await tabTo(page, classed("stance"), "how things are put");
  await page.keyboard.press("ArrowRight");
  assert.notEqual((await focused(page)).name, name);
  await page.keyboard.press("Home");
  await becomes(async () => (await focused(page)).name, name);
  await page.keyboard.press("Enter");
  await page.locator("button.stance[aria-pressed=true]").waitFor();
  const count = Number(name.match(/\d+$/)?.[0]);
  assert.ok(count < all);
  await becomes(() => rows.count(), count);
  await page.keyboard.press("Space");
  await page.locator("button.stance[aria-pressed=true]").waitFor({ state: "detached" });
  await becomes(() => rows.count(), all);
});

browserTest("every stop of the keyboard can be seen", async ({ open }) => {
  const page = await official(open);
  /** @type {string[]} */
  const unseen = [];
  const stops = new Set();
  for (let stop = 0; stop < STOPS; stop += 1) {
    await page.keyboard.press("Tab");
    const now = await focused(page);
    if (now.role === "body") break;
    stops.add(`${now.role} ${now.name}`);
    if (!now.inView) unseen.push(`out of sight: ${now.role} ${now.name}`);
    if (!now.outline && !now.classes.includes("proxy")) unseen.push(`no ring: ${now.role} ${now.name}`);
  }
  assert.deepEqual(unseen, []);
  assert.ok(stops.size > 8 && stops.size < STOPS, `${stops.size} stops`);
});
