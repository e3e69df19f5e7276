// Quotations: who is quoted, the words, the cue that attributes them, and by what evidence; each can be copied with its
// citation. Of a transcript, below them, what each said in turn.

import { h } from "../../dom.js";
import { citeQuote } from "../../saving/citation.js";
import { basisWords } from "../../saving/citation-text.js";
import { excerptOf } from "../../saving/excerpt.js";
import { wordsOf } from "../context.js";
import { copyButton, sourceOf } from "../copying.js";
import { byPerson, list, whoNode, wordsButton } from "./entry.js";
import { createTurns } from "./turns.js";

/**
 * @param {import("../context.js").Context} context
 * @returns {import("../context.js").View}
 */
export function createQuotes(context) {
  const { quotes, turns } = context.facts.document;
  const { t } = context;
  const quoted = byPerson(
    context,
    quotes,
    ({ speaker }) => speaker,
    (shown) => list(context, "quotes", shown, (quote) => entry(context, quote)),
  );
  if (turns.length === 0) return quoted;
  const spoken = createTurns(context);
  const heads = quotes.length > 0;
  return {
    element: h(
      "div",
      {},
      heads && h("h3", { class: "panel-heading" }, t("panel.quoted")),
      heads && quoted.element,
      h("h3", { class: "panel-heading" }, t("panel.spoken")),
      spoken.element,
    ),
    update(state, before) {
      if (heads) quoted.update?.(state, before);
      spoken.update?.(state, before);
    },
  };
}

/**
 * @param {import("../context.js").Context} context
 * @param {import("../../model.js").Quote} quote
 */
function entry(context, quote) {
  const { facts, t } = context;
  const { marks, words } = excerptOf(facts.text, quote.span, quote.parts);
  const line = `${marks[0]}${words.replace(/\s+/g, " ")}${marks[1]}`;
  const cite = () => citeQuote(sourceOf(context), quote);
  const basis = basisWords({ ...cite(), edited: false }, context);
  const cue = quote.cue ? t("panel.cue", { cue: wordsOf(context, quote.cue) }) : t("panel.cue.none");
  return h(
    "li",
    {},
    whoNode(context, quote.speaker, "cite.nobody"),
    h(
      "div",
      { lang: facts.document.language },
      wordsButton(context, quote.span, null, "quotes", line),
      h("p", { class: "note basis", lang: context.locale }, h("bdi", {}, basis || cue)),
    ),
    copyButton(context, cite, words),
  );
}
