// The plot: the nodes of the timeline that stay, and what is drawn around its rows: sections, axis, cursors. In go the
// rows and a scale, out goes what stands where; what is done with pointer and keys is not known here.

import { h } from "../dom.js";
import { boxOf } from "./boxes.js";
import { KEYS } from "./keys.js";
import { selected } from "./row.js";

/**
 * The nodes that stay: rows, buttons, axis, overlay.
 * @param {import("./context.js").Context} context
 * @param {import("./row.js").RowView[]} views
 */
export function createPlot({ facts, t }, views) {
  const button = (/** @type {string} */ key, /** @type {string} */ sign) =>
    h(
      "button",
      { class: "zoom-button", part: "zoom-button", type: "button", "aria-label": t(key), title: t(key) },
      sign,
    );
  const [zoomOut, zoomIn] = [button("timeline.zoomOut", "−"), button("timeline.zoomIn", "+")];
  const whole = h("button", { class: "zoom-whole", type: "button" }, t("timeline.zoomReset"));
  const zoom = h("div", { class: "zoom" }, whole, zoomOut, zoomIn);
  const sections = facts.course.regions.map(({ kind }) =>
    h("span", { class: "section-name" }, t(`section.${kind}`)),
  );
  const fold = h("button", { class: "fold", part: "fold", type: "button" });
  const axis = ["start", "order", "end"].map((key) =>
    h("span", { class: `axis-${key}` }, t(`timeline.${key}`)),
  );
  const cursor = h("div", { class: "cursor" });
  const reading = h("div", { class: "reading" });
  const overlay = h("div", { class: "overlay" }, reading, cursor);
  const topics = views
    .filter(({ row }) => row.kind === "track" || row.kind === "topic")
    .map(({ element }) => element);
  const signs = views
    .filter(({ row }) => row.kind === "quotes" || row.kind === "moments")
    .map(({ element }) => element);
  const plot = h(
    "div",
    { class: "plot" },
    h("div", { class: "row row-sections" }, h("span"), h("div", { class: "section-names" }, ...sections)),
    ...topics,
    h("div", { class: "row row-fold" }, fold),
    h("div", { class: "signs" }, ...signs),
    h("div", { class: "row row-axis" }, h("span"), h("div", { class: "axis" }, ...axis)),
    overlay,
  );
  const empty = facts.lanes.length === 0 && h("p", { class: "empty" }, t("timeline.empty"));
  const element = h(
    "section",
    { class: "timeline", part: "timeline", "aria-label": t("timeline.label"), "aria-describedby": KEYS },
    zoom,
    plot,
    empty,
  );
  return { element, plot, overlay, zoom, zoomIn, zoomOut, whole, fold, sections, axis, cursor, reading };
}

/** @typedef {ReturnType<typeof createPlot>} Plot */

/**
 * @param {{context: import("./context.js").Context, plot: Plot, rows: import("./row.js").RowView[],
 *   scale: import("./scale.js").Scale, most: number}} drawing
 */
export function drawPlot({ context, plot: parts, rows, scale, most }) {
  const { facts, store } = context;
  const state = store.get();
  for (const { draw } of rows) draw(scale, state);
  const zoomed = state.zoom.k > 1.001;
  parts.plot.classList.toggle("is-zoomed", zoomed);
  // A short text is as large as it gets from the start.
  parts.zoom.hidden = most <= 1.001;
  parts.whole.hidden = !zoomed;
  parts.zoomIn.disabled = state.zoom.k >= most - 0.001;
  parts.zoomOut.disabled = !zoomed;
  facts.course.regions.forEach((region, at) => {
    const [a, b] = [scale.x(region.from), scale.x(region.to)].sort((x, y) => x - y);
    const [left, right] = [Math.max(a, 0), Math.min(b, scale.width)];
    const style = parts.sections[at].style;
    parts.sections[at].hidden = right - left < 24;
    style.setProperty("left", `${left}px`);
    style.setProperty("width", `${Math.max(right - left, 0)}px`);
  });
  drawAxis(parts, zoomed, scale, context);
  drawCursors(parts, rows, scale, state);
}

/**
 * @param {Plot} parts
 * @param {boolean} zoomed
 * @param {import("./scale.js").Scale} scale
 * @param {import("./context.js").Context} context
 */
function drawAxis({ axis }, zoomed, { window: [first, last] }, { facts: { course }, t }) {
  const words = (/** @type {number} */ at) => {
    const region = course.regions.findLast(({ from }) => from <= at);
    return region ? Math.round(Math.min(at, region.to) - region.from + region.word) : 0;
  };
  axis[0].hidden = zoomed;
  axis[2].hidden = zoomed;
  axis[1].textContent = zoomed
    ? t("timeline.window", { from: words(first) + 1, to: words(last), total: course.words })
    : t("timeline.order");
}

/**
 * The dotted line from the chosen mark up to who speaks, and the thin one that says where the reader is.
 * @param {Plot} parts
 * @param {import("./row.js").RowView[]} rows
 * @param {import("./scale.js").Scale} scale
 * @param {import("../store.js").State} state
 */
function drawCursors({ overlay, cursor, reading }, rows, scale, { selection, cursor: at }) {
  const top = overlay.getBoundingClientRect().top;
  const track = rows[0].strip.getBoundingClientRect();
  const view = rows.find(({ row }) => row.id === selection?.row);
  const mark = view && selection ? selected(view.row, selection.span) : null;
  const put = (
    /** @type {HTMLElement} */ line,
    /** @type {number} */ x,
    /** @type {number} */ from,
    /** @type {number} */ to,
  ) => {
    line.hidden = x < 0 || x > scale.width;
    line.style.setProperty("left", `${x}px`);
    line.style.setProperty("top", `${from - top}px`);
    line.style.setProperty("height", `${Math.max(0, to - from)}px`);
  };
  cursor.hidden = true;
  if (view && mark) {
    const [from, to] = boxOf(mark, scale);
    put(cursor, (from + to) / 2, track.top - 4, view.strip.getBoundingClientRect().top + 5);
  }
  reading.hidden = true;
  if (at) put(reading, scale.x(at.at), track.top, track.bottom);
}
