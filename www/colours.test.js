// The colours of people, as the style sheet has them: seen on paper, and apart for everybody.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { COLOURS, colourOf, HUES } from "./facts/cast.js";
import { bandsOf, narrowPathOf } from "./views/sign.js";

const css = readFileSync(new URL("style.css", import.meta.url), "utf8");

/** What a property is in light and in dark. */
function pair(/** @type {string} */ name) {
  const found = new RegExp(`--_${name}: [^;]*light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css);
  assert.ok(found, name);
  return [found[1], found[2]];
}

/** Simulated full colour blindness of each kind, on linear RGB (Machado, Oliveira, Fernandes 2009). */
const SIGHT = {
  all: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

function linear(/** @type {string} */ hex) {
  return [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
}

function contrast(/** @type {string} */ a, /** @type {string} */ b) {
  const [x, y] = [a, b].map((hex) => {
    const [red, green, blue] = linear(hex);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  });
  return Math.max(x, y) / Math.min(x, y);
}

/** A colour as somebody sees it, in OKLab (Ottosson 2020). */
function seen(/** @type {string} */ hex, /** @type {number[]} */ m) {
  const rgb = linear(hex);
  const [r, g, b] = [0, 3, 6].map((at) => {
    const value = m[at] * rgb[0] + m[at + 1] * rgb[1] + m[at + 2] * rgb[2];
    return Math.min(1, Math.max(0, value));
  });
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const n = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * n - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * n + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * n - 0.808675766 * s,
  ];
}

const people = ["1", "2", "3", "4", "5", "6", "7", "8"];
const papers = pair("paper");

test("a mark has three times the contrast of its paper, words four and a half", () => {
  for (const scheme of [0, 1]) {
    for (const name of [...people, "other", "hatch"]) {
      const ratio = contrast(pair(name)[scheme], papers[scheme]);
      assert.ok(ratio >= 3, `${name} ${ratio}`);
    }
    for (const name of ["ink", "quiet"]) {
      assert.ok(contrast(pair(name)[scheme], papers[scheme]) >= 4.5, name);
      assert.ok(contrast(pair(name)[scheme], pair("light")[scheme]) >= 4.5, `${name} on a lit sentence`);
    }
  }
});

test("a name in a block can be read", () => {
  const bright = new Set(["3", "5"]);
  for (const scheme of [0, 1]) {
    for (const name of people) {
      const ink = bright.has(name) ? "#0c0d10" : pair("on-hue")[scheme];
      const ratio = contrast(pair(name)[scheme], ink);
      assert.ok(ratio >= 4.5, `${name} ${scheme} ${ratio}`);
    }
  }
});

test("eight people stay apart in every kind of sight", () => {
  for (const scheme of [0, 1]) {
    const colours = people.map((name) => pair(name)[scheme]);
    for (const [kind, matrix] of Object.entries(SIGHT)) {
      const places = colours.map((hex) => seen(hex, matrix));
      for (let a = 0; a < places.length; a += 1) {
        for (let b = 0; b < a; b += 1) {
          const away = Math.hypot(...places[a].map((value, at) => value - places[b][at]));
          assert.ok(away >= 0.07, `${colours[a]} ${colours[b]} ${kind} ${away}`);
        }
      }
    }
  }
});

/** How much of a mark's height is not covered alike by two signs, as a share. */
function apart(/** @type {string} */ a, /** @type {string} */ b) {
  const covers = (/** @type {string} */ hue, /** @type {number} */ at) =>
    bandsOf(hue).some(([top, share]) => at >= top && at < top + share);
  const steps = Array.from({ length: 100 }, (_, at) => (at + 0.5) / 100);
  return steps.filter((at) => covers(a, at) !== covers(b, at)).length / 100;
}

test("twenty-four people have no two the same colour and the same sign", () => {
  const hues = Array.from({ length: HUES }, (_, at) => String(at + 1));
  for (const a of hues) {
    for (const b of hues) {
      if (a === b || colourOf(a) !== colourOf(b)) continue;
      // A fifth of a mark of fourteen pixels is three of them.
      assert.ok(apart(a, b) >= 0.2, `${a} ${b} ${apart(a, b)}`);
    }
  }
  assert.deepEqual([colourOf("1"), colourOf("9"), colourOf("24"), colourOf("joint")], [1, 1, COLOURS, 0]);
});

test("where a colour comes again its narrow marks have the sign too, without colour as well", () => {
  const box = /** @type {[number, number]} */ ([0, 3]);
  assert.notEqual(narrowPathOf([box], "9"), narrowPathOf([box], "1"));
  assert.notEqual(narrowPathOf([box], "17"), narrowPathOf([box], "9"));
  assert.equal(
    narrowPathOf([box], "2"),
    narrowPathOf([box], "1"),
    "the first eight are told by colour there",
  );
});

test("people of the first eight stay apart without any colour", () => {
  const first = Array.from({ length: COLOURS }, (_, at) => String(at + 1));
  for (const a of first)
    for (const b of first) if (a < b) assert.ok(apart(a, b) >= 0.1, `${a} ${b} ${apart(a, b)}`);
});
