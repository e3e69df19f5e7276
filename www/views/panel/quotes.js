// Quotations: who is quoted, the words, and the cue that attributes them.

import { h } from "../../dom.js";
import { wordsOf } from "../context.js";
import { byPerson, list, whoNode, wordsButton } from "./entry.js";

/**
 * @param {import("../context.js").Context} context
 * @returns {import("../context.js").View}
 */
export function createQuotes(context) {
  const { quotes } = context.facts.document;
  return byPerson(
    context,
    quotes,
    ({ speaker }) => speaker,
    (shown) => list(context, "quotes", shown, (quote) => entry(context, quote)),
  );
}

/**
 * @param {import("../context.js").Context} context
 * @param {import("../../model.js").Quote} quote
 */
function entry(context, quote) {
  const parts = quote.parts.length > 0 ? quote.parts : [quote.span];
  const words = parts.map((part) => wordsOf(context, part)).join(" … ");
  const cue =
    quote.cue && h("p", { class: "note" }, context.t("panel.cue", { cue: wordsOf(context, quote.cue) }));
  return h(
    "li",
    {},
    whoNode(context, quote.speaker),
    h("div", {}, wordsButton(context, quote.span, null, "quotes", words), cue),
  );
}
