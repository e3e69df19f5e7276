/**
 * The discussion timeline: lanes, marks, cards and zoom, by pointer and by keyboard.
 */

import assert from "node:assert/strict";
import { ready } from "./exploring.js";
import { becomes, browserTest } from "./harness.js";

/** @param {import("playwright-core").Page} page */
const focused = (page) =>
  page.evaluate(() =>
    document.querySelector("readout-timeline")?.shadowRoot?.activeElement?.getAttribute("aria-label"),
  );

browserTest("lanes stand by first mention, a child in its parent's, a long tail folded", async ({ open }) => {
  const page = await ready(open, {}, "?tail=10");
  const names = page.locator(".row-topic:not([hidden]) .row-name");
  const all = ["River", "Water", "Ports", "Visas", "Grain"];
  await becomes(async () => (await names.allTextContents()).slice(0, 5), all);
  await becomes(() => names.count(), 12);
  await page.getByRole("button", { name: "3 more topics" }).click();
  await becomes(() => names.count(), 15);
  await becomes(
    async () => (await page.locator("[data-open=c2] .row-count").textContent())?.trim(),
    "3 sentences",
  );
});

browserTest(
  "arrows move between marks, each with its name, and Enter lights the sentence",
  async ({ open }) => {
    const page = await ready(open);
    await page.locator(".proxy.is-active").focus();
    await becomes(() => focused(page), /^Ana Ode speaks, \d+ words: Welcome\./);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Home");
    await becomes(
      () => focused(page),
      "River, Both sides, sentence 1 of 8: The two presidents discussed the river.",
    );
    await page.keyboard.press("ArrowRight");
    await becomes(
      () => focused(page),
      "River, Ana Ode, sentence 5 of 8: The river is old, and “water is life”, as we say.",
    );
    await page.keyboard.press("Enter");
    await becomes(
      () => page.locator(".is-lit").textContent(),
      "The river is old, and “water is life”, as we say.",
    );
    await becomes(() => page.locator(".row.is-selected .row-name").textContent(), "River");
    await becomes(() => page.locator(".topic.is-selected").count(), 3);
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
  await becomes(() => page.locator(".card").isVisible(), true);
  await page.keyboard.press("Escape");
  await becomes(() => page.locator(".card").isVisible(), false);
  await becomes(() => page.locator(".is-lit").count(), 1);
  await page.keyboard.press("Escape");
  await becomes(() => page.locator(".is-lit").count(), 0);
});

browserTest("a topic's word in the text chooses its mark in the timeline", async ({ open }) => {
  const page = await ready(open);
  await page.locator(".reader .topic", { hasText: "dams" }).click();
  await becomes(() => page.locator(".row.is-selected .row-name").textContent(), "Water");
  await becomes(() => page.locator(".row.is-selected .outline").isVisible(), true);
  await becomes(() => page.locator(".cursor.is-shown").count(), 3, "the track, and the lanes down to it");
});

browserTest("a lane's name lists its sentences, each a way into the text", async ({ open }) => {
  const page = await ready(open);
  await page.locator("[data-open=c2]").click();
  await becomes(() => page.locator(".sentence-button").count(), 3);
  await page.locator(".sentence-button").last().click();
  await becomes(
    async () => (await page.locator(".is-lit").textContent())?.trim(),
    "The river has no border, and dams need both of us.",
  );
});

browserTest(
  "the card tells the sentence under the pointer, and the pointer can reach it",
  async ({ open }) => {
    const page = await ready(open);
    await page.locator("svg[data-row=c1]").hover({ position: { x: 20, y: 13 } });
    const card = page.locator(".card:popover-open");
    await becomes(() => card.textContent(), /River.*Both sides.*The two presidents discussed the river\./);
    await card.hover();
    await page.waitForTimeout(400);
    await becomes(() => card.isVisible(), true);
  },
);

