import assert from "node:assert/strict";
import { test } from "node:test";
import { createScale } from "./scale.js";
import { signPaths } from "./signs.js";

/** @param {number[]} places */
const rowOf = (places) =>
  /** @type {import("../facts/rows.js").Row} */ ({
    id: "moments",
    kind: "moments",
    label: "",
    tail: false,
    topics: [],
    marks: places.map((from) => ({
      span: { start: from, end: from + 1 },
      from,
      to: from + 1,
      who: null,
      hue: "none",
      key: "none",
      topics: [],
      words: [],
    })),
  });

/** One pixel a word. @param {number[]} places */
const pathOf = (places) =>
  signPaths(rowOf(places), createScale(100, 100, { left: 0, k: 1 }), () => true)
    .map(({ d }) => d)
    .join("");

const diamonds = (/** @type {string} */ d) => d.split("l4.5 4.5").length - 1;
const ticks = (/** @type {string} */ d) => d.split("v9").length - 1;

test("dates that stand apart are diamonds, and those that crowd are ticks", () => {
  const d = pathOf([10, 40, 43, 80]);
  assert.deepEqual([diamonds(d), ticks(d)], [2, 2]);
});

test("two dates in one place are one sign", () => {
  const d = pathOf([10, 10]);
  assert.deepEqual([diamonds(d), ticks(d)], [1, 0]);
});
