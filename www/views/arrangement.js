// Which rows of the timeline are in sight, in which order, and which one lists its sentences. In go the state and the rows,
// out come the rows that are in sight.

import { isolated } from "../bidi.js";
import { ordered } from "../facts/order.js";
import { foundMarks } from "./found-row.js";
import { createSentenceList } from "./sentence-list.js";

/**
 * @typedef {import("./row.js").RowView} RowView
 * @typedef {import("../store.js").State} State
 */

/** What of the state says which rows are in sight. */
const ARRANGED = /** @type {const} */ (["filter", "folded", "open", "selection", "sort"]);

/**
 * @param {import("./context.js").Context} context
 * @param {import("./plot.js").Plot} plot
 * @param {RowView[]} views
 * @param {(row: import("../facts/rows.js").Row) => string} name
 */
export function createArrangement(context, plot, views, name) {
  let inOrder = views;
  return {
    rows: () => inOrder.filter(({ element }) => !element.hidden),
    /** @param {State} state @param {State | null} before */
    update(state, before) {
      if (state.filter.query !== (before?.filter.query ?? "")) showFound(context, views);
      if (state.sort !== (before?.sort ?? "mention")) inOrder = sort(context, plot, views, state.sort);
      if (state.filter !== before?.filter) dim(context, views);
      // Zooming and scrolling tell of a new state sixty times a second; nothing of it moves rows.
      if (before && ARRANGED.every((key) => state[key] === before[key])) return;
      hide(context, plot, views, state);
      list(context, plot, views, state, before, name);
    },
  };
}

/**
 * @param {import("./context.js").Context} context
 * @param {RowView[]} views
 */
function showFound(context, views) {
  const view = views.find(({ row }) => row.kind === "found");
  if (!view) return;
  view.row.marks = foundMarks(context.facts, context.sieve().hits);
  view.count(view.row.marks.length);
}

/**
 * @param {import("./context.js").Context} context
 * @param {import("./plot.js").Plot} plot
 * @param {RowView[]} views
 * @param {string} order
 */
function sort({ facts, format }, { fold }, views, order) {
  const places = new Map(ordered(facts.lanes, order, format.compare).map(({ id }, at) => [id, at]));
  const lanes = views.filter(({ row }) => row.kind === "topic");
  lanes.sort((a, b) => (places.get(a.row.id) ?? 0) - (places.get(b.row.id) ?? 0));
  fold.parentElement?.before(...lanes.map(({ element }) => element));
  let next = 0;
  return views.map((view) => (view.row.kind === "topic" ? lanes[next++] : view));
}

/**
 * A lane of which nothing is kept steps back with its name.
 * @param {import("./context.js").Context} context
 * @param {RowView[]} views
 */
function dim(context, views) {
  const { isActive, keeps } = context.sieve();
  for (const { row, element } of views) {
    const isEmpty = isActive && row.kind !== "track" && !row.marks.some((mark) => keeps(row, mark));
    element.classList.toggle("is-empty", isEmpty);
  }
}

/**
 * What is chosen, listed or alone meant is not folded away.
 * @param {import("./context.js").Context} context
 * @param {import("./plot.js").Plot} plot
 * @param {RowView[]} views
 * @param {State} state
 */
function hide({ t }, { fold }, views, { filter, folded, open, selection }) {
  const tail = views.filter(
    ({ row }) =>
      row.tail &&
      row.id !== open &&
      row.id !== selection?.row &&
      filter.lanes.length === 0 &&
      !filter.hidden.includes(row.id),
  );
  for (const view of views) {
    const { id, kind } = view.row;
    const left = kind === "topic" && filter.lanes.length > 0 && !filter.lanes.includes(id);
    const unasked = kind === "found" && filter.query === "";
    view.element.hidden = left || unasked || filter.hidden.includes(id) || (folded && tail.includes(view));
  }
  fold.parentElement?.toggleAttribute("hidden", tail.length === 0);
  fold.textContent = folded ? t("timeline.more", { count: tail.length }) : t("timeline.fewer");
  fold.setAttribute("aria-expanded", String(!folded));
}

/**
 * @param {import("./context.js").Context} context
 * @param {import("./plot.js").Plot} plot
 * @param {RowView[]} views
 * @param {State} state
 * @param {State | null} before
 * @param {(row: import("../facts/rows.js").Row) => string} name
 */
function list(context, { plot }, views, state, before, name) {
  const foundAnew = state.open === "found" && before?.filter.query !== state.filter.query;
  const lists = plot.querySelectorAll(".row-list");
  const open = views.find(({ row, element }) => row.id === state.open && !element.hidden);
  if (open && before && before.open === state.open && !foundAnew) {
    // It stays where it is, but its lane may have moved.
    if (lists[0]?.previousElementSibling !== open.element) open.element.after(...lists);
    if (lists.length > 0) return;
  }
  for (const node of lists) node.remove();
  open?.element.after(createSentenceList(context, open.row, name(open.row)));
}

/**
 * The name of the searched words' row.
 * @param {import("./context.js").Context} context
 */
export const foundName = ({ store, t }) => t("timeline.found", { query: isolated(store.get().filter.query) });
