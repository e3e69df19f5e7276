/**
 * The gallery: every page in every look, and what can be read there. The pages are those that the workbench's server
 * gives, under its policy.
 */

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { becomes, browserTest } from "./harness.js";

/** @typedef {import("playwright-core").Page} Page */

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The pages, by their file names: one that is added is tested. */
const PAGES = readdirSync(new URL("../../www/gallery/", import.meta.url))
  .filter((name) => name.endsWith(".html"))
  .sort();

/** What a reader finds on a page: the title of its account, and words of a topic, a person or a doubt. */
/** @type {Record<string, RegExp[]>} */
const WORDS = {
  "article.html": [/River Council names its new chair/, /Brandt/],
  "briefing.html": [/Briefing/, /Climate change/, /more topics/],
  "compare.html": [
    /Holm and Corr agree on water/,
    /not mentioned in the other account/,
    /Beginning of the conversation|Our engineers can give you nine centimetres/,
  ],
  "dark.html": [/Prime Minister Holm speaks with President Corr/, /Energy/],
  "edited.html": [/Edited/, /Ferries/],
  "errors.html": [
    /There is no file at/,
    /at most 1 MB/,
    /is not a text file/,
    /is empty/,
    /not a saved parse/,
  ],
  "frame.html": [],
  "index.html": [/President Corr holds telephone call/],
  "links.html": [/Prime Minister Holm speaks with President Corr/],
  "narrow.html": [/Prime Minister Holm speaks with President Corr/],
  "news.html": [/Ferry talks end with a timetable and no bridge/, /News report/, /Asperg/],
  "no-date.html": [/border railway/, /Vale/],
  "no-quotes.html": [/Secretary-General meets the President of Merrow/],
  "official.html": [/Official account/, /summary and transcript/, /Holm/, /Energy/],
  "reference-date.html": [/border railway/],
  "right-to-left.html": [/روتا هولم/],
  "saved.html": [/Ferry talks end with a timetable and no bridge/],
  "several.html": [/Owen Lacey/, /2 of 3|1 of 3/],
  "two.html": [/Prime Minister Holm speaks/, /President Corr holds telephone call/],
  "without-file.html": [
    /Velland and Tarsia near deal/,
    /a number in one only|not mentioned in the other account/,
  ],
};

/** Ways in which a page is seen, one after the other. */
const LOOKS = [
  { name: "wide and light", width: 1280, media: {} },
  { name: "narrow and dark", width: 360, media: { colorScheme: /** @type {const} */ ("dark") } },
  { name: "in forced colours", width: 1280, media: { forcedColors: /** @type {const} */ ("active") } },
];

/** What the page of failures provokes, as the browser words it. */
const PROVOKED = [/404/, /Content Security Policy/];

/**
 * Waits until each widget of a page has come to its end: shown, or failed with its fallback.
 *
 * @param {Page} page
 */
async function settled(page) {
  const places = [page.mainFrame(), ...page.frames().slice(1)];
  for (const place of places) {
    await place.waitForFunction(() =>
      [...document.querySelectorAll("readout-timeline")].every(
        (element) =>
          Reflect.get(element, "parse") || element.shadowRoot?.querySelector(".notice-what")?.textContent,
      ),
    );
  }
}

/**
 * Everything that can be read on a page, in widgets too.
 *
 * @param {Page} page
 */
function wordsOf(page) {
  return page.evaluate(() => {
    const inside = [...document.querySelectorAll("readout-timeline")].map(
      (element) => element.shadowRoot?.textContent ?? "",
    );
    return [document.body.innerText, ...inside].join(" ");
  });
}

/**
 * What axe finds.
 *
 * @param {Page} page
 */
async function faults(page) {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    // @ts-expect-error The script's global.
    const { violations } = await globalThis.axe.run(document);
    return violations.map(
      (/** @type {{id: string, nodes: {target: string[]}[]}} */ { id, nodes }) => `${id} ${nodes[0].target}`,
    );
  });
}

for (const name of PAGES) {
  const allow = name === "errors.html" ? PROVOKED : [];
  browserTest(`${name} is whole in every look`, { allow, timeout: 120_000 }, async ({ open }) => {
    const page = await open(`/gallery/${name}`, { viewport: { width: 1280, height: 900 } });
    await settled(page);
    const words = await wordsOf(page);
    assert.ok(WORDS[name], `${name} says in WORDS what a reader finds`);
    for (const pattern of WORDS[name]) assert.match(words, pattern);
    for (const look of LOOKS) {
      await page.emulateMedia({ colorScheme: "light", forcedColors: "none", ...look.media });
      await page.setViewportSize({ width: look.width, height: 900 });
      await page.evaluate(() => new Promise(requestAnimationFrame));
      await becomes(
        () => page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth)),
        0,
        `${look.name}: too wide by these pixels`,
      );
      assert.deepEqual(await faults(page), [], look.name);
    }
  });
}

browserTest("the index leads to every page", async ({ open }) => {
  const page = await open("/gallery/");
  const links = await page
    .locator(".cards a")
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute("href")));
  assert.deepEqual([...links, "index.html"].sort(), PAGES);
});

browserTest("each failure is told, and its fallback stays", { allow: PROVOKED }, async ({ open }) => {
  const page = await open("/gallery/errors.html");
  await settled(page);
  const elements = page.locator("readout-timeline");
  await becomes(() => elements.count(), 6);
  for (let at = 0; at < 6; at += 1) {
    await becomes(() => elements.nth(at).getByRole("link").isVisible(), true);
    await becomes(
      async () => ((await elements.nth(at).getByRole("status").textContent()) ?? "").length > 20,
      true,
    );
  }
});

