// The sign of a person: what tells their marks apart without colour. In goes a hue, out come the bands that its marks
// are cut in, and the small picture of one for legends. The picture is the mark itself, so that it needs no learning.

import { svg } from "../dom.js";
import { COLOURS } from "../facts/cast.js";

/**
 * The bands of a mark by hue, as [top, height] in shares of its height. Bands lie across, since a mark is often only
 * a few pixels wide; their gaps stay visible at two pixels of a mark of fourteen.
 * @type {Record<string, [number, number][]>}
 */
const BANDS = {
  1: [[0, 1]],
  2: [
    [0, 0.43],
    [0.57, 0.43],
  ],
  3: [
    [0, 0.66],
    [0.82, 0.18],
  ],
  4: [
    [0, 0.18],
    [0.34, 0.66],
  ],
  5: [
    [0, 0.22],
    [0.39, 0.22],
    [0.78, 0.22],
  ],
  6: [[0.4, 0.6]],
  7: [[0, 0.6]],
  8: [[0.26, 0.48]],
  // With more people than colours a colour comes again, with a sign of its own at every width: the second time hollow,
  // the third time a line along the middle.
  second: [
    [0, 0.22],
    [0.78, 0.22],
  ],
  third: [[0.36, 0.28]],
  other: [
    [0, 0.18],
    [0.41, 0.18],
    [0.82, 0.18],
  ],
  none: [[0, 1]],
};

/** The height of a mark, in CSS pixels. */
export const HEIGHT = 14;

/** @param {string} hue */
export const bandsOf = (hue) => BANDS[nameOf(hue)] ?? BANDS.none;

/** @param {string} hue */
const nameOf = (hue) => {
  if (Number(hue) > 2 * COLOURS) return "third";
  return Number(hue) > COLOURS ? "second" : hue;
};

/**
 * The path of marks of one hue, with its sign.
 * @param {import("./boxes.js").Box[]} boxes
 * @param {string} hue
 * @param {number} [height]
 */
export function pathOf(boxes, hue, height = HEIGHT) {
  let path = "";
  for (const [top, share] of bandsOf(hue)) {
    for (const box of boxes) path += part(box, hue, top, share, height);
  }
  return path;
}

/**
 * The path of marks that have no room for a sign; where a colour comes again, it keeps it all the same.
 * @param {import("./boxes.js").Box[]} boxes
 * @param {string} hue
 */
export function narrowPathOf(boxes, hue) {
  return Number(hue) > COLOURS ? pathOf(boxes, hue) : plainPathOf(boxes, hue);
}

/**
 * The path of marks without any sign, as the ground of words.
 * @param {import("./boxes.js").Box[]} boxes
 * @param {string} hue
 */
export function plainPathOf(boxes, hue) {
  return boxes.map((box) => part(box, hue, 0, 1, HEIGHT)).join("");
}

/**
 * A band of a box, in the part of the height that the box has. What nobody is said to say is an outline: it stays
 * within the box.
 * @param {import("./boxes.js").Box} box
 * @param {string} hue
 * @param {number} top as a share of the box
 * @param {number} share
 * @param {number} height
 */
function part([from, to, nth = 0, of = 1], hue, top, share, height) {
  const whole = (height - (of - 1)) / of;
  const edge = hue === "none" ? 0.5 : 0;
  return bar(from + edge, to - edge, nth * (whole + 1) + top * whole + edge, share * whole - 2 * edge);
}

/**
 * A bar with rounded corners, as far as it has the room.
 * @param {number} from
 * @param {number} to
 * @param {number} top
 * @param {number} height
 */
function bar(from, to, top, height) {
  const width = to - from;
  const r = width > 5 && height > 8 ? 1.5 : 0;
  const n = (/** @type {number} */ value) => Math.round(value * 100) / 100;
  if (r === 0) return `M${n(from)} ${n(top)}h${n(width)}v${n(height)}h${n(-width)}z`;
  const [w, t] = [n(width - 2 * r), n(height - 2 * r)];
  const corner = (/** @type {string} */ end) => `a${r} ${r} 0 0 1 ${end}`;
  return `M${n(from + r)} ${n(top)}h${w}${corner(`${r} ${r}`)}v${t}${corner(`${-r} ${r}`)}h${-w}${corner(`${-r} ${-r}`)}v${-t}${corner(`${r} ${-r}`)}z`;
}

/**
 * The picture of a hue's mark.
 * @param {string} hue
 * @param {number} [size]
 */
export function signOf(hue, size = 12) {
  const path = svg("path", { d: pathOf([[0, size]], hue, size), class: `hue-${hue}`, fill: fillOf(hue) });
  return svg("svg", { class: "sign", width: size, height: size, "aria-hidden": "true" }, path);
}

/**
 * Hatching, for both sides together, is a pattern of the drawing; it can only be named by an attribute, since addresses in an adopted style
 * sheet do not reach into the shadow tree in every browser.
 * @param {string} hue
 */
export const fillOf = (hue) => (hue === "joint" ? "url(#hatch)" : null);

/** The patterns that marks are filled with; once a drawing. */
export function patterns() {
  const line = svg("path", { d: "M-1 1l2-2M0 6l6-6M5 7l2-2", class: "hatch-line" });
  const ground = svg("rect", { width: 6, height: 6, class: "hatch-ground" });
  const pattern = svg(
    "pattern",
    { id: "hatch", width: 6, height: 6, patternUnits: "userSpaceOnUse" },
    ground,
    line,
  );
  return svg("svg", { class: "unseen", "aria-hidden": "true" }, svg("defs", {}, pattern));
}
