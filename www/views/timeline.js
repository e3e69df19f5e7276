// The discussion timeline: the rows over one scale, the cursor through them, and what the pointer and the keys do. In
// goes the state, out goes what is drawn; the text, the card and the marks themselves are drawn elsewhere.

import { h } from "../dom.js";
import { boxOf, hit } from "./boxes.js";
import { createCard } from "./card.js";
import { listen } from "./context.js";
import { createRoving } from "./roving.js";
import { createRow, selected } from "./row.js";
import { createScale, largest, reveal, zoomBy } from "./scale.js";
import { createSentenceList } from "./sentence-list.js";
import { patterns } from "./sign.js";
import { isMirrored } from "./tabs.js";
import { createZoom } from "./zoom.js";

/** One press of a zoom button. */
const STEP = 1.6;

/**
 * @param {import("./context.js").Context} context
 * @returns {import("./context.js").View}
 */
export function createTimeline(context) {
  const { facts, store, t, signal } = context;
  const nameOfRow = (/** @type {import("../facts/rows.js").Row} */ row) => row.label || t(`timeline.${row.kind}`);
  const views = [facts.track, ...facts.lanes, facts.quotes, facts.moments]
    .filter(({ kind, marks }) => kind === "track" || marks.length > 0)
    .map((row) => createRow(context, row, nameOfRow(row)));
  const parts = createParts(context, views);
  const { element, plot, overlay } = parts;
  const card = createCard(context);
  element.append(card.element);

  let width = 0;
  let mirrored = false;
  const rows = () => views.filter(({ element }) => !element.hidden);
  const scale = () => createScale(facts.course.total, Math.max(width, 1), store.get().zoom, mirrored);
  const most = () => largest(facts.course.total, width);
  const zoomTo = (/** @type {number} */ factor) => store.set({ zoom: zoomBy(store.get().zoom, factor, 0.5, most()) });
  const choose = (/** @type {import("../facts/rows.js").Row} */ row, /** @type {import("../facts/rows.js").Mark} */ mark) => {
    const topic = row.kind === "topic" ? (mark.topics[0] ?? row.id) : null;
    context.select(mark.span, { topic, row: row.kind === "track" ? null : row.id, origin: "timeline" });
  };

  const roving = createRoving(context, {
    rows,
    scale,
    name: nameOfRow,
    mirrored: () => mirrored,
    overlay,
    choose,
    reveal: (mark) => store.set({ zoom: reveal(store.get().zoom, (mark.from + mark.to) / 2 / facts.course.total) }),
    zoom: (key) => zoomKey(key, { in: () => zoomTo(STEP), out: () => zoomTo(1 / STEP), all: () => zoomTo(0) }),
    met: (view, mark, anchor) => card.show(view.row, mark, nameOfRow(view.row), anchor),
    left: card.leave,
    escape: () => {
      if (card.isShown()) card.hide();
      else if (store.get().selection) {
        store.set({ selection: null });
        context.say(t("timeline.cleared"));
      }
    },
  });
  overlay.append(roving.element);
  listen(context, element, "keydown", roving.key);

  const share = (/** @type {number} */ x) => {
    const { left, right } = overlay.getBoundingClientRect();
    return (mirrored ? right - x : x - left) / Math.max(1, width);
  };
  const zoom = createZoom(context, plot, { share, width: () => width, most, mirrored: () => mirrored });
  followPointer(context, plot, { views, scale, card, name: nameOfRow, choose, zoom });
  listen(context, parts.zoomIn, "click", () => zoomTo(STEP));
  listen(context, parts.zoomOut, "click", () => zoomTo(1 / STEP));
  listen(context, parts.whole, "click", () => zoomTo(0));

  let frame = 0;
  const draw = () => {
    frame = 0;
    if (width === 0) return;
    drawAll({ context, parts, rows: rows(), scale: scale(), most: most() });
    roving.settle();
  };
  const drawSoon = () => {
    frame ||= requestAnimationFrame(draw);
  };
  const observer = new ResizeObserver(() => {
    width = overlay.clientWidth;
    mirrored = isMirrored(element);
    drawSoon();
  });
  observer.observe(overlay);
  signal.addEventListener("abort", () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
    card.hide();
  });

  return {
    element,
    update(state, before) {
      arrange(context, parts, views, state, before, nameOfRow);
      if (before && state.selection !== before.selection && state.selection?.row) {
        follow(context, state.selection, { views, stand: roving.stand, isFocused: roving.isFocused });
      }
      drawSoon();
    },
  };
}

