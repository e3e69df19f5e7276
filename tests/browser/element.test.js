/**
 * The element in a page: where its text comes from, what it says when that fails, and what it leaves behind.
 */

import assert from "node:assert/strict";
import { becomes, browserTest } from "./harness.js";

/** @typedef {import("playwright-core").Page} Page */

const TALK = "Ada Lorne: Good morning.\n\nPetro Vance: Good evening.";

/**
 * Puts an element with a fallback into the page and waits for what it tells.
 *
 * @param {Page} page
 * @param {Record<string, string>} attributes
 * @param {string | null} [source]
 */
function tell(page, attributes, source = null) {
  return page.evaluate(
    async ([attributes, source]) => {
      const element = document.createElement("readout-timeline");
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      const fallback = document.createElement("p");
      fallback.textContent = "The fallback.";
      element.append(fallback);
      if (source !== null) Object.assign(element, { source });
      const told = new Promise((resolve) => {
        for (const type of ["readout-ready", "readout-error"]) {
          document.body.addEventListener(
            type,
            (event) => resolve(/** @type {CustomEvent} */ (event).detail),
            { once: true },
          );
        }
      });
      document.body.append(element);
      const { code = null, message = null, parse = null } = await told;
      const notice = element.shadowRoot?.querySelector("[role=status]")?.textContent ?? "";
      return { code, message, notice, text: parse?.text ?? null, fallback: fallback.checkVisibility() };
    },
    /** @type {const} */ ([attributes, source]),
  );
}

/**
 * The address of some bytes inside the page.
 *
 * @param {Page} page
 * @param {number[]} bytes
 * @param {number} [times] How often they are repeated.
 */
function addressOf(page, bytes, times = 1) {
  return page.evaluate(
    ([bytes, times]) => URL.createObjectURL(new Blob(Array(times).fill(new Uint8Array(bytes)))),
    /** @type {const} */ ([bytes, times]),
  );
}

browserTest("a text that is shown takes the place of the fallback", async ({ open }) => {
  const page = await open("/pages/classic.html");
  const told = await tell(page, {}, TALK);
  assert.deepEqual(told, { code: null, message: null, notice: "", text: TALK, fallback: false });
});

browserTest("what cannot be read is told by name, above a fallback that stays", async ({ open }) => {
  const page = await open("/pages/classic.html");
  const cases = [
    { code: "empty", src: await addressOf(page, []), says: /is empty/ },
    { code: "binary", src: await addressOf(page, [0, 1, 2, 3]), says: /is not a text file/ },
    {
      code: "binary-kind",
      src: await addressOf(page, [...Buffer.from("%PDF-1.7")]),
      says: /not a text file but a PDF/,
    },
    {
      code: "encoding",
      src: await addressOf(page, [0x63, 0x61, 0x66, 0xe9]),
      says: /not encoded as UTF-8/,
    },
    {
      code: "too-large",
      src: await addressOf(page, Array(100).fill(65), 10_001),
      says: /1\.1 MB; at most 1 MB/,
    },
    { code: "address", src: "http://", says: /not an address/ },
    { code: "file", src: "file:///readout.md", says: /opened from the disk/ },
  ];
  for (const { code, src, says } of cases) {
    const told = await tell(page, { src });
    assert.equal(told.code, code);
    assert.match(told.message, says);
    assert.equal(told.notice, told.message.replace(/(?<=[.”]) (?=[A-Z][a-z]+ )/, ""), code);
    assert.ok(told.fallback, code);
  }
  assert.equal((await tell(page, { for: "nowhere" })).code, "no-target");
});

browserTest("a missing file is told as missing", { allow: [/404/] }, async ({ open }) => {
  const page = await open("/pages/classic.html");
  const told = await tell(page, { src: "/nowhere.md" });
  assert.equal(told.code, "missing");
  assert.match(told.notice, /There is no file at \/nowhere\.md \(the server answered 404\)/);
  assert.ok(told.fallback);
});

browserTest(
  "a request that the page's policy forbids is told apart from a dead server",
  { allow: [/Content Security Policy/] },
  async ({ open }) => {
    const page = await open("/pages/classic.html");
    assert.equal((await tell(page, { src: "http://127.0.0.2:9/readout.md" })).code, "connect-blocked");
  },
);

