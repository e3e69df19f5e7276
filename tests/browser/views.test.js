/**
 * The views in a browser: timeline, reader and panel as one, by pointer and by keyboard.
 */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { browserTest } from "./harness.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * @param {import("./harness.js").Given["open"]} open
 * @param {import("./harness.js").PageOptions} [options]
 * @param {string} [query] what views.js does to its parse
 */
async function ready(open, options, query = "") {
  const page = await open(`/pages/views.html${query}`, options);
  await page.waitForFunction(() => document.title === "ready");
  await page.waitForFunction(() => {
    const root = document.querySelector("readout-timeline")?.shadowRoot;
    return root?.querySelector(".row-topic path") !== null;
  });
  return page;
}

/** @param {import("playwright-core").Page} page */
const focused = (page) =>
  page.evaluate(() =>
    document.querySelector("readout-timeline")?.shadowRoot?.activeElement?.getAttribute("aria-label"),
  );

browserTest("lanes stand by first mention, a child in its parent's, a long tail folded", async ({ open }) => {
  const page = await ready(open, {}, "?tail=10");
  const names = page.locator(".row-topic:not([hidden]) .row-name");
  const all = ["River", "Water", "Ports", "Visas", "Grain"];
  assert.deepEqual((await names.allTextContents()).slice(0, 5), all);
  assert.equal(await names.count(), 12);
  await page.getByRole("button", { name: "3 more topics" }).click();
  assert.equal(await names.count(), 15);
  assert.equal((await page.locator("[data-open=c2] .row-count").textContent())?.trim(), "3 sentences");
});

browserTest(
  "arrows move between marks, each with its name, and Enter lights the sentence",
  async ({ open }) => {
    const page = await ready(open);
    await page.locator(".proxy.is-active").focus();
    assert.match((await focused(page)) ?? "", /^Ana Ode speaks, \d+ words: Welcome\./);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Home");
    assert.equal(
      await focused(page),
      "River, Both sides, sentence 1 of 8: The two presidents discussed the river.",
    );
    await page.keyboard.press("ArrowRight");
    assert.equal(
      await focused(page),
      "River, Ana Ode, sentence 5 of 8: The river is old, and “water is life”, as we say.",
    );
    await page.keyboard.press("Enter");
    assert.equal(
      await page.locator(".is-lit").textContent(),
      "The river is old, and “water is life”, as we say.",
    );
    assert.equal(await page.locator(".row.is-selected .row-name").textContent(), "River");
    assert.equal(await page.locator(".topic.is-selected").count(), 3);
    const chosen = JSON.parse((await page.locator("body").getAttribute("data-chosen")) ?? "{}");
    assert.equal(chosen.topic, "River");
  },
);

browserTest("Escape puts the card away first, then the choice", async ({ open }) => {
  const page = await ready(open);
  await page.locator(".proxy.is-active").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowRight");
  assert.ok(await page.locator(".card").isVisible());
  await page.keyboard.press("Escape");
  assert.ok(!(await page.locator(".card").isVisible()));
  assert.equal(await page.locator(".is-lit").count(), 1);
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".is-lit").count(), 0);
});

browserTest("a topic's word in the text chooses its mark in the timeline", async ({ open }) => {
  const page = await ready(open);
  await page.locator(".reader .topic", { hasText: "dams" }).click();
  assert.equal(await page.locator(".row.is-selected .row-name").textContent(), "Water");
  assert.ok(await page.locator(".row.is-selected .outline").isVisible());
  assert.equal(await page.locator(".cursor.is-shown").count(), 3, "the track, and the lanes down to it");
});

browserTest("a lane's name lists its sentences, each a way into the text", async ({ open }) => {
  const page = await ready(open);
  await page.locator("[data-open=c2]").click();
  assert.equal(await page.locator(".sentence-button").count(), 3);
  await page.locator(".sentence-button").last().click();
  assert.equal(
    (await page.locator(".is-lit").textContent())?.trim(),
    "The river has no border, and dams need both of us.",
  );
});

browserTest(
  "the card tells the sentence under the pointer, and the pointer can reach it",
  async ({ open }) => {
    const page = await ready(open);
    await page.locator("svg[data-row=c1]").hover({ position: { x: 20, y: 13 } });
    const card = page.locator(".card");
    assert.match(
      (await card.textContent()) ?? "",
      /River.*Both sides.*The two presidents discussed the river\./,
    );
    await card.hover();
    await page.waitForTimeout(400);
    assert.ok(await card.isVisible());
  },
);

