/**
 * The text in the widget: whole, with its facts on it, and with a way back to where a sentence was chosen.
 */

import assert from "node:assert/strict";
import { ready } from "./exploring.js";
import { becomes, browserTest } from "./harness.js";

browserTest("the whole text is in the reader, with dates as time", async ({ open }) => {
  const page = await ready(open);
  const words = await page.locator(".reader .furniture, .reader .paragraph").allTextContents();
  const text = words.join("");
  const squeeze = (/** @type {string} */ words) => words.replace(/\s/g, "");
  assert.ok(squeeze(text).startsWith("TalksontheriverThetwopresidents"));
  assert.ok(squeeze(text).endsWith("canwaituntilsummer."));
  await becomes(() => page.locator("time").getAttribute("datetime"), "2031-05-02");
});

browserTest("sections and turns are headings, and the keys are told", async ({ open }) => {
  const page = await ready(open);
  await becomes(() => page.getByRole("heading", { level: 3 }).allTextContents(), ["Summary", "Transcript"]);
  await becomes(() => page.getByRole("heading", { level: 4 }).allTextContents(), ["Ana Ode:", "Bo Tamm:"]);
  await becomes(() => page.getByText("opens the sentence in the text").isHidden(), true);
  await page.getByText("Keys", { exact: true }).click();
  await becomes(() => page.getByText("opens the sentence in the text").isVisible(), true);
  await becomes(() => page.locator(".timeline").getAttribute("aria-describedby"), "keys");
});

browserTest("what stands around the account is folded, each datum with its role", async ({ open }) => {
  const page = await ready(open);
  const title = page.locator(".around .form-title");
  await becomes(() => title.isHidden(), true);
  await page.getByText("From the page: title").click();
  await becomes(() => title.isVisible(), true);
  await becomes(() => title.getAttribute("data-role"), "title");
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
      await becomes(() => page.evaluate(() => scrollY), before, "a pointer that passes moves nothing");
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
  "on a phone the way back and the button that copies do not cover each other",
  async ({ open }) => {
    for (const width of [320, 360, 700]) {
      const page = await ready(open, { viewport: { width, height: 640 } });
      await page.locator("[data-open=c2]").click();
      await page.locator(".sentence-button").first().click();
      await page.locator(".way-back").waitFor();
      const apart = async () => {
        const [copy, back] = await Promise.all(
          [".copy-sentence", ".way-back"].map((name) => page.locator(name).boundingBox()),
        );
        if (!copy || !back) return false;
        const beside = copy.x + copy.width <= back.x || back.x + back.width <= copy.x;
        return beside || copy.y + copy.height <= back.y || back.y + back.height <= copy.y;
      };
      await becomes(apart, true, `${width} pixels`);
    }
  },
);
