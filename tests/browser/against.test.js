/**
 * Another account that is no file of the site: a text, a file, a reading, a part of the page; what is shown while it is on
 * its way; and the direction in which words are looked for.
 */

import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { becomes, browserTest } from "./harness.js";

/** @typedef {import("playwright-core").Page} Page */

const ACCOUNT =
  "The bridge opens\n\n“We will reopen the Lune bridge in May,” President Ada Lorne said.\n\n“Nobody picks our apples,” Prime Minister Petro Vance said.";
const OTHER =
  "Talks of June 3, 2024\n\nAda Lorne: Good morning. In May we are going to reopen the bridge over the Lune.\n\nPetro Vance: Thank you, Ada. The harvest of barley was poor.";

/** The verdicts of the list, in its order. @param {Page} page */
const verdicts = (page) =>
  page.locator(".finding").evaluateAll((nodes) => nodes.map((node) => node.getAttribute("data-verdict")));

/** The names of the tabs on top. @param {Page} page */
const tabs = (page) =>
  page.getByRole("tablist", { name: "Ways to see the account" }).getByRole("tab").allTextContents();

/** A file on the disk for as long as the tests run. @param {string} name @param {string} words */
async function onDisk(name, words) {
  const path = join(tmpdir(), `readout-${process.pid}-${name}`);
  await writeFile(path, words);
  return path;
}

for (const kind of ["text", "file", "node", "parse"]) {
  browserTest(`the property takes the other account as a ${kind}`, async ({ open }) => {
    const page = await open("/pages/classic.html");
    const told = await page.evaluate(
      async ({ kind, account, other }) => {
        const element = /** @type {any} */ (document.createElement("readout-timeline"));
        const node = document.createElement("article");
        node.append(
          ...other
            .split("\n\n")
            .map((words) => Object.assign(document.createElement("p"), { textContent: words })),
        );
        const compared = () =>
          new Promise((resolve) => element.addEventListener("readout-compared", resolve, { once: true }));
        const parse = Reflect.get(globalThis, "ReadoutTimeline").parse;
        const given = {
          text: other,
          file: new File([other], "o.txt"),
          node,
          parse: kind === "parse" && (await parse(other)),
        };
        element.source = account;
        element.against = Reflect.get(given, kind);
        document.body.append(element);
        const event = await compared();
        return {
          same: element.against === Reflect.get(given, kind),
          attribute: element.getAttribute("against"),
          detail: event.detail.comparison === element.comparison && event.detail.parse.documents.length,
          verdicts: element.comparison.quotes.map((/** @type {{verdict: string}} */ one) => one.verdict),
          reverse: element.comparison.reverse !== null,
        };
      },
      { kind, account: ACCOUNT, other: OTHER },
    );
    assert.deepEqual(told, {
      same: true,
      attribute: null,
      detail: 1,
      verdicts: ["reworded", "not-found"],
      reverse: true,
    });
  });
}

browserTest("a string of one line is an address, and null takes the comparison away", async ({ open }) => {
  const page = await open("/gallery/compare.html");
  await page.locator(".finding").first().waitFor();
  const shown = await page.locator("readout-timeline").evaluate(async (node) => {
    const element = /** @type {any} */ (node);
    const before = element.against;
    const parse = element.parse;
    element.against = null;
    await new Promise((resolve) => setTimeout(resolve, 100));
    const without = [element.hasAttribute("against"), element.comparison];
    element.against = "texts/official.txt";
    await new Promise((resolve) => element.addEventListener("readout-compared", resolve, { once: true }));
    return { before, without, attribute: element.getAttribute("against"), isSame: parse === element.parse };
  });
  assert.deepEqual(shown, {
    before: "texts/official.txt",
    without: [false, null],
    attribute: "texts/official.txt",
    isSame: true,
  });
});

browserTest("the other account can be an article or a script of the page, by its id", async ({ open }) => {
  const page = await open("/pages/against.html");
  const [article, script, inside] = ["article", "script", "inside"].map((id) => page.locator(`#${id}`));
  for (const element of [article, script, inside]) {
    await element.locator(".finding").first().waitFor();
    const quotes = await element.evaluate((node) => /** @type {any} */ (node).comparison.quotes);
    assert.deepEqual(
      quotes.map((/** @type {{verdict: string}} */ { verdict }) => verdict),
      ["reworded", "not-found"],
    );
  }
  // The script within the element is the other account alone; the element's own words are the account.
  const own = await inside.evaluate((node) => /** @type {any} */ (node).parse.text);
  assert.doesNotMatch(own, /barley/);
});

