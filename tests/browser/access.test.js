/**
 * Access: every function by keyboard alone, one tab stop a part, no fault in any state, at any width, in either direction.
 */

import assert from "node:assert/strict";
import { faults, ready } from "./exploring.js";
import { becomes, browserTest } from "./harness.js";

/** @param {import("playwright-core").Page} page */
const focus = (page) =>
  page.evaluate(() => {
    const node = document.querySelector("readout-timeline")?.shadowRoot?.activeElement;
    return (node?.className || node?.tagName || "").split(" ")[0];
  });

/** @param {import("playwright-core").Page} page */
const share = async (page) => {
  await page.evaluate(() => {
    document.title = "";
    document.querySelector("readout-timeline")?.setAttribute("links", "on");
  });
  await page.waitForFunction(() => document.title === "ready");
};

browserTest("each part is one tab stop, in the order of the page", async ({ open }) => {
  const page = await ready(open, { viewport: { width: 360, height: 700 } });
  await share(page);
  await page.locator("h1").click();
  /** @type {string[]} */
  const stops = [];
  do {
    await page.keyboard.press("Tab");
    stops.push(await focus(page));
  } while (stops.at(-1) !== "");
  const expected = [
    "chip",
    "tab",
    "search-input",
    "menu-button",
    "menu-button",
    "sort",
    "proxy",
    "SUMMARY",
    "zoom-button",
  ];
  assert.deepEqual(stops.slice(0, expected.length), expected);
  assert.ok(stops.includes("reader") && stops.includes("stance") && stops.includes("words"), `${stops}`);
  assert.equal(stops.filter((stop) => stop === "chip").length, 1);
  assert.equal(stops.filter((stop) => stop === "stance").length, 1);
  assert.equal(stops.filter((stop) => stop === "words").length, 1);
});

browserTest(
  "by keyboard alone: follow, search, sort, zoom, list, see alone, choose, share",
  async ({ open }) => {
    const page = await ready(open, { viewport: { width: 360, height: 700 } });
    await share(page);
    await page.locator("h1").click();
    const to = async (/** @type {string} */ stop) => {
      for (let at = 0; at < 30 && (await focus(page)) !== stop; at += 1) await page.keyboard.press("Tab");
      await becomes(() => focus(page), stop);
    };
    await to("chip");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Space");
    await becomes(() => page.locator(".filter-name").textContent(), "Bo Tamm");
    await to("search-input");
    await page.keyboard.type("river");
    await page.keyboard.press("Enter");
    await becomes(() => page.locator(".search-count").textContent(), "1/4");
    await page.keyboard.press("Escape");
    await to("filter");
    await page.keyboard.press("Enter");
    await becomes(() => page.locator(".filters").isHidden(), true);
    await to("sort");
    await page.keyboard.press("ArrowDown");
    await becomes(() => page.locator(".sort").inputValue(), "weight");
    await to("proxy");
    await page.keyboard.press("+");
    await page.locator(".plot.is-zoomed").waitFor();
    await page.keyboard.press("0");
    await page.locator(".plot:not(.is-zoomed)").waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowLeft");
    await becomes(() => focus(page), "row-label");
    await page.keyboard.press("Enter");
    await to("lane-action");
    await page.keyboard.press("Enter");
    await becomes(() => page.locator(".row-topic:not([hidden])").count(), 1);
    await to("sentence-button");
    await page.keyboard.press("Enter");
    await becomes(() => page.locator(".is-lit").count(), 1);
    await page.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
      const root = document.querySelector("readout-timeline")?.shadowRoot;
      /** @type {HTMLElement | null | undefined} */ (root?.querySelector(".menu-button"))?.focus();
    });
    await page.keyboard.press("Enter");
    await to("menu-item");
    await page.keyboard.press("Enter");
    await becomes(() => focus(page), "share-address");
  },
);

browserTest("axe finds no fault in any state, in light, in dark, at 320 pixels", async ({ open }) => {
  for (const options of [
    {},
    { colorScheme: /** @type {const} */ ("dark") },
    { viewport: { width: 320, height: 640 } },
  ]) {
    const page = await ready(open, { reducedMotion: "reduce", ...options }, "?tail=10");
    await share(page);
    await page.getByRole("searchbox").fill("river");
    await page.locator(".filter").first().waitFor();
    await page.getByRole("button", { name: "Ana Ode, President" }).click();
    await page.locator("[data-open=c1]").click();
    assert.deepEqual(await faults(page), [], "search, filters, an open lane");
    await page.getByRole("button", { name: "Share", exact: true }).click();
    assert.deepEqual(await faults(page), [], "an open menu");
    await page.keyboard.press("Escape");
    await page.getByText("Keys", { exact: true }).click();
    assert.deepEqual(await faults(page), [], "the keys");
    await becomes(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth <= 0), true);
  }
});

