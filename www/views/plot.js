// The plot: the nodes of the timeline that stay, and what is drawn around its rows: sections, axis, cursors. In go the
// rows and a scale, out goes what stands where; what is done with pointer and keys is not known here.

import { h } from "../dom.js";
import { boxOf, within } from "./boxes.js";
import { partName } from "./context.js";
import { createKeys, KEYS } from "./keys.js";
import { STRIP, selected } from "./row.js";
import { createSortChoice } from "./sort-choice.js";

/**
 * The nodes that stay: rows, buttons, axis, overlay.
 * @param {import("./context.js").Context} context
 * @param {import("./row.js").RowView[]} views
 */
export function createPlot(context, views) {
  const { facts, t } = context;
  const button = (/** @type {string} */ key, /** @type {string} */ sign) =>
    h(
      "button",
      { class: "zoom-button", part: "zoom-button", type: "button", "aria-label": t(key), title: t(key) },
      sign,
    );
  const [zoomOut, zoomIn] = [button("timeline.zoomOut", "−"), button("timeline.zoomIn", "+")];
  const whole = h("button", { class: "zoom-whole", type: "button" }, t("timeline.zoomReset"));
  const zoom = h("div", { class: "zoom", part: "zoom" }, zoomOut, zoomIn, whole);
  const sort = facts.lanes.length > 1 ? createSortChoice(context) : null;
  const sections = facts.course.regions.map(({ kind }) =>
    h("span", { class: "section-name" }, t(`section.${kind}`)),
  );
  const fold = h("button", { class: "fold", part: "fold", type: "button", dir: "auto" });
  const axis = ["start", "order", "end"].map((key) =>
    h("span", { class: `axis-${key}` }, t(`timeline.${key}`)),
  );
  const reading = h("div", { class: "reading" });
  const overlay = h("div", { class: "overlay" }, reading);
  const outside = h("p", { class: "outside", hidden: true }, h("bdi"));
  const topics = views
    .filter(({ row }) => row.kind !== "quotes" && row.kind !== "moments")
    .map(({ element }) => element);
  const signs = views
    .filter(({ row }) => row.kind === "quotes" || row.kind === "moments")
    .map(({ element }) => element);
  const plot = h(
    "div",
    { class: "plot" },
    h(
      "div",
      { class: "row row-sections" },
      h("div", { class: "sort-frame" }, sort),
      h("div", { class: "section-names" }, ...sections),
    ),
    ...topics,
    h("div", { class: "row row-fold" }, fold),
    h("div", { class: "signs" }, ...signs),
    overlay,
    h(
      "div",
      { class: "row row-axis" },
      h("div", { class: "tools" }, createKeys(context), zoom),
      h("div", { class: "axis", part: "axis" }, ...axis),
    ),
  );
  const empty = facts.lanes.length === 0 && h("p", { class: "empty" }, t("timeline.empty"));
  const element = h(
    "section",
    {
      class: "timeline",
      part: "timeline",
      "aria-label": partName(context, "timeline.label"),
      "aria-describedby": KEYS,
    },
    plot,
    outside,
    empty,
  );
  return { element, plot, overlay, zoom, zoomIn, zoomOut, whole, fold, sections, axis, reading, outside };
}

/** @typedef {ReturnType<typeof createPlot>} Plot */

/** As many marks are drawn anew in a frame of zooming; the other rows are stretched until it is their turn. */
const MARKS = 500;

/**
 * Draws the rows and what is around them.
 * @param {{context: import("./context.js").Context, plot: Plot, rows: import("./row.js").RowView[],
 *   scale: import("./scale.js").Scale, most: number, isZoom: boolean}} drawing `isZoom` where nothing but the zoom changed
 * @returns {boolean} whether rows are left that wait for their turn
 */
export function drawPlot({ context, plot: parts, rows, scale, most, isZoom }) {
  const { facts, store } = context;
  const state = store.get();
  // What is measured comes before what is written, so that the page is laid out once a frame.
  drawReading(parts, rows, scale, state);
  const chosen = chosenIn(rows, state);
  const waits = isZoom ? drawInTurn(rows, scale, state) : drawAll(rows, scale, state);
  drawGuides(rows, scale, chosen);
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
    style.setProperty("left", share(left, scale));
    style.setProperty("width", share(Math.max(right - left, 0), scale));
  });
  drawAxis(parts, zoomed, scale, context);
  return waits;
}

