// The signs of quotations and dates: small figures at their place, a path a hue. In go a row's marks and a scale, out
// come paths.

import { svg } from "../dom.js";
import { inSight } from "./boxes.js";
import { HEIGHT } from "./sign.js";

/** Two commas, hung: a quotation. */
const QUOTE =
  "c-1.6 1.2-2.6 2.8-2.6 4.8c0 1.6.9 2.7 2.2 2.7c1.2 0 2-.8 2-2c0-1.1-.7-1.9-1.7-1.9c-.2 0-.3 0-.5.1c.2-.9.7-1.7 1.5-2.4z";
/** A diamond standing on its tip: a date. */
const DATE = "l4.5 4.5l-4.5 4.5l-4.5-4.5z";

/**
 * @param {SVGGElement} group
 * @param {import("../facts/rows.js").Row} row
 * @param {import("./scale.js").Scale} scale
 * @param {string | null} person
 */
export function drawSigns(group, row, scale, person) {
  /** @type {Map<string, string>} */
  const paths = new Map();
  let last = Number.NEGATIVE_INFINITY;
  for (const mark of inSight(row.marks, scale)) {
    const x = scale.x(mark.from);
    // Signs closer than a pixel would only thicken one another.
    if (Math.abs(x - last) < 1) continue;
    last = x;
    paths.set(mark.hue, (paths.get(mark.hue) ?? "") + figure(row.kind, x));
  }
  const nodes = [...paths].map(([hue, d]) =>
    svg("path", {
      class:
        row.kind === "moments"
          ? "date-sign"
          : `mark sign-mark hue-${hue}${person !== null && person !== hue ? " is-faint" : ""}`,
      d,
    }),
  );
  group.replaceChildren(...nodes);
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
