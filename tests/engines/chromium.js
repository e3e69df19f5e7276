/** Chromium as an engine of the matrix, driven by playwright-core as in the other browser tests. */

import { chromium } from "playwright-core";
import { FLAGS } from "../browser/chromium.js";

/** @typedef {import("./engine.js").Engine} Engine */

/**
 * Starts it.
 *
 * @param {string} executable
 * @returns {Promise<Engine>}
 */
export async function startChromium(executable) {
  const browser = await chromium.launch({ executablePath: executable, headless: true, args: FLAGS });
  return {
    name: "Chromium",
    version: browser.version(),
    async open(url) {
      const context = await browser.newContext();
      const page = await context.newPage();
      /** @type {string[]} */
      const complaints = [];
      page.on("console", (message) => complaints.push(`console ${message.type()}: ${message.text()}`));
      page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
      await page.goto(url);
      return {
        evaluate: (expression) => page.evaluate(expression),
        complaints: async () => complaints,
        screenshot: async () => page.screenshot(),
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}
