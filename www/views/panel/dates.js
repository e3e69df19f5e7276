// Dates: the words, the value that can be told from them, and what it rests on.

import { h } from "../../dom.js";
import { wordsOf } from "../context.js";
import { list, wordsButton } from "./entry.js";

/**
 * @param {import("../context.js").Context} context
 * @returns {import("../context.js").View}
 */
export function createDates(context) {
  const { facts, format, t } = context;
  const element = list(context, "dates", facts.document.moments, (moment) => {
    const value = moment.edtf ? format.moment(moment.edtf) : t("panel.undated");
    const relation = moment.relation ? t(`relation.${moment.relation}`) : "";
    // A date that stands in the text as such rests on nothing else.
    const isReckoned = moment.edtf !== null && moment.basis !== "absolute";
    const basis = isReckoned && h("p", { class: "note" }, t(`basis.${moment.basis.replace(/ /g, "-")}`));
    return h(
      "li",
      {},
      h("span", { class: moment.edtf ? "value" : "value is-open" }, value),
      h("span", { class: "note" }, relation),
      h(
        "div",
        { lang: facts.document.language },
        wordsButton(context, moment.span, null, "moments", wordsOf(context, moment.span)),
        basis,
      ),
    );
  });
  return { element };
}
