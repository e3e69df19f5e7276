/**
 * Taking away: each file is saved as a person does it, and read back; copies are read from the clipboard.
 */

import assert from "node:assert/strict";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { becomes, browserTest } from "./harness.js";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** A reader who lets pages read and write the clipboard. */
const ALLOWED = { permissions: ["clipboard-read", "clipboard-write"] };

/** What a text may hold to break out of where it is put. */
const HOSTILE = `</script><img src=x onerror="document.title='broken'"> =1+1 | *x* \u202Egnp`;

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
 * Saves by the menu, as a person does.
 * @param {import("playwright-core").Page} page
 * @param {string} kind
 */
async function save(page, kind) {
  const menu = page.locator(".menu-save .menu");
  if (!(await menu.isVisible())) await page.getByRole("button", { name: "Save", exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(`[data-kind=${kind}]`).click(),
  ]);
  const name = download.suggestedFilename();
  return { name, text: await readFile(await download.path(), "utf8") };
}

/**
 * Gives the element a text that holds words made to break out.
 * @param {import("playwright-core").Page} page
 * @param {string} text
 */
async function read(page, text) {
  await page.evaluate((words) => {
    document.title = "";
    const element = document.querySelector("readout-timeline");
    if (element) Object.assign(element, { format: "text", headline: words.split("\n")[0], source: words });
  }, text);
  await page.waitForFunction(() => document.title === "ready");
}

/**
 * @param {string} text
 * @returns {Promise<string>} the address of a page that holds it
 */
async function onDisk(text) {
  const path = join(await mkdtemp(join(tmpdir(), "readout-")), "saved.html");
  await writeFile(path, text);
  return pathToFileURL(path).href;
}

/**
 * What a press put on the clipboard. Copying takes its time, and what is read while it is under way is refused: so the
 * announcement is awaited first, as a reader would.
 * @param {import("playwright-core").Page} page
 */
async function clipboard(page) {
  await page.locator("[role=status][aria-live]", { hasText: "Copied with its citation" }).first().waitFor({
    state: "attached",
  });
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const text = async (/** @type {string} */ type) => (await item.getType(type)).text();
    return { plain: await text("text/plain"), marked: await text("text/html") };
  });
}

browserTest("JSON that is saved opens again as the same widget", async ({ open }) => {
  const page = await ready(open);
  const { name, text } = await save(page, "json");
  assert.equal(name, "2031-04-02-Talks-on-the-river.json");
  await becomes(() => page.locator(".save-status").textContent(), `Saved as ${name}`);
  const facts = () => page.locator("readout-timeline .main, readout-timeline .below").allInnerTexts();
  await page.keyboard.press("Escape");
  const before = await facts();
  await page.evaluate((json) => {
    document.title = "";
    const element = /** @type {HTMLElement & {source: unknown}} */ (
      document.querySelector("readout-timeline")
    );
    element.source = null;
    element.source = JSON.parse(json);
  }, text);
  await page.waitForFunction(() => document.title === "ready");
  await becomes(() => facts(), before);
});

browserTest("each table has a line a fact", async ({ open }) => {
  const page = await ready(open);
  const lines = [];
  for (const kind of ["statements", "quotations", "mentions", "moments"]) {
    const { name, text } = await save(page, kind);
    assert.equal(name, `2031-04-02-Talks-on-the-river.${kind}.csv`);
    assert.ok(text.startsWith("\uFEFFdocument,id,start,end,words,"));
    lines.push(text.trim().split("\r\n").length - 1);
  }
  assert.deepEqual(lines, [2, 1, 9, 2]);
});

