/**
 * Two accounts of one conversation: the check of words, both texts going together, topics, positions, courses, files. The
 * page is the gallery's, whose two texts are our own.
 */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { becomes, browserTest } from "./harness.js";

/** @typedef {import("playwright-core").Page} Page */

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * Waits until the comparison is shown.
 *
 * @param {(address: string, options?: import("playwright-core").BrowserContextOptions) => Promise<Page>} open
 * @param {import("playwright-core").BrowserContextOptions} [options]
 */
async function compared(open, options = {}) {
  const page = await open("/gallery/compare.html", options);
  await page.locator(".finding").first().waitFor();
  return page;
}

/** The finding with some words. @param {Page} page @param {string} words */
const finding = (page, words) => page.locator(".finding", { hasText: words });

/** The lit words of both texts, this account's first. @param {Page} page */
const lit = (page) =>
  page
    .locator(".below .reader")
    .evaluateAll((readers) =>
      readers.map((reader) =>
        [...reader.querySelectorAll(".is-lit")].map((node) => node.textContent).join(""),
      ),
    );

/** The name of whatever has the focus, in the widget. @param {Page} page */
const focused = (page) =>
  page.evaluate(
    () => document.querySelector("readout-timeline")?.shadowRoot?.activeElement?.textContent ?? "",
  );

browserTest(
  "the comparison is the first that is shown, with a word on what a readout is",
  async ({ open }) => {
    const page = await compared(open);
    const tabs = page.getByRole("tablist", { name: "Ways to see the account" });
    await becomes(() => tabs.getByRole("tab", { selected: true }).textContent(), "Compare");
    const note = (await page.locator(".comparison-note").textContent()) ?? "";
    assert.match(note, /what is not mentioned may have been said all the same/);
    assert.match(note, /“Reworded” is no accusation/);
  },
);

browserTest("each finding says its verdict, who says it, and who does there", async ({ open }) => {
  const page = await compared(open);
  const told = async (/** @type {string} */ words) =>
    (await finding(page, words).locator(".finding-head").innerText()).replace(/\s+/g, " ");
  await becomes(() => told("sixty-one barges"), "=word for word quotation Holm there: Holm");
  await becomes(() => told("Your export limits"), "≈reworded quotation Corr there: Corr");
  await becomes(() => told("picks our apples"), "–not mentioned in the other account quotation Corr");
});

browserTest(
  "a lost “not” is no verbatim quotation: it is named, marked without colour, and said",
  async ({ open }) => {
    const page = await compared(open);
    const one = finding(page, "The limits end on July 1. I do intend to extend them");
    await becomes(() => one.locator(".verdict").textContent(), /reworded/);
    await becomes(() => one.locator(".differences").textContent(), /a “not” in one only/);
    const added = one.locator("ins");
    await becomes(() => added.textContent(), "only in the other account: [+not+]");
    await becomes(
      async () => await added.evaluate((node) => getComputedStyle(node).textDecorationLine),
      /underline/,
    );
    const struck = finding(page, "Your export limits").locator("del").first();
    await becomes(() => struck.textContent(), /^only in this account: \[−.+−\]$/);
    await becomes(
      async () => await struck.evaluate((node) => getComputedStyle(node).textDecorationLine),
      /line-through/,
    );
  },
);

browserTest("a verdict filters the list, and the counts are those of the list", async ({ open }) => {
  const page = await compared(open);
  const all = await page.locator(".finding").count();
  const button = page.getByRole("button", { name: /not mentioned in the other account/ });
  const count = Number(await button.locator("b").textContent());
  await button.click();
  await becomes(() => button.getAttribute("aria-pressed"), "true");
  await becomes(() => page.locator(".finding").count(), count);
  await becomes(() => page.locator(".finding:not([data-verdict='not-found'])").count(), 0);
  await page.getByRole("button", { name: /^All/ }).click();
  await becomes(() => page.locator(".finding").count(), all);
});

