/**
 * A widget over an article that is already in the page: the article is the reader, and nobody touches it.
 */

import { becomes, browserTest } from "./harness.js";

const PAGE = "/pages/article.html";

/** The words of the page that are lit. @param {import("playwright-core").Page} page */
const lit = (page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get("readout-timeline-lit") ?? [])].map(String).join("").replace(/\s+/g, " "),
  );

/** @param {import("playwright-core").Page} page */
async function shown(page) {
  await page.waitForFunction(() => Reflect.get(document.querySelector("#above") ?? {}, "parse"));
  return page.locator("#above");
}

browserTest("the article stays the reader, and its markup stays as it is", async ({ open }) => {
  const page = await open(PAGE);
  const widget = await shown(page);
  await becomes(() => widget.locator(".reader").count(), 0);
  await becomes(() => page.locator("article").isVisible(), true);
  await becomes(async () => await page.locator("article").innerHTML(), /<em>customs agreement<\/em>/);
});

browserTest("a mark of the timeline lights the sentence in the article", async ({ open }) => {
  const page = await open(PAGE);
  await shown(page);
  await page.evaluate(() => {
    const element = /** @type {import("../../www/element.js").ReadoutTimeline} */ (
      document.querySelector("#above")
    );
    const sentence = "Mr. Orvell expressed concern over the delay of the customs agreement.";
    const start = element.parse?.text.indexOf(sentence) ?? -1;
    element.select({ start, end: start + sentence.length });
  });
  await becomes(() => lit(page), "Mr. Orvell expressed concern over the delay of the customs agreement.");
});

browserTest("a click on a sentence of the article chooses it, one on a link does not", async ({ open }) => {
  const page = await open(PAGE);
  await shown(page);
  await page.locator("article a").click();
  await becomes(() => lit(page), "");
  await page.locator("article em").click();
  await becomes(() => lit(page), /^Mr\. Orvell expressed concern/);
});

browserTest("what lit the article goes with the element", async ({ open }) => {
  const page = await open(PAGE);
  await shown(page);
  await page.locator("article em").click();
  await page.evaluate(() => document.querySelector("#above")?.remove());
  await page.waitForFunction(() => document.adoptedStyleSheets.length === 0);
  await becomes(() => page.evaluate(() => CSS.highlights.size), 0);
});

browserTest(
  "an article inside the element stays below the widget where it is asked for",
  async ({ open }) => {
    const page = await open(PAGE);
    await page.evaluate(() => {
      const element = document.querySelector("#above");
      const article = document.querySelector("article");
      element?.remove();
      const own = document.createElement("readout-timeline");
      own.setAttribute("reader", "page");
      own.id = "above";
      if (article) own.append(article);
      document.body.append(own);
    });
    const widget = await shown(page);
    await becomes(() => page.locator("article").isVisible(), true);
    await becomes(() => widget.locator(".reader").count(), 0);
    await page.locator("article em").click();
    await becomes(() => lit(page), /^Mr\. Orvell expressed concern/);
  },
);

browserTest("the text is read in the widget where that is asked for", async ({ open }) => {
  const page = await open(PAGE);
  await shown(page);
  await page.evaluate(() => document.querySelector("#above")?.setAttribute("reader", "inside"));
  await page.locator("#above .reader").waitFor();
});
