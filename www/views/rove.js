// One tab stop for a list of controls, arrows between them: for names, lists and tables. In goes a container and what
// in it can be focused, which may grow later.

import { listen } from "./context.js";
import { isMirrored } from "./tabs.js";

/**
 * @param {import("./context.js").Context} context
 * @param {HTMLElement} container
 * @param {string} selector
 * @returns {() => void} to be called after controls were added
 */
export function rove(context, container, selector) {
  const items = () => /** @type {HTMLElement[]} */ ([...container.querySelectorAll(selector)]);
  /** @param {HTMLElement | undefined} item */
  const stand = (item) => {
    for (const one of items()) one.tabIndex = one === item ? 0 : -1;
  };
  const settle = () => {
    const all = items();
    stand(all.find((one) => one.dataset.stop !== undefined) ?? all[0]);
  };
  listen(context, container, "focusin", ({ target }) => {
    const item = items().find((one) => one === target);
    if (!item) return;
    for (const one of items()) delete one.dataset.stop;
    item.dataset.stop = "";
    stand(item);
  });
  listen(context, container, "keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const all = items();
    const at = all.indexOf(/** @type {HTMLElement} */ (event.target));
    const next = at < 0 ? undefined : all[target(event.key, at, all.length, isMirrored(container))];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  settle();
  return settle;
}

/**
 * Where a key leads; -1 for nowhere.
 * @param {string} key
 * @param {number} at
 * @param {number} count
 * @param {boolean} mirrored
 */
function target(key, at, count, mirrored) {
  const side = mirrored ? -1 : 1;
  const step = { ArrowDown: 1, ArrowUp: -1, ArrowRight: side, ArrowLeft: -side }[key];
  if (step) return at + step;
  return { Home: 0, End: count - 1 }[key] ?? -1;
}