browserTest("Ctrl with the wheel zooms, a plain wheel does not, a drag pans", async ({ open }) => {
  const page = await ready(open, { viewport: { width: 360, height: 800 } });
  await page.locator("svg[data-row=c1]").hover({ position: { x: 100, y: 13 } });
  await page.mouse.wheel(0, -60);
  assert.equal(await page.locator(".plot.is-zoomed").count(), 0);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -60);
  await page.keyboard.up("Control");
  await page.locator(".plot.is-zoomed").waitFor();
  assert.match((await page.locator(".axis-order").textContent()) ?? "", /^words \d+ to \d+ of 54/);
  const before = await page.locator(".axis-order").textContent();
  const strip = await page.locator("svg[data-row=c1]").boundingBox();
  assert.ok(strip);
  await page.mouse.move(strip.x + 200, strip.y + 13);
  await page.mouse.down();
  await page.mouse.move(strip.x + 120, strip.y + 13, { steps: 4 });
  await page.mouse.up();
  await page.waitForFunction(
    (words) =>
      document.querySelector("readout-timeline")?.shadowRoot?.querySelector(".axis-order")?.textContent !==
      words,
    before,
  );
  assert.equal(await page.locator(".is-lit").count(), 0, "a drag chooses nothing");
  await page.getByRole("button", { name: "Whole text" }).click();
  await page.locator(".plot:not(.is-zoomed)").waitFor();
});

browserTest("the whole text is in the reader, with dates as time", async ({ open }) => {
  const page = await ready(open);
  const words = await page.locator(".reader .furniture, .reader .paragraph").allTextContents();
  const text = words.join("");
  const squeeze = (/** @type {string} */ words) => words.replace(/\s/g, "");
  assert.ok(squeeze(text).startsWith("TalksontheriverThetwopresidents"));
  assert.ok(squeeze(text).endsWith("canwaituntilsummer."));
  assert.equal(await page.locator("time").getAttribute("datetime"), "2031-05-02");
});

browserTest("a pressed name lets that person's marks stand out", async ({ open }) => {
  const page = await ready(open);
  await page.getByRole("button", { name: "Ana Ode, President" }).click();
  await page.locator(".row-topic .is-faint").first().waitFor();
  assert.equal(await page.locator(".row-topic .hue-1.is-faint").count(), 0);
});

browserTest("a pressed name leaves only its positions, and says so", async ({ open }) => {
  const page = await ready(open);
  await page.getByRole("tab", { name: "Positions" }).click();
  const rows = page.getByRole("table", { name: /Who holds what/ }).getByRole("row");
  assert.equal(await rows.count(), 3, "the headings and two positions");
  await page.getByRole("button", { name: "Bo Tamm, President" }).click();
  assert.equal(await rows.count(), 2);
  assert.match((await page.locator(".only").textContent()) ?? "", /^1 of 2, by the filters above$/);
  await page.getByRole("button", { name: "Bo Tamm, President" }).click();
  assert.equal(await rows.count(), 3);
});

browserTest("the table has a heading a column and shows what is chosen, on a phone too", async ({ open }) => {
  for (const [width, columns] of [
    [360, 3],
    [1000, 4],
  ]) {
    const page = await ready(open, { viewport: { width, height: 700 } });
    await page.locator(".reader .topic", { hasText: "dams" }).click();
    await page.getByRole("tab", { name: "Table" }).click();
    assert.equal(await page.locator(".table thead th:visible").count(), columns);
    assert.equal((await page.locator(".table tbody tr:first-child > :visible").count()) >= columns, true);
    const chosen = page.locator(".table tr[aria-current]");
    assert.match((await chosen.textContent()) ?? "", /^Water.*dams need both of us/);
    const name = await page.locator(".table .who bdi").first().boundingBox();
    assert.ok(name && name.height < 24, "a name stands on one line");
  }
});

browserTest("sections and turns are headings, and the keys are told", async ({ open }) => {
  const page = await ready(open);
  assert.deepEqual(await page.getByRole("heading", { level: 3 }).allTextContents(), [
    "Summary",
    "Transcript",
  ]);
  assert.deepEqual(await page.getByRole("heading", { level: 4 }).allTextContents(), ["Ana Ode:", "Bo Tamm:"]);
  assert.ok(await page.getByText("opens the sentence in the text").isHidden());
  await page.getByText("Keys", { exact: true }).click();
  assert.ok(await page.getByText("opens the sentence in the text").isVisible());
  assert.equal(await page.locator(".timeline").getAttribute("aria-describedby"), "keys");
});

browserTest("what stands around the account is folded, each datum with its role", async ({ open }) => {
  const page = await ready(open);
  const title = page.locator(".around .form-title");
  assert.ok(await title.isHidden());
  await page.getByText("From the page: title").click();
  assert.ok(await title.isVisible());
  assert.equal(await title.getAttribute("data-role"), "title");
});

