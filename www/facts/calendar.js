// The dates that a text speaks of, on a scale of time. In go a document's moments, out come rows by date with their
// first and last day, and an axis that is cut where nothing lies for long: a war eighty years ago and a meeting next
// week stand on one picture, and the cut is drawn.

import { before } from "./course.js";

/**
 * @typedef {object} When
 * @property {string} edtf
 * @property {number | null} first a day, counted from 1970; null is open
 * @property {number | null} last the day behind its last one
 * @property {boolean} vague whether the value itself says that it is about or doubtful
 * @property {import("../model.js").Moment[]} moments
 */

/**
 * @typedef {object} Stretch a piece of the axis
 * @property {number} first
 * @property {number} last
 * @property {number} left 0 to 1, where it begins on the axis
 * @property {number} right
 */

/** A stretch of time in which nothing lies is cut out if it is this share of the whole. */
const EMPTY = 0.45;
/** More cuts than this make no axis. */
const CUTS = 2;
/** What a cut takes of the axis, and what each stretch has at least. */
const CUT = 0.025;
const LEAST = 0.14;
const DAY = 86_400_000;

/**
 * The day of an ISO 8601 date, counted from 1970; of a month or a year its first day, or the day behind its last.
 * @param {string | null} iso
 * @param {boolean} [behind]
 * @returns {number | null}
 */
export function dayOf(iso, behind = false) {
  const found = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso ?? "");
  if (!found) return null;
  const [year, month, day] = [
    Number(found[1]),
    found[2] ? Number(found[2]) - 1 : null,
    found[3] ? Number(found[3]) : null,
  ];
  const when = new Date(0);
  if (!behind) when.setUTCFullYear(year, month ?? 0, day ?? 1);
  else if (month === null) when.setUTCFullYear(year + 1, 0, 1);
  else if (day === null) when.setUTCFullYear(year, month + 1, 1);
  else when.setUTCFullYear(year, month, day + 1);
  return Math.round(when.getTime() / DAY);
}

/**
 * The dates in order of time, each with all the places that name it; and the moments without one.
 * @param {import("../model.js").Document} document
 */
export function calendarOf({ moments, metadata }) {
  /** @type {Map<string, When>} */
  const dates = new Map();
  const open = moments.filter(
    ({ edtf, earliest, latest }) => edtf === null || (dayOf(earliest) ?? dayOf(latest)) === null,
  );
  for (const moment of moments) {
    if (moment.edtf === null || open.includes(moment)) continue;
    const known = dates.get(moment.edtf);
    if (known) known.moments.push(moment);
    else dates.set(moment.edtf, whenOf(moment, moment.edtf));
  }
  const conversation = dayOf(metadata.date);
  const rows = [...dates.values()].sort((a, b) => edge(a) - edge(b) || (a.last ?? 0) - (b.last ?? 0));
  return { rows, open, conversation, stretches: stretchesOf(rows, conversation) };
}

/**
 * @param {import("../model.js").Moment} moment
 * @param {string} edtf
 * @returns {When}
 */
function whenOf(moment, edtf) {
  return {
    edtf,
    first: dayOf(moment.earliest),
    last: dayOf(moment.latest, true),
    vague: /[~?%]/.test(edtf),
    moments: [moment],
  };
}

/** @param {When} when */
const edge = ({ first, last }) => first ?? last ?? 0;

/**
 * @param {When[]} rows
 * @param {number | null} conversation
 * @returns {Stretch[]}
 */
function stretchesOf(rows, conversation) {
  const taken = rows.map((row) => [edge(row), row.last ?? edge(row) + 1]);
  if (conversation !== null) taken.push([conversation, conversation + 1]);
  taken.sort((a, b) => a[0] - b[0]);
  /** @type {{first: number, last: number, rows: number}[]} */
  const islands = [];
  for (const [first, last] of taken) {
    const island = islands.at(-1);
    if (island && first <= island.last)
      Object.assign(island, { last: Math.max(island.last, last), rows: island.rows + 1 });
    else islands.push({ first, last, rows: 1 });
  }
  return layOut(joinIslands(islands));
}

/**
 * Joins what lies near, until only the great gaps are left.
 * @param {{first: number, last: number, rows: number}[]} islands
 */
