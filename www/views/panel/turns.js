// What each said in turn, sentence by sentence: the whole of a transcript in small pieces, each of which can be copied
// with its speaker and where it was said. In go the turns, out comes a list that grows when asked.

import { h } from "../../dom.js";
import { citeSentence, sentencesOf } from "../../saving/citation.js";
import { wordsOf } from "../context.js";
import { copyButton, sourceOf } from "../copying.js";
import { byPerson, list, whoNode, wordsButton } from "./entry.js";

/**
 * @typedef {object} Said
 * @property {import("../../model.js").Span} span
 * @property {import("../../model.js").Turn} turn
 * @property {string[]} topics that the sentence takes up
 */

/**
 * @param {import("../context.js").Context} context
 * @returns {import("../context.js").View}
 */
export function createTurns(context) {
  const { course, document, lanes } = context.facts;
  /** @type {Map<number, string[]>} */
  const topics = new Map();
  for (const mark of lanes.flatMap(({ marks }) => marks)) {
    topics.set(mark.span.start, [...(topics.get(mark.span.start) ?? []), ...mark.topics]);
  }
  /** @type {Said[]} */
  const said = document.turns.flatMap((turn) =>
    sentencesOf(course, turn).map((span) => ({
      span,
      turn,
      topics: topics.get(span.start) ?? [],
    })),
  );
  return byPerson(
    context,
    said,
    ({ turn }) => turn.speaker,
    (shown) => {
      // Whoever speaks is named above the first sentence that a filter leaves of a turn.
      const firsts = new Set(shown.filter(({ turn }, at) => shown[at - 1]?.turn !== turn));
      return list(context, "said", shown, (one) => line(context, one, firsts.has(one)));
    },
  );
}

/**
 * @param {import("../context.js").Context} context
 * @param {Said} said
 * @param {boolean} isFirst
 */
function line(context, { span, turn }, isFirst) {
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
