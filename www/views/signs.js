// The signs of quotations and dates: small figures at their place, a path a hue. In go a row's marks and a scale, out
// come paths.

import { svg } from "../dom.js";
import { boxesOf, within } from "./boxes.js";
import { drawGroups } from "./marks.js";
import { HEIGHT, narrowPathOf } from "./sign.js";

/** Two commas, hung: a quotation. */
const QUOTE =
  "c-1.6 1.2-2.6 2.8-2.6 4.8c0 1.6.9 2.7 2.2 2.7c1.2 0 2-.8 2-2c0-1.1-.7-1.9-1.7-1.9c-.2 0-.3 0-.5.1c.2-.9.7-1.7 1.5-2.4z";
/** A diamond standing on its tip: a date. */
const DATE = "l4.5 4.5l-4.5 4.5l-4.5-4.5z";
/** The same where dates crowd: diamonds over one another would be a grey band. */
const TICK = "v9";
/** How near two diamonds may stand to be told apart. */
const CROWD = 7;
/** A bar with a foot: where searched words stand. */
const FOUND = "h3v10h2l-3.5 4l-3.5-4h2z";
/** Signs that are nobody's. */
const OWN = /** @type {Record<string, string | undefined>} */ ({ moments: "date-sign", found: "found-sign" });
/** The width of a sign: where another person's begins within it, both are drawn as marks, so that neither hides. */
const WIDTH = 11;

/** @typedef {import("../facts/rows.js").Mark} Mark */

/**
 * @param {SVGGElement} group
 * @param {import("../facts/rows.js").Row} row
 * @param {import("./scale.js").Scale} scale
 * @param {import("./boxes.js").Keeps} keeps
 */
export function drawSigns(group, row, scale, keeps) {
  const seen = within(row.marks, scale.drawn);
  const crowded = crowdedIn(seen, scale);
  // As marks they are as short as can be: a sign tells where a quotation begins.
  const short = seen.filter((_, at) => crowded.has(at)).map((mark) => ({ ...mark, to: mark.from }));
  drawGroups(group, boxesOf(short, scale, 1, keeps), "mark sign-mark");
  const free = seen.filter((_, at) => !crowded.has(at));
  for (const { hue, faint: isFaint, d } of figuresOf(free, row.kind, scale, keeps).values()) {
    const faint = isFaint ? " is-faint" : "";
    const name = OWN[row.kind] ? `${OWN[row.kind]}${faint}` : `mark sign-mark is-figure hue-${hue}${faint}`;
    group.append(svg("path", { class: name, d }));
  }
}

/**
 * The same for a picture that stands by itself: what the signs of a row look like.
 * @param {import("../facts/rows.js").Row} row
 * @param {import("./scale.js").Scale} scale
 * @param {import("./boxes.js").Keeps} keeps
 * @returns {{hue: string, faint: boolean, d: string}[]}
 */
export function signPaths(row, scale, keeps) {
  const seen = within(row.marks, scale.drawn);
  const crowded = crowdedIn(seen, scale);
  const short = seen.filter((_, at) => crowded.has(at)).map((mark) => ({ ...mark, to: mark.from }));
  const free = seen.filter((_, at) => !crowded.has(at));
  const plain = [...boxesOf(short, scale, 1, keeps).values()].map(({ boxes, faint, hue }) => ({
    hue,
    faint,
    d: narrowPathOf(boxes, hue),
  }));
  return [...plain, ...figuresOf(free, row.kind, scale, keeps).values()];
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
 * A path a holder and strength.
 * @param {Mark[]} marks
 * @param {string} kind
 * @param {import("./scale.js").Scale} scale
 * @param {import("./boxes.js").Keeps} keeps
 */
function figuresOf(marks, kind, scale, keeps) {
  /** @type {Map<string, {hue: string, faint: boolean, d: string}>} */
  const figures = new Map();
  // Signs closer than a pixel would only thicken one another.
  const apart = /** @type {{mark: Mark, x: number}[]} */ ([]);
  for (const mark of marks) {
    const x = scale.x(mark.from);
    const last = apart.at(-1);
    if (!last || Math.abs(x - last.x) >= 1) apart.push({ mark, x });
  }
  apart.forEach(({ mark, x }, at) => {
    const faint = !keeps(mark);
    const key = `${mark.key}${faint ? " faint" : ""}`;
    const known = figures.get(key)?.d ?? "";
    const crowds = [apart[at - 1], apart[at + 1]].some((next) => next && Math.abs(next.x - x) < CROWD);
    const d = figure(kind, scale.mirrored && kind === "quotes" ? x - WIDTH : x, crowds);
    figures.set(key, { hue: mark.hue, faint, d: known + d });
  });
  return figures;
}

/**
 * @param {string} kind
 * @param {number} x
 * @param {boolean} crowds whether another sign is too near for both
 */
function figure(kind, x, crowds) {
  const at = (/** @type {number} */ left, /** @type {number} */ top) =>
    `M${Math.round(left * 10) / 10} ${top}`;
  if (kind === "found") return `${at(x - 1.5, 0)}${FOUND}`;
  if (kind === "moments") return `${at(x, HEIGHT / 2 - 4.5)}${crowds ? TICK : DATE}`;
  return `${at(x + 2, 2)}${QUOTE}${at(x + 7.5, 2)}${QUOTE}`;
}