browserTest(
  "a finding lights its words in both texts at one height; next and back lead on",
  async ({ open }) => {
    const page = await compared(open);
    await finding(page, "sixty-one barges").locator(".words").click();
    await page.locator(".below .reader .is-lit").nth(1).waitFor();
    const [here, there] = await lit(page);
    assert.match(here, /sixty-one barges above the Tarn locks/);
    assert.match(there, /There are sixty-one barges above the Tarn locks this morning\./);
    const places = () =>
      page.locator(".below .reader").evaluateAll((readers) =>
        readers.map((reader) => {
          const node = reader.querySelector(".is-lit");
          const room = Math.min(
            reader.scrollTop,
            reader.scrollHeight - reader.clientHeight - reader.scrollTop,
          );
          const top = (node?.getBoundingClientRect().top ?? 0) - reader.getBoundingClientRect().top;
          return {
            top: Math.round(top / 8),
            isFree: room > 1,
            isSeen: top >= 0 && top < reader.clientHeight,
          };
        }),
      );
    await becomes(async () => (await places()).every(({ isSeen }) => isSeen), true);
    await page.getByRole("button", { name: "Next match" }).click();
    await becomes(() => page.locator(".match-place").textContent(), /^\d+ of \d+: (?:in part|reworded)$/);
    await becomes(async () => (await lit(page))[0] !== here, true);
    await page.getByRole("button", { name: "Match before" }).click();
    await becomes(async () => (await lit(page))[0], here);
    const heights = async () => {
      const free = (await places()).filter(({ isFree }) => isFree);
      return new Set(free.map(({ top }) => top)).size;
    };
    await becomes(async () => (await heights()) <= 1, true);
  },
);

browserTest("words pressed in one text light what answers to them in the other", async ({ open }) => {
  const page = await compared(open);
  const [own, other] = [page.locator(".below .reader").first(), page.locator(".below .reader").last()];
  await other.locator(".sentence", { hasText: "It can pass eight kilometres" }).click();
  await becomes(async () => (await lit(page))[0], /It can pass eight kilometres to the west/);
  await own.locator(".sentence", { hasText: "sixty-one barges" }).click();
  await becomes(async () => (await lit(page))[1], /sixty-one barges/);
});

browserTest("the keyboard walks the list, opens a match, and goes on with n and p", async ({ open }) => {
  const page = await compared(open);
  await page.locator(".finding .words").first().focus();
  await page.keyboard.press("ArrowDown");
  const second = await focused(page);
  await becomes(() => page.locator(".finding .words, .finding .tie").nth(1).textContent(), second);
  while (!(await focused(page))?.includes("sixty-one barges")) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await becomes(async () => (await lit(page))[0], /sixty-one barges/);
  const [first] = await lit(page);
  const place = async () => Number.parseInt((await page.locator(".match-place").textContent()) ?? "", 10);
  const chosen = await place();
  await page.locator(".match-step").last().focus();
  await page.keyboard.press("n");
  await becomes(async () => (await place()) > chosen, true);
  await page.keyboard.press("p");
  await becomes(async () => (await lit(page))[0], first);
  await page.locator(".finding .words").first().focus();
  await page.keyboard.press("n");
  await becomes(async () => (await lit(page))[0], first, "outside of the texts the keys are nobody's");
  const stops = await page
    .locator(".finding .words, .finding .tie")
    .evaluateAll((nodes) => nodes.filter((node) => node.tabIndex === 0).length);
  assert.equal(stops, 1);
});

browserTest("what is chosen is said to a screen reader, with both wordings", async ({ open }) => {
  const page = await compared(open);
  await finding(page, "sixty-one barges").locator(".words").click();
  await page.waitForFunction(() =>
    /word for word\. This account: There are sixty-one .+ The other account: There are sixty-one/.test(
      document.querySelector("readout-timeline")?.shadowRoot?.textContent ?? "",
    ),
  );
});

browserTest("topics say who mentions them, never that something was not discussed", async ({ open }) => {
  const page = await compared(open);
  await page.getByRole("tab", { name: "Topics" }).click();
  const row = (/** @type {string} */ name) => page.locator(".compare tr", { hasText: name }).last();
  await becomes(async () => await row("Energy").innerText(), /in both/);
  await becomes(async () => await row("Visas").innerText(), /not mentioned in the other account/);
  await becomes(async () => await row("Grain exports").innerText(), /not mentioned in this account/);
  for (const tab of ["Words", "Positions", "Details"]) {
    await page.locator(".comparison").getByRole("tab", { name: tab }).click();
    assert.doesNotMatch(await page.locator(".comparison").innerText(), /not discussed/i);
  }
});

