import assert from "node:assert/strict";
import { test } from "node:test";
import { createScale } from "./scale.js";
import { sharesOf } from "./shares.js";

/**
 * A dialogue: turns by who speaks and how many words, over and over.
 * @param {[string, number][]} turns
 * @param {number} times
 */
function dialogue(turns, times) {
  let at = 0;
  const marks = Array.from({ length: times }, () => turns)
    .flat()
    .map(([key, length]) => {
      const from = at;
      at += length;
      return { span: { start: from, end: at }, from, to: at, who: key, hue: key, key, topics: [], words: [] };
    });
  return { marks, total: at };
}

/**
 * What each holds of a track, in hundredths of what is held.
 * @param {import("./shares.js").Run[]} runs
 */
function sharesIn(runs) {
  /** @type {Record<string, number>} */
  const held = {};
  for (const { mark, from, to } of runs) held[mark.key] = (held[mark.key] ?? 0) + to - from;
  const sum = Object.values(held).reduce((a, b) => a + b, 0);
  return Object.fromEntries(Object.entries(held).map(([key, width]) => [key, (width / sum) * 100]));
}

test("a dialogue of 72 to 28 is one at every width", () => {
  for (const times of [4, 20, 150, 2000]) {
    const { marks, total } = dialogue(
      [
        ["1", 36],
        ["2", 14],
      ],
      times,
    );
    for (const width of [1440, 960, 360, 120]) {
      for (const mirrored of [false, true]) {
        const scale = createScale(total, width, { left: 0, k: 1 }, mirrored);
        const share = sharesIn(sharesOf(marks, scale))["1"];
        assert.ok(Math.abs(share - 72) < 2, `${times} times at ${width}: ${share}`);
      }
    }
  }
});

test("runs never lie over one another, whoever speaks", () => {
  const { marks, total } = dialogue(
    [
      ["1", 3],
      ["2", 1],
      ["1", 40],
      ["3", 2],
    ],
    50,
  );
  const runs = sharesOf(marks, createScale(total, 360, { left: 0, k: 1 }));
  for (const [at, run] of runs.entries()) assert.ok(at === 0 || run.from >= runs[at - 1].to - 1e-9, `${at}`);
});

test("two turns of one length have a half each", () => {
  const { marks, total } = dialogue(
    [
      ["1", 50],
      ["2", 50],
    ],
    1,
  );
  const runs = sharesOf(marks, createScale(total, 10, { left: 0, k: 1 }));
  assert.deepEqual(
    runs.map(({ mark, from, to }) => [mark.key, from, Math.round(to)]),
    [
      ["1", 0, 5],
      ["2", 5, 10],
    ],
  );
});

test("what nobody says stays free", () => {
  const mark = { ...dialogue([["1", 10]], 1).marks[0], from: 40, to: 50 };
  const runs = sharesOf([mark], createScale(100, 1000, { left: 0, k: 1 }));
  assert.deepEqual(
    runs.map(({ from, to }) => [from, to]),
    [[400, 500]],
  );
});