browserTest("an id that nothing has is told, and the account stays in full use", async ({ open }) => {
  const page = await open("/pages/classic.html");
  await page.evaluate((account) => {
    const element = /** @type {any} */ (document.createElement("readout-timeline"));
    element.source = account;
    element.setAttribute("against", "#nowhere");
    document.body.append(element);
  }, ACCOUNT);
  const notice = page.locator("readout-timeline .notice", { hasText: "The other account is not shown." });
  await becomes(() => notice.textContent(), /no element with the id “nowhere”.+Check the id/);
  await becomes(async () => (await tabs(page)).includes("Discussion"), true);
  await page.locator(".reader .sentence", { hasText: "reopen the Lune" }).click();
  await becomes(async () => (await page.locator(".is-lit").count()) > 0, true);
});

browserTest("the account is shown at once, and the comparison when it is there", async ({ open }) => {
  const page = await open("/pages/classic.html");
  const send = await slowly(page);
  await page.locator(".reader").waitFor();
  await becomes(async () => (await tabs(page)).slice(0, 1), ["Discussion"]);
  await becomes(() => page.locator(".notice").textContent(), /^The other account is being read…$/);
  await send();
  await page.locator(".finding").first().waitFor();
  await becomes(
    () => page.getByRole("tab", { name: "Compare", exact: true }).getAttribute("aria-selected"),
    "true",
  );
  await becomes(() => page.locator(".notice").textContent(), "");
  await becomes(
    () => page.evaluate(() => Reflect.get(globalThis, "told")),
    ["ready", "compared"],
    "each is told once",
  );
});

browserTest("whoever looks around meanwhile stays there, with the focus where it was", async ({ open }) => {
  const page = await open("/pages/classic.html");
  const send = await slowly(page);
  await page.getByRole("tab", { name: "Table" }).click();
  await send();
  const compare = page.getByRole("tab", { name: "Compare", exact: true });
  await compare.waitFor();
  const table = page.getByRole("tab", { name: "Table" });
  await becomes(() => table.getAttribute("aria-selected"), "true");
  await becomes(
    async () =>
      await table.evaluate((node) => node === /** @type {ShadowRoot} */ (node.getRootNode()).activeElement),
    true,
  );
});

browserTest("an account that cannot be shown has no comparison", async ({ open }) => {
  const page = await open("/gallery/compare.html");
  await page.locator(".finding").first().waitFor();
  const left = await page.locator("readout-timeline").evaluate(async (node) => {
    const element = /** @type {any} */ (node);
    const failed = new Promise((resolve) =>
      element.addEventListener("readout-error", resolve, { once: true }),
    );
    element.source = " ";
    await failed;
    return [element.parse, element.comparison];
  });
  assert.deepEqual(left, [null, null]);
});

browserTest(
  "another account that fails late leaves the account as it was",
  { allow: [/failed request.+late\.txt/, /console error: Failed to load resource/] },
  async ({ open }) => {
    const page = await open("/pages/classic.html");
    await slowly(page, "abort");
    await page.locator(".reader").waitFor();
    await page.locator(".notice", { hasText: "The other account is not shown." }).waitFor();
    await becomes(
      async () => (await tabs(page)).includes("Discussion") && !(await tabs(page)).includes("Compare"),
      true,
    );
  },
);

/**
 * An element whose other account is on its way until it is sent.
 *
 * @param {Page} page
 * @param {"send" | "abort"} [end]
 */
async function slowly(page, end = "send") {
  /** @type {() => void} */
  let release = () => {};
  const released = new Promise((resolve) => {
    release = () => resolve(undefined);
  });
  await page.route("**/late.txt", async (route) => {
    await released;
    if (end === "abort") await route.abort();
    else await route.fulfill({ body: OTHER, contentType: "text/plain" });
  });
  await page.evaluate((account) => {
    const element = /** @type {any} */ (document.createElement("readout-timeline"));
    /** @type {string[]} */
    const told = [];
    Reflect.set(globalThis, "told", told);
    element.addEventListener("readout-ready", () => told.push("ready"));
    element.addEventListener("readout-compared", () => told.push("compared"));
    element.source = account;
    element.setAttribute("against", "/late.txt");
    document.body.append(element);
  }, ACCOUNT);
  await page.locator(".notice-busy").waitFor();
  if (end === "abort") release();
  return async () => release();
}

