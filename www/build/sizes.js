/**
 * What a reader downloads: measured, printed, written to pkg/sizes.json and held against budgets.
 */

import { readFile, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { PART_FILES } from "./parts.js";

/** @typedef {{raw: number, gzip: number, brotli: number}} Size Bytes. */

/** Files that are measured; a name with a plus is a form that needs both. */
const FILES = [
  "readout-timeline.js",
  "readout-timeline.mjs",
  "readout-timeline.wasm",
  "readout-timeline.html",
  ...PART_FILES,
];
/** What a page in English loads by the module form, and all that it can come to load. */
const MODULE_FORM = "readout-timeline.mjs + readout-timeline.wasm";
const MODULE_WHOLE = "the same with all its parts";

/**
 * The most bytes after brotli: a little above what is needed now, so that growth is noticed and decided. The goal is
 * 160,000 for the classic script, 145,000 for the module form and 110,000 for the WebAssembly: a timeline library alone
 * takes 129,000, and the date, text and timeline libraries that a page would combine instead take 243,000.
 *
 * @type {Record<string, number>}
 */
const BUDGETS = {
  "readout-timeline.js": 338_000,
  "readout-timeline.mjs": 57_000,
  [MODULE_FORM]: 310_000,
  "readout-timeline.wasm": 253_500,
};

/**
 * Measures the package.
 *
 * @param {URL} pkg
 * @returns {Promise<string[]>} A line for each budget that is not kept.
 */
export async function report(pkg) {
  const sizes = Object.fromEntries(
    await Promise.all(FILES.map(async (name) => [name, await sizeOf(await readFile(new URL(name, pkg)))])),
  );
  sizes[MODULE_FORM] = sum(sizes["readout-timeline.mjs"], sizes["readout-timeline.wasm"]);
  sizes[MODULE_WHOLE] = PART_FILES.reduce((all, name) => sum(all, sizes[name]), sizes[MODULE_FORM]);
  await writeFile(new URL("sizes.json", pkg), `${JSON.stringify(sizes, null, 2)}\n`);
  console.log(table(sizes));
  return beyondBudget(sizes);
}

/**
 * A line for each budget that is not kept.
 *
 * @param {Record<string, Size>} sizes
 * @returns {string[]}
 */
export function beyondBudget(sizes) {
  return Object.entries(BUDGETS)
    .filter(([name, most]) => sizes[name].brotli > most)
    .map(
      ([name, most]) =>
        `${name}: ${count(sizes[name].brotli)} bytes after brotli, and ${count(most)} are allowed`,
    );
}

/**
 * @param {Uint8Array} bytes
 * @returns {Promise<Size>}
 */
async function sizeOf(bytes) {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  const [zipped, brotli] = await Promise.all([
    promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
    promisify(brotliCompress)(bytes, quality),
  ]);
  return { raw: bytes.length, gzip: zipped.length, brotli: brotli.length };
}

/**
 * @param {Size} a
 * @param {Size} b
 * @returns {Size}
 */
function sum(a, b) {
  return { raw: a.raw + b.raw, gzip: a.gzip + b.gzip, brotli: a.brotli + b.brotli };
}

/**
 * @param {Record<string, Size>} sizes
 * @returns {string}
 */
function table(sizes) {
  const width = Math.max(...Object.keys(sizes).map((name) => name.length));
  const line = (/** @type {string} */ name, /** @type {string[]} */ cells) =>
    `  ${name.padEnd(width)}${cells.map((cell) => cell.padStart(10)).join("")}`;
  const rows = Object.entries(sizes).map(([name, { raw, gzip, brotli }]) => {
    const budget = BUDGETS[name];
    return line(
      name,
      [raw, gzip, brotli, budget].map((bytes) => (bytes === undefined ? "" : count(bytes))),
    );
  });
  return [line("bytes", ["raw", "gzip", "brotli", "budget"]), ...rows].join("\n");
}

/** @param {number} bytes */
function count(bytes) {
  return bytes.toLocaleString("en");
}