browserTest(
  "positions stand side by side with holder and stance; details say what differs",
  async ({ open }) => {
    const page = await compared(open);
    const tabs = page.locator(".comparison");
    await tabs.getByRole("tab", { name: "Positions" }).click();
    const rows = await page.locator("#compare-positions tbody tr").allInnerTexts();
    assert.ok(
      rows.some((row) => /Holm|Corr|Both/.test(row) && /concern|request|agreement|statement/.test(row)),
    );
    await tabs.getByRole("tab", { name: "Details" }).click();
    const date = await page.locator("#compare-details tbody tr", { hasText: "Date" }).first().innerText();
    assert.match(date, /May 7, 2025[\s\S]+May 7, 2025[\s\S]+the same in both/);
  },
);

browserTest("a press on a ribbon goes to its match, in a picture of few elements", async ({ open }) => {
  const page = await compared(open);
  await page.getByRole("tab", { name: "Course of both" }).click();
  const place = await page.evaluate(() => {
    const field = document.querySelector("readout-timeline")?.shadowRoot?.querySelector(".ribbons");
    const [, x] = /^M([\d.]+) /.exec(field?.querySelector(".ribbon")?.getAttribute("d") ?? "") ?? [];
    return { x: Number(x), width: field?.getBoundingClientRect().width ?? 0 };
  });
  await page.locator(".ribbons").click({ position: { x: (place.x / 1000) * place.width + 4, y: 3 } });
  await becomes(() => page.locator(".match-place").textContent(), /^\d+ of \d+/);
  await becomes(() => page.locator(".ribbon-chosen").getAttribute("d"), /^M/);
  await becomes(async () => (await page.locator(".course *").count()) < 200, true);
});

browserTest(
  "everything works at 360 pixels, in one column, without a horizontal scroll",
  async ({ open }) => {
    const page = await compared(open, { viewport: { width: 360, height: 740 } });
    for (const tab of ["Words", "Topics", "Positions", "Course of both", "Details"]) {
      await page.locator(".comparison").getByRole("tab", { name: tab }).click();
      await becomes(() => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, tab);
    }
    await page.locator(".comparison").getByRole("tab", { name: "Words" }).click();
    await finding(page, "sixty-one barges").locator(".words").click();
    const boxes = await page
      .locator(".below .reader")
      .evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().toJSON()));
    assert.ok(boxes[0].bottom <= boxes[1].top, "one below the other");
    await page.getByRole("button", { name: "Back to the comparison" }).first().click();
    await becomes(async () => await focused(page), /sixty-one barges/);
  },
);

for (const media of [
  { colorScheme: /** @type {const} */ ("dark") },
  { forcedColors: /** @type {const} */ ("active") },
]) {
  browserTest(`axe finds nothing in any part (${Object.values(media)[0]})`, async ({ open }) => {
    const page = await compared(open, { viewport: { width: 1280, height: 900 }, ...media });
    await page.locator(".finding .words").first().click();
    await page.evaluate(AXE);
    for (const tab of ["Words", "Topics", "Positions", "Course of both", "Details"]) {
      await page.locator(".comparison").getByRole("tab", { name: tab }).click();
      const faults = await page.evaluate(async () => {
        // @ts-expect-error The script's global.
        const { violations } = await globalThis.axe.run(document);
        return violations.map(
          (/** @type {{id: string, nodes: {target: string[]}[]}} */ { id, nodes }) =>
            `${id} ${nodes[0].target}`,
        );
      });
      assert.deepEqual(faults, [], tab);
    }
  });
}