/**
 * The nodes that stay: rows, buttons, axis, overlay.
 * @param {import("./context.js").Context} context
 * @param {import("./row.js").RowView[]} views
 */
function createParts({ facts, t }, views) {
  const button = (/** @type {string} */ key, /** @type {string} */ sign) =>
    h("button", { class: "zoom-button", part: "zoom-button", type: "button", "aria-label": t(key), title: t(key) }, sign);
  const [zoomOut, zoomIn] = [button("timeline.zoomOut", "−"), button("timeline.zoomIn", "+")];
  const whole = h("button", { class: "zoom-whole", type: "button" }, t("timeline.zoomReset"));
  const zoom = h("div", { class: "zoom" }, whole, zoomOut, zoomIn);
  const sections = facts.course.regions.map(({ kind }) => h("span", { class: "section-name" }, t(`section.${kind}`)));
  const fold = h("button", { class: "fold", part: "fold", type: "button" });
  const axis = ["start", "order", "end"].map((key) => h("span", { class: `axis-${key}` }, t(`timeline.${key}`)));
  const cursor = h("div", { class: "cursor" });
  const reading = h("div", { class: "reading" });
  const overlay = h("div", { class: "overlay" }, reading, cursor);
  const topics = views.filter(({ row }) => row.kind === "track" || row.kind === "topic").map(({ element }) => element);
  const signs = views.filter(({ row }) => row.kind === "quotes" || row.kind === "moments").map(({ element }) => element);
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
  const help = h("p", { class: "unseen" }, t("timeline.help"));
  const empty = facts.lanes.length === 0 && h("p", { class: "empty" }, t("timeline.empty"));
  const element = h("section", { class: "timeline", part: "timeline", "aria-label": t("timeline.label") }, help, patterns(), zoom, plot, empty);
  return { element, plot, overlay, zoomIn, zoomOut, whole, fold, sections, axis, cursor, reading };
}

/** @typedef {ReturnType<typeof createParts>} Parts */

/**
 * Which rows are in sight, and which one lists its sentences.
 * @param {import("./context.js").Context} context
 * @param {Parts} parts
 * @param {import("./row.js").RowView[]} views
 * @param {import("../store.js").State} state
 * @param {import("../store.js").State | null} before
 * @param {(row: import("../facts/rows.js").Row) => string} nameOfRow
 */
function arrange(context, { plot, fold }, views, state, before, nameOfRow) {
  const { t } = context;
  const tail = views.filter(({ row }) => row.tail);
  if (!before) bindFold(context, fold);
  for (const { element } of tail) element.hidden = state.folded;
  fold.parentElement?.toggleAttribute("hidden", tail.length === 0);
  fold.textContent = state.folded ? t("timeline.more", { count: tail.length }) : t("timeline.fewer");
  fold.setAttribute("aria-expanded", String(!state.folded));
  if (before?.open === state.open) return;
  for (const list of plot.querySelectorAll(".row-list")) list.remove();
  const open = views.find(({ row }) => row.id === state.open);
  open?.element.after(createSentenceList(context, open.row, nameOfRow(open.row)));
}

/**
 * @param {import("./context.js").Context} context
 * @param {HTMLElement} fold
 */
function bindFold(context, fold) {
  listen(context, fold, "click", () => context.store.set({ folded: !context.store.get().folded }));
}

/**
 * A choice made elsewhere: its row is unfolded, its mark brought into sight and made the tab stop.
 * @param {import("./context.js").Context} context
 * @param {import("../store.js").Selection} selection
 * @param {{views: import("./row.js").RowView[], stand: (row: string, mark: number) => void, isFocused: () => boolean}} plot
 */
