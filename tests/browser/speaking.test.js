/**
 * The language of the workbench: that of the reader's browser, unless whoever serves the page has said another.
 */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { becomes, browserTest, STANDALONE } from "./harness.js";

/** @typedef {import("playwright-core").Page} Page */

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const LANGUAGES = [
  {
    locale: "fr",
    dir: "ltr",
    promise: "Rien de ce que vous collez, déposez ou ouvrez ne quitte ce navigateur.",
    mend: "Corriger la lecture",
    embed: "Obtenir le code à intégrer",
    code: "Code à intégrer",
    close: "Fermer",
    details: "Détails",
  },
  {
    locale: "ar",
    dir: "rtl",
    promise: "لا شيء مما تلصقه أو تُسقطه أو تفتحه يغادر هذا المتصفح.",
    mend: "تصحيح القراءة",
    embed: "الحصول على رمز التضمين",
    code: "رمز التضمين",
    close: "إغلاق",
    details: "التفاصيل",
  },
];

/**
 * The workbench with its sample.
 *
 * @param {import("./harness.js").Given["open"]} open
 * @param {import("./harness.js").PageOptions} options
 * @param {string} [address]
 */
async function bench(open, options, address = "/") {
  const page = await open(address, options);
  await page.locator(".row-topic path").first().waitFor();
  return page;
}

/**
 * What axe finds.
 *
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
const faults = (page) =>
  page.evaluate(async () => {
    // @ts-expect-error The script's global.
    const { violations } = await globalThis.axe.run(document, { resultTypes: ["violations"] });
    return violations.map((/** @type {{id: string, nodes: {html: string}[]}} */ { id, nodes }) =>
      [id, ...nodes.map(({ html }) => html)].join(" "),
    );
  });

for (const { locale, dir, promise, mend, embed, code, close, details } of LANGUAGES) {
  browserTest(`a browser in ${locale} has the whole workbench in its language`, async ({ open }) => {
    const page = await bench(open, { locale, bypassCSP: true });
    const root = page.locator("html");
    await becomes(
      async () => [await root.getAttribute("lang"), await root.getAttribute("dir")],
      [locale, dir],
    );
    await becomes(() => page.getByRole("heading", { level: 1 }).first().textContent(), "Readout Timeline");
    await becomes(() => page.locator(".promise").textContent(), promise);
    await becomes(() => page.getByRole("tab").last().textContent(), details, "the element follows");
    await becomes(() => page.locator("#text").evaluate((field) => field.matches(":dir(ltr)")), true);
    await page.getByRole("button", { name: mend }).click();
    await page.getByRole("heading", { name: mend }).waitFor();
    await page.locator("details.group summary").first().click();
    await page.addScriptTag({ content: AXE });
    assert.deepEqual(await faults(page), []);
    await page.getByRole("button", { name: embed }).click();
    await page.getByRole("heading", { name: code }).waitFor();
    assert.deepEqual(await faults(page), []);
    await page.getByRole("button", { name: close, exact: true }).click();
  });
}

browserTest("nothing of the workbench is left in English", async ({ open }) => {
  const english = await bench(open, { locale: "en-GB" });
  const words = (/** @type {Page} */ page) =>
    page
      .locator("[data-words], #mend label, #mend summary, #mend button, #mend .hint:not(:empty)")
      .evaluateAll((all) => all.map((one) => one.textContent ?? ""));
  const said = await words(english);
  assert.ok(said.length > 40, `${said.length} places`);
  for (const locale of ["ru", "ar"]) {
    const other = await words(await bench(open, { locale }));
    assert.equal(other.length, said.length);
    assert.deepEqual(
      other.filter((each, at) => each === said[at]),
      [],
      locale,
    );
  }
});

browserTest("a reader of another language is spoken to in English", async ({ open }) => {
  const page = await bench(open, { locale: "de-DE" });
  await becomes(() => page.locator("html").getAttribute("lang"), "en");
  await becomes(
    () => page.locator(".promise").textContent(),
    "Nothing you paste, drop or open leaves this browser.",
  );
});

browserTest("the page in one file speaks the reader's language too", async ({ open }) => {
  const page = await bench(open, { locale: "ru-RU" }, STANDALONE);
  await page.getByRole("button", { name: "Исправить разбор" }).waitFor();
});

browserTest("no language of the workbench is wider than a phone", async ({ open }) => {
  for (const locale of ["fr", "ru", "ar"]) {
    const page = await bench(open, { locale, viewport: { width: 320, height: 640 } });
    await page.locator("#mend-fold").click();
    for (const summary of await page.locator("details.group summary").all()) {
      await summary.click();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${locale}: ${wide} px too wide`);
    }
  }
});