browserTest("nothing runs over the edge from 320 to 1600 pixels, in either direction", async ({ open }) => {
  const page = await ready(open);
  await share(page);
  await page.getByRole("searchbox").fill("river");
  await page.locator(".filter").first().waitFor();
  for (const direction of ["ltr", "rtl"]) {
    await page.evaluate((direction) => document.documentElement.setAttribute("dir", direction), direction);
    for (const width of [320, 400, 600, 700, 900, 1200, 1600]) {
      await page.setViewportSize({ width, height: 800 });
      await page.waitForTimeout(60);
      const over = await page.evaluate(() => {
        const root = document.querySelector("readout-timeline")?.shadowRoot;
        const parts = [
          ...(root?.querySelectorAll(".bar > *, .filters, .search, .tools, .sort-frame, .axis") ?? []),
        ];
        return parts
          .filter((node) => {
            const { left, right, width } = node.getBoundingClientRect();
            return width > 0 && (left < -1 || right > innerWidth + 1);
          })
          .map((node) => node.className);
      });
      assert.deepEqual(over, [], `${direction} ${width}`);
      await becomes(
        async () => await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
        true,
        `${direction} ${width}`,
      );
    }
  }
});

browserTest("every control is a target of 24 pixels", async ({ open }) => {
  const page = await ready(open, { viewport: { width: 360, height: 800 } });
  await share(page);
  await page.getByRole("searchbox").fill("river");
  await page.locator(".filter").first().waitFor();
  await page.locator("[data-open=c1]").click();
  const small = await page.evaluate(() => {
    const root = document.querySelector("readout-timeline")?.shadowRoot;
    return [...(root?.querySelectorAll("button, input, select, summary") ?? [])]
      .filter((node) => node.checkVisibility({ visibilityProperty: true }) && !node.matches(".proxy, .words"))
      .filter((node) => node.getBoundingClientRect().height < 23.5)
      .map((node) => `${node.className} ${node.getBoundingClientRect().height}`);
  });
  assert.deepEqual(small, []);
});

browserTest("two fingers zoom and move the window, one finger scrolls the page", async ({ open }) => {
  const page = await ready(open, { viewport: { width: 360, height: 700 }, hasTouch: true });
  const browser = await page.context().newCDPSession(page);
  await page.locator("svg[data-row=c1]").scrollIntoViewIfNeeded();
  const box = await page.locator("svg[data-row=c1]").boundingBox();
  assert.ok(box);
  const y = box.y + 13;
  const touch = (/** @type {string} */ type, /** @type {number[]} */ ...xs) =>
    browser.send("Input.dispatchTouchEvent", {
      type: /** @type {"touchStart"} */ (type),
      touchPoints: xs.map((x, id) => ({ x: box.x + x, y, id })),
    });
  await touch("touchStart", 120);
  await touch("touchStart", 120, 160);
  for (const by of [10, 20, 30, 40]) await touch("touchMove", 120 - by, 160 + by);
  await touch("touchEnd");
  await page.locator(".plot.is-zoomed").waitFor();
  const words = (await page.locator(".axis-order").textContent()) ?? "";
  assert.match(words, /^words \d+ to \d+ of 54/);
  await becomes(() => page.locator(".is-lit").count(), 0, "it chooses nothing");
  await becomes(
    () => page.locator("svg[data-row=c1]").evaluate((node) => getComputedStyle(node).touchAction),
    "pan-y",
  );
});

browserTest(
  "paper has no controls, tells what is filtered, and its axis stands under the lanes",
  async ({ open }) => {
    const page = await ready(open, { viewport: { width: 800, height: 900 } });
    await page.getByRole("searchbox").fill("river");
    await page.locator(".filter").first().waitFor();
    await page.emulateMedia({ media: "print" });
    for (const control of [".search", ".sort", ".zoom", ".keys", ".filter-all"]) {
      await becomes(() => page.locator(control).isHidden(), true, control);
    }
    await becomes(() => page.locator(".filter-count").textContent(), "3 of 8 sentences");
    const left = (/** @type {string} */ name) =>
      page.locator(name).evaluate((node) => node.getBoundingClientRect().left);
    await becomes(async () => Math.abs((await left(".axis")) - (await left("svg[data-row=c1]"))) < 1, true);
  },
);
