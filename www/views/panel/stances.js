// How things are put, as switches over the positions: each shows the statements of its kind. In go the statements, out
// goes which kinds are meant.

import { h } from "../../dom.js";
import { toggled } from "../../facts/sieve.js";
import { listen } from "../context.js";
import { rove } from "../rove.js";

/**
 * @param {import("../context.js").Context} context
 * @param {import("../context.js").View} positions
 * @returns {import("../context.js").View}
 */
export function withStances(context, positions) {
  const { facts, format, store, t } = context;
  /** @type {Map<import("../../model.js").Statement["stance"], number>} */
  const counts = new Map();
  for (const { stance } of facts.document.statements) counts.set(stance, (counts.get(stance) ?? 0) + 1);
  // Of one kind alone there is nothing to choose.
  if (counts.size < 2) return positions;
  const byCount = [...counts].sort(([, a], [, b]) => b - a);
  const buttons = byCount.map(([stance, count]) => {
    const node = h(
      "button",
      { class: "stance", part: "stance", type: "button" },
      t(`stance.${stance}`),
      h("span", { class: "stance-count" }, ` ${format.number(count)}`),
    );
    listen(context, node, "click", () => {
      const { filter } = store.get();
      store.set({ filter: { ...filter, stances: toggled(filter.stances, stance) } });
    });
    return node;
  });
  const group = h(
    "div",
    { class: "stances", role: "group", "aria-label": t("positions.stances") },
    ...buttons,
  );
  rove(context, group, "button");
  return {
    ...positions,
    element: h("div", {}, group, positions.element),
    update(state, before) {
      if (state.filter === before?.filter) return positions.update?.(state, before);
      byCount.forEach(([stance], at) => {
        buttons[at].setAttribute("aria-pressed", String(state.filter.stances.includes(stance)));
      });
      positions.update?.(state, before);
    },
  };
}