browserTest("a long briefing is drawn with few elements", async ({ open }) => {
  const page = await open("/gallery/briefing.html");
  await settled(page);
  const found = await page.evaluate(() => {
    const element = document.querySelector("readout-timeline");
    const parse = Reflect.get(element ?? {}, "parse");
    return {
      words: parse.text.split(/\s+/).length,
      elements: element?.shadowRoot?.querySelectorAll("*").length ?? 0,
    };
  });
  assert.ok(found.words >= 20_000, `${found.words} words`);
  assert.ok(found.elements < 12_000, `${found.elements} elements`);
});

browserTest("a saved reading needs no WebAssembly", async ({ open }) => {
  const page = await open("/gallery/saved.html");
  await settled(page);
  const fetched = await page.evaluate(() =>
    performance.getEntriesByType("resource").map(({ name }) => name.split("/").at(-1)),
  );
  assert.ok(fetched.includes("saved.json"));
  assert.ok(!fetched.includes("readout-timeline.wasm"));
});

browserTest("a mended reading says so and lists what was mended", async ({ open }) => {
  const page = await open("/gallery/edited.html");
  await settled(page);
  await becomes(() => page.locator(".kicker").textContent(), /Edited$/);
  await page.getByRole("tab", { name: "Details" }).click();
  const lines = await page.locator(".edits li").allTextContents();
  assert.equal(lines.length, 4);
  assert.match(lines[0], /^Place: “Port Carrow” instead of “LINDHOLT”/i);
});

browserTest("two widgets keep apart what is chosen, and share the parser", async ({ open }) => {
  const page = await open("/gallery/two.html");
  await settled(page);
  const [first, second] = [page.locator("readout-timeline").first(), page.locator("readout-timeline").last()];
  await first.getByRole("tab", { name: "Table" }).click();
  await becomes(() => first.getByRole("tab", { name: "Table" }).getAttribute("aria-selected"), "true");
  await becomes(() => second.getByRole("tab", { name: "Table" }).getAttribute("aria-selected"), "false");
});

browserTest("a frame has the height of what is in it, and follows it", async ({ open }) => {
  const page = await open("/gallery/frame.html");
  await settled(page);
  const frame = page.frames()[1];
  const height = async () => Number(await page.locator("iframe").getAttribute("height"));
  await page.waitForFunction(() => document.querySelector("iframe")?.getAttribute("height") !== "900");
  const inside = () => frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
  await becomes(async () => (await height()) - (await inside()), 0);
  const before = await height();
  await frame.getByRole("tab", { name: "Table" }).click();
  await page.waitForFunction(
    (old) => document.querySelector("iframe")?.getAttribute("height") !== old,
    `${before}`,
  );
  await becomes(async () => (await height()) - (await inside()), 0);
});

browserTest("a frame opens files of its own site only", async ({ open }) => {
  for (const src of ["https://elsewhere.invalid/a.md", "javascript:alert(1)", ""]) {
    const page = await open(`/readout-timeline-frame.html?src=${encodeURIComponent(src)}`);
    await page.getByText("files of its own site only").waitFor();
    await becomes(() => page.locator("readout-timeline").count(), 0);
  }
});

browserTest("a widget that is lazy waits until it comes near", async ({ open }) => {
  const page = await open("/gallery/official.html");
  await settled(page);
  await page.evaluate(() => {
    const space = document.createElement("div");
    space.className = "space";
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(".space { block-size: 5000px }");
    document.adoptedStyleSheets.push(sheet);
    const element = document.createElement("readout-timeline");
    element.setAttribute("loading", "lazy");
    element.setAttribute("src", "texts/merrow.txt");
    document.body.append(space, element);
  });
  const last = page.locator("readout-timeline").last();
  const hasParse = () => last.evaluate((element) => Boolean(Reflect.get(element, "parse")));
  await page.waitForTimeout(600);
  await becomes(() => hasParse(), false);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await last.locator(".title", { hasText: "President Corr holds telephone call" }).waitFor();
  await becomes(() => hasParse(), true);
});

browserTest("wider letters, words and lines cut nothing off", async ({ open }) => {
  for (const width of [360, 1280]) {
    const page = await open("/gallery/official.html", { viewport: { width, height: 900 } });
    await settled(page);
    const cut = await page.evaluate(async () => {
      const root = document.querySelector("readout-timeline")?.shadowRoot;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }",
      );
      if (root) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      await new Promise(requestAnimationFrame);
      // A box that hides what does not fit in it; one that scrolls, or that shortens with a sign, shows it.
      return [...(root?.querySelectorAll("*") ?? [])]
        .filter((node) => {
          const { overflowX, textOverflow, clipPath } = getComputedStyle(node);
          const hides = overflowX === "hidden" || overflowX === "clip";
          return (
            hides && textOverflow === "clip" && clipPath === "none" && node.scrollWidth > node.clientWidth + 1
          );
        })
        .map((node) => node.getAttribute("class"))
        .filter((name) => name !== null);
    });
    assert.deepEqual(cut, []);
    await becomes(
      async () => await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
      true,
    );
  }
});

browserTest(
  "a link to a sentence opens there, and a page without links keeps its address",
  async ({ open }) => {
    const page = await open("/gallery/links.html#readout=four%20hundred%20pairs%20of%20herons");
    await settled(page);
    await page.locator(".is-lit", { hasText: "four hundred pairs of herons" }).first().waitFor();
    const other = await open("/gallery/official.html#readout=four%20hundred%20pairs%20of%20herons");
    await settled(other);
    await becomes(() => other.locator(".is-lit").count(), 0);
    await other.locator(".reader .sentence").first().click();
    await other.locator(".is-lit").first().waitFor();
    assert.match(other.url(), /#readout=four%20hundred%20pairs%20of%20herons$/);
  },
);
