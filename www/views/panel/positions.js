// Positions: who holds what on which topic, in which words. "Not said" is an answer: the text hides the holder.

import { h } from "../../dom.js";
import { wordsOf } from "../context.js";
import { list, whoNode, wordsButton } from "./entry.js";

/** How long a holder is, at most, in characters. */
const HOLDER = 40;

/**
 * @param {import("../context.js").Context} context
 * @returns {import("../context.js").View}
 */
export function createPositions(context) {
  const { facts, t } = context;
  const element = list(context, "positions", facts.document.statements, (statement) => {
    const topics = statement.topics.flatMap((id) => facts.labels.get(id) ?? []);
    const words = markCue(context, statement.span, statement.cue);
    return h(
      "li",
      {},
      whoNode(context, statement.holder),
      h("span", { class: "stance" }, t(`stance.${statement.stance}`)),
      h("span", { class: "on", dir: "auto" }, topics.join(", ")),
      wordsButton(context, statement.span, statement.topics[0] ?? null, null, ...words),
    );
  });
  return { element };
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