browserTest("the other account's words are looked for in this one, without a reload", async ({ open }) => {
  const page = await open("/gallery/compare.html");
  await page.locator(".finding").first().waitFor();
  const ways = page.getByRole("group", { name: "Whose words are looked for" });
  const [own, others] = [ways.getByRole("button").first(), ways.getByRole("button").last()];
  await becomes(() => own.getAttribute("aria-pressed"), "true");
  await own.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await becomes(() => others.getAttribute("aria-pressed"), "true");
  const told = Number(await others.locator("b").textContent());
  await becomes(() => page.locator(".finding").count(), told);
  const list = await page.locator(".findings").innerText();
  assert.match(list, /not mentioned in this account/);
  assert.doesNotMatch(list, /not mentioned in the other account/);
  // What is set in “−” is this account's, whichever is searched.
  const one = page.locator(".finding", { hasText: "They agreed that engineers of both countries" });
  await becomes(
    async () => (await one.locator("ins").allTextContents()).join(),
    /only in the other account: \[\+They\+\]/,
  );
  await one.locator(".words").click();
  await page.locator(".below .reader .is-lit").nth(1).waitFor();
  const lit = await page
    .locator(".below .reader")
    .evaluateAll((readers) =>
      readers.map((reader) =>
        [...reader.querySelectorAll(".is-lit")].map((node) => node.textContent).join(""),
      ),
    );
  assert.match(lit[0], /The two sides agreed to publish the water readings/);
  assert.match(lit[1], /They agreed that engineers of both countries will publish/);
  await becomes(() => page.locator(".match-place").textContent(), /^\d+ of \d+: reworded$/);
  await page.locator(".below .reader").first().locator(".sentence", { hasText: "The limits end" }).click();
  await becomes(() => page.locator(".match-place").textContent(), /^\d+ of \d+/);
  await page.locator(".comparison").getByRole("tab", { name: "Course of both" }).click();
  assert.equal(
    await page.locator(".course .turn-way[aria-pressed=true]").textContent(),
    await others.textContent(),
  );
  await page.locator(".course .turn-way").first().click();
  await becomes(() => page.locator(".is-lit").count(), 0, "another question has another answer");
});

browserTest(
  "a saved page keeps the comparison, and opens from the disk without the parser",
  async ({ open }) => {
    const page = await open("/gallery/compare.html");
    await page.locator(".finding").first().waitFor();
    const before = await verdicts(page);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    const waiting = page.waitForEvent("download");
    await page.locator("[data-kind=html]").click();
    const words = await readFile(await (await waiting).path(), "utf8");
    assert.match(words, /<readout-timeline against="#other-account">/);
    assert.match(words, /<h2 dir="auto">Comparison<\/h2>/, "without a script it is read as tables");
    const saved = await open(pathToFileURL(await onDisk("saved.html", words)).href);
    await saved.locator(".finding").first().waitFor();
    await becomes(() => verdicts(saved), before);
    await saved.locator(".turn-way").last().click();
    await becomes(async () => await saved.locator(".findings").innerText(), /not mentioned in this account/);
  },
);

browserTest("both ways are in the files of a comparison", async ({ open }) => {
  const page = await open("/gallery/compare.html");
  await page.locator(".finding").first().waitFor();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const waiting = page.waitForEvent("download");
  await page.locator("[data-kind='comparison.csv']").click();
  const table = await readFile(await (await waiting).path(), "utf8");
  const [head, ...lines] = table.trim().split("\r\n");
  assert.match(head, /,account$/);
  assert.ok(lines.some((line) => line.endsWith(",this")) && lines.some((line) => line.endsWith(",other")));
});

browserTest(
  "the page in a frame compares with a file of its own site, and with no other",
  async ({ open }) => {
    const texts = "gallery/texts";
    const page = await open(
      `/readout-timeline-frame.html?src=${texts}/call.md&against=${texts}/official.txt`,
    );
    await page.locator(".finding").first().waitFor();
    const foreign = await open(
      `/readout-timeline-frame.html?src=${texts}/call.md&against=https://elsewhere.example/a.md`,
    );
    await becomes(async () => await foreign.locator("body").innerText(), /opens files of its own site only/);
  },
);

browserTest("in an Arabic page the wordings of an English text run from left to right", async ({ open }) => {
  const page = await open("/gallery/compare.html");
  await page.locator("readout-timeline").evaluate((element) => element.setAttribute("lang", "ar"));
  await page.getByRole("tab", { name: "مقارنة" }).waitFor();
  await page.locator(".turn-way").last().click();
  const runs = await page
    .locator(".difference")
    .evaluateAll((nodes) => nodes.map((node) => getComputedStyle(node).direction));
  assert.deepEqual(new Set(runs), new Set(["ltr"]));
});