browserTest("on paper every part of the comparison stands, under its name", async ({ open }) => {
  const page = await compared(open);
  await page.emulateMedia({ media: "print" });
  const parts = () =>
    page
      .locator(".compare-panel")
      .evaluateAll((nodes) =>
        nodes.map((node) => [
          getComputedStyle(node, "::before").content,
          node.getBoundingClientRect().height > 40,
        ]),
      );
  await becomes(
    parts,
    ["Words", "Topics", "Positions", "Course of both", "Details"].map((name) => [`"${name}"`, true]),
  );
});

browserTest("the comparison is saved as a table, as a report and as a page", async ({ open }) => {
  const page = await compared(open);
  const saved = async (/** @type {string} */ name) => {
    await page.getByRole("button", { name: "Save", exact: true }).click();
    const waiting = page.waitForEvent("download");
    await page.getByRole("group", { name: "Comparison" }).getByRole("button", { name }).click();
    const file = await waiting;
    await page.keyboard.press("Escape");
    return { name: file.suggestedFilename(), words: readFileSync(await file.path(), "utf8") };
  };
  const table = await saved("CSV");
  assert.match(table.name, /\.comparison\.csv$/);
  assert.match(table.words, /^\uFEFFkind,verdict,start,end,words,/);
  assert.match(table.words, /\r\nquote,verbatim,.+Ruta Holm/);
  assert.match(table.words, /\[\+not\+\]/);
  const report = await saved("Markdown");
  assert.match(report.words, /^# Comparison\n/);
  assert.match(report.words, /\| not mentioned in the other account \|/);
  const html = await saved("HTML");
  assert.match(html.words, /<h1 dir="auto">Comparison<\/h1>/);
  assert.doesNotMatch(html.words, /<script/);
});

browserTest(
  "another account that is not there is told, and the widget stays",
  { allow: [/404 \(Not Found\)/, /answer 404/] },
  async ({ open }) => {
    const page = await open("/pages/classic.html");
    const told = await page.evaluate(async () => {
      const element = document.createElement("readout-timeline");
      const failed = new Promise((resolve) =>
        element.addEventListener(
          "readout-error",
          (event) => {
            const { code, fatal } = /** @type {CustomEvent} */ (event).detail;
            resolve([code, fatal]);
          },
          {
            once: true,
          },
        ),
      );
      element.setAttribute("against", "/nowhere.md");
      Object.assign(element, { source: "Ada Lorne: Good morning.\nPetro Vance: Good morning, Ada." });
      document.body.append(element);
      const problem = await failed;
      const root = element.shadowRoot;
      return {
        problem,
        notice: root?.querySelector(".notice")?.textContent ?? "",
        tabs: [...(root?.querySelectorAll(".main .tab") ?? [])].map((node) => node.textContent),
        comparison: Reflect.get(element, "comparison"),
      };
    });
    assert.deepEqual(told.problem, ["missing", false]);
    assert.match(told.notice, /^The other account is not shown\. There is no file at \/nowhere\.md/);
    assert.ok(told.tabs.includes("Discussion") && !told.tabs.includes("Compare"));
    assert.equal(told.comparison, null);
  },
);

browserTest("without another account there is no comparison; taken away, it goes", async ({ open }) => {
  const page = await compared(open);
  await page.locator("readout-timeline").evaluate((element) => element.removeAttribute("against"));
  await page.locator(".comparison").waitFor({ state: "detached" });
  await becomes(() => page.getByRole("tab", { name: "Compare" }).count(), 0);
  await becomes(() => page.getByRole("tab", { name: "Discussion" }).getAttribute("aria-selected"), "true");
});

browserTest("in an Arabic page the comparison is in Arabic and runs from right to left", async ({ open }) => {
  const page = await compared(open);
  await page.evaluate(() => document.documentElement.setAttribute("lang", "ar"));
  await page.locator("readout-timeline").evaluate((element) => element.setAttribute("lang", "ar"));
  await page.getByRole("tab", { name: "مقارنة" }).waitFor();
  await becomes(() => page.locator(".verdicts").textContent(), /غير مذكور في النص الآخر/);
  const [mark, words] = await page
    .locator(".finding")
    .first()
    .evaluate((node) => [
      getComputedStyle(node).direction,
      node.querySelector(".words")?.getAttribute("dir"),
    ]);
  assert.deepEqual([mark, words], ["rtl", "auto"]);
});
