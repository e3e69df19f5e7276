/**
 * The workbench as an editor uses it: mending a reading, taking it back, saving it, and getting the code for a page.
 */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { becomes, browserTest, STANDALONE } from "./harness.js";

/** @typedef {import("playwright-core").Page} Page */

/**
 * The workbench with the sample and the forms open.
 *
 * @param {import("./harness.js").Given["open"]} open
 * @param {import("./harness.js").PageOptions} [options]
 */
async function bench(open, options) {
  const page = await open("/", options);
  await page.locator(".row-topic path").first().waitFor();
  await page.getByRole("button", { name: "Mend the reading" }).click();
  return page;
}

/**
 * Opens a group of forms and gives it.
 *
 * @param {Page} page
 * @param {string} name
 */
async function group(page, name) {
  const element = page.locator("details.group", { has: page.locator("summary", { hasText: name }) });
  await element.locator("summary").click();
  return element;
}

/** @param {Page} page */
const parseOf = (page) =>
  page.evaluate(() => Reflect.get(document.querySelector("readout-timeline") ?? {}, "parse"));

/** @param {Page} page */
const said = (page) => page.locator("#mend [role=status]");

browserTest("place, date and title are mended, told, undone and done again", async ({ open }) => {
  const page = await bench(open);
  const account = await group(page, "The account");
  await account.getByLabel("Place").fill("Corve");
  await account.getByLabel("Date").fill("2024-03-15");
  await account.getByRole("button", { name: "Apply" }).click();
  await page.locator(".dateline", { hasText: "Corve" }).waitFor();
  await becomes(() => said(page).textContent(), /Place: “Corve” instead of “Halm House, Brennick”\./);
  await becomes(() => page.locator(".kicker").textContent(), /Edited$/);
  await becomes(async () => (await parseOf(page)).corrections.length, 2);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.locator(".dateline", { hasText: "Halm House" }).waitFor();
  await becomes(() => said(page).textContent(), /^Undone\. Nothing mended yet/);
  await becomes(async () => (await parseOf(page)).edited, false);
  await page.getByRole("button", { name: "Redo" }).click();
  await page.locator(".dateline", { hasText: "Corve" }).waitFor();
});

browserTest("a date that is none is refused by the field", async ({ open }) => {
  const page = await bench(open);
  const account = await group(page, "The account");
  await account.getByLabel("Date").fill("last Friday");
  await account.getByRole("button", { name: "Apply" }).click();
  await becomes(() => account.getByLabel("Date").evaluate((field) => field.matches(":invalid")), true);
  await becomes(async () => (await parseOf(page)).edited, false);
});

browserTest("people and topics are renamed, merged and taken out", async ({ open }) => {
  const page = await bench(open);
  const people = await group(page, "People");
  await people.getByLabel("Person").selectOption({ label: "Tomas Orvell" });
  await people.getByLabel("Name", { exact: true }).fill("Tomas J. Orvell");
  await people.getByRole("button", { name: "Apply" }).click();
  await page.getByRole("button", { name: /^Tomas J\. Orvell/ }).waitFor();
  const topics = await group(page, "Topics");
  const count = (await parseOf(page)).documents[0].topics.length;
  await topics.getByLabel("Topic").selectOption({ label: "Sea ice" });
  await topics.getByLabel("Is the same as").selectOption({ label: "The Arctic" });
  await topics.getByRole("button", { name: "Merge" }).click();
  await page.locator("#mend [role=status]", { hasText: "“Sea ice” counts as “The Arctic”" }).waitFor();
  await topics.getByRole("button", { name: "Not a topic" }).click();
  await page.locator("#mend [role=status]", { hasText: "taken out" }).waitFor();
  await becomes(async () => (await parseOf(page)).documents[0].topics.length, count - 2);
});