browserTest(
  "where the policy forbids WebAssembly, the message names the cure and the text stays",
  async ({ open }) => {
    const page = await open("/pages/no-wasm.html");
    const notice = page.locator("readout-timeline [role=status]");
    await notice.filter({ hasText: "'wasm-unsafe-eval'" }).waitFor();
    await becomes(() => page.getByText("Ada Lorne: Good morning.").isVisible(), true);
  },
);

browserTest("a script, an element named by its id, and children are sources", async ({ open }) => {
  const page = await open("/pages/sources.html");
  await page.waitForFunction(() =>
    [...document.querySelectorAll("readout-timeline")].every((element) => Reflect.get(element, "parse")),
  );
  const texts = await page.evaluate(() =>
    [...document.querySelectorAll("readout-timeline")].map((element) =>
      Reflect.get(element, "parse").text.trim(),
    ),
  );
  for (const text of texts) {
    assert.ok(
      text.startsWith("Ada Lorne: Good morning.") && text.endsWith("Petro Vance: Good evening."),
      text,
    );
  }
});

browserTest("children that come later are read as well", async ({ open }) => {
  const page = await open("/pages/classic.html");
  const text = await page.evaluate(async () => {
    const element = document.createElement("readout-timeline");
    document.body.append(element);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const ready = new Promise((resolve) =>
      element.addEventListener("readout-ready", resolve, { once: true }),
    );
    const paragraph = document.createElement("p");
    paragraph.textContent = "Ada Lorne: Good morning.";
    element.append(paragraph);
    await ready;
    return Reflect.get(element, "parse").text;
  });
  assert.equal(text.trim(), "Ada Lorne: Good morning.");
});

browserTest("a newer source takes over from an older one that is still on its way", async ({ open }) => {
  const page = await open("/pages/classic.html");
  const shown = await page.evaluate(async () => {
    const element = document.createElement("readout-timeline");
    /** @type {string[]} */
    const texts = [];
    element.addEventListener("readout-ready", (event) =>
      texts.push(/** @type {CustomEvent} */ (event).detail.parse.text),
    );
    document.body.append(element);
    const ready = new Promise((resolve) => element.addEventListener("readout-ready", resolve));
    for (const name of ["One", "Two", "Three"]) {
      Object.assign(element, { source: `${name}: Good morning.` });
      await null;
    }
    await ready;
    await new Promise((resolve) => setTimeout(resolve, 300));
    return texts;
  });
  assert.deepEqual(shown, ["Three: Good morning."]);
});

