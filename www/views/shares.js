// Who holds which pixel of the track, so that it shows everybody's share of the words at every width. In go turns and a
// scale, out come runs of pixels. Pure functions, no DOM.
//
// No turn has a least width here: it would take its pixels from the others. Where turns are narrower than a pixel, each
// pixel goes to whom the most words are owed, and what the others said in it is owed to them in the next. A pixel given
// to whoever says most in it would not do: who says a little less everywhere would be seen nowhere.

import { within } from "./boxes.js";

/**
 * @typedef {import("../facts/rows.js").Mark} Mark
 * @typedef {{mark: Mark, from: number, to: number}} Run a turn, or as much of it as is seen; in pixels
 */

/** Runs of this width and more are set apart by a gap, of so much of their width and no more than so many pixels. */
const SPACED = 6;
const GAP = 0.08;
const WIDEST = 1.5;
/** Less of a pixel than this is a rounding error. */
const TRACE = 0.001;
/** The key of what nobody says: gaps between sections, text without a speaker. */
const EMPTY = "";

/**
 * @param {Mark[]} marks
 * @param {import("./scale.js").Scale} scale
 * @param {number} [pixel] the width of a device pixel
 * @returns {Run[]} in the order of the text
 */
export function sharesOf(marks, scale, pixel = 1) {
  const [first, last] = scale.window;
  const columns = Math.max(1, Math.round(scale.width / pixel));
  const unit = (last - first) / columns;
  const wide = scale.width / columns;
  const seen = within(marks, scale.window);
  /** @type {Map<string, number>} */
  const owed = new Map();
  /** @type {Run[]} */
  const runs = [];
  let next = 0;
  for (let column = 0; column < columns; column += 1) {
    const from = first + column * unit;
    while (next < seen.length && seen[next].to <= from) next += 1;
    const one = seen[next];
    // Most columns of a zoomed window are one turn's alone: it gets what it is owed, and nobody is owed anything more.
    const isAlone = one?.from <= from && one.to >= from + unit && !(seen[next + 1]?.from < from + unit);
    const mark = isAlone ? one : holder(said(seen, next, from, unit), owed);
    const run = runs[runs.length - 1];
    if (mark && run?.mark === mark && run.to === column) run.to += 1;
    else if (mark) runs.push({ mark, from: column, to: column + 1 });
  }
  return runs.map(({ mark, from, to }, at) => {
    const behind = runs[at + 1]?.from === to ? gapBehind((to - from) * wide) : 0;
    const [left, right] = [from * wide, to * wide - behind];
    return scale.mirrored
      ? { mark, from: scale.width - right, to: scale.width - left }
      : { mark, from: left, to: right };
  });
}

/** @param {number} width */
const gapBehind = (width) => (width < SPACED ? 0 : Math.min(WIDEST, width * GAP));

/**
 * Who says how much of a column, and the mark by which most of it is said.
 * @param {Mark[]} seen
 * @param {number} next the first mark that reaches into the column
 * @param {number} from
 * @param {number} unit
 */
function said(seen, next, from, unit) {
  /** @type {Map<string, {share: number, mark: Mark | null, most: number}>} */
  const parts = new Map();
  let sum = 0;
  for (let at = next; at < seen.length && seen[at].from < from + unit; at += 1) {
    const mark = seen[at];
    const share = (Math.min(mark.to, from + unit) - Math.max(mark.from, from)) / unit;
    if (share < TRACE) continue;
    sum += share;
    const part = parts.get(mark.key);
    if (!part) parts.set(mark.key, { share, mark, most: share });
    else {
      part.share += share;
      if (share > part.most) Object.assign(part, { mark, most: share });
    }
  }
  if (sum < 1 - TRACE) parts.set(EMPTY, { share: 1 - sum, mark: null, most: 1 - sum });
  // Where marks lie over one another, they share the column all the same.
  for (const part of parts.values()) part.share /= Math.max(1, sum);
  return parts;
}

/**
 * Gives a column to whom the most is owed, of those who say something in it.
 * @param {ReturnType<typeof said>} parts
 * @param {Map<string, number>} owed
 */
function holder(parts, owed) {
  let winner = EMPTY;
  let most = Number.NEGATIVE_INFINITY;
  for (const [key, { share }] of parts) {
    const sum = (owed.get(key) ?? 0) + share;
    owed.set(key, sum);
    if (sum > most) [winner, most] = [key, sum];
  }
  owed.set(winner, most - 1);
  return parts.get(winner)?.mark ?? null;
}
