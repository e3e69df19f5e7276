/**
 * What a page takes from pkg/, in the forms in which it is taken.
 */

import assert from "node:assert/strict";
import { becomes, browserTest, STANDALONE } from "./harness.js";

const SOURCE = "Ada Lorne: Good morning.\n\nPetro Vance: Good morning, Ada.";

browserTest(
  "the classic script defines the element and parses, under the strictest policy",
  async ({ open }) => {
    const page = await open("/pages/classic.html");
    const found = await page.evaluate(async (source) => {
      // @ts-expect-error The script's global.
      const { parse, version } = globalThis.ReadoutTimeline;
      const { text } = await parse(source);
      return { text, version: typeof version, defined: Boolean(customElements.get("readout-timeline")) };
    }, SOURCE);
    assert.deepEqual(found, { text: SOURCE, version: "string", defined: true });
  },
);

browserTest(
  "the classic script parses in a page of another encoding, where no server names its own",
  { allow: [/request to elsewhere: file:.*readout-timeline\.js$/] },
  async ({ open }) => {
    const page = await open(new URL("pages/old-encoding.html", import.meta.url).href);
    // @ts-expect-error The script's global.
    const text = await page.evaluate(async (source) => (await ReadoutTimeline.parse(source)).text, SOURCE);
    assert.equal(text, SOURCE);
  },
);

browserTest("the module form finds the WebAssembly beside it", async ({ open }) => {
  const page = await open("/pages/module.html");
  await page.waitForFunction(() => document.title === "ready");
  await becomes(() => page.evaluate(async () => document.body.dataset.text), "Ada Lorne: Good morning.");
});

browserTest("the standalone page opens from a file, without the network", async ({ open }) => {
  const page = await open(STANDALONE);
  assert.ok(await page.evaluate(() => customElements.get("readout-timeline") !== undefined));
});

browserTest("the workbench opens under the strictest policy", async ({ open }) => {
  const page = await open("/");
  assert.ok(await page.evaluate(() => customElements.get("readout-timeline") !== undefined));
});
