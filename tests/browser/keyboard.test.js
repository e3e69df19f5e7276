/**
 * The official readout with nothing but a keyboard: every control is reached with Tab and arrows, in the order of the page,
 * and does what it says. No pointer, no script that moves the focus.
 */

import assert from "node:assert/strict";
import { browserTest } from "./harness.js";

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
      outline: node ? getComputedStyle(node).outlineStyle : "none",
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

browserTest("every function of an official readout is there for a keyboard alone", async ({ open }) => {
  const page = await open("/gallery/official.html", { viewport: { width: 1280, height: 900 } });
  await page.locator(".row-topic path").first().waitFor();
  const tab = (/** @type {string} */ name) => page.getByRole("tab", { name });

  // A name, pressed, leaves only what is that person's.
  await tabTo(page, ({ name }) => name.startsWith("Ruta Holm"), "the first name");
  await page.keyboard.press("Enter");
  await page.locator(".row-topic .is-faint").first().waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".row-topic .is-faint").first().waitFor({ state: "detached" });

  // The tabs, by arrows; each shows its view.
  await tabTo(page, ({ role }) => role === "tab", "the tabs");
  for (const name of ["Calendar", "Table", "Discussion"]) {
    await page.keyboard.press("ArrowRight");
    if ((await tab(name).getAttribute("aria-selected")) !== "true") await page.keyboard.press("Enter");
    assert.equal(await tab(name).getAttribute("aria-selected"), "true", name);
  }

  // The zoom.
  await tabTo(page, ({ name }) => name === "Zoom in", "the zoom");
  await page.keyboard.press("Enter");
  await page.locator(".plot.is-zoomed").waitFor();
  const whole = await tabTo(page, ({ name }) => /Whole text/.test(name), "the way back to the whole").catch(
    () => null,
  );
  if (whole) await page.keyboard.press("Enter");

  // A lane lists its sentences; each leads into the text.
  await tabTo(page, ({ classes }) => /row-open|row-name|lane/.test(classes), "a lane").catch(async () => {
    await tabTo(page, ({ classes }) => classes.includes("proxy"), "the marks");
  });

  // The marks: arrows, Enter opens the sentence, Escape puts card and choice away.
  const mark = await focused(page);
  if (!mark.classes.includes("proxy"))
    await tabTo(page, ({ classes }) => classes.includes("proxy"), "the marks");
  await page.keyboard.press("0");
  await page.locator(".plot:not(.is-zoomed)").waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Home");
  assert.match((await focused(page)).name, /sentence \d+ of \d+/);
  await page.keyboard.press("Enter");
  assert.equal(await page.locator(".is-lit").count(), 1);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".is-lit").count(), 0);

  // The text scrolls, and the panel's tabs and entries work.
  await tabTo(page, ({ name }) => name === "Positions", "the panel");
  await page.keyboard.press("ArrowRight");
  const chosen = await focused(page);
  if ((await tab(chosen.name).getAttribute("aria-selected")) !== "true") await page.keyboard.press("Enter");
  assert.equal(await tab(chosen.name).getAttribute("aria-selected"), "true");
  await tabTo(page, ({ classes }) => classes.includes("words"), "an entry of the panel");
  await page.keyboard.press("Enter");
  assert.ok((await page.locator(".is-lit").count()) >= 1);
});

browserTest("every stop of the keyboard can be seen", async ({ open }) => {
  const page = await open("/gallery/official.html", { viewport: { width: 1280, height: 900 } });
  await page.locator(".row-topic path").first().waitFor();
  /** @type {string[]} */
  const unseen = [];
  const stops = new Set();
  for (let stop = 0; stop < STOPS; stop += 1) {
    await page.keyboard.press("Tab");
    const now = await focused(page);
    if (now.role === "body") break;
    stops.add(`${now.role} ${now.name}`);
    if (!now.inView) unseen.push(`out of sight: ${now.role} ${now.name}`);
    if (now.outline === "none" && !now.classes.includes("proxy"))
      unseen.push(`no ring: ${now.role} ${now.name}`);
  }
  assert.deepEqual(unseen, []);
  assert.ok(stops.size > 8 && stops.size < STOPS, `${stops.size} stops`);
});
