// Positions: who holds what on which topic, in which words. "Not said" is an answer: the text hides the holder.

import { h } from "../../dom.js";
import { wordsOf } from "../context.js";
import { grow } from "../growing.js";
import { byPerson, STRETCH, whoNode, wordsButton } from "./entry.js";

/** How long a holder is, at most, in characters. */
const HOLDER = 40;

/**
 * @param {import("../context.js").Context} context
 * @returns {import("../context.js").View}
 */
export function createPositions(context) {
  const { statements } = context.facts.document;
  return byPerson(
    context,
    statements,
    ({ holder }) => holder,
    (shown) => positionsTable(context, shown),
  );
}

/**
 * A table with its roles named: on a narrow page its rows are laid out as blocks, and would lose them.
 * @param {import("../context.js").Context} context
 * @param {import("../../model.js").Statement[]} statements
 */
function positionsTable(context, statements) {
  const { t } = context;
  const body = h("tbody", { role: "rowgroup" });
  const more = grow(context, body, statements, (statement) => row(context, statement), {
    stretch: STRETCH,
    control: ".words",
  });
  const heads = ["who", "how", "words"].map((key) =>
    h("th", { scope: "col", role: "columnheader", class: `head-${key}` }, t(`positions.${key}`)),
  );
  const head = h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, ...heads));
  const caption = h("caption", { class: "unseen" }, t("positions.label"));
  return h("div", {}, h("table", { class: "positions", role: "table" }, caption, head, body), more);
}

/**
 * @param {import("../context.js").Context} context
 * @param {import("../../model.js").Statement} statement
 */
function row(context, { cue, holder, span, stance, topics }) {
  const { facts, t } = context;
  const labels = topics.flatMap((id) => facts.labels.get(id) ?? []);
  const on = labels.length > 0 && h("span", { class: "on", dir: "auto" }, labels.join(", "));
  const words = wordsButton(context, span, topics[0] ?? null, null, ...markCue(context, span, cue));
  return h(
    "tr",
    { role: "row" },
    h("td", { role: "cell", class: "holder" }, whoNode(context, holder)),
    h("td", { role: "cell", class: "how" }, h("span", { class: "stance" }, t(`stance.${stance}`)), on),
    h("td", { role: "cell", class: "clause" }, words),
  );
}

/**
 * The clause from the words that report it on: who holds it stands beside it already. What goes before them is left
 * out only where it is short enough to be the holder; the whole sentence is a click away.
 * @param {import("../context.js").Context} context
 * @param {import("../../model.js").Span} span
 * @param {import("../../model.js").Span} cue
 */
function markCue(context, span, cue) {
  if (cue.start < span.start || cue.end > span.end) return [wordsOf(context, span)];
  const { text } = context.facts;
  const head = text.slice(span.start, cue.start);
  const before = head.trim() === "" ? "" : head.length <= HOLDER ? "…" : head;
  return [before, h("b", {}, wordsOf(context, cue)), text.slice(cue.end, span.end)];
}
