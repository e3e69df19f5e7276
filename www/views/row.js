// A row of the timeline: its name and its strip of marks. A strip is one small SVG with a path a hue, whatever number
// of marks it shows; which mark is meant is found by its place, not by a node of its own.

import { h, svg } from "../dom.js";
import { boxesOf, boxOf } from "./boxes.js";
import { drawGroups } from "./marks.js";
import { HEIGHT } from "./sign.js";
import { drawSigns } from "./signs.js";
import { createTrack } from "./track.js";

/** The height of a strip: with the reach of the pointer it makes every mark a target of 24 px or more. */
export const STRIP = 26;
const TOP = (STRIP - HEIGHT) / 2;

/**
 * @typedef {object} RowView
 * @property {import("../facts/rows.js").Row} row
 * @property {HTMLElement} element
 * @property {HTMLElement | null} label the button that lists the row's marks
 * @property {(marks: number) => void} count tells how many marks there are now
 * @property {SVGSVGElement} strip
 * @property {SVGLineElement} guide the piece of the dotted line to the chosen mark that runs through this strip
 * @property {(scale: import("./scale.js").Scale, state: import("../store.js").State) => void} draw
 * @property {(scale: import("./scale.js").Scale) => boolean} stretch shows what is drawn at another zoom, every place where
 *   it belongs; false where that is not possible and it has to be drawn
 * @property {() => import("./scale.js").Scale | null} scale the one at which it was drawn last
 */

/**
 * @param {import("./context.js").Context} context
 * @param {import("../facts/rows.js").Row} row
 * @param {string} name
 * @returns {RowView}
 */
export function createRow(context, row, name) {
  const strip = svg("svg", {
    class: "strip",
    part: "strip",
    height: STRIP,
    "aria-hidden": "true",
    "data-row": row.id,
  });
  const label =
    row.kind === "track" ? h("span", { class: "row-name" }, name) : createLabel(context, row, name);
  const element = h("div", { class: `row row-${row.kind}`, part: "row", "data-row": row.id }, label, strip);
  // What is drawn in pixels is stretched with the strip: on paper, where nothing draws it anew, it still stands right.
  const scaled = svg("svg", { width: "100%", height: STRIP, preserveAspectRatio: "none" });
  const guide = svg("line", { class: "cursor" });
  strip.append(scaled);
  const drawRow =
    row.kind === "track"
      ? createTrack(context, row, strip, scaled)
      : createLane(context, row, scaled, element);
  scaled.append(guide);
  /** @type {import("./scale.js").Scale | null} */
  let drawn = null;
  /** @type {RowView["draw"]} */
  const draw = (scale, state) => {
    drawn = scale;
    scaled.setAttribute("viewBox", `0 0 ${scale.width} ${STRIP}`);
    drawRow(scale, state);
  };
  /** @type {RowView["stretch"]} */
  const stretch = (scale) => {
    // Names in the track are letters, which must not be stretched.
    if (!drawn || row.kind === "track" || !covers(drawn, scale)) return false;
    const [a, b] = [drawn.x(scale.window[0]), drawn.x(scale.window[1])];
    scaled.setAttribute("viewBox", `${Math.min(a, b)} 0 ${Math.abs(b - a)} ${STRIP}`);
    return true;
  };
  const count = (/** @type {number} */ marks) => {
    const number = element.querySelector(".row-count");
    if (number) number.textContent = context.format.number(marks);
  };
  const named = row.kind === "track" ? null : label;
  return { row, element, label: named, count, strip, guide, draw, stretch, scale: () => drawn };
}

/**
 * Whether what was drawn at one scale holds all that another shows.
 * @param {import("./scale.js").Scale} drawn
 * @param {import("./scale.js").Scale} scale
 */
function covers(drawn, { mirrored, width, window: [first, last] }) {
  const [from, to] = drawn.drawn;
  return drawn.mirrored === mirrored && drawn.width === width && from <= first && last <= to;
}

/**
 * @param {import("./context.js").Context} context
 * @param {import("../facts/rows.js").Row} row
 * @param {string} name
 */
function createLabel({ format, t }, row, name) {
  const count = row.marks.length;
  const unit =
    row.kind === "topic" ? h("span", { class: "unseen" }, ` ${t("timeline.sentences", { count })}`) : null;
  return h(
    "button",
    {
      class: "row-label",
      part: "label",
      type: "button",
      tabindex: -1,
      "aria-expanded": "false",
      "data-open": row.id,
    },
    // The name runs its own way and stands along the edge of what is around it.
    h("span", { class: "row-name" }, h("bdi", {}, name)),
    h("span", { class: "row-count" }, format.number(count), unit),
  );
}

/**
 * @param {import("./context.js").Context} context
 * @param {import("../facts/rows.js").Row} row
 * @param {SVGSVGElement} scaled
 * @param {HTMLElement} element
 * @returns {RowView["draw"]}
 */
function createLane(context, row, scaled, element) {
  const marks = svg("g", { transform: `translate(0 ${TOP})` });
  const outline = svg("rect", { class: "outline", y: TOP - 2, height: HEIGHT + 4, rx: 3 });
  scaled.append(
    svg("line", { class: "rail", x1: 0, x2: "100%", y1: STRIP / 2, y2: STRIP / 2 }),
    marks,
    outline,
  );
  return (scale, { selection, open }) => {
    const sieve = context.sieve();
    const keeps = (/** @type {import("../facts/rows.js").Mark} */ mark) => sieve.keeps(row, mark);
    const pixel = 1 / (globalThis.devicePixelRatio || 1);
    if (row.kind === "topic") drawGroups(marks, boxesOf(row.marks, scale, pixel, keeps));
    else drawSigns(marks, row, scale, keeps);
    const chosen = selection?.row === row.id ? selected(row, selection.span) : null;
    element.classList.toggle("is-selected", chosen !== null);
    element.querySelector("[data-open]")?.setAttribute("aria-expanded", String(open === row.id));
    outline.classList.toggle("is-shown", chosen !== null);
    if (!chosen) return;
    const [from, to] = boxOf(chosen, scale);
    outline.setAttribute("x", String(from - 2));
    outline.setAttribute("width", String(Math.max(to - from, 6) + 4));
  };
}

/**
 * @param {import("../facts/rows.js").Row} row
 * @param {import("../model.js").Span} span
 */
export function selected(row, span) {
  return row.marks.find((mark) => mark.span.start < span.end && span.start < mark.span.end) ?? null;
}