browserTest(
  "whoever goes through the documents by keyboard keeps the focus and the view",
  async ({ open }) => {
    const page = await ready(open);
    await page.evaluate(() => {
      const element = /** @type {import("../../www/element.js").ReadoutTimeline} */ (
        document.querySelector("readout-timeline")
      );
      const [first] = element.parse?.documents ?? [];
      const metadata = { ...first.metadata, title: "اتفاق" };
      const parse = { ...element.parse, documents: [first, { ...first, id: "d2", metadata }] };
      element.source = /** @type {import("../../www/generated/bindings.js").Parse} */ (parse);
    });
    const choice = page.getByRole("combobox", { name: "Documents in this text" });
    await choice.waitFor();
    await page.getByRole("tab", { name: "Table" }).click();
    await choice.focus();
    await page.keyboard.press("ArrowDown");
    await page.locator(".title", { hasText: "اتفاق" }).waitFor();
    assert.equal(await focused(page), "Documents in this text");
    assert.equal(await page.getByRole("tab", { name: "Table" }).getAttribute("aria-selected"), "true");
  },
);

browserTest("many names fold, and one that is only named cannot be pressed", async ({ open }) => {
  const page = await ready(open);
  await page.evaluate(() => {
    const element = /** @type {import("../../www/element.js").ReadoutTimeline} */ (
      document.querySelector("readout-timeline")
    );
    const parse = /** @type {import("../../www/generated/bindings.js").Parse} */ (element.parse);
    const [first] = parse.documents;
    const others = Array.from({ length: 10 }, (_, at) => ({
      ...first.people[0],
      id: `x${at}`,
      name: `Guest ${at}`,
      role: null,
    }));
    const metadata = {
      ...first.metadata,
      participants: [...first.metadata.participants, ...others.map(({ id }) => ({ person: id }))],
    };
    element.source = {
      ...parse,
      documents: [{ ...first, metadata, people: [...first.people, ...others] }],
    };
  });
  const more = page.getByRole("button", { name: "5 more names" });
  await more.waitFor();
  assert.equal(await page.locator(".chip:visible").count(), 8);
  await more.click();
  assert.equal(await page.locator(".chip:visible").count(), 13);
  assert.equal(await page.getByRole("button", { name: "Guest 3" }).count(), 0);
  assert.match((await page.locator(".chip.is-silent").first().textContent()) ?? "", /^Guest 0named only$/);
});

browserTest("letters twice as large cut nothing off", async ({ open }) => {
  const page = await ready(open, { viewport: { width: 1000, height: 800 } });
  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
  await page.waitForTimeout(200);
  const cut = await page.evaluate(() => {
    const root = document.querySelector("readout-timeline")?.shadowRoot;
    return [...(root?.querySelectorAll(".panel, .reader, .header, .table-frame") ?? [])]
      .filter((node) => node.scrollWidth > node.clientWidth + 1)
      .map((node) => node.className);
  });
  assert.deepEqual(cut, []);
});

browserTest("no view has a fault that axe finds, in light, in dark, on a phone", async ({ open }) => {
  const situations = [
    {},
    { colorScheme: /** @type {const} */ ("dark") },
    { viewport: { width: 320, height: 640 } },
  ];
  for (const situation of situations) {
    const page = await ready(open, situation);
    await page.evaluate(AXE);
    for (const tab of ["Discussion", "Calendar", "Table", "Quotes", "People", "Dates", "Details"]) {
      await page.getByRole("tab", { name: tab }).click();
      const faults = await page.evaluate(async () => {
        // @ts-expect-error The script's global.
        const { violations } = await globalThis.axe.run(document.querySelector("main"));
        return violations.map(
          (/** @type {{id: string, nodes: {target: string[]}[]}} */ { id, nodes }) =>
            `${id} ${nodes[0].target}`,
        );
      });
      assert.deepEqual(faults, [], tab);
    }
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth <= 0), true);
  }
});

browserTest("what is chosen is not folded away", async ({ open }) => {
  const page = await ready(open, {}, "?tail=10");
  const shown = page.locator(".row-topic:not([hidden]) .row-name");
  await page.getByRole("button", { name: "3 more topics" }).click();
  await page.locator("[data-open=x9]").click();
  await page.locator(".sentence-button").first().click();
  await page.locator("[data-open=x9]").click();
  await page.getByRole("button", { name: "Fewer topics" }).click();
  assert.equal(await shown.count(), 13);
  assert.equal(await page.locator(".row.is-selected .row-name").textContent(), "Tail 9");
  await page.getByRole("button", { name: "2 more topics" }).waitFor();
});

