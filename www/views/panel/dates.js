// Dates: the words, and the value that can be told from them.

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
    return h(
      "li",
      {},
      h("span", { class: moment.edtf ? "value" : "value is-open" }, value),
      h("span", { class: "note" }, relation),
      wordsButton(context, moment.span, null, "moments", wordsOf(context, moment.span)),
    );
  });
  return { element };
}
