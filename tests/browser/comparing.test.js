/**
 * Two accounts in the workbench, from the disk, where nothing can be fetched: two files at once, another account that is
 * pasted or dropped, which is which, and the code for a page.
 */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { copyFile, mkdtemp, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { becomes, browserTest, STANDALONE } from "./harness.js";

/** @typedef {import("playwright-core").Page} Page */

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const REPORT =
  "# The bridge opens\n\n“We will reopen the Lune bridge in May,” President Ada Lorne said.\n\n“Nobody picks our apples,” Prime Minister Petro Vance said.";
const OFFICIAL =
  "Talks of June 3, 2024\n\nAda Lorne: Good morning. In May we are going to reopen the bridge over the Lune.\n\nPetro Vance: Thank you, Ada. The harvest of barley was poor.";

/** @param {string} name @param {string} words */
const file = (name, words) => ({ name, mimeType: "text/plain", buffer: Buffer.from(words) });

/**
 * The workbench on the disk, with the two texts opened together.
 *
 * @param {import("./harness.js").Given["open"]} open
 * @param {import("./harness.js").PageOptions} [options]
 */
async function both(open, options) {
  const page = await open(STANDALONE, options);
  await page.locator(".row-topic path").first().waitFor();
  await page.locator("#files").setInputFiles([file("report.md", REPORT), file("official.txt", OFFICIAL)]);
  await page.locator(".finding").first().waitFor();
  return page;
}

/** @param {Page} page */
const verdicts = (page) =>
  page.locator(".finding").evaluateAll((nodes) => nodes.map((node) => node.getAttribute("data-verdict")));

/** The list of texts of a name. @param {Page} page @param {string | RegExp} name */
const list = (page, name) => page.locator(".choice", { hasText: name }).locator("select");

/** What a list of texts shows as chosen. @param {Page} page @param {string | RegExp} name */
const chosen = (page, name) =>
  list(page, name).evaluate((node) => {
    const { selectedOptions } = /** @type {HTMLSelectElement} */ (node);
    return selectedOptions[0].text.replace(/[\u2066-\u2069]/g, "");
  });

/**
 * Drops a file on the page.
 *
 * @param {Page} page
 * @param {string} name
 * @param {string} words
 */
async function drop(page, name, words) {
  const data = await page.evaluateHandle(
    ([name, words]) => {
      const data = new DataTransfer();
      data.items.add(new File([words], name));
      return data;
    },
    [name, words],
  );
  await page.locator("body").dispatchEvent("drop", { dataTransfer: data });
}

browserTest("two files that are opened together are compared, from the disk", async ({ open }) => {
  const page = await both(open);
  await becomes(() => chosen(page, /^\s*Text/), "2. report.md");
  await becomes(() => chosen(page, "Compared with"), "3. official.txt");
  await becomes(() => verdicts(page), ["reworded", "not-found"]);
});

browserTest(
  "which is the account is turned by one button, and a comparison ends as it began",
  async ({ open }) => {
    const page = await both(open);
    await page.getByRole("button", { name: "Exchange the two" }).click();
    await page.locator("h1, .title", { hasText: "Talks of June 3" }).first().waitFor();
    await becomes(() => chosen(page, /^\s*Text/), "3. official.txt");
    await becomes(() => chosen(page, "Compared with"), "2. report.md");
    await list(page, "Compared with").selectOption("-1");
    await page.locator(".comparison").waitFor({ state: "detached" });
    await becomes(() => page.getByRole("button", { name: "Exchange the two" }).count(), 0);
    await list(page, "Compared with").selectOption("1");
    await page.locator(".finding").first().waitFor();
  },
);

browserTest("one file, or three, are opened and compared with nothing", async ({ open }) => {
  const page = await open(STANDALONE);
  await page.locator(".row-topic path").first().waitFor();
  await page.locator("#files").setInputFiles([file("report.md", REPORT)]);
  await page.locator(".reader", { hasText: "Nobody picks our apples" }).waitFor();
  await becomes(() => chosen(page, "Compared with"), "no other account");
  await page.locator("#files").setInputFiles(["a.md", "b.md", "c.md"].map((name) => file(name, OFFICIAL)));
  await page.locator(".reader", { hasText: "barley" }).waitFor();
  await becomes(() => chosen(page, /^\s*Text/), "3. a.md");
  await becomes(() => chosen(page, "Compared with"), "no other account");
});

browserTest("another account is asked for: pasted, opened or dropped, by keyboard too", async ({ open }) => {
  const page = await open(STANDALONE);
  await page.locator(".row-topic path").first().waitFor();
  await page.locator("#files").setInputFiles([file("report.md", REPORT)]);
  await page.locator(".reader", { hasText: "Nobody picks our apples" }).waitFor();
  const button = page.getByRole("button", { name: "Compare with another account…" });
  const dialog = page.getByRole("dialog", { name: "Compare with another account" });
  await button.focus();
  await page.keyboard.press("Enter");
  await becomes(() => dialog.locator(".hint").textContent(), /The words of “.?report\.md.?” are looked for/);
  await page.keyboard.insertText(OFFICIAL);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.locator(".finding").first().waitFor();
  await becomes(() => dialog.count(), 0);
  await becomes(() => chosen(page, /^\s*Text/), "2. report.md");
  await becomes(() => chosen(page, "Compared with"), "3. Pasted text");
  await button.click();
  await page.locator("#other-file").setInputFiles([file("two.txt", OFFICIAL)]);
  await page.waitForFunction(() =>
    /4\. .?two\.txt/.test(document.querySelector("#against")?.textContent ?? ""),
  );
  await button.click();
  await drop(page, "three.txt", OFFICIAL);
  await page.waitForFunction(() =>
    /5\. .?three\.txt/.test(document.querySelector("#against")?.textContent ?? ""),
  );
  await becomes(() => chosen(page, "Compared with"), "5. three.txt");
  await becomes(() => chosen(page, /^\s*Text/), "2. report.md");
});

browserTest("what cannot be the other account is told in the dialog, which stays", async ({ open }) => {
  const page = await open(STANDALONE);
  await page.locator(".row-topic path").first().waitFor();
  await page.getByRole("button", { name: "Compare with another account…" }).click();
  await page.locator("#other-file").setInputFiles([file("scan.pdf", "%PDF-1.7 and so on")]);
  const dialog = page.getByRole("dialog");
  await becomes(
    async () => await dialog.getByRole("alert").innerText(),
    /scan\.pdf.? is not a text file but a PDF/,
  );
  await page.keyboard.press("Escape");
  await becomes(() => page.getByRole("dialog").count(), 0);
  await becomes(() => page.locator(".comparison").count(), 0);
});

browserTest(
  "what is mended in the account is in the comparison, and the other text stays",
  async ({ open }) => {
    const page = await both(open);
    await page.getByRole("button", { name: "Mend the reading" }).click();
    await page.locator("summary", { hasText: "Quotations" }).click();
    const group = page.locator("details.group", { has: page.locator("summary", { hasText: "Quotations" }) });
    await group.getByRole("button", { name: "Not a quotation: take out" }).click();
    await page.waitForFunction(
      () => Reflect.get(document.querySelector("readout-timeline") ?? {}, "comparison")?.quotes.length === 1,
    );
    await becomes(() => chosen(page, "Compared with"), "3. official.txt");
  },
);

browserTest(
  "the embed code names both accounts, and the form with the readings needs no parser",
  async ({ open, serveSite }) => {
    const page = await both(open);
    await page.getByRole("button", { name: "Get the embed code" }).click();
    const code = page.locator("#embed-code");
    await becomes(() => page.getByLabel("Address of the other account").inputValue(), "official.txt");
    await becomes(
      async () => await code.inputValue(),
      /<readout-timeline src="report\.md" format="markdown" against="official\.txt">/,
    );
    await page.locator("#embed-frame").check();
    await becomes(async () => await code.inputValue(), /\?src=report\.md&amp;against=official\.txt"/);
    await page.locator("#embed-saved").check();
    await becomes(async () => (await code.inputValue()).startsWith("<iframe"), false);
    const folder = await mkdtemp(join(tmpdir(), "readout-"));
    await copyFile(
      new URL("../../pkg/readout-timeline.js", import.meta.url),
      join(folder, "readout-timeline.js"),
    );
    const policy = `<meta http-equiv="content-security-policy" content="script-src 'self'">`;
    const head = `<!doctype html><html lang="en"><meta charset="utf-8">${policy}<link rel="icon" href="data:,"><title>A</title>`;
    await writeFile(join(folder, "index.html"), `${head}\n${await code.inputValue()}`);
    const site = await open(await serveSite(folder));
    await site.locator(".finding").first().waitFor();
    await becomes(() => verdicts(site), ["reworded", "not-found"]);
  },
);

for (const width of [360, 1280]) {
  browserTest(
    `axe finds nothing in a comparison of the workbench and its dialog (${width})`,
    async ({ open }) => {
      const page = await both(open, { viewport: { width, height: 800 }, bypassCSP: true });
      await page.locator(".turn-way").last().click();
      await page.evaluate(AXE);
      const faults = () =>
        page.evaluate(async () => {
          // @ts-expect-error The script's global.
          const { violations } = await globalThis.axe.run(document);
          return violations.map(
            (/** @type {{id: string, nodes: {target: string[]}[]}} */ { id, nodes }) =>
              `${id} ${nodes[0].target}`,
          );
        });
      assert.deepEqual(await faults(), []);
      await becomes(
        async () => (await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0,
        true,
      );
      await page.getByRole("button", { name: "Compare with another account…" }).click();
      assert.deepEqual(await faults(), []);
    },
  );
}
