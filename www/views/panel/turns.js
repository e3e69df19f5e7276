// What each said in turn, sentence by sentence: the whole of a transcript in small pieces, each of which can be copied
// with its speaker and where it was said. In go the turns, out comes a list that grows when asked.

import { h } from "../../dom.js";
import { citeSentence, sentencesOf } from "../../saving/citation.js";
import { wordsOf } from "../context.js";
import { copyButton, sourceOf } from "../copying.js";
import { byPerson, list, whoNode, wordsButton } from "./entry.js";

/** @typedef {{span: import("../../model.js").Span, turn: import("../../model.js").Turn, isFirst: boolean}} Said */

/**
 * @param {import("../context.js").Context} context
 * @returns {import("../context.js").View}
 */
export function createTurns(context) {
  const { course, document } = context.facts;
  /** @type {Said[]} */
  const said = document.turns.flatMap((turn) =>
    sentencesOf(course, turn).map((span, at) => ({ span, turn, isFirst: at === 0 })),
  );
  return byPerson(
    context,
    said,
    ({ turn }) => turn.speaker,
    (shown) => list(context, "said", shown, (one) => line(context, one)),
  );
}

/**
 * @param {import("../context.js").Context} context
 * @param {Said} said
 */
function line(context, { isFirst, span, turn }) {
  const { facts, t } = context;
  const words = wordsOf(context, span);
  const head = isFirst && [
    whoNode(context, turn.speaker, "cite.nobody"),
    turn.note && h("span", { class: "note" }, ` ${t("cite.translated")}`),
  ];
  return h(
    "li",
    { class: isFirst ? "opens" : "goes-on" },
    isFirst && h("p", { class: "said-by" }, ...(head || [])),
    h(
      "div",
      { class: "said-line" },
      h("span", { lang: facts.document.language }, wordsButton(context, span, null, "track", words)),
      copyButton(context, () => citeSentence(sourceOf(context), span), words),
    ),
  );
}
