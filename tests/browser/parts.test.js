/**
 * The module form and the files beside it: each is fetched where it is needed and nowhere else, and where one does not come
 * the page says so and the text stays.
 */

import assert from "node:assert/strict";
import { becomes, browserTest } from "./harness.js";

/** @typedef {import("playwright-core").Page} Page */

/** An account to compare with. */
const OTHER = "Mara Oke: Good morning.\n\nTal Venn: On the harbour, we agree.\n";

/**
 * @param {(address: string) => Promise<Page>} open
 * @param {string} [search]
 */
async function ready(open, search = "") {
  const page = await open(`/pages/parts.html${search}`);
  await page.waitForFunction(() => document.title === "ready");
  return page;
}

/** The parts that a page has asked for, in order. @param {Page} page */
const fetched = (page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .flatMap(({ name }) => /readout-timeline-(\w+)\.mjs$/.exec(name)?.[1] ?? []),
  );

/** @param {Page} page @param {string} part */
const lose = (page, part) =>
  page.route(`**/readout-timeline-${part}.mjs`, (route) => route.fulfill({ status: 404, body: "" }));

/**
 * Keeps a part back until it is told to answer.
 *
 * @param {Page} page
 * @param {string} part
 * @param {(route: import("playwright-core").Route) => Promise<void>} answer
 */
async function hold(page, part, answer) {
  /** @type {import("playwright-core").Route[]} */
  const held = [];
  await page.route(`**/readout-timeline-${part}.mjs`, (route) => void held.push(route));
  return { asked: () => held.length, send: () => Promise.all(held.map(answer)) };
}

/** Gives the page time for what must not happen. @param {Page} page */
const settled = (page) => page.waitForTimeout(500);

/** What a lost part lets the browser say. */
const LOST = [/answer 404/, /console error: Failed to load resource/];

/** @param {Page} page */
const notice = (page) => page.locator(".notice").textContent();

/** @param {Page} page @param {string} lang */
const speak = (page, lang) =>
  page.evaluate((tag) => document.querySelector("readout-timeline")?.setAttribute("lang", tag), lang);

/** @param {Page} page */
const compareWith = (page) =>
  page.evaluate((text) => {
    Object.assign(document.querySelector("readout-timeline") ?? {}, { against: text });
  }, OTHER);

/** @param {Page} page */
async function saveTables(page) {
  await page.locator(".menu-save > button").click();
  await page.locator("[data-kind=mentions]").click();
}

browserTest("a page in English fetches no part", async ({ open }) => {
  assert.deepEqual(await fetched(await ready(open)), []);
});

browserTest(
  "a page in Russian fetches its words, and the first that is drawn is Russian",
  async ({ open }) => {
    const page = await ready(open, "?lang=ru-RU");
    assert.deepEqual(await fetched(page), ["ru"]);
    assert.equal(await page.locator("body").getAttribute("data-first"), "Беседа");
    assert.equal(await page.locator(".widget").getAttribute("lang"), "ru-RU");
  },
);

browserTest("a page that changes its language fetches the words of the new one", async ({ open }) => {
  const page = await ready(open);
  await speak(page, "ar");
  await becomes(() => page.locator(".widget").getAttribute("dir"), "rtl");
  await speak(page, "en");
  await becomes(() => page.locator(".widget").getAttribute("lang"), "en");
  await speak(page, "ar");
  await becomes(() => page.locator(".widget").getAttribute("lang"), "ar");
  assert.deepEqual(await fetched(page), ["ar"]);
});

browserTest("saving fetches what writes files, once", async ({ open }) => {
  const page = await ready(open);
  for (const _ of [1, 2]) {
    const [download] = await Promise.all([page.waitForEvent("download"), saveTables(page)]);
    assert.match(download.suggestedFilename(), /mentions\.csv$/);
    await page.keyboard.press("Escape");
  }
  assert.deepEqual(await fetched(page), ["saving"]);
});

browserTest("another account fetches what draws two", async ({ open }) => {
  const page = await ready(open);
  await compareWith(page);
  await becomes(() => page.locator("[role=tab][aria-selected=true]").first().textContent(), "Compare");
  assert.equal(await page.locator(".below .reader").count(), 2);
  assert.deepEqual(await fetched(page), ["comparing"]);
});

browserTest(
  "where words do not come, the page says so and speaks English",
  { allow: LOST },
  async ({ open }) => {
    const page = await ready(open);
    await lose(page, "fr");
    await speak(page, "fr");
    await becomes(() => notice(page), /A part of this script could not be loaded\..*side by side/);
    assert.equal(await page.locator(".widget").getAttribute("lang"), "en");
    assert.equal(await page.locator("body").getAttribute("data-errors"), "part false;");
    assert.ok(await page.locator(".reader").isVisible());
  },
);

browserTest(
  "a page that goes back to English has nothing to say of words that did not come",
  { allow: LOST },
  async ({ open }) => {
    const page = await ready(open);
    await lose(page, "fr");
    await speak(page, "fr");
    await becomes(() => notice(page), /A part of this script could not be loaded/);
    await speak(page, "en");
    await becomes(() => notice(page), "");
  },
);

browserTest(
  "words that do not come are no news once the page speaks another language",
  { allow: LOST },
  async ({ open }) => {
    const page = await ready(open);
    const answer = await hold(page, "fr", (route) => route.fulfill({ status: 404, body: "" }));
    await speak(page, "fr");
    await becomes(async () => answer.asked(), 1);
    await speak(page, "ar");
    await becomes(() => page.locator(".widget").getAttribute("lang"), "ar");
    await answer.send();
    await settled(page);
    assert.equal(await notice(page), "");
    assert.equal(await page.locator("body").getAttribute("data-errors"), null);
  },
);

browserTest("what is gone before the file for saving has come is not saved", async ({ open }) => {
  const page = await ready(open);
  let downloads = 0;
  page.on("download", () => {
    downloads += 1;
  });
  const answer = await hold(page, "saving", (route) => route.continue());
  await saveTables(page);
  await becomes(async () => answer.asked(), 1);
  await page.evaluate(() => document.querySelector("readout-timeline")?.remove());
  await answer.send();
  await settled(page);
  assert.equal(downloads, 0);
});

browserTest("words of another version are not spoken", async ({ open }) => {
  const page = await ready(open);
  await page.route("**/readout-timeline-fr.mjs", async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace(/version="[^"]+"/, 'version="0.0.9"');
    await route.fulfill({ response: answer, body });
  });
  await speak(page, "fr");
  await becomes(() => notice(page), /A part of this script could not be loaded/);
  assert.equal(await page.locator(".widget").getAttribute("lang"), "en");
});

browserTest(
  "where the file for saving does not come, the menu says so",
  { allow: LOST },
  async ({ open }) => {
    const page = await ready(open);
    await lose(page, "saving");
    await saveTables(page);
    await becomes(() => page.locator(".save-status").textContent(), /not .*written\. A part of this script/);
    assert.ok(await page.locator(".reader").isVisible());
  },
);

browserTest("where the view of two does not come, the account stays", { allow: LOST }, async ({ open }) => {
  const page = await ready(open);
  await lose(page, "comparing");
  await compareWith(page);
  await becomes(() => notice(page), /A part of this script could not be loaded/);
  assert.equal(await page.locator(".below .reader").count(), 1);
});