browserTest("the picture has the rows in sight, and stands by itself", async ({ open }) => {
  const page = await ready(open);
  const { name, text } = await save(page, "svg");
  assert.equal(name, "2031-04-02-Talks-on-the-river.svg");
  assert.match(text, /<title>Talks on the river<\/title><desc>/);
  assert.match(text, />River<\/text>/);
  assert.doesNotMatch(text, /var\(|light-dark|class=|style=|<script|href=/);
  const shown = await open(
    await onDisk(`<meta charset="utf-8"><link rel="icon" href="data:,">${text.replace(/^<\?xml.*?\?>/, "")}`),
  );
  await becomes(() => shown.locator("svg[role=img]").getAttribute("aria-label"), "Talks on the river");
  await becomes(() => shown.evaluate(() => document.querySelectorAll("parsererror").length), 0);
});

browserTest("the picture follows the order and the filter of the timeline", async ({ open }) => {
  const page = await ready(open);
  await page
    .getByRole("button", { name: /^Bo Tamm/ })
    .first()
    .click();
  await page.locator("select").last().selectOption("name");
  const { text } = await save(page, "svg");
  const names = ["Grain", "Ports", "River", "Visas", "Water"].map((name) => text.indexOf(`>${name}</text>`));
  assert.deepEqual(
    names,
    [...names].sort((a, b) => a - b),
  );
  assert.ok(names[0] > 0);
  assert.match(text, /opacity="0\.16"/);
});

browserTest("the report is readable as it is", async ({ open }) => {
  const page = await ready(open);
  const { text } = await save(page, "markdown");
  assert.match(text, /^# Talks on the river\n\nOfficial account · April 2, 2031/);
  assert.match(text, /\n> “water is life”\n\n— Ana Ode, President/);
  assert.match(
    text,
    /\n\| Both sides \| River \| discussed \| The two presidents discussed the river\. \|\n/,
  );
});

browserTest("a page that is saved is the widget, from a file and without the network", async ({ open }) => {
  const page = await ready(open);
  const { name, text } = await save(page, "html");
  assert.equal(name, "2031-04-02-Talks-on-the-river.html");
  const saved = await open(await onDisk(text));
  await saved.locator("readout-timeline .row-topic path").first().waitFor();
  await becomes(() => saved.locator("readout-timeline .title").textContent(), "Talks on the river");
  await becomes(() => saved.locator("readout-timeline > h1").isVisible(), false, "the fallback makes room");
  await saved.locator(".positions .copy").first().click();
  await saved.getByText("Copied", { exact: true }).waitFor();
  const again = await save(saved, "json");
  assert.equal(
    JSON.parse(again.text).text,
    (await save(page, "json").then(({ text }) => JSON.parse(text))).text,
  );
});

browserTest("a page saved by the module form has no script, and the menu says so", async ({ open }) => {
  const page = await open("/pages/module.html");
  await page.waitForFunction(() => document.title === "ready");
  await page.evaluate(() => {
    const element = document.createElement("readout-timeline");
    document.body.append(
      Object.assign(element, { source: "Ada Lorne: Good morning.\n\nPetro Vance: Good morning." }),
    );
  });
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await becomes(() => page.locator("[data-kind=html]").textContent(), /without a script/);
  const { text } = await save(page, "html");
  const saved = await open(await onDisk(text));
  await becomes(() => saved.evaluate(() => document.scripts.length), 0);
  await becomes(() => saved.getByText("Good morning.").first().isVisible(), true);
});

browserTest("without a script the saved page has text, picture and lists", async ({ open }) => {
  const page = await ready(open);
  const { text } = await save(page, "html");
  const saved = await open(await onDisk(text), { javaScriptEnabled: false });
  await becomes(() => saved.getByRole("heading", { name: "Talks on the river" }).isVisible(), true);
  await becomes(() => saved.locator("svg[role=img]").isVisible(), true);
  await becomes(
    () => saved.getByText("Ports, visas and grain can wait until summer.").first().isVisible(),
    true,
  );
  await becomes(() => saved.locator("table").count(), 2);
});

browserTest("hostile words in a text break out of no file", async ({ open }) => {
  const page = await ready(open);
  await read(
    page,
    `Talks ${HOSTILE}\n\nMarch 3, 2031\n\nPresident Ana Ode said: “We agree ${HOSTILE}.” She discussed trade with Bo Tamm.\n`,
  );
  const { text } = await save(page, "html");
  const saved = await open(await onDisk(text));
  await saved.locator("readout-timeline .reader").waitFor();
  await becomes(
    () => saved.evaluate(() => document.images.length + document.scripts.length),
    2,
    "parse and script",
  );
  await becomes(async () => await saved.title(), /^Talks <\/script>/);
  const plain = await open(await onDisk(text), { javaScriptEnabled: false });
  await becomes(() => plain.locator("img").count(), 0);
  const { text: picture } = await save(page, "svg");
  const problems = await page.evaluate((xml) => {
    const read = new Blob([xml], { type: "image/svg+xml" });
    const address = URL.createObjectURL(read);
    return new Promise((resolve) => {
      const image = new Image();
      image.onload = () => resolve("none");
      image.onerror = () => resolve("not well formed");
      image.src = address;
    });
  }, picture);
  assert.equal(problems, "none");
});

browserTest(
  "a sentence said in turn is copied with its speaker, as words and as markup",
  async ({ open }) => {
    const page = await ready(open, ALLOWED);
    await page.evaluate(() => {
      const element = document.querySelector("readout-timeline");
      document.title = "";
      element?.setAttribute("publisher", "The <Gazette>");
      element?.setAttribute("url", "https://example.org/talks");
    });
    await page.waitForFunction(() => document.title === "ready");
    await page.getByRole("tab", { name: "Quotes" }).click();
    await page.getByRole("button", { name: "Copy with citation: Welcome." }).click();
    const { marked, plain } = await clipboard(page);
    assert.equal(
      plain,
      "“Welcome.”\n" +
        "— Ana Ode, President · Talks on the river, The <Gazette>, Halden, April 2, 2031 at 8:00 PM, " +
        "https://example.org/talks#:~:text=Welcome.\n" +
        "[attributed by: the name before the words]",
    );
    assert.match(marked, /<blockquote[^>]*>.*“Welcome.”/s);
    assert.match(marked, /The &lt;Gazette&gt;/);
  },
);

browserTest("a lit sentence is copied from the text", async ({ open }) => {
  const page = await ready(open, ALLOWED);
  await page.locator(".reader .sentence", { hasText: "no border" }).click();
  await page.getByRole("button", { name: "Copy this sentence with its citation" }).click();
  const { plain } = await clipboard(page);
  assert.match(plain, /^“The river has no border, and dams need both of us.”\n— Bo Tamm, President · /);
});

browserTest("where there is no clipboard, the words are offered for copying by hand", async ({ open }) => {
  const page = await ready(open);
  await page.evaluate(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
    document.execCommand = () => false;
  });
  await page.locator(".positions .copy").first().click();
  const field = page.locator(".offer textarea");
  await becomes(
    async () => await field.inputValue(),
    /^“The two presidents discussed the river\.”\n— The account, of Both sides/,
  );
  const chosen = await field.evaluate((node) => {
    const { selectionEnd, selectionStart, value } = /** @type {HTMLTextAreaElement} */ (node);
    return selectionStart === 0 && selectionEnd === value.length;
  });
  assert.ok(chosen, "all of it is selected");
  await page.keyboard.press("Escape");
  await field.waitFor({ state: "detached" });
});

browserTest("a copy works without the clipboard's interface, by the event of a press", async ({ open }) => {
  const page = await ready(open, ALLOWED);
  await page.evaluate(() => {
    Object.assign(navigator.clipboard, { write: () => Promise.reject(new Error("refused")) });
  });
  await page.locator(".positions .copy").first().click();
  const { marked, plain } = await clipboard(page);
  assert.match(plain, /^“The two presidents discussed the river\.”/);
  assert.match(marked, /<blockquote/);
});

browserTest("the menu is used by keyboard alone", async ({ open }) => {
  const page = await ready(open);
  const button = page.getByRole("button", { name: "Save", exact: true });
  await button.focus();
  await page.keyboard.press("Enter");
  await page.locator(".menu-save .menu").waitFor();
  await page.keyboard.press("Tab");
  const focused = () =>
    page.evaluate(() =>
      document.querySelector("readout-timeline")?.shadowRoot?.activeElement?.getAttribute("data-kind"),
    );
  await becomes(() => focused(), "html");
  await page.keyboard.press("ArrowDown");
  await becomes(() => focused(), "json");
  await page.keyboard.press("End");
  await becomes(() => focused(), "moments");
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  assert.match(download.suggestedFilename(), /moments\.csv$/);
  await page.keyboard.press("Escape");
  await page.locator(".menu-save .menu").waitFor({ state: "hidden" });
  // The focus is back on the button as soon as the platform has told of the closing.
  await page.locator(".menu-save > .menu-button:focus").waitFor();
});

browserTest("positions are sorted by each of their headings, and the order is told", async ({ open }) => {
  const page = await ready(open);
  const words = () => page.locator(".positions tbody .stance").allTextContents();
  await becomes(() => words(), ["discussed", "emphasis"]);
  const head = page.locator(".positions").getByRole("button", { name: "How" });
  await head.click();
  await head.click();
  await becomes(() => words(), ["emphasis", "discussed"]);
  await becomes(() => page.locator(".positions [aria-sort]").getAttribute("aria-sort"), "descending");
  await becomes(async () => await head.evaluate((node) => node.matches(":focus")), true, "the focus stays");
  await page.getByText("Sorted by: How, the other way round").waitFor({ state: "attached" });
});

browserTest(
  "menu, lists and the field for copying by hand are free of axe's violations",
  async ({ open }) => {
    const page = await ready(open, { bypassCSP: true });
    const check = async () => {
      const found = await page.evaluate(async () => {
        // @ts-expect-error The script's global.
        const { violations } = await globalThis.axe.run(document, { resultTypes: ["violations"] });
        return violations.map((/** @type {{id: string, nodes: {html: string}[]}} */ one) => [
          one.id,
          one.nodes[0].html,
        ]);
      });
      assert.deepEqual(found, []);
    };
    await page.addScriptTag({ content: AXE });
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await check();
    await page.keyboard.press("Escape");
    for (const name of ["Quotes", "Positions", "People", "Dates", "Details"]) {
      await page.getByRole("tab", { name }).click();
      await check();
    }
    await page.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
      document.execCommand = () => false;
    });
    await page.getByRole("tab", { name: "Positions" }).click();
    await page.locator(".positions .copy").first().click();
    await page.locator(".offer").waitFor();
    await check();
  },
);

browserTest("a long text is written in stretches, and the page goes on meanwhile", async ({ open }) => {
  const page = await ready(open);
  const paragraph = "Ana Ode: We discussed trade and the river. Bo Tamm agreed to meet in May 2031.\n\n";
  await read(page, paragraph.repeat(3000));
  await page.evaluate(() => {
    let last = performance.now();
    let longest = 0;
    const tick = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      Object.assign(globalThis, { longest });
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  const begun = Date.now();
  const { text } = await save(page, "statements");
  assert.ok(text.length > 500_000, String(text.length));
  const longest = await page.evaluate(() => Reflect.get(globalThis, "longest"));
  // Beside other work all of it takes longer, but never in one go.
  const most = Math.max(1000, (Date.now() - begun) / 2);
  assert.ok(longest < most, `the page stood still for ${Math.round(longest)} ms of ${Math.round(most)}`);
});
