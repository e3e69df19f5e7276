/**
 * The panel's quiet: what is told at once, what of a chosen line alone, and how much of it stands in a line.
 */

import assert from "node:assert/strict";
import { becomes, browserTest } from "./harness.js";

/** @typedef {import("playwright-core").Locator} Locator */

/** @param {import("./harness.js").Given["open"]} open */
async function official(open) {
  const page = await open("/gallery/official.html", { viewport: { width: 1280, height: 900 } });
  await page.locator(".positions .words").first().waitFor();
  return page;
}

/**
 * Whether it has room on the screen; what is heard alone has a pixel.
 *
 * @param {Locator} locator
 */
const isSeen = (locator) => locator.evaluate((node) => node.getBoundingClientRect().width > 1);

browserTest(
  "what a holder is known by is seen where it is weak, else of the chosen position",
  async ({ open }) => {
    const page = await official(open);
    const basisOf = (/** @type {string} */ words) =>
      page.locator(".positions tbody tr", { hasText: words }).locator(".basis");
    const weak = basisOf("does not intend to extend them");
    await becomes(() => weak.textContent(), "attributed by: the subject of the clause before");
    await becomes(() => isSeen(weak), true);
    const plain = basisOf("expressed concern over");
    await becomes(() => plain.textContent(), "attributed by: the subject of the clause");
    await becomes(() => isSeen(plain), false, "heard, not seen");
    const other = basisOf("the limits expire");
    await page.locator(".positions .words", { hasText: "expressed concern over" }).click();
    await becomes(() => isSeen(plain), true, "it is chosen");
    await page.locator(".positions .words", { hasText: "the limits expire" }).press("Enter");
    await becomes(async () => [await isSeen(plain), await isSeen(other)], [false, true], "another is");
  },
);

browserTest("a line names two topics and how many more; chosen, it names them all", async ({ open }) => {
  const page = await official(open);
  await page.locator("readout-timeline").evaluate((element) =>
    Object.assign(element, {
      source:
        "Talks with President Corr\n\nThe two leaders discussed climate change, terrorism, energy, trade and migration.",
    }),
  );
  const topics = page.locator(".positions tbody .on").first();
  await topics.locator(".rest-count", { hasText: "+3" }).waitFor();
  const rest = topics.locator(".on-choice");
  await becomes(async () => (await topics.locator("bdi").first().textContent())?.split(", ").length, 2);
  await becomes(async () => (await rest.locator("bdi").textContent())?.split(", ").length, 3);
  await becomes(() => isSeen(rest), false);
  await page.locator(".positions .words").first().click();
  await becomes(() => isSeen(rest), true);
  await becomes(() => topics.locator(".rest-count").isHidden(), true);
});

browserTest("what is heard alone does not lengthen the page", async ({ open }) => {
  const page = await official(open);
  const { foot, height } = await page.evaluate(() => {
    const root = document.querySelector("readout-timeline")?.shadowRoot;
    const foot = root?.querySelector(".below")?.getBoundingClientRect().bottom ?? 0;
    return { foot: foot + scrollY, height: document.documentElement.scrollHeight };
  });
  assert.ok(height - foot < 400, `${Math.round(height - foot)} pixels behind the panel's foot`);
});

for (const width of [1280, 360]) {
  browserTest(
    `at ${width} pixels the text fades where it goes on, and its last line does not`,
    async ({ open }) => {
      const page = await open("/gallery/official.html", { viewport: { width, height: 800 } });
      const reader = page.locator(".reader");
      await reader.waitFor();
      await becomes(
        async () => await reader.evaluate((node) => getComputedStyle(node).maskImage),
        /gradient/,
      );
      const isClear = () =>
        reader.evaluate((node) => {
          const last = [...node.querySelectorAll(".leaf")].at(-1)?.getBoundingClientRect().bottom ?? Infinity;
          return node.getBoundingClientRect().bottom - last >= 40;
        });
      await becomes(() => isClear(), false, "more is below");
      // What comes into sight is laid out, and makes the text longer or shorter.
      await page.waitForFunction(() => {
        const node = document.querySelector("readout-timeline")?.shadowRoot?.querySelector(".reader");
        if (!node) return false;
        const rest = node.scrollHeight - node.clientHeight - node.scrollTop;
        node.scrollTo({ top: node.scrollHeight, behavior: "instant" });
        return rest < 1;
      });
      await becomes(() => isClear(), true, "the end");
    },
  );
}
