// A row of the timeline: its name and its strip of marks. A strip is one small SVG with a path a hue, whatever number
// of marks it shows; which mark is meant is found by its place, not by a node of its own.

import { h, svg } from "../dom.js";
import { boxesOf, boxOf } from "./boxes.js";
import { fillOf, HEIGHT, pathOf } from "./sign.js";
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
 * @property {SVGSVGElement} strip
 * @property {(scale: import("./scale.js").Scale, state: import("../store.js").State) => void} draw
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
  const draw = row.kind === "track" ? createTrack(context, row, strip) : createLane(row, strip, element);
  return { row, element, label: row.kind === "track" ? null : label, strip, draw };
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
    h("span", { class: "row-name", dir: "auto" }, name),
    h("span", { class: "row-count" }, format.number(count), unit),
  );
}

/**
 * @param {import("../facts/rows.js").Row} row
 * @param {SVGSVGElement} strip
 * @param {HTMLElement} element
 * @returns {RowView["draw"]}
 */
function createLane(row, strip, element) {
  const marks = svg("g", { transform: `translate(0 ${TOP})` });
  const outline = svg("rect", { class: "outline", y: TOP - 2, height: HEIGHT + 4, rx: 3 });
  strip.append(
    svg("line", { class: "rail", x1: 0, x2: "100%", y1: STRIP / 2, y2: STRIP / 2 }),
    marks,
    outline,
  );
  return (scale, { selection, person, open }) => {
    if (row.kind === "topic") drawMarks(marks, row, scale, person);
    else drawSigns(marks, row, scale, person);
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

/**
 * @param {SVGGElement} group
 * @param {import("../facts/rows.js").Row} row
 * @param {import("./scale.js").Scale} scale
 * @param {string | null} person
 */
function drawMarks(group, row, scale, person) {
  const paths = [...boxesOf(row.marks, scale, 1 / (globalThis.devicePixelRatio || 1))].map(([hue, boxes]) =>
    svg("path", {
      class: `mark hue-${hue}${person !== null && person !== hue ? " is-faint" : ""}`,
      part: "mark",
      d: pathOf(boxes, hue),
      fill: fillOf(hue),
    }),
  );
  group.replaceChildren(...paths);
}