function joinIslands(islands) {
  const whole = (islands.at(-1)?.last ?? 0) - (islands[0]?.first ?? 0);
  const gaps = islands.slice(1).map((island, at) => ({ at: at + 1, days: island.first - islands[at].last }));
  const cuts = new Set(
    gaps
      .filter(({ days }) => days > whole * EMPTY)
      .slice(0, CUTS)
      .map(({ at }) => at),
  );
  /** @type {{first: number, last: number, rows: number}[]} */
  const joined = [];
  islands.forEach((island, at) => {
    const last = joined.at(-1);
    if (!last || cuts.has(at)) joined.push({ ...island });
    else Object.assign(last, { last: Math.max(last.last, island.last), rows: last.rows + island.rows });
  });
  return joined;
}

/**
 * Gives each stretch its share of the axis by the dates in it, and some air on both sides.
 * @param {{first: number, last: number, rows: number}[]} islands
 * @returns {Stretch[]}
 */
function layOut(islands) {
  const rows = islands.reduce((sum, island) => sum + island.rows, 0);
  const free = 1 - CUT * (islands.length - 1) - LEAST * islands.length;
  let left = 0;
  return islands.map((island) => {
    const right = left + LEAST + (free * island.rows) / rows;
    const air = Math.max(10, (island.last - island.first) * 0.06);
    const stretch = { first: island.first - air, last: island.last + air, left, right };
    left = right + CUT;
    return stretch;
  });
}

/**
 * Where a day lies on the axis, 0 to 1. A day in a cut lies at the cut.
 * @param {Stretch[]} stretches
 * @param {number} day
 */
export function shareOf(stretches, day) {
  const at = Math.max(0, before(stretches, ({ first }) => first <= day) - 1);
  const stretch = stretches[at];
  if (!stretch) return 0;
  const { first, last, left, right } = stretch;
  const share = (Math.min(Math.max(day, first), last) - first) / (last - first);
  return left + share * (right - left);
}

/** A day beside the conversation's lies clear of its line, and of another day beside it. */
const CLEAR = 8;
const BESIDE = 2;

/**
 * Where days are drawn, in pixels from the start: each at its place, but never so near to the conversation that it would
 * seem to be its day, nor two days in one place. Whatever gives way does so outward from the conversation.
 * @param {number[]} days
 * @param {number | null} conversation
 * @param {(day: number) => number} x
 * @returns {Map<number, number>}
 */
export function placesOf(days, conversation, x) {
  const places = new Map(conversation === null ? [] : [[conversation, x(conversation)]]);
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  const put = (/** @type {number[]} */ side, /** @type {1 | -1} */ way) => {
    let least = conversation === null ? Number.NEGATIVE_INFINITY : way * x(conversation) + CLEAR;
    for (const day of side) {
      const at = Math.max(way * x(day), least);
      places.set(day, way * at);
      least = at + BESIDE;
    }
  };
  put(
    sorted.filter((day) => conversation === null || day > conversation),
    1,
  );
  if (conversation !== null) put(sorted.filter((day) => day < conversation).reverse(), -1);
  return places;
}

/**
 * Where the axis is cut, 0 to 1.
 * @param {Stretch[]} stretches
 */
export const cutsOf = (stretches) =>
  stretches.slice(1).map(({ left }, at) => (left + stretches[at].right) / 2);

/**
 * The days at which a stretch has a tick: years, months or days, whichever gives a handful.
 * @param {Stretch} stretch
 * @param {number} most
 * @returns {string[]} ISO 8601, as precise as the tick
 */
export function ticksOf({ first, last }, most) {
  const months = (last - first) / 30.4;
  const steps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200].filter(
    (step) => months / step <= Math.max(1, most),
  );
  const step = steps[0] ?? 1200;
  const start = new Date(first * DAY);
  /** @type {string[]} */
  const ticks = [];
  let month = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step) * step;
  for (; ticks.length <= most; month += step) {
    const year = String(Math.floor(month / 12)).padStart(4, "0");
    const iso = step % 12 === 0 ? year : `${year}-${String((month % 12) + 1).padStart(2, "0")}`;
    const day = dayOf(iso) ?? 0;
    if (day > last) break;
    if (day >= first) ticks.push(iso);
  }
  return ticks;
}
