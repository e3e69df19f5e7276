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
  const lines = facts.lanes.flatMap((row) => row.marks.map((mark, at) => ({ row, mark, first: at === 0 })));
  const body = h("tbody");
  const more = grow(context, body, lines, (line) => tableLine(context, line), {
    stretch: STRETCH,
    control: ".words",
  });
  const heads = ["topic", "who", "part", "sentence"].map((key) =>
    h("th", { scope: "col" }, t(`table.${key}`)),
  );
  const table = h(
    "table",
    { class: "table", part: "table" },
    h("caption", { class: "unseen" }, t("table.label")),
    h("thead", {}, h("tr", {}, ...heads)),
    body,
  );
  if (lines.length === 0) return { element: h("p", { class: "empty" }, t("timeline.empty")) };
  return { element: h("div", { class: "table-frame" }, table, more) };
}

/**
 * @param {import("./context.js").Context} context
 * @param {{row: import("../facts/rows.js").Row, mark: import("../facts/rows.js").Mark, first: boolean}} line
 */
function tableLine(context, { row, mark, first }) {
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
    h("th", { scope: "row", dir: "auto" }, first ? row.label : h("span", { class: "unseen" }, row.label)),
    h("td", {}, h("span", { class: "who" }, signOf(mark.hue), nameOf(context, mark.who, "short"))),
    h("td", { class: "part" }, section),
    h("td", {}, words),
  );
}