/**
 * @param {import("./row.js").RowView[]} rows
 * @param {import("./scale.js").Scale} scale
 * @param {import("../store.js").State} state
 */
function drawAll(rows, scale, state) {
  for (const row of rows) row.draw(scale, state);
  return false;
}

/**
 * Draws the rows whose drawing is oldest, and stretches the rest.
 * @param {import("./row.js").RowView[]} rows
 * @param {import("./scale.js").Scale} scale
 * @param {import("../store.js").State} state
 */
function drawInTurn(rows, scale, state) {
  const off = (/** @type {import("./row.js").RowView} */ row) => {
    const drawn = row.scale();
    return drawn ? Math.abs(Math.log(length(drawn) / length(scale))) : Number.POSITIVE_INFINITY;
  };
  let left = MARKS;
  let waits = false;
  const inTurn = rows.map((row) => ({ row, off: off(row) })).sort((a, b) => b.off - a.off);
  for (const { row } of inTurn) {
    if (left > 0 || !row.stretch(scale)) {
      // The track is drawn every time, whatever it costs.
      if (row.label) left -= within(row.row.marks, scale.drawn).length;
      row.draw(scale, state);
    } else waits = true;
  }
  return waits;
}

/** @param {import("./scale.js").Scale} scale */
const length = ({ window: [first, last] }) => last - first;

/**
 * Places are given in shares of the strip, so that they hold on paper too.
 * @param {number} x
 * @param {import("./scale.js").Scale} scale
 */
const share = (x, { width }) => `${(x / width) * 100}%`;

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
 * The chosen mark and its row, and how far names reach into the strips: where they stand above them.
 * @param {import("./row.js").RowView[]} rows
 * @param {import("../store.js").State} state
 */
function chosenIn(rows, { selection }) {
  const at = rows.findIndex(({ row }) => row.id === selection?.row);
  const mark = at >= 0 && selection ? selected(rows[at].row, selection.span) : null;
  if (!mark) return null;
  const { label, strip } = rows[at];
  return { at, mark, above: label && label.offsetWidth > strip.clientWidth - 1 ? 8 : 0 };
}

/**
 * The dotted line from the chosen mark up to who speaks. It runs through the strips alone, so that it crosses out no name
 * between them and no line of an open list.
 * @param {import("./row.js").RowView[]} rows
 * @param {import("./scale.js").Scale} scale
 * @param {ReturnType<typeof chosenIn>} chosen
 */
function drawGuides(rows, scale, chosen) {
  const middle = (/** @type {import("./scale.js").Scale} */ one) => {
    const [from, to] = chosen ? boxOf(chosen.mark, one) : [-1, -1];
    return (from + to) / 2;
  };
  const isSeen = chosen !== null && middle(scale) >= 0 && middle(scale) <= scale.width;
  rows.forEach(({ guide, label, scale: drawn }, at) => {
    guide.classList.toggle("is-shown", isSeen && at <= chosen.at);
    if (!isSeen || at > chosen.at) return;
    const free = label ? chosen.above : 0;
    const x = middle(drawn() ?? scale);
    const ends = {
      x1: x,
      x2: x,
      y1: at === 0 ? 2 : free,
      y2: at === chosen.at ? Math.max(5, free) : STRIP - free / 2,
    };
    for (const [name, value] of Object.entries(ends)) guide.setAttribute(name, String(value));
  });
}

/**
 * The thin line that says where the reader is.
 * @param {Plot} parts
 * @param {import("./row.js").RowView[]} rows
 * @param {import("./scale.js").Scale} scale
 * @param {import("../store.js").State} state
 */
export function drawReading({ overlay, reading }, rows, scale, { cursor }) {
  const x = cursor ? scale.x(cursor.at) : -1;
  reading.hidden = x < 0 || x > scale.width;
  if (reading.hidden) return;
  const track = rows[0].strip.getBoundingClientRect();
  reading.style.setProperty("left", share(x, scale));
  reading.style.setProperty("top", `${track.top - overlay.getBoundingClientRect().top}px`);
  reading.style.setProperty("height", `${track.height}px`);
}
