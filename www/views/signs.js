// The signs of quotations and dates: small figures at their place, a path a hue. In go a row's marks and a scale, out
// come paths.

import { svg } from "../dom.js";
import { boxesOf, inSight } from "./boxes.js";
import { drawGroups } from "./marks.js";
import { HEIGHT, plainPathOf } from "./sign.js";

/** Two commas, hung: a quotation. */
const QUOTE =
  "c-1.6 1.2-2.6 2.8-2.6 4.8c0 1.6.9 2.7 2.2 2.7c1.2 0 2-.8 2-2c0-1.1-.7-1.9-1.7-1.9c-.2 0-.3 0-.5.1c.2-.9.7-1.7 1.5-2.4z";
/** A diamond standing on its tip: a date. */
const DATE = "l4.5 4.5l-4.5 4.5l-4.5-4.5z";
/** The width of a sign: where another person's begins within it, both are drawn as marks, so that neither hides. */
const WIDTH = 11;

/** @typedef {import("../facts/rows.js").Mark} Mark */

/**
 * @param {SVGGElement} group
 * @param {import("../facts/rows.js").Row} row
 * @param {import("./scale.js").Scale} scale
 * @param {string | null} person
 */
export function drawSigns(group, row, scale, person) {
  const seen = inSight(row.marks, scale);
  const crowded = crowdedIn(seen, scale);
  // As marks they are as short as can be: a sign tells where a quotation begins.
  const short = seen.filter((_, at) => crowded.has(at)).map((mark) => ({ ...mark, to: mark.from }));
  drawGroups(group, boxesOf(short, scale), person, "mark sign-mark");
  for (const { d, hue, key } of figurePaths(row, seen, crowded, scale)) {
    const faint = person !== null && person !== key ? " is-faint" : "";
    const name = row.kind === "moments" ? "date-sign" : `mark sign-mark is-figure hue-${hue}${faint}`;
    group.append(svg("path", { class: name, d }));
  }
}

/**
 * The same for a picture that stands by itself: what the signs of a row look like, by whose they are.
 * @param {import("../facts/rows.js").Row} row
 * @param {import("./scale.js").Scale} scale
 * @returns {{key: string, hue: string, d: string}[]}
 */
export function signPaths(row, scale) {
  const seen = inSight(row.marks, scale);
  const crowded = crowdedIn(seen, scale);
  const short = seen.filter((_, at) => crowded.has(at)).map((mark) => ({ ...mark, to: mark.from }));
  const plain = [...boxesOf(short, scale)].map(([key, { boxes, hue }]) => ({
    key,
    hue,
    d: plainPathOf(boxes, hue),
  }));
  return [...plain, ...figurePaths(row, seen, crowded, scale)];
}

/**
 * @param {import("../facts/rows.js").Row} row
 * @param {Mark[]} seen
 * @param {Set<number>} crowded
 * @param {import("./scale.js").Scale} scale
 */
function figurePaths(row, seen, crowded, scale) {
  const free = seen.filter((_, at) => !crowded.has(at));
  return [...figuresOf(free, row.kind, scale)].map(([key, figure]) => ({ key, ...figure }));
}

/**
 * The positions of marks that stand too near to another person's for both signs.
 * @param {Mark[]} marks
 * @param {import("./scale.js").Scale} scale
 */
function crowdedIn(marks, scale) {
  /** @type {Set<number>} */
  const crowded = new Set();
  for (let at = 1; at < marks.length; at += 1) {
    const apart = Math.abs(scale.x(marks[at].from) - scale.x(marks[at - 1].from));
    const joins = crowded.has(at - 1) && apart < WIDTH;
    if (joins || (apart < WIDTH && marks[at].key !== marks[at - 1].key)) crowded.add(at - 1).add(at);
  }
  return crowded;
}

/**
 * A path a holder.
 * @param {Mark[]} marks
 * @param {string} kind
 * @param {import("./scale.js").Scale} scale
 */
function figuresOf(marks, kind, scale) {
  /** @type {Map<string, {hue: string, d: string}>} */
  const figures = new Map();
  let last = Number.NEGATIVE_INFINITY;
  for (const { from, key, hue } of marks) {
    const x = scale.x(from);
    // Signs closer than a pixel would only thicken one another.
    if (Math.abs(x - last) < 1) continue;
    last = x;
    const known = figures.get(key)?.d ?? "";
    figures.set(key, { hue, d: known + figure(kind, scale.mirrored && kind === "quotes" ? x - WIDTH : x) });
  }
  return figures;
}

/**
 * @param {string} kind
 * @param {number} x
 */
function figure(kind, x) {
  const at = (/** @type {number} */ left, /** @type {number} */ top) =>
    `M${Math.round(left * 10) / 10} ${top}`;
  if (kind === "moments") return `${at(x, HEIGHT / 2 - 4.5)}${DATE}`;
  return `${at(x + 2, 2)}${QUOTE}${at(x + 7.5, 2)}${QUOTE}`;
}
