// The discussion timeline: rows over one scale. In goes the state, out goes what is drawn; the nodes that stay are
// made in plot.js, pointer, keys and gestures have files of their own.

import { createArrangement, foundName } from "./arrangement.js";
import { createCard } from "./card.js";
import { listen } from "./context.js";
import { createFoundRow } from "./found-row.js";
import { forcedColours } from "./marks.js";
import { tellOutside } from "./outside.js";
import { createPlot, drawPlot, drawReading } from "./plot.js";
import { followPointer } from "./pointer.js";
import { createRoving } from "./roving.js";
import { createRow, selected } from "./row.js";
import { createScale, largest, reveal, zoomBy } from "./scale.js";
import { isMirrored } from "./tabs.js";
import { createZoom } from "./zoom.js";

/** What of the state every row shows, beside the zoom. */
const DRAWN = /** @type {const} */ (["view", "selection", "folded", "open", "sort", "filter"]);

/** What is to be drawn, each with what comes before it. */
const [CURSOR, ZOOM, ALL] = [0, 1, 2];

/** One press of a zoom button. */
const STEP = 1.6;

/**
 * @typedef {import("../facts/rows.js").Row} Row
 * @typedef {import("../facts/rows.js").Mark} Mark
 * @typedef {import("./context.js").Context} Context
 */

/**
 * @param {Context} context
 * @returns {import("./context.js").View}
 */
export function createTimeline(context) {
  const { facts, store, t } = context;
  const track = facts.document.turns.length > 0 ? "track" : facts.track.marks.length > 0 ? "quoted" : "parts";
  const name = (/** @type {Row} */ row) =>
    row.kind === "found"
      ? foundName(context)
      : row.label || t(`timeline.${row.kind === "track" ? track : row.kind}`);
  const views = [facts.track, createFoundRow(), ...facts.lanes, facts.quotes, facts.moments]
    .filter(({ kind, marks }) => kind === "track" || kind === "found" || marks.length > 0)
    .map((row) => createRow(context, row, row.kind === "found" ? t("timeline.foundRow") : name(row)));
  const plot = createPlot(context, views);
  const card = createCard(context);
  plot.element.append(card.element);
  const arrangement = createArrangement(context, plot, views, name);
  const { rows } = arrangement;
  const geometry = measure(context, plot, (what) => {
    const scale = geometry.scale();
    // Whoever reads on moves the cursor alone.
    if (what === CURSOR) return drawReading(plot, rows(), scale, store.get());
    const drawing = { context, plot, rows: rows(), scale, most: geometry.most() };
    if (drawPlot({ ...drawing, isZoom: what === ZOOM })) geometry.drawSoon(ZOOM);
    tellOutside(context, plot.outside, views, geometry.scale());
    roving.settle();
  });
  const zoomTo = (/** @type {number} */ factor) => {
    store.set({ zoom: zoomBy(store.get().zoom, factor, 0.5, geometry.most()) });
  };
  const choose = chooser(context);
  const roving = createRoving(context, {
    rows,
    name,
    choose,
    scale: geometry.scale,
    mirrored: geometry.mirrored,
    overlay: plot.overlay,
    reveal: (mark) => revealMark(context, mark),
    zoom: (key) => zoomKey(key, zoomTo),
    met: (view, mark, anchor) => card.show(view.row, mark, name(view.row), anchor),
    left: card.leave,
    escape: () => retreat(context, card),
  });
  plot.overlay.append(roving.element);
  const zoom = createZoom(context, plot.plot, geometry);
  followPointer(context, plot.plot, { views, scale: geometry.scale, card, name, choose, zoom });
  listen(context, plot.element, "keydown", roving.key);
  listen(context, plot.zoomIn, "click", () => zoomTo(STEP));
  listen(context, plot.zoomOut, "click", () => zoomTo(1 / STEP));
  listen(context, plot.whole, "click", () => zoomTo(0));
  listen(context, plot.fold, "click", () => store.set({ folded: !store.get().folded }));
  return {
    element: plot.element,
    update(state, before) {
      arrangement.update(state, before);
      if (before && state.selection !== before.selection) follow(context, views, roving);
      const isSame = before && DRAWN.every((key) => state[key] === before[key]);
      if (!isSame) geometry.drawSoon(ALL);
      else geometry.drawSoon(state.zoom === before.zoom ? CURSOR : ZOOM);
    },
    destroy: () => {
      geometry.end();
      card.hide();
    },
  };
}