browserTest("twenty elements that came and went leave no widget behind", async ({ open }) => {
  const page = await open("/pages/classic.html");
  const left = await page.evaluate(async (source) => {
    const sheets = document.adoptedStyleSheets.length;
    const before = document.documentElement.querySelectorAll("*").length;
    const element = document.createElement("readout-timeline");
    Object.assign(element, { source });
    for (let round = 0; round < 20; round += 1) {
      const ready = new Promise((resolve) =>
        element.addEventListener("readout-ready", resolve, { once: true }),
      );
      document.body.append(element);
      await ready;
      element.remove();
      await null;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    return {
      inside: [...(element.shadowRoot?.children ?? [])].map((child) => child.localName),
      sheetsInside: element.shadowRoot?.adoptedStyleSheets.length,
      sheets: document.adoptedStyleSheets.length - sheets,
      elements: document.documentElement.querySelectorAll("*").length - before,
    };
  }, TALK);
  assert.deepEqual(left, { inside: ["div", "slot"], sheetsInside: 1, sheets: 0, elements: 0 });
});

browserTest("an element that is moved keeps what it shows", async ({ open }) => {
  const page = await open("/pages/classic.html");
  const count = await page.evaluate(async (source) => {
    const element = document.createElement("readout-timeline");
    Object.assign(element, { source });
    let readings = 0;
    element.addEventListener("readout-ready", () => {
      readings += 1;
    });
    document.body.append(element);
    await new Promise((resolve) => element.addEventListener("readout-ready", resolve, { once: true }));
    const place = document.createElement("section");
    document.body.append(place);
    place.append(element);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return readings;
  }, TALK);
  assert.equal(count, 1);
});

browserTest(
  "two elements share one start of the parser, and one that failed is tried again",
  async ({ open }) => {
    const page = await open("/pages/classic.html");
    const starts = await page.evaluate(() => {
      const { instantiate } = WebAssembly;
      let count = 0;
      Reflect.set(window, "starts", () => count);
      Reflect.set(
        WebAssembly,
        "instantiate",
        (/** @type {BufferSource} */ bytes, /** @type {object} */ imports) => {
          count += 1;
          // The first start goes wrong.
          if (count === 1) return Promise.reject(new WebAssembly.CompileError("broken"));
          return Reflect.apply(instantiate, WebAssembly, [bytes, imports]);
        },
      );
      return count;
    });
    assert.equal(starts, 0);
    assert.equal((await tell(page, {}, TALK)).code, "wasm-failed");
    const both = await Promise.all([tell(page, {}, TALK), tell(page, {}, TALK)]);
    assert.deepEqual(
      both.map(({ text }) => text),
      [TALK, TALK],
    );
    await becomes(() => page.evaluate(() => Reflect.get(window, "starts")()), 2);
  },
);

browserTest(
  "an unknown value is told once and names those that are allowed",
  { allow: [/console warning/] },
  async ({ open }) => {
    const page = await open("/pages/classic.html");
    const problems = await page.evaluate(async (source) => {
      const element = document.createElement("readout-timeline");
      /** @type {object[]} */
      const told = [];
      element.addEventListener("readout-error", (event) => {
        const { code, message, fatal } = /** @type {CustomEvent} */ (event).detail;
        told.push({ code, message, fatal });
      });
      element.setAttribute("format", "pdf");
      element.setAttribute("format", "text");
      element.setAttribute("format", "pdf");
      Object.assign(element, { source });
      document.body.append(element);
      await new Promise((resolve) => element.addEventListener("readout-ready", resolve, { once: true }));
      return told;
    }, TALK);
    assert.deepEqual(problems, [
      {
        code: "unknown-value",
        message: "“pdf” is no value of format. Allowed is: auto, text, markdown, html.",
        fatal: false,
      },
    ]);
  },
);

browserTest("properties that were set before the script came count", async ({ open }) => {
  const page = await open("/pages/early.html");
  await page.waitForFunction(() => Reflect.get(document.querySelector("readout-timeline") ?? {}, "parse"));
  const found = await page.evaluate(() => {
    const element = document.querySelector("readout-timeline");
    return [element?.getAttribute("date"), Reflect.get(element ?? {}, "parse").text];
  });
  assert.deepEqual(found, ["2024-03-14", "Ada Lorne: Good morning."]);
});

browserTest("the function form makes an element with a source and options", async ({ open }) => {
  const page = await open("/pages/classic.html");
  const found = await page.evaluate(async (source) => {
    const { ReadoutTimeline } = Reflect.get(globalThis, "ReadoutTimeline");
    const element = ReadoutTimeline.mount(document.body, source, { format: "text", date: "2024-03-14" });
    await new Promise((resolve) => document.body.addEventListener("readout-ready", resolve, { once: true }));
    return { text: element.parse.text, format: element.getAttribute("format"), date: element.date };
  }, TALK);
  assert.deepEqual(found, { text: TALK, format: "text", date: "2024-03-14" });
});

browserTest("a saved parse is shown without WebAssembly", async ({ open }) => {
  const page = await open("/pages/classic.html");
  const told = await page.evaluate(async (source) => {
    const { parse, ReadoutTimeline } = Reflect.get(globalThis, "ReadoutTimeline");
    const saved = JSON.stringify(await parse(source));
    Reflect.set(WebAssembly, "instantiate", () => Promise.reject(new Error("it was started")));
    const src = URL.createObjectURL(new Blob([saved], { type: "application/json" }));
    const element = ReadoutTimeline.mount(document.body, null, { src });
    await new Promise((resolve) => document.body.addEventListener("readout-ready", resolve, { once: true }));
    return element.parse.text;
  }, TALK);
  assert.equal(told, TALK);
});
