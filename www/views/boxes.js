// Marks to boxes: what of a row is in sight, at which pixels, and which mark lies under a pointer. In go marks and a
// scale, out come boxes by hue. Pure functions, no DOM.

import { before } from "../facts/course.js";

/** @typedef {import("../facts/rows.js").Mark} Mark */

/** What is left free behind a mark, so that two sentences in a row are two marks. */
const FREE = 1.5;
/** The narrowest that a mark is drawn. */
const NARROWEST = 2.5;
/** How far a pointer may miss a mark: half of what WCAG 2.2 asks of a target. */
const REACH = 12;

/**
 * The pixels of one mark.
 * @param {Mark} mark
 * @param {import("./scale.js").Scale} scale
 * @returns {[number, number]}
 */
export function boxOf(mark, scale) {
  const [a, b] = [scale.x(mark.from), scale.x(mark.to)];
  const [from, to] = a < b ? [a, b] : [b, a];
  return [from, Math.max(from + NARROWEST, to - FREE)];
}

/**
 * The boxes of the marks in sight, by hue. Neighbours of one hue that would stand less than a device pixel apart
 * become one box: ten thousand marks are never more boxes than the row has pixels.
 * @param {Mark[]} marks
 * @param {import("./scale.js").Scale} scale
 * @param {number} [pixel] the width of a device pixel
 * @returns {Map<string, [number, number][]>}
 */
export function boxesOf(marks, scale, pixel = 1) {
  /** @type {Map<string, [number, number][]>} */
  const boxes = new Map();
  for (const mark of inSight(marks, scale)) {
    const box = boxOf(mark, scale);
    const row = boxes.get(mark.hue);
    const last = row?.[row.length - 1];
    if (!row) boxes.set(mark.hue, [box]);
    else if (last && crowded(last, box, pixel)) join(last, box);
    else row.push(box);
  }
  return boxes;
}

/**
 * @param {[number, number]} a
 * @param {[number, number]} b
 * @param {number} pixel
 */
function crowded(a, b, pixel) {
  const apart = Math.max(a[0], b[0]) - Math.min(a[1], b[1]);
  return apart < pixel && b[1] - b[0] <= NARROWEST + pixel;
}

/**
 * @param {[number, number]} a
 * @param {[number, number]} b
 */
function join(a, b) {
  a[0] = Math.min(a[0], b[0]);
  a[1] = Math.max(a[1], b[1]);
}

/**
 * @param {Mark[]} marks
 * @param {import("./scale.js").Scale} scale
 */
export function inSight(marks, { window: [first, last] }) {
  return marks.slice(
    before(marks, ({ to }) => to < first),
    before(marks, ({ from }) => from <= last),
  );
}

/**
 * The mark at a pixel, or the nearest one within reach.
 * @param {Mark[]} marks
 * @param {import("./scale.js").Scale} scale
 * @param {number} x
 * @returns {number} its position, or -1
 */
export function hit(marks, scale, x) {
  const near = before(marks, ({ from }) => from <= scale.at(x));
  let best = -1;
  let least = REACH;
  for (let at = Math.max(0, near - 2); at <= Math.min(near + 1, marks.length - 1); at += 1) {
    const [from, to] = boxOf(marks[at], scale);
    const away = Math.max(from - x, x - to, 0);
    if (away < least || (away === 0 && best < 0)) {
      best = at;
      least = away;
    }
  }
  return best;
}
