/**
 * The language of the words: taken from the element, from around it, from the page, from the reader's browser, and kept
 * apart from the language of the text.
 */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { becomes, browserTest } from "./harness.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * @param {import("./harness.js").Given["open"]} open
 * @param {import("./harness.js").PageOptions} [options]
 */
async function ready(open, options) {
  const page = await open("/pages/views.html", options);
  await page.waitForFunction(() => document.title === "ready");
  return page;
}

/**
 * Says which language page, surroundings and element are in, and waits for the words.
 * @param {import("playwright-core").Page} page
 * @param {{page?: string | null, around?: string, element?: string}} languages
 */
async function speak(page, languages) {
  await page.evaluate(({ page, around, element }) => {
    document.title = "";
    const set = (/** @type {Element | null} */ node, /** @type {string | null | undefined} */ lang) => {
      if (lang === null) node?.removeAttribute("lang");
      else if (lang !== undefined) node?.setAttribute("lang", lang);
    };
    const own = document.querySelector("readout-timeline");
    set(document.documentElement, page);
    set(document.querySelector("main"), around);
    set(own, element);
    // Moving it makes it look again, as a page does that changes around it.
    own?.parentElement?.append(own);
    if (own && "reload" in own && typeof own.reload === "function") own.reload();
  }, languages);
  await page.waitForFunction(() => document.title === "ready");
}

/** @param {import("playwright-core").Page} page */
const tab = (page) => page.locator("[role=tab]").last().textContent();

browserTest("the words are in the language of the page", async ({ open }) => {
  const page = await ready(open);
  await becomes(() => tab(page), "Details");
  for (const [language, word] of [
    ["fr", "Détails"],
    ["ru-RU", "Сведения"],
    ["ar", "التفاصيل"],
    ["de", "Details"],
  ]) {
    await speak(page, { page: language });
    await becomes(() => tab(page), word, language);
  }
});

browserTest("what is nearer to the element goes before what is farther", async ({ open }) => {
  const page = await ready(open);
  await speak(page, { page: "ar", around: "fr" });
  await becomes(() => tab(page), "Détails");
  await speak(page, { element: "ru" });
  await becomes(() => tab(page), "Сведения");
});

browserTest("where the page says nothing, the reader's browser does", async ({ open }) => {
  const page = await ready(open, { locale: "ru-RU" });
  await becomes(() => tab(page), "Details", "the page says English");
  await speak(page, { page: null });
  await becomes(() => tab(page), "Сведения");
});

browserTest("dates and numbers go with the words, and the text stays what it is", async ({ open }) => {
  const page = await ready(open);
  await speak(page, { element: "fr-CA" });
  await becomes(() => page.locator(".dateline").textContent(), /^2 avril 2031 à 20 h 00 · Halden · 54 mots/);
  await becomes(() => page.locator(".widget").getAttribute("lang"), "fr-CA");
  await becomes(() => page.locator(".reader").getAttribute("lang"), "en");
  await becomes(() => page.locator(".reader").textContent(), /The two presidents discussed the river\./);
});

browserTest("Arabic words run from right to left, on a page that does not", async ({ open }) => {
  const page = await ready(open, { bypassCSP: true });
  await speak(page, { element: "ar" });
  await becomes(() => page.locator(".widget").getAttribute("dir"), "rtl");
  const place = async (/** @type {string} */ selector) =>
    (await page.locator(selector).first().boundingBox())?.x ?? 0;
  await becomes(
    async () => (await place(".row-topic .row-name")) > (await place(".row-topic .strip")),
    true,
    "names stand at the right",
  );
  await becomes(
    async () => (await place(".reader")) > (await place(".panel")),
    true,
    "the text stands before the panel",
  );
  await page.addScriptTag({ content: AXE });
  await page.getByRole("button", { name: "حفظ", exact: true }).click();
  const violations = await page.evaluate(async () => {
    // @ts-expect-error The script's global.
    const { violations } = await globalThis.axe.run(document, { resultTypes: ["violations"] });
    return violations.map((/** @type {{id: string}} */ { id }) => id);
  });
  assert.deepEqual(violations, []);
});

browserTest("no language is wider than a phone", async ({ open }) => {
  for (const language of ["en", "fr", "ru", "ar"]) {
    const page = await ready(open, { viewport: { width: 320, height: 700 } });
    await speak(page, { page: language });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `${language}: ${wide} px too wide`);
    await page.locator(".menu-save .menu-button").click();
    const isInside = async () => {
      const box = await page.locator(".menu-save .menu").boundingBox();
      return box !== null && box.x >= 0 && box.x + box.width <= 320;
    };
    await becomes(isInside, true, `${language}: the menu lies in the window`);
  }
});

browserTest("a failure is told in the words of the page", { allow: [/404/] }, async ({ open }) => {
  const page = await ready(open);
  await page.evaluate(() => {
    document.documentElement.lang = "fr";
    const own = /** @type {HTMLElement & {source: unknown}} */ (document.querySelector("readout-timeline"));
    own.source = null;
    own.setAttribute("src", "missing.md");
  });
  await page.getByText("Il n’y a pas de fichier à l’adresse").waitFor();
});