/**
 * Keeps the width of the strips, and draws once a frame at most.
 * @param {Context} context
 * @param {import("./plot.js").Plot} plot
 * @param {(what: number) => void} draw
 */
function measure({ facts, signal, store }, { element, overlay }, draw) {
  let width = 0;
  let mirrored = false;
  let frame = 0;
  let asked = CURSOR;
  const size = () => {
    width = overlay.clientWidth;
    mirrored = isMirrored(element);
  };
  const drawSoon = (/** @type {number} */ what) => {
    asked = Math.max(asked, what);
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      const now = asked;
      asked = CURSOR;
      if (width > 0) draw(now);
    });
  };
  // The first picture waits for no frame: it is drawn as soon as all nodes are in their place, with the one layout that the
  // frame needs anyway. Else the page would be painted twice, the first time without a mark.
  let isFirst = true;
  queueMicrotask(() => {
    if (signal.aborted) return;
    size();
    isFirst = width > 0;
    if (!isFirst) return;
    cancelAnimationFrame(frame);
    frame = 0;
    asked = CURSOR;
    draw(ALL);
  });
  const observer = new ResizeObserver(() => {
    const drawn = width;
    size();
    // An observer begins by telling what is drawn already, unless the page has moved meanwhile.
    if (!isFirst || width !== drawn) drawSoon(ALL);
    isFirst = false;
  });
  observer.observe(overlay);
  // Signs on narrow marks are drawn only where there are no colours.
  forcedColours().addEventListener("change", () => drawSoon(ALL), { signal });
  return {
    drawSoon,
    width: () => width,
    mirrored: () => mirrored,
    scale: () => createScale(facts.course.total, Math.max(width, 1), store.get().zoom, mirrored),
    most: () => largest(facts.course.total, width),
    /** @param {number} x a pixel of the viewport; gives the share of the strip before it */
    share: (x) => {
      const { left, right } = overlay.getBoundingClientRect();
      return (mirrored ? right - x : x - left) / Math.max(1, width);
    },
    end: () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    },
  };
}

/**
 * @param {Context} context
 * @returns {(row: Row, mark: Mark) => void}
 */
function chooser(context) {
  return (row, mark) => {
    const topic = row.kind === "topic" ? (mark.topics[0] ?? row.id) : null;
    context.select(mark.span, { topic, row: row.kind === "track" ? null : row.id, origin: "timeline" });
  };
}

/**
 * @param {Context} context
 * @param {{from: number, to: number}} mark
 */
function revealMark({ facts, store }, { from, to }) {
  store.set({ zoom: reveal(store.get().zoom, (from + to) / 2 / facts.course.total) });
}

/**
 * Puts away one thing at a time: the card, then the choice.
 * @param {Context} context
 * @param {ReturnType<typeof createCard>} card
 */
function retreat({ store, say, t }, card) {
  if (card.isShown()) return card.hide();
  if (!store.get().selection) return;
  store.set({ selection: null });
  say(t("timeline.cleared"));
}

/**
 * @param {string} key
 * @param {(factor: number) => void} zoomTo
 */
function zoomKey(key, zoomTo) {
  const factor = { "+": STEP, "=": STEP, "-": 1 / STEP, "−": 1 / STEP, 0: 0 }[key];
  if (factor !== undefined) zoomTo(factor);
  return factor !== undefined;
}

/**
 * A choice made elsewhere: the window goes where it is, and its mark, if it has one, is made the tab stop.
 * @param {Context} context
 * @param {import("./row.js").RowView[]} views
 * @param {ReturnType<typeof createRoving>} roving
 */
function follow(context, views, roving) {
  const { facts, store } = context;
  const { selection } = store.get();
  if (!selection) return;
  const row = views.find((view) => view.row.id === selection.row)?.row;
  const mark = row && selected(row, selection.span);
  revealMark(context, mark ?? facts.course.place(selection.span));
  if (row && mark && !roving.isFocused()) roving.stand(row.id, row.marks.indexOf(mark));
}
