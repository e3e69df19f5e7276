import assert from "node:assert/strict";
import { test } from "node:test";
import { boxesOf, hit } from "./boxes.js";
import { createScale, panBy, reveal, zoomBy } from "./scale.js";
import { pathOf } from "./sign.js";

/**
 * @param {number} from
 * @param {number} to
 * @param {string} [hue]
 */
const mark = (from, to, hue = "1") => ({
  span: { start: from, end: to },
  from,
  to,
  who: null,
  hue,
  key: hue,
  topics: [],
  words: [],
});
const whole = { left: 0, k: 1 };

test("a mark is as wide as its words, less the gap behind it", () => {
  const boxes = boxesOf([mark(10, 20)], createScale(100, 1000, whole));
  assert.deepEqual(boxes.get("1")?.boxes, [[100, 198.5]]);
});

test("ten thousand marks are no more boxes than the strip has pixels", () => {
  const marks = Array.from({ length: 10_000 }, (_, at) => mark(at, at + 1));
  const boxes = boxesOf(marks, createScale(10_000, 800, whole)).get("1")?.boxes ?? [];
  assert.ok(boxes.length <= 800, `${boxes.length}`);
});

test("no mark covers another person's: it is cut short, or they share the height", () => {
  const scale = createScale(100, 100, whole);
  const near = boxesOf([mark(10, 11), mark(12, 13, "2")], scale);
  assert.deepEqual([near.get("1")?.boxes, near.get("2")?.boxes], [[[10, 12]], [[12, 14.5]]]);
  const together = boxesOf([mark(10, 11), mark(11, 12, "2"), mark(40, 60)], scale);
  assert.deepEqual(
    [...together.values()].map(({ boxes }) => boxes[0]),
    [
      [10, 12.5, 0, 2],
      [10, 12.5, 1, 2],
    ],
  );
});

test("neighbours are not joined across another person's mark", () => {
  const boxes = boxesOf([mark(10, 11), mark(12, 13, "2"), mark(14, 15)], createScale(100, 100, whole));
  assert.deepEqual(boxes.get("1")?.boxes, [
    [10, 12],
    [14, 16.5],
  ]);
});

test("what is out of sight is not drawn", () => {
  const boxes = boxesOf([mark(0, 10), mark(90, 100)], createScale(100, 1000, { left: 0.5, k: 2 }));
  assert.deepEqual(boxes.get("1")?.boxes, [[800, 998.5]]);
});

test("a script from right to left runs from the right", () => {
  const scale = createScale(100, 1000, whole, true);
  assert.equal(scale.x(0), 1000);
  assert.equal(scale.at(1000), 0);
  assert.deepEqual(boxesOf([mark(0, 10)], scale).get("1")?.boxes, [[900, 998.5]]);
});

test("a pointer finds the mark under it, or the nearest within twelve pixels", () => {
  const marks = [mark(10, 11), mark(50, 60)];
  const scale = createScale(100, 1000, whole);
  assert.equal(hit(marks, scale, 105), 0);
  assert.equal(hit(marks, scale, 119), 0);
  assert.equal(hit(marks, scale, 300), -1);
  assert.equal(hit(marks, scale, 490), 1);
});

test("zooming keeps what lies under the pointer, and stays within the text", () => {
  assert.deepEqual(zoomBy(whole, 2, 0.5, 10), { k: 2, left: 0.25 });
  assert.deepEqual(zoomBy({ k: 2, left: 0.5 }, 0.1, 0.5, 10), { k: 1, left: 0 });
  assert.deepEqual(zoomBy(whole, 100, 0, 10), { k: 10, left: 0 });
  assert.deepEqual(panBy({ k: 2, left: 0.4 }, 1), { k: 2, left: 0.5 });
});

test("a place in sight moves nothing, one out of sight comes in", () => {
  const zoom = { k: 4, left: 0.5 };
  assert.deepEqual(reveal(zoom, 0.6), zoom);
  const { left } = reveal(zoom, 0.1);
  assert.ok(left < 0.1 && left + 1 / 4 > 0.1);
});

test("each hue has a shape of its own", () => {
  const hues = ["1", "2", "3", "4", "5", "6", "7", "8", "other"];
  const paths = new Set(hues.map((hue) => pathOf([[0, 4]], hue)));
  assert.equal(paths.size, hues.length);
});
