// The choice of the order in which the topics stand.

import { h } from "../dom.js";
import { ORDERS } from "../facts/order.js";
import { listen } from "./context.js";

/**
 * @param {import("./context.js").Context} context
 * @returns {HTMLSelectElement}
 */
export function createSortChoice(context) {
  const { say, store, t } = context;
  const options = ORDERS.map((order) => h("option", { value: order }, t(`sort.${order}`)));
  const element = h("select", { class: "sort", part: "sort", "aria-label": t("sort.label") }, ...options);
  element.value = store.get().sort;
  listen(context, element, "change", () => {
    store.set({ sort: element.value });
    say(t(`sort.${element.value}`));
  });
  return element;
}
