// What can be done with a lane: to see it alone, or to put it away. Stands at the head of the lane's open list, so that
// it needs no pointer over it and no room of its own.

import { isolated } from "../bidi.js";
import { h } from "../dom.js";
import { toggled } from "../facts/sieve.js";
import { listen } from "./context.js";

/**
 * @param {import("./context.js").Context} context
 * @param {import("../facts/rows.js").Row} row
 * @returns {HTMLElement | null} null for a row that is no topic
 */
export function createLaneMenu(context, row) {
  if (row.kind !== "topic") return null;
  const { store, t } = context;
  const only = h("button", { class: "lane-action", part: "lane-action", type: "button" });
  const hide = h("button", { class: "lane-action", part: "lane-action", type: "button" }, t("lane.hide"));
  const isOnly = () => store.get().filter.lanes.includes(row.id);
  const name = () => {
    only.textContent = t(isOnly() ? "lane.all" : "lane.only");
  };
  name();
  listen(context, only, "click", () => {
    const { filter } = store.get();
    store.set({ filter: { ...filter, lanes: toggled(filter.lanes, row.id) } });
    name();
  });
  listen(context, hide, "click", () => {
    const { filter, selection } = store.get();
    const lanes = filter.lanes.filter((id) => id !== row.id);
    const way = focusBehind(hide, row.id);
    store.set({
      open: null,
      selection: selection?.row === row.id ? null : selection,
      filter: { ...filter, lanes, hidden: [...filter.hidden, row.id] },
    });
    way?.focus();
  });
  const label = t("lane.label", { name: isolated(row.label) });
  return h("div", { class: "lane-menu", role: "group", "aria-label": label }, only, hide);
}

/**
 * The next lane's name, for whoever puts this one away by keyboard.
 * @param {HTMLElement} node
 * @param {string} id
 * @returns {HTMLElement | null}
 */
function focusBehind(node, id) {
  const labels = [...(node.closest(".plot")?.querySelectorAll(".row-topic:not([hidden]) .row-label") ?? [])];
  const at = labels.findIndex((label) => label.getAttribute("data-open") === id);
  return /** @type {HTMLElement | null} */ (labels[at + 1] ?? labels[at - 1] ?? null);
}
