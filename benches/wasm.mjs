/**
 * How fast the parser is as WebAssembly in Node: run by `cargo xtask bench`, which builds it and writes the text.
 *
 * In go target/bench/bindings/ and target/bench/briefings.txt, out comes a table: the parse alone and with its crossing
 * into JavaScript's objects, the growth from one megabyte to ten, and with `--peers` what other libraries take for the
 * same text in the same run. They do less: none finds a speaker or a turn. They are installed into target/bench/peers/
 * and are no dependency of anything.
 */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { home, install } from "./peers.mjs";

const folder = new URL("../target/bench/", import.meta.url);

/** How often a text is read; the shortest time counts. */
const RUNS = 9;

/** Bytes of the text for the peers that would take minutes for a megabyte. */
const SLICE = 100_000;

const bindings = await import(new URL("bindings/bindings.js", folder).href);
await bindings.default({ module_or_path: readFileSync(new URL("bindings/bindings_bg.wasm", folder)) });
const text = readFileSync(new URL("briefings.txt", folder), "utf8");
const parser = new bindings.Parser();

console.log(`\n${"WebAssembly in Node".padEnd(36)} ${"ms".padStart(9)} ${"MB/s".padStart(8)} ${"times".padStart(7)}`);
const alone = row("parse alone", text, () => parser.parseAlone(text));
row("with the crossing into objects", text, () => parser.parseText(text, "text"), alone);
row("with the lists read anew", text, () => new bindings.Parser().parseAlone(text), alone);
for (const times of [2, 5, 10]) {
  const long = Array(times).fill(text).join("\n\n");
  row(`parse alone, ${times} MB`, long, () => parser.parseAlone(long), alone, times > 2 ? 3 : RUNS);
}
if (process.argv.includes("--peers")) await peers();

/** Times the peers on the text, or the slice of it that they are done with in time. */
async function peers() {
  install();
  const require = createRequire(new URL("package.json", home));
  const slice = text.slice(0, SLICE);
  console.log(`\n${"beside others".padEnd(36)} ${"ms".padStart(9)} ${"MB/s".padStart(8)} ${"times".padStart(7)}`);
  const ours = row("this parser, 0.1 MB", slice, () => parser.parseText(slice, "text"));
  const compromise = require("compromise");
  compromise.plugin(require("compromise-dates"));
  row("compromise, people and quotations", slice, () => {
    const read = compromise(slice);
    return [read.people().json(), read.quotations().json()];
  }, ours, 1);
  row("compromise, dates", slice, () => compromise(slice).dates().json(), ours, 1);
  const wink = require("wink-nlp")(require("wink-eng-lite-web-model"));
  row("wink-nlp, sentences and entities", slice, () => wink.readDoc(slice).entities().out(), ours, 3);
  const chrono = require("chrono-node");
  row("chrono-node, dates", slice, () => chrono.parse(slice), ours, 1);
}

/**
 * Prints a row, and gives the time by which others are measured.
 *
 * @param {string} name
 * @param {string} read The text that is read.
 * @param {() => unknown} run
 * @param {number} [unit] The time that counts as one.
 * @param {number} [runs]
 */
function row(name, read, run, unit, runs = RUNS) {
  const time = Math.min(...Array.from({ length: runs }, () => timed(run)));
  const speed = Buffer.byteLength(read) / 1e3 / time;
  const times = time / (unit ?? time);
  const cells = [time.toFixed(1).padStart(9), speed.toFixed(2).padStart(8), times.toFixed(2).padStart(7)];
  console.log(`${name.padEnd(36)} ${cells.join(" ")}`);
  return time;
}

/**
 * @param {() => unknown} run
 * @returns {number} Milliseconds that the processor works, so that other work on the machine changes little.
 */
function timed(run) {
  const begun = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1e3;
}
