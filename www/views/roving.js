// The timeline by keyboard: one tab stop, arrows between marks. Marks have no nodes of their own, so two buttons take
// turns standing over the mark in question: each move gives the focus to the other one, and a screen reader reads a
// new name every time.

import { h } from "../dom.js";
import { before } from "../facts/course.js";
import { boxOf } from "./boxes.js";
import { listen, nameOf, wordsOf } from "./context.js";
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
  const proxies = [0, 1].map(() => h("button", { class: "proxy", type: "button", tabindex: -1 }));
  const group = h("div", { class: "proxies", role: "application", "aria-label": context.t("timeline.marks") }, ...proxies);
  /** @type {Place} */
  let place = { row: 0, mark: 0 };
  let active = 0;

  /** @param {Place} next */
  function go(next) {
    const view = plot.rows()[next.row];
    if (!view) return;
    if (next.mark < 0 && view.label) {
      place = next;
      view.label.focus();
      return;
    }
    const mark = view.row.marks[Math.max(0, next.mark)];
    if (!mark) return;
    place = { row: next.row, mark: Math.max(0, next.mark) };
    plot.reveal(mark);
    active = 1 - active;
    settle();
    proxies[active].focus({ preventScroll: false });
  }

  /** Puts the active button over its mark, and makes it the tab stop. */
  function settle() {
    const rows = plot.rows();
    const view = rows[place.row] ?? rows.find(({ row }) => row.marks.length > 0);
    const mark = view?.row.marks[place.mark] ?? view?.row.marks[0];
    proxies.forEach((proxy, at) => {
      proxy.tabIndex = at === active && mark ? 0 : -1;
      proxy.classList.toggle("is-active", at === active && Boolean(mark));
    });
    if (!view || !mark) return;
    const [from, to] = boxOf(mark, plot.scale());
    const top = view.strip.getBoundingClientRect().top - plot.overlay.getBoundingClientRect().top;
    const style = proxies[active].style;
    style.setProperty("left", `${from}px`);
    style.setProperty("width", `${Math.max(to - from, 6)}px`);
    style.setProperty("top", `${top + (view.strip.clientHeight - HEIGHT) / 2}px`);
    proxies[active].setAttribute("aria-label", describe(context, view.row, plot.name(view.row), mark));
  }

  proxies.forEach((proxy) => {
    listen(context, proxy, "focus", () => {
      const view = plot.rows()[place.row];
      const mark = view?.row.marks[place.mark];
      if (view && mark) plot.met(view, mark, proxy.getBoundingClientRect());
    });
    listen(context, proxy, "blur", plot.left);
    listen(context, proxy, "click", () => {
      const row = plot.rows()[place.row]?.row;
      const mark = row?.marks[place.mark];
      if (row && mark) plot.choose(row, mark);
    });
  });

  /** @param {KeyboardEvent} event */
  function key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const rows = plot.rows();
    const label = rows.findIndex((view) => view.label !== null && view.label === event.target);
    const onMark = proxies.some((proxy) => proxy === event.target);
    if (label < 0 && !onMark) return;
    const from = label >= 0 ? { row: label, mark: -1 } : place;
    const next = target(event.key, from, rows, plot.mirrored());
    if (next) go(next);
    else if (event.key === "Escape") plot.escape();
    else if (!plot.zoom(event.key)) return;
    event.preventDefault();
  }

  return {
    element: group,
    key,
    settle,
    isFocused: () => proxies.some((proxy) => proxy.matches(":focus")),
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
  const away = (/** @type {number} */ n) => (marks[n] ? Math.abs((marks[n].from + marks[n].to) / 2 - middle) : Number.POSITIVE_INFINITY);
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
  if (row.kind === "track") return t("timeline.turn", { who, length: Math.round(mark.to - mark.from), words });
  const n = facts.course.sentence(mark.span.start)?.number ?? 0;
  return t("timeline.mark", { lane, who, n, total: facts.course.sentences.length, words });
}
