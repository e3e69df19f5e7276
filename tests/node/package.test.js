/** The built package outside a browser: as a program imports it, and as a page is rendered on a server. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { runInNewContext } from "node:vm";

const pkg = new URL("../../pkg/", import.meta.url);

/** @type {typeof import("../../www/readout-timeline.js")} */
const { compare, parse, version } = await import(new URL("readout-timeline.mjs", pkg).href);

test("the module form parses in Node, with the WebAssembly read from disk", async () => {
  const { text } = await parse("Ada Lorne: Good morning.");
  assert.equal(text, "Ada Lorne: Good morning.");
});

test("two accounts are compared in Node: a quotation without its “not” is not word for word", async () => {
  const report =
    "Lorne and Vance speak\n\nPresident Ada Lorne spoke with Prime Minister Petro Vance.\n\n“We exclude a joint patrol of the river,” Lorne said.";
  const talk =
    "Ada Lorne: Good morning, Petro.\n\nPetro Vance: Good morning, Ada.\n\nAda Lorne: We do not exclude a joint patrol of the river.";
  const { quotes } = await compare(await parse(report), await parse(talk));
  assert.deepEqual(
    quotes.map(({ verdict, passages }) => [verdict, passages[0]?.differences.includes("negation")]),
    [["reworded", true]],
  );
});

test("importing defines no element where there are none, and does not fail", () => {
  assert.equal("customElements" in globalThis, false);
});

test("the version is that of the package", async () => {
  const { version: expected } = JSON.parse(await readFile(new URL("package.json", pkg), "utf8"));
  assert.equal(version, expected);
});

test("the classic script loads where there is no page, and leaves one global", async () => {
  const script = await readFile(new URL("readout-timeline.js", pkg), "utf8");
  const world = { TextDecoder, TextEncoder, URL };
  const before = Object.keys(world);
  runInNewContext(script, world);
  assert.deepEqual(
    Object.keys(world).filter((name) => !before.includes(name)),
    ["ReadoutTimeline"],
  );
});
