// The table: the same facts as the timeline's marks, a line a sentence that takes a topic up. In go the lanes, out
// comes a table with real headings; long ones grow when asked.

import { h } from "../dom.js";
import { listen, nameOf, wordsOf } from "./context.js";
import { grow } from "./growing.js";
import { signOf } from "./sign.js";

/** How many lines are shown at a time. */
const STRETCH = 60;

/**
 * @param {import("./context.js").Context} context
 * @returns {import("./context.js").View}
 */
export function createTable(context) {
  const { facts, t } = context;
  const lines = facts.lanes.flatMap((row) => row.marks.map((mark) => ({ row, mark })));
  if (lines.length === 0) return { element: h("p", { class: "empty" }, t("timeline.empty")) };
  const element = h("div", { class: "table-frame" });
  let { filter } = context.store.get();
  let shown = linesOf(context, element, lines);
  return {
    element,
    update(state, before) {
      if (state.filter !== filter) {
        filter = state.filter;
        shown = linesOf(context, element, lines);
      } else if (before && before.selection === state.selection && before.view === state.view) return;
      for (const node of shown.made.values()) node.toggleAttribute("aria-current", false);
      const chosen = shown.lines.filter((line) => isChosen(line, state));
      for (const line of chosen) shown.made.get(line)?.setAttribute("aria-current", "true");
      const node = chosen.map((line) => shown.made.get(line)).find((node) => node !== undefined);
      if (node) bringIn(element, node);
    },
  };
}

/**
 * The table of the lines that are kept.
 * @param {import("./context.js").Context} context
 * @param {HTMLElement} frame
 * @param {Line[]} all
 */
function linesOf(context, frame, all) {
  const { t } = context;
  const { isActive, keeps } = context.sieve();
  const lines = isActive ? all.filter(({ row, mark }) => keeps(row, mark)) : all;
  const body = h("tbody");
  /** @type {Map<Line, HTMLElement>} */
  const made = new Map();
  const make = (/** @type {Line} */ line) => {
    const node = tableLine(context, line, lines[lines.indexOf(line) - 1]?.row !== line.row);
    made.set(line, node);
    if (isChosen(line, context.store.get())) node.setAttribute("aria-current", "true");
    return node;
  };
  const more = grow(context, body, lines, make, { stretch: STRETCH, control: ".words" });
  const heads = ["topic", "who", "part", "sentence"].map((key) =>
    h("th", { scope: "col", class: `${key}-column` }, t(`table.${key}`)),
  );
  const table = h(
    "table",
    { class: "table", part: "table" },
    h("caption", { class: "unseen" }, t("table.label")),
    h("thead", {}, h("tr", {}, ...heads)),
    body,
  );
  frame.replaceChildren(
    table,
    more,
    ...(lines.length === 0 ? [h("p", { class: "empty" }, t("filter.nothing"))] : []),
  );
  return { lines, made };
}

/**
 * @typedef {{row: import("../facts/rows.js").Row, mark: import("../facts/rows.js").Mark}} Line
 */

/**
 * @param {Line} line
 * @param {import("../store.js").State} state
 */
function isChosen({ row, mark }, { selection }) {
  if (!selection || selection.row !== row.id) return false;
  return mark.span.start < selection.span.end && selection.span.start < mark.span.end;
}

/**
 * Scrolls the frame to a line that is out of its sight, and nothing around the frame.
 * @param {HTMLElement} frame
 * @param {HTMLElement} line
 */
function bringIn(frame, line) {
  const [box, target] = [frame.getBoundingClientRect(), line.getBoundingClientRect()];
  const head = frame.querySelector("thead")?.clientHeight ?? 0;
  if (target.top < box.top + head) frame.scrollTop += target.top - box.top - head;
  else if (target.bottom > box.bottom) frame.scrollTop += target.bottom - box.bottom;
}

/**
 * @param {import("./context.js").Context} context
 * @param {Line} line
 * @param {boolean} first whether the line above is another topic's
 */
function tableLine(context, { row, mark }, first) {
  const { facts, t } = context;
  const sentence = facts.course.sentence(mark.span.start);
  const section = sentence ? t(`section.${facts.document.sections[sentence.section].kind}`) : "";
  const words = h("button", { class: "words", type: "button", dir: "auto" }, wordsOf(context, mark.span));
  listen(context, words, "click", () => {
    context.select(mark.span, { topic: mark.topics[0] ?? row.id, row: row.id, origin: "table" });
  });
  return h(
    "tr",
    { class: first ? "is-first" : null },
    h(
      "th",
      { scope: "row", class: "topic-column", dir: "auto" },
      first ? row.label : h("span", { class: "unseen" }, row.label),
    ),
    h(
      "td",
      { class: "who-column" },
      h("span", { class: "who" }, signOf(mark.hue), h("bdi", {}, nameOf(context, mark.who, "short"))),
    ),
    h("td", { class: "part-column" }, section),
    h("td", { class: "sentence-column" }, words),
  );
}