browserTest(
  "a chosen sentence comes into sight in a low window, and there is a way back",
  async ({ open }) => {
    for (const viewport of [
      { width: 1280, height: 420 },
      { width: 360, height: 640 },
    ]) {
      const page = await ready(open, { viewport });
      await page.evaluate(() => scrollTo(0, 0));
      await page.locator("svg[data-row=c2]").scrollIntoViewIfNeeded();
      const before = await page.evaluate(() => scrollY);
      await page.locator("svg[data-row=c2]").hover();
      await page.waitForTimeout(200);
      assert.equal(await page.evaluate(() => scrollY), before, "a pointer that passes moves nothing");
      await page.locator("[data-open=c2]").click();
      await page.locator(".sentence-button").last().click();
      await page.waitForFunction(() => {
        const lit = document.querySelector("readout-timeline")?.shadowRoot?.querySelector(".is-lit");
        const box = lit?.getBoundingClientRect();
        return box && box.top >= 0 && box.bottom <= innerHeight;
      });
      await page.getByRole("button", { name: "Back to the timeline" }).click();
      await page.waitForFunction(() => {
        const root = document.querySelector("readout-timeline")?.shadowRoot;
        const box = root?.activeElement?.getBoundingClientRect();
        return (
          root?.activeElement?.matches(".sentence-button") && box && box.top >= 0 && box.top < innerHeight
        );
      });
    }
  },
);

browserTest(
  "a zoomed window goes to a sentence without a mark, and tells what is outside",
  async ({ open }) => {
    const page = await ready(open, { viewport: { width: 360, height: 800 } });
    for (let at = 0; at < 2; at += 1) await page.getByRole("button", { name: "Zoom in" }).click();
    await page.locator(".reader .sentence", { hasText: "Welcome." }).click();
    await page.waitForFunction(() => {
      const root = document.querySelector("readout-timeline")?.shadowRoot;
      const words = /words (\d+) to (\d+)/.exec(root?.querySelector(".axis-order")?.textContent ?? "");
      return words && Number(words[1]) <= 21 && Number(words[2]) >= 21;
    });
    assert.match((await page.locator(".outside").textContent()) ?? "", /marks? lies? outside this stretch/);
  },
);

browserTest("paper has the marks at their places, the positions and the details", async ({ open }) => {
  const page = await ready(open, { viewport: { width: 1280, height: 800 } });
  const share = () =>
    page.evaluate(() => {
      const root = document.querySelector("readout-timeline")?.shadowRoot;
      const strip = root?.querySelector("svg[data-row=c1]")?.getBoundingClientRect();
      const [mark] = [...(root?.querySelectorAll("svg[data-row=c1] .hue-2") ?? [])].slice(-1);
      const box = mark?.getBoundingClientRect();
      return strip && box && strip.width > 0 ? (box.left - strip.left) / strip.width : -1;
    });
  const onScreen = await share();
  assert.ok(onScreen > 0.5);
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 620, height: 900 });
  assert.ok(Math.abs((await share()) - onScreen) < 0.01);
  for (const name of ["positions", "people", "details"]) {
    assert.ok(await page.locator(`#panel-${name} .words`).first().isVisible(), name);
  }
  assert.ok((await page.pdf()).length > 10_000);
});

browserTest("the calendar mirrors where the page runs from right to left", async ({ open }) => {
  for (const direction of ["ltr", "rtl"]) {
    const page = await ready(open);
    await page.evaluate((direction) => document.documentElement.setAttribute("dir", direction), direction);
    await page.getByRole("tab", { name: "Calendar" }).click();
    await page.locator(".date-mark").first().waitFor();
    const later = await page.evaluate(() => {
      const root = document.querySelector("readout-timeline")?.shadowRoot;
      const x = (/** @type {string} */ name) => root?.querySelector(name)?.getBoundingClientRect().left ?? 0;
      return x(".date-mark") - x("line.conversation");
    });
    assert.ok(direction === "ltr" ? later > 0 : later < 0, `${direction} ${later}`);
  }
});

browserTest("both sides and what nobody is said to say have an entry each", async ({ open }) => {
  const page = await ready(open);
  assert.equal(await page.getByRole("button", { name: "Both", exact: true }).count(), 1);
  assert.equal(await page.getByRole("button", { name: "Not said" }).count(), 0, "none of it here");
});

browserTest("an element that comes and goes leaves nothing behind", async ({ open }) => {
  const page = await ready(open);
  const left = await page.evaluate(async () => {
    const element = /** @type {HTMLElement} */ (document.querySelector("readout-timeline"));
    const parent = /** @type {HTMLElement} */ (element.parentElement);
    const nodes = element.shadowRoot?.querySelectorAll("*").length;
    const sheets = element.shadowRoot?.adoptedStyleSheets.length;
    for (let at = 0; at < 100; at += 1) {
      element.remove();
      parent.append(element);
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    const root = /** @type {ShadowRoot} */ (element.shadowRoot);
    return {
      more: root.querySelectorAll("*").length - (nodes ?? 0),
      sheets: root.adoptedStyleSheets.length - (sheets ?? 0),
    };
  });
  assert.deepEqual(left, { more: 0, sheets: 0 });
});