browserTest("what is clicked in the timeline is chosen in the forms", async ({ open }) => {
  const page = await bench(open, { viewport: { width: 1400, height: 1000 } });
  const positions = await group(page, "Positions");
  await page.locator(".reader .sentence", { hasText: "reviewed the customs agreement" }).click();
  await page.waitForFunction(() => {
    const select = [...document.querySelectorAll("#mend select")].find((each) =>
      each.closest("details")?.querySelector("summary")?.textContent?.startsWith("Positions"),
    );
    return /customs agreement/.test(
      /** @type {HTMLSelectElement} */ (select)?.selectedOptions[0]?.label ?? "",
    );
  });
  await positions.getByLabel("Who holds it").selectOption({ label: "Tomas Orvell" });
  await positions.getByLabel("How it is put").selectOption({ label: "concern" });
  await positions.getByRole("button", { name: "Apply" }).click();
  await page.locator("#mend [role=status]", { hasText: "How a position is put: “concern”" }).waitFor();
  const { statements } = (await parseOf(page)).documents[0];
  assert.ok(
    statements.some(
      (/** @type {{holder: string, stance: string}} */ { holder, stance }) =>
        holder === "p1" && stance === "concern",
    ),
  );
});

browserTest(
  "while corrections hold the words are locked, and nothing is lost by typing",
  async ({ open }) => {
    const page = await bench(open, { viewport: { width: 1000, height: 900 } });
    const account = await group(page, "The account");
    await account.getByLabel("Place").fill("Corve");
    await account.getByRole("button", { name: "Apply" }).click();
    await page.locator(".dateline", { hasText: "Corve" }).waitFor();
    await page.getByRole("button", { name: "Show the text" }).click();
    await becomes(() => page.locator("#text").evaluate((field) => /** @type {any} */ (field).readOnly), true);
    await becomes(() => page.locator("#text-hint").textContent(), /Undo them first/);
    await page.getByRole("button", { name: "Undo" }).click();
    await becomes(
      () => page.locator("#text").evaluate((field) => /** @type {any} */ (field).readOnly),
      false,
    );
  },
);

browserTest("a saved reading opens as it was mended, with its list of corrections", async ({ open }) => {
  const page = await bench(open);
  const account = await group(page, "The account");
  await account.getByLabel("Title").fill("A call about a cable");
  await account.getByRole("button", { name: "Apply" }).click();
  await page.locator(".title", { hasText: "A call about a cable" }).waitFor();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save the reading (JSON)" }).click();
  const file = await (await download).path();
  const saved = JSON.parse(await readFile(file, "utf8"));
  assert.deepEqual([saved.edited, saved.corrections.length], [true, 1]);
  const again = await open("/");
  await again
    .locator("#files")
    .setInputFiles([{ name: "call.json", mimeType: "application/json", buffer: await readFile(file) }]);
  await again.locator(".title", { hasText: "A call about a cable" }).waitFor();
  await again.getByRole("tab", { name: "Details" }).click();
  await becomes(() => again.locator(".edits li").count(), 1);
  const names = await again.getByRole("combobox", { name: "Text" }).locator("option").allTextContents();
  assert.match(names[1], /\(mended\)$/);
});

browserTest(
  "leaving with unsaved corrections is asked about, and with saved ones is not",
  async ({ open }) => {
    const page = await bench(open);
    const asks = () => page.evaluate(() => !dispatchEvent(new Event("beforeunload", { cancelable: true })));
    await becomes(() => asks(), false);
    const account = await group(page, "The account");
    await account.getByLabel("Place").fill("Corve");
    await account.getByRole("button", { name: "Apply" }).click();
    await page.locator(".dateline", { hasText: "Corve" }).waitFor();
    await becomes(() => asks(), true);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save the reading (JSON)" }).click();
    await download;
    await becomes(() => asks(), false);
  },
);