browserTest("Ctrl with the wheel zooms, a plain wheel does not, a drag pans", async ({ open }) => {
  const page = await ready(open, { viewport: { width: 360, height: 800 } });
  await page.locator("svg[data-row=c1]").hover({ position: { x: 100, y: 13 } });
  await page.mouse.wheel(0, -60);
  await becomes(() => page.locator(".plot.is-zoomed").count(), 0);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -60);
  await page.keyboard.up("Control");
  await page.locator(".plot.is-zoomed").waitFor();
  await becomes(() => page.locator(".axis-order").textContent(), /^words \d+ to \d+ of 54/);
  const before = await page.locator(".axis-order").textContent();
  // It waits until the page stands still, which a plain wheel has moved.
  await page.locator("svg[data-row=c1]").hover({ position: { x: 200, y: 13 } });
  const strip = await page.locator("svg[data-row=c1]").boundingBox();
  assert.ok(strip);
  await page.mouse.down();
  await page.mouse.move(strip.x + 120, strip.y + 13, { steps: 4 });
  await page.mouse.up();
  await page.waitForFunction(
    (words) =>
      document.querySelector("readout-timeline")?.shadowRoot?.querySelector(".axis-order")?.textContent !==
      words,
    before,
  );
  await becomes(() => page.locator(".is-lit").count(), 0, "a drag chooses nothing");
  await page.getByRole("button", { name: "Whole text" }).click();
  await page.locator(".plot:not(.is-zoomed)").waitFor();
});

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
    await becomes(() => page.locator(".outside").textContent(), /marks? lies? outside this stretch/);
  },
);

browserTest("what is chosen is not folded away", async ({ open }) => {
  const page = await ready(open, {}, "?tail=10");
  const shown = page.locator(".row-topic:not([hidden]) .row-name");
  await page.getByRole("button", { name: "3 more topics" }).click();
  await page.locator("[data-open=x9]").click();
  await page.locator(".sentence-button").first().click();
  await page.locator("[data-open=x9]").click();
  await page.getByRole("button", { name: "Fewer topics" }).click();
  await becomes(() => shown.count(), 13);
  await becomes(() => page.locator(".row.is-selected .row-name").textContent(), "Tail 9");
  await page.getByRole("button", { name: "2 more topics" }).waitFor();
});

browserTest("a pressed name lets that person's marks stand out", async ({ open }) => {
  const page = await ready(open);
  await page.getByRole("button", { name: "Ana Ode, President" }).click();
  await page.locator(".row-topic .is-faint").first().waitFor();
  await becomes(() => page.locator(".row-topic .hue-1.is-faint").count(), 0);
});

browserTest("the marks are there with the first frame that shows the widget", async ({ open }) => {
  const page = await ready(open);
  const drawn = await page.evaluate(async () => {
    const element = /** @type {import("../../www/element.js").ReadoutTimeline} */ (
      document.querySelector("readout-timeline")
    );
    const shown = new Promise((resolve) =>
      element.addEventListener("readout-ready", resolve, { once: true }),
    );
    element.remove();
    await null;
    document.querySelector("main")?.append(element);
    await shown;
    await null;
    // No frame has come by since.
    return element.shadowRoot?.querySelectorAll(".row-topic path").length ?? 0;
  });
  assert.ok(drawn > 0, `${drawn} paths`);
});

browserTest("whoever steps back has no name in the track, which nobody could read", async ({ open }) => {
  const page = await ready(open, { viewport: { width: 1280, height: 800 } });
  const names = page.locator(".row-track .block-name");
  await becomes(() => names.allTextContents(), ["Ode", "Tamm"]);
  await page.getByRole("button", { name: "Ana Ode, President" }).click();
  await becomes(() => names.allTextContents(), ["Ode"]);
});

browserTest("of words that are nowhere no mark is left, and the plot says so", async ({ open }) => {
  const page = await ready(open);
  await page.getByRole("searchbox").fill("sugar");
  await becomes(() => page.locator(".outside").textContent(), "No sentence answers to all of this.");
});
