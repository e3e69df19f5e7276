// Marks to boxes: what of a row is in sight, at which pixels, and which mark lies under a pointer. In go marks and a
// scale, out come boxes by whose they are. Pure functions, no DOM.

import { before } from "../facts/course.js";

/**
 * @typedef {import("../facts/rows.js").Mark} Mark
 * @typedef {import("./scale.js").Scale} Scale
 *
 * @typedef {[number, number, number?, number?]} Box from and to in pixels; and, where several people's marks lie in one
 *   place, which part of the height this one has, of how many
 * @typedef {{hue: string, boxes: Box[], faint: boolean}} Group the boxes of one holder, of one strength
 * @typedef {(mark: Mark) => boolean} Keeps whether a mark stands in full strength
 * @typedef {{from: number, to: number, faint: boolean, marks: Mark[]}} Cell a place, with one mark of everybody who has
 *   one there
 */

/** What is left free behind a mark, so that two sentences in a row are two marks. */
const FREE = 1.5;
/** The narrowest that a mark is drawn. */
const NARROWEST = 2.5;
/** A mark that has this much before another's begins is cut short there; with less, the two share the height. */
const APART = 1.5;
/** How far a pointer may miss a mark: half of what WCAG 2.2 asks of a target. */
const REACH = 12;

/**
 * The pixels of one mark.
 * @param {Mark} mark
 * @param {Scale} scale
 * @returns {[number, number]}
 */
export function boxOf(mark, scale) {
  const [a, b] = [scale.x(mark.from), scale.x(mark.to)];
  const [from, to] = a < b ? [a, b] : [b, a];
  return [from, Math.max(from + NARROWEST, to - FREE)];
}

/**
 * The boxes of the marks in sight, by whose they are. Neighbours of one holder that would stand less than a device
 * pixel apart become one box: ten thousand marks are never more boxes than the row has pixels. They never do so across
 * another's mark, and no mark's least width covers another's.
 * @param {Mark[]} marks
 * @param {Scale} scale
 * @param {number} [pixel] the width of a device pixel
 * @param {Keeps} [keeps]
 * @returns {Map<string, Group>} by whose they are; what is faint by itself, before the rest
 */
export function boxesOf(marks, scale, pixel = 1, keeps = () => true) {
  /** @type {Cell[]} */
  const cells = [];
  for (const mark of within(marks, scale.drawn)) {
    const [from, to] = boxOf(mark, scale);
    const box = /** @type {[number, number]} */ (
      scale.mirrored ? [scale.width - to, scale.width - from] : [from, to]
    );
    settle(cells, mark, !keeps(mark), box, pixel);
  }
  return groupsOf(cells, scale);
}

/**
 * @param {Cell[]} cells
 * @param {Scale} scale
 */
function groupsOf(cells, scale) {
  /** @type {Map<string, Group>} */
  const groups = new Map();
  for (const { from, to, faint, marks: here } of cells) {
    here.forEach(({ key, hue }, nth) => {
      const [left, right] = scale.mirrored ? [scale.width - to, scale.width - from] : [from, to];
      /** @type {Box} */
      const box = here.length > 1 ? [left, right, nth, here.length] : [left, right];
      addBox(groups, { key, hue, faint }, box);
    });
  }
  return groups;
}

/**
 * Adds a box to its holder's.
 * @param {Map<string, Group>} groups
 * @param {{key: string, hue: string, faint: boolean}} whose
 * @param {Box} box
 */
export function addBox(groups, { key, hue, faint }, box) {
  const name = faint ? `${key} faint` : key;
  const group = groups.get(name);
  if (group) group.boxes.push(box);
  else groups.set(name, { hue, faint, boxes: [box] });
}

/**
 * Puts a mark behind the cells that are there.
 * @param {Cell[]} cells
 * @param {Mark} mark
 * @param {boolean} faint
 * @param {[number, number]} box
 * @param {number} pixel
 */
function settle(cells, mark, faint, [from, to], pixel) {
  const last = cells[cells.length - 1];
  const own = last?.marks.length === 1 && last.marks[0].key === mark.key && last.faint === faint;
  const narrow = to - from <= NARROWEST + pixel;
  if (last && own && narrow && from - last.to < pixel) {
    last.to = Math.max(last.to, to);
  } else if (!last || from >= last.to) {
    cells.push({ from, to, faint, marks: [mark] });
  } else if (from - last.from >= APART) {
    last.to = from;
    cells.push({ from, to, faint, marks: [mark] });
  } else if (last.faint !== faint) {
    // What is kept covers what is not.
    if (last.faint) Object.assign(last, { to: Math.max(to, last.to), faint, marks: [mark] });
  } else {
    // Both begin in one place: they share its height, and what is longer goes on alone.
    if (last.marks.every(({ key }) => key !== mark.key)) last.marks.push(mark);
    if (to > last.to + pixel) cells.push({ from: last.to, to, faint, marks: [mark] });
  }
}

/**
 * @param {Mark[]} marks
 * @param {[number, number]} stretch of the course
 */
export function within(marks, [first, last]) {
  return marks.slice(
    before(marks, ({ to }) => to < first),
    before(marks, ({ from }) => from <= last),
  );
}

/**
 * The mark at a pixel, or the nearest one within reach.
 * @param {Mark[]} marks
 * @param {Scale} scale
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