browserTest("the forms work with a keyboard alone, and the focus is never lost", async ({ open }) => {
  const page = await open("/");
  await page.locator(".row-topic path").first().waitFor();
  await page.getByRole("button", { name: "Mend the reading" }).press("Enter");
  await page.locator("summary", { hasText: "Turns" }).press("Enter");
  const turns = page.locator("details.group[open]");
  await turns.getByLabel("Speaker").focus();
  await page.keyboard.press("Home");
  await turns.getByRole("button", { name: "Apply" }).press("Enter");
  await page.locator("#mend [role=status]", { hasText: "Speaker of a turn" }).waitFor();
  await becomes(() => page.evaluate(() => document.activeElement?.textContent), "Apply");
  await page.getByRole("button", { name: "Undo" }).press("Enter");
  await becomes(() => page.evaluate(() => document.activeElement?.textContent), "Undo");
  await becomes(async () => (await parseOf(page)).edited, false);
});

browserTest("the code for a page has the hash of the script that was built", async ({ open }) => {
  const page = await bench(open);
  await page.getByRole("button", { name: "Get the embed code" }).click();
  const code = page.getByLabel("Code", { exact: true });
  const hashes = JSON.parse(await readFile(new URL("../../pkg/integrity.json", import.meta.url), "utf8"));
  await becomes(
    async () => (await code.inputValue()).includes(`integrity="${hashes["readout-timeline.js"]}"`),
    true,
  );
  await page.getByLabel("Address of the text").fill("talks/may.md");
  await becomes(async () => await code.inputValue(), /<readout-timeline src="talks\/may\.md">/);
  await page.getByLabel("An iframe").check();
  await becomes(
    async () => await code.inputValue(),
    /^<iframe src="readout-timeline-frame\.html\?src=talks%2Fmay\.md" title="Conversation/,
  );
  await becomes(async () => (await code.inputValue()).includes(hashes["readout-timeline-iframe.js"]), true);
  await page.keyboard.press("Escape");
  await becomes(() => page.evaluate(() => document.activeElement?.id), "get-embed");
});

browserTest("code with the reading in the page shows that reading, script hash and all", async ({ open }) => {
  const page = await bench(open);
  await page.getByRole("button", { name: "Get the embed code" }).click();
  await page.getByLabel("A tag, with the saved reading").check();
  const code = await page.getByLabel("Code", { exact: true }).inputValue();
  const host = await open("/pages/classic.html");
  await host.route("**/embedded.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title><link rel="icon" href="data:,">${code}`,
    }),
  );
  await host.goto(new URL("/embedded.html", host.url()).href);
  await host.locator(".title", { hasText: "Conversation with Prime Minister" }).waitFor();
});

browserTest("forms and dialog have no fault that axe finds", async ({ open }) => {
  const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  for (const options of [
    {},
    { colorScheme: /** @type {const} */ ("dark"), viewport: { width: 320, height: 700 } },
  ]) {
    const page = await bench(open, options);
    for (const name of ["The account", "People", "Topics", "Quotations", "Positions", "Turns", ""]) {
      if (name) await group(page, name);
      else await page.getByRole("button", { name: "Get the embed code" }).click();
      await page.evaluate(axe);
      const faults = await page.evaluate(async () => {
        // @ts-expect-error The script's global.
        const { violations } = await globalThis.axe.run(document);
        return violations.map(
          (/** @type {{id: string, nodes: {target: string[]}[]}} */ each) =>
            `${each.id} ${each.nodes[0].target}`,
        );
      });
      assert.deepEqual(faults, [], name);
      await becomes(
        () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
        true,
        name,
      );
    }
  }
});

browserTest("the standalone page mends as well, and leads nowhere else", async ({ open }) => {
  const page = await open(STANDALONE);
  await page.locator(".row-topic path").first().waitFor();
  await page.getByRole("button", { name: "Mend the reading" }).click();
  const account = await group(page, "The account");
  await account.getByLabel("Place").fill("Corve");
  await account.getByRole("button", { name: "Apply" }).click();
  await page.locator(".dateline", { hasText: "Corve" }).waitFor();
  await becomes(() => page.locator("body > footer").count(), 0);
});
