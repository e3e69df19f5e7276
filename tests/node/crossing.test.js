/** A parse as it comes out of the WebAssembly: the same objects as the JSON that the Rust library writes. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { read } from "../../src/crossing/read.js";

const root = new URL("../../", import.meta.url);

/** @type {typeof import("../../www/readout-timeline.js")} */
const { parse } = await import(new URL("pkg/readout-timeline.mjs", root).href);

/**
 * What the Rust library reads in a file.
 *
 * @param {string} path
 * @returns {string} JSON.
 */
function native(path) {
  const run = ["run", "--quiet", "--example", "parse", "--", path];
  const settings = { cwd: root, maxBuffer: 2 ** 28 };
  return execFileSync(process.env.CARGO ?? "cargo", run, settings).toString();
}

test("every spec page crosses with the keys, the order and the values of its JSON", async () => {
  const folder = new URL("docs/spec/", root);
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".md"),
  );
  assert.ok(pages.length > 10);
  for (const name of pages) {
    const page = new URL(name, folder);
    const parsed = await parse(readFileSync(page, "utf8"), { format: "markdown" });
    const expected = JSON.stringify(JSON.parse(native(fileURLToPath(page))));
    assert.ok(JSON.stringify(parsed) === expected, name);
  }
});

test("a tape is a value behind another, its strings and names beside it", () => {
  // A list of two records with a span, a word of a closed list, a string and what is not known.
  const record = [(0 << 3) | 5, 6, (2 << 3) | 1, (9 << 3) | 1, (1 << 3) | 3, (2 << 3) | 2, 0];
  const tape = new Uint32Array([(2 << 3) | 4, ...record, ...record]);
  const made = (/** @type {string} */ name) => ({
    span: { start: 2, end: 9 },
    kind: "role",
    name,
    side: null,
  });
  assert.deepEqual(read(tape, "AdaB", "person,role\nspan,kind,name,side"), [made("Ad"), made("aB")]);
});

test("a map, a fraction and a truth cross", () => {
  const half = new Uint32Array(new Float64Array([0.5]).buffer);
  const tape = new Uint32Array([6 << 3, (3 << 3) | 2, 3 << 3, ...half, (3 << 3) | 2, 2 << 3]);
  assert.deepEqual(read(tape, "onetwo", ""), { one: 0.5, two: true });
});
