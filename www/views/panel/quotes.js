// Quotations: who is quoted, the words, and the cue that attributes them.

import { h } from "../../dom.js";
import { wordsOf } from "../context.js";
import { list, whoNode, wordsButton } from "./entry.js";

/**
 * @param {import("../context.js").Context} context
 * @returns {import("../context.js").View}
 */
export function createQuotes(context) {
  const { facts, t } = context;
  const element = list(context, "quotes", facts.document.quotes, (quote) => {
    const parts = quote.parts.length > 0 ? quote.parts : [quote.span];
    const words = parts.map((part) => wordsOf(context, part)).join(" … ");
    const cue = quote.cue && h("p", { class: "note" }, t("panel.cue", { cue: wordsOf(context, quote.cue) }));
    return h(
      "li",
      {},
      whoNode(context, quote.speaker),
      h("div", {}, wordsButton(context, quote.span, null, "quotes", words), cue),
    );
  });
  return { element };
}
