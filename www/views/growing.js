// A long list that shows its first stretch and goes on when asked, with one tab stop and arrows between its controls. In
// go items and what makes a node of one, out come nodes in a container.

import { h } from "../dom.js";
import { listen } from "./context.js";
import { beforePrint } from "./print.js";
import { rove } from "./rove.js";

/**
 * @template T
 * @param {import("./context.js").Context} context
 * @param {HTMLElement} container
 * @param {T[]} items
 * @param {(item: T) => HTMLElement} make
 * @param {{stretch: number, control: string}} manner how many come at a time, and what in them can be focused
 * @returns {HTMLElement} the button that brings more
 */
export function grow(context, container, items, make, { stretch, control }) {
  const more = h("button", { class: "more", type: "button" });
  const settle = rove(context, container, control);
  let shown = 0;
  const next = () => {
    const nodes = items.slice(shown, shown + stretch).map(make);
    container.append(...nodes);
    shown += nodes.length;
    more.hidden = shown === items.length;
    more.textContent = context.t("timeline.rest", { count: Math.min(stretch, items.length - shown) });
    settle();
    return nodes[0];
  };
  // The focus goes to what came, so that a reader does not look for it.
  listen(context, more, "click", () => {
    const found = next()?.querySelector(control);
    if (found instanceof HTMLElement) found.focus();
  });
  next();
  // Nobody can ask paper for the rest.
  beforePrint(context, () => {
    while (shown < items.length) next();
  });
  return more;
}
