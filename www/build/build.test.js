/** What the build makes of a page, of types and of sizes. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { cratesOf, packagesOf } from "./licences.js";
import { beyondBudget } from "./sizes.js";
import { standalone } from "./standalone.js";
import { model } from "./types.js";

const PAGE = `<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'self'">
<link rel="stylesheet" href="workbench.css">
<script type="module" src="workbench.js"></script>`;

test("a page takes its style sheet and script in, with a policy that allows only these", () => {
  const page = standalone(PAGE, { script: "f('$&')", style: "p{}" });
  assert.match(page, /<style>p\{\}<\/style>\n<script type="module">f\('\$&'\)<\/script>/);
  assert.match(
    page,
    /default-src 'none'; script-src 'sha256-[^']+' 'wasm-unsafe-eval'; style-src 'sha256-[^']+'/,
  );
  assert.doesNotMatch(page, /default-src 'self'|src="|href="/);
});

test("a script that would end inside the page is refused", () => {
  assert.throws(() => standalone(PAGE, { script: "'</script>'", style: "" }), /end or hide it/);
});

test("a page with two scripts is refused, for one would be missing", () => {
  const two = `${PAGE}<script src="b.js"></script>`;
  assert.throws(() => standalone(two, { script: "", style: "" }), /2 of "script"/);
});

test("the model's types end where the bindings' functions begin", () => {
  const bindings = `/* tslint:disable */
/** A. */
export interface Parse { text: string }
/**
 * Parses.
 */
export function parseText(): Parse;
export default function init (): void;`;
  assert.equal(model(bindings), "/** A. */\nexport interface Parse { text: string }");
});

test("a class of the bindings is none of the model's types", () => {
  const bindings =
    "export interface Parse { text: string }\n/** Reads. */\nexport class Parser {\n  free(): void;\n}";
  assert.equal(model(bindings), "export interface Parse { text: string }");
});

test("packages are named once, scoped ones whole", () => {
  const inputs = [
    "www/a.js",
    "node_modules/d3-zoom/x.js",
    "node_modules/d3-zoom/y.js",
    "node_modules/@a/b/c.js",
  ];
  assert.deepEqual(packagesOf(inputs), ["@a/b", "d3-zoom"]);
});

test("a size beyond its budget is told with both numbers", () => {
  const size = { raw: 0, gzip: 0, brotli: 0 };
  const sizes = {
    "readout-timeline.js": { ...size, brotli: 900_000 },
    "readout-timeline.mjs": size,
    "readout-timeline.mjs + readout-timeline.wasm": size,
    "readout-timeline.wasm": size,
  };
  const lines = beyondBudget(sizes);
  assert.equal(lines.length, 1);
  assert.match(lines[0], /^readout-timeline\.js: 900,000 bytes after brotli, and \d{3},000 are allowed$/);
});

test("macros, and what only they need, are not in the WebAssembly", () => {
  const crate = (/** @type {string} */ name, kind = "lib") => ({
    id: name,
    name,
    version: "1.0.0",
    license: "MIT",
    manifest_path: `/${name}/Cargo.toml`,
    targets: [{ kind: [kind] }],
  });
  const node = (/** @type {string} */ id, /** @type {string[]} */ ...deps) => ({
    id,
    deps: deps.map((pkg) => ({ pkg, dep_kinds: [{ kind: null }] })),
  });
  const packages = [crate("own"), crate("text"), crate("derive", "proc-macro"), crate("syntax")];
  const nodes = [node("own", "text", "derive"), node("text"), node("derive", "syntax"), node("syntax")];
  const names = cratesOf({ packages, resolve: { nodes, root: "own" } }).map(({ name }) => name);
  assert.deepEqual(names, ["text"]);
});
