// The timeline by keyboard: arrows between marks and names, Home and End, one tab stop. In go keys, out comes where the
// focus stands; the buttons that take the focus are proxies.js.

import { before } from "../facts/course.js";
import { boxOf } from "./boxes.js";
import { nameOf, wordsOf } from "./context.js";
import { createProxies } from "./proxies.js";
import { HEIGHT } from "./sign.js";

/**
 * @typedef {object} Place
 * @property {number} row position among the rows in sight
 * @property {number} mark position in the row; -1 is the row's name
 */

/**
 * @param {import("./context.js").Context} context
 * @param {{rows: () => import("./row.js").RowView[], scale: () => import("./scale.js").Scale, name: (row: import("../facts/rows.js").Row) => string,
 *   mirrored: () => boolean, overlay: HTMLElement, reveal: (mark: import("../facts/rows.js").Mark) => void,
 *   choose: (row: import("../facts/rows.js").Row, mark: import("../facts/rows.js").Mark) => void, zoom: (key: string) => boolean,
 *   met: (view: import("./row.js").RowView, mark: import("../facts/rows.js").Mark, anchor: DOMRect) => void,
 *   left: () => void, escape: () => void}} plot
 */
export function createRoving(context, plot) {
  /** @type {Place} */
  let place = { row: 0, mark: 0 };
  const here = () => {
    const view = plot.rows()[place.row];
    return { view, mark: view?.row.marks[place.mark] };
  };
  const proxies = createProxies(context, {
    met: (anchor) => {
      const { view, mark } = here();
      if (view && mark) plot.met(view, mark, anchor);
    },
    left: plot.left,
    choose: () => {
      const { view, mark } = here();
      if (view && mark) plot.choose(view.row, mark);
    },
  });

  /** @param {Place} next */
  const go = (next) => {
    const view = plot.rows()[next.row];
    const mark = view?.row.marks[Math.max(0, next.mark)];
    if (next.mark < 0 && view?.label) {
      place = next;
      view.label.focus();
    } else if (mark) {
      place = { row: next.row, mark: Math.max(0, next.mark) };
      plot.reveal(mark);
      proxies.turn();
      settle();
      proxies.focus();
    }
  };

  /** Where rows were folded away, the first mark is the tab stop again. */
  const settle = () => {
    if (!here().mark) place = { row: plot.rows().findIndex(({ row }) => row.marks.length > 0), mark: 0 };
    const { view, mark } = here();
    proxies.put(view && mark ? boxOver(context, plot, view, mark) : null);
  };

  return {
    element: proxies.element,
    settle,
    isFocused: proxies.isFocused,
    /** @param {KeyboardEvent} event */
    key(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      // Wherever in the timeline the focus is, Escape puts the card away.
      if (event.key === "Escape") plot.escape();
      const rows = plot.rows();
      const label = rows.findIndex((view) => view.label !== null && view.label === event.target);
      if (label < 0 && !proxies.owns(event.target)) return;
      const next = target(event.key, label >= 0 ? { row: label, mark: -1 } : place, rows, plot.mirrored());
      if (next) go(next);
      else if (!plot.zoom(event.key)) return;
      event.preventDefault();
    },
    /**
     * Makes a mark the tab stop, without taking the focus.
     * @param {string} row
     * @param {number} mark
     */
    stand(row, mark) {
      const at = plot.rows().findIndex((view) => view.row.id === row);
      if (at >= 0 && mark >= 0) place = { row: at, mark };
      settle();
    },
  };
}

/**
 * Where a mark stands on the plot, and what it is called.
 * @param {import("./context.js").Context} context
 * @param {Parameters<typeof createRoving>[1]} plot
 * @param {import("./row.js").RowView} view
 * @param {import("../facts/rows.js").Mark} mark
 */
function boxOver(context, plot, view, mark) {
  const [from, to] = boxOf(mark, plot.scale());
  const top = view.strip.getBoundingClientRect().top - plot.overlay.getBoundingClientRect().top;
  return {
    left: from,
    width: Math.max(to - from, 6),
    top: top + (view.strip.clientHeight - HEIGHT) / 2,
    name: describe(context, view.row, plot.name(view.row), mark),
  };
}

/**
 * Where a key leads from a place; null if it leads nowhere.
 * @param {string} key
 * @param {Place} place
 * @param {import("./row.js").RowView[]} rows
 * @param {boolean} mirrored
 * @returns {Place | null}
 */
export function target(key, place, rows, mirrored) {
  const row = rows[place.row]?.row;
  if (!row) return null;
  const last = row.marks.length - 1;
  const least = row.kind === "track" ? 0 : -1;
  const step = { ArrowRight: mirrored ? -1 : 1, ArrowLeft: mirrored ? 1 : -1 }[key];
  if (step) return { row: place.row, mark: Math.min(Math.max(place.mark + step, least), last) };
  if (key === "Home") return { row: place.row, mark: 0 };
  if (key === "End") return { row: place.row, mark: last };
  const down = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (!down) return null;
  let at = place.row + down;
  while (rows[at] && rows[at].row.marks.length === 0) at += down;
  if (!rows[at]) return place;
  if (place.mark < 0) return { row: at, mark: rows[at].label ? -1 : 0 };
  return { row: at, mark: nearest(rows[at].row.marks, row.marks[place.mark]) };
}

/**
 * The mark that lies nearest to another row's mark.
 * @param {import("../facts/rows.js").Mark[]} marks
 * @param {import("../facts/rows.js").Mark} mark
 */
function nearest(marks, mark) {
  const middle = (mark.from + mark.to) / 2;
  const at = before(marks, ({ from }) => from <= middle);
  const away = (/** @type {number} */ n) =>
    marks[n] ? Math.abs((marks[n].from + marks[n].to) / 2 - middle) : Number.POSITIVE_INFINITY;
  return away(at - 1) <= away(at) ? at - 1 : at;
}

/**
 * @param {import("./context.js").Context} context
 * @param {import("../facts/rows.js").Row} row
 * @param {string} lane
 * @param {import("../facts/rows.js").Mark} mark
 */
export function describe(context, row, lane, mark) {
  const { facts, t } = context;
  const all = wordsOf(context, mark.span);
  const words = all.length > 160 ? `${all.slice(0, 160)}…` : all;
  const who = nameOf(context, mark.who, "full");
  if (row.kind === "track")
    return t("timeline.turn", { who, length: Math.round(mark.to - mark.from), words });
  const n = facts.course.sentence(mark.span.start)?.number ?? 0;
  return t("timeline.mark", { lane, who, n, total: facts.course.sentences.length, words });
}