function follow({ facts, store }, selection, { views, stand, isFocused }) {
  const row = views.find((view) => view.row.id === selection.row)?.row;
  const mark = row && selected(row, selection.span);
  if (!row || !mark) return;
  if (row.tail && store.get().folded) store.set({ folded: false });
  store.set({ zoom: reveal(store.get().zoom, (mark.from + mark.to) / 2 / facts.course.total) });
  if (!isFocused()) stand(row.id, row.marks.indexOf(mark));
}

/**
 * @param {{context: import("./context.js").Context, parts: Parts, rows: import("./row.js").RowView[],
 *   scale: import("./scale.js").Scale, most: number}} drawing
 */
function drawAll({ context, parts, rows, scale, most }) {
  const { facts, store, t } = context;
  const state = store.get();
  for (const { draw } of rows) draw(scale, state);
  const zoomed = state.zoom.k > 1.001;
  parts.plot.classList.toggle("is-zoomed", zoomed);
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
 * @param {Parts} parts
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
 * @param {Parts} parts
 * @param {import("./row.js").RowView[]} rows
 * @param {import("./scale.js").Scale} scale
 * @param {import("../store.js").State} state
 */
function drawCursors({ overlay, cursor, reading }, rows, scale, { selection, cursor: at }) {
  const top = overlay.getBoundingClientRect().top;
  const track = rows[0].strip.getBoundingClientRect();
  const view = rows.find(({ row }) => row.id === selection?.row);
  const mark = view && selection ? selected(view.row, selection.span) : null;
  const put = (/** @type {HTMLElement} */ line, /** @type {number} */ x, /** @type {number} */ from, /** @type {number} */ to) => {
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

/**
 * @param {string} key
 * @param {{in: () => void, out: () => void, all: () => void}} zoom
 */
function zoomKey(key, zoom) {
  const act = { "+": zoom.in, "=": zoom.in, "-": zoom.out, "−": zoom.out, 0: zoom.all }[key];
  act?.();
  return act !== undefined;
}

/**
 * Pointer: the card over marks, a click on one chooses it, a click beside them goes to that place in the text, and a
 * click on a name lists its sentences.
 * @param {import("./context.js").Context} context
 * @param {HTMLElement} plot
 * @param {{views: import("./row.js").RowView[], scale: () => import("./scale.js").Scale, card: ReturnType<typeof createCard>,
 *   name: (row: import("../facts/rows.js").Row) => string, zoom: {isDragging: () => boolean},
 *   choose: (row: import("../facts/rows.js").Row, mark: import("../facts/rows.js").Mark) => void}} parts
 */
function followPointer(context, plot, { views, scale, card, name, choose, zoom }) {
  const { facts, store } = context;
  const byStrip = new Map(views.map((view) => [view.strip, view]));
  /** @param {MouseEvent} event */
  const under = (event) => {
    const strip = event.target instanceof Element ? event.target.closest("svg") : null;
    const view = strip ? byStrip.get(strip) : undefined;
    if (!view || !strip) return null;
    const box = strip.getBoundingClientRect();
    const x = event.clientX - box.left;
    const mark = view.row.marks[hit(view.row.marks, scale(), x)] ?? null;
    return { view, mark, x, box };
  };
  listen(context, plot, "pointermove", (event) => {
    const found = event.pointerType === "mouse" && event.buttons === 0 ? under(event) : null;
    plot.classList.toggle("is-over-mark", Boolean(found?.mark));
    if (!found?.mark) return card.leave();
    const [from, to] = boxOf(found.mark, scale());
    const { box, view, mark } = found;
    card.show(view.row, mark, name(view.row), new DOMRect(box.left + from, box.top + 4, to - from, box.height - 8));
  });
  listen(context, plot, "pointerleave", card.leave);
  listen(context, plot, "click", (event) => {
    const label = event.target instanceof Element ? event.target.closest("[data-open]") : null;
    if (label) {
      const id = label.getAttribute("data-open");
      return store.set({ open: store.get().open === id ? null : id });
    }
    const found = zoom.isDragging() ? null : under(event);
    if (!found) return;
    card.hide();
    if (found.mark) choose(found.view.row, found.mark);
    else store.set({ cursor: { at: scale().at(found.x), origin: "timeline" } });
  });
}

