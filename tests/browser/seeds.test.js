/**
 * Real readouts opened in the workbench, where they are at hand beside the repository; else the tests say that they
 * skip.
 */

import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { becomes, browserTest } from "./harness.js";

const SEEDS = new URL("../../../shared/seeds/", import.meta.url);
const seeds = existsSync(SEEDS) ? readdirSync(SEEDS).sort() : [];
if (seeds.length === 0) console.log("skipped: no real readouts beside the repository");

for (const [at, name] of seeds.entries()) {
  browserTest(
    `real readout ${at + 1} opens: every document is drawn, every paragraph can be read`,
    async (given) => {
      const page = await given.open(await given.serveFile(fileURLToPath(new URL(name, SEEDS))));
      await page.waitForFunction(() =>
        Reflect.get(document.querySelector("readout-timeline") ?? {}, "parse"),
      );
      const documents = await page.evaluate(() => {
        const { text, documents } = Reflect.get(document.querySelector("readout-timeline") ?? {}, "parse");
        return documents.map(
          (/** @type {import("../../www/model.js").Document} */ { metadata, sections, topics }) => ({
            title: metadata.title,
            first: sections
              .flatMap(({ paragraphs }) => paragraphs)
              .map(({ span }) => text.slice(span.start, span.end))[0],
            lanes: topics.filter(({ parent, core }) => !parent && core).length,
          }),
        );
      });
      assert.ok(documents.length > 0);
      for (const [number, { title, first, lanes }] of documents.entries()) {
        if (documents.length > 1) {
          await page.locator("readout-timeline select.documents").selectOption({ index: number });
        }
        await becomes(() => page.locator("readout-timeline h2").first().textContent(), title);
        assert.ok(lanes > 0);
        await becomes(() => page.getByText(first.slice(0, 40)).first().isVisible(), true);
      }
    },
  );
}
