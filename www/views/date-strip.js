// The strip of a date: a day is a dot, anything longer a bar, on rails that are broken where the axis leaves time out. In
// go a date and places in pixels, out come SVG nodes.

import { svg } from "../dom.js";
import { cutsOf } from "../facts/calendar.js";

/** The height of a row's strip, in pixels. */
export const STRIP = 26;
const MIDDLE = STRIP / 2;
/** A dot, and the shortest bar that is told apart from it. */
const DOT = 9;
const BAR = 14;
/** How far the conversation's own day stands off its line: the line runs through a ring. */
const RING = 13;

/**
 * @typedef {object} Field
 * @property {number} width of the strip
 * @property {boolean} mirrored for scripts that run from right to left
 * @property {(day: number) => number} x the pixel of a day, from the start of the axis
 * @property {Map<number, number>} places the pixels of days' middles, apart from one another
 */

/**
 * @param {SVGSVGElement} strip
 * @param {import("../facts/calendar.js").When} when
 * @param {{stretches: import("../facts/calendar.js").Stretch[], conversation: number | null}} calendar
 * @param {Field} field
 */
export function drawDate(strip, when, { stretches, conversation }, field) {
  const { width, mirrored, places } = field;
  const flip = (/** @type {number} */ x) => (mirrored ? width - x : x);
  const rails = stretches.map(({ left, right }) =>
    svg("line", { class: "rail", x1: flip(left * width), x2: flip(right * width), y1: MIDDLE, y2: MIDDLE }),
  );
  const breaks = cutsOf(stretches).map((share) =>
    svg("path", { class: "rail-break", d: `M${flip(share * width) - 4} ${MIDDLE + 4}l4-8m1 8l4-8` }),
  );
  const line = conversation === null ? undefined : flip(places.get(conversation) ?? 0);
  strip.setAttribute("viewBox", `0 0 ${width} ${STRIP}`);
  strip.replaceChildren(...rails, ...breaks, ...dateMarks(when, conversation, field, flip));
  if (line !== undefined) {
    strip.append(svg("line", { class: "conversation", x1: line, x2: line, y1: 0, y2: STRIP }));
  }
}

/**
 * @param {import("../facts/calendar.js").When} when
 * @param {number | null} conversation
 * @param {Field} field
 * @param {(x: number) => number} flip
 */
function dateMarks({ first, last, vague }, conversation, { x, places }, flip) {
  const isDay = first !== null && last !== null && last - first <= 1;
  const [from, to] = [x(first ?? (last ?? 0) - 1), x(last ?? (first ?? 0) + 1)];
  const middle = flip(isDay ? (places.get(first) ?? from) : (from + to) / 2);
  const [size, height] = isDay ? [DOT, DOT] : [Math.max(to - from, BAR), 7];
  const open = first === null || last === null;
  const ring =
    isDay && first === conversation
      ? [svg("circle", { class: "date-ring", cx: middle, cy: MIDDLE, r: RING / 2 })]
      : [];
  const mark = svg("rect", {
    class: `date-mark${vague || open ? " is-vague" : ""}`,
    x: middle - size / 2,
    y: (STRIP - height) / 2,
    width: size,
    height,
    rx: isDay ? DOT / 2 : 1.5,
  });
  return [...ring, mark];
}
