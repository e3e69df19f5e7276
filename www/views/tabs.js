// Tabs: one tab stop, arrows between them, one panel at a time. In go names and what makes a panel, out comes the
// element; a panel is made when it is first looked at.

import { h } from "../dom.js";
import { listen } from "./context.js";
import { beforePrint } from "./print.js";

/**
 * @typedef {object} Tab
 * @property {string} id
 * @property {string} name
 * @property {() => import("./context.js").View} make
 */

/**
 * @param {import("./context.js").Context} context
 * @param {Tab[]} tabs
 * @param {{label: string, prefix: string, current: (state: import("../store.js").State) => string,
 *   choose: (id: string) => void, allOnPaper?: boolean}} manner paper has no tabs to press
 * @returns {import("./context.js").View & {list: HTMLElement}}
 */
export function createTabs(context, tabs, { label, prefix, current, choose, allOnPaper }) {
  const buttons = tabs.map(({ id, name }) =>
    h("button", { class: "tab", part: "tab", role: "tab", type: "button", id: `${prefix}-tab-${id}` }, name),
  );
  const panels = tabs.map(({ id, name }) =>
    h("div", {
      role: "tabpanel",
      "data-name": name,
      class: `${prefix}-panel`,
      id: `${prefix}-${id}`,
      "aria-labelledby": `${prefix}-tab-${id}`,
    }),
  );
  const list = h("div", { class: "tabs", role: "tablist", "aria-label": label }, ...buttons);
  /** @type {Map<string, import("./context.js").View>} */
  const made = new Map();
  buttons.forEach((button, at) => {
    button.setAttribute("aria-controls", panels[at].id);
    listen(context, button, "click", () => choose(tabs[at].id));
  });
  listen(context, list, "keydown", (event) => {
    const at = step(
      event.key,
      buttons.indexOf(/** @type {HTMLButtonElement} */ (event.target)),
      buttons.length,
      isMirrored(list),
    );
    if (at < 0) return;
    event.preventDefault();
    choose(tabs[at].id);
    buttons[at].focus();
  });
  const viewOf = (/** @type {number} */ at) => {
    const known = made.get(tabs[at].id);
    const view = known ?? tabs[at].make();
    if (!known) {
      made.set(tabs[at].id, view);
      panels[at].append(view.element);
    }
    return { view, known };
  };
  if (allOnPaper) {
    beforePrint(context, () => {
      tabs.forEach((_, at) => {
        const { view, known } = viewOf(at);
        if (!known) view.update?.(context.store.get(), null);
      });
    });
  }
  let shown = -1;
  return {
    element: h("div", { class: prefix }, ...panels),
    list,
    update(state, before) {
      // A text without a single fact has none, and its panel is hidden.
      if (tabs.length === 0) return;
      const chosen = Math.max(
        0,
        tabs.findIndex(({ id }) => id === current(state)),
      );
      if (chosen !== shown) {
        tabs.forEach((_, at) => {
          buttons[at].setAttribute("aria-selected", String(at === chosen));
          buttons[at].tabIndex = at === chosen ? 0 : -1;
          panels[at].hidden = at !== chosen;
        });
      }
      const { view, known } = viewOf(chosen);
      // What changed while another panel was in sight, this one has not been told.
      view.update?.(state, known && chosen === shown ? before : null);
      shown = chosen;
    },
    destroy() {
      for (const view of made.values()) view.destroy?.();
    },
  };
}

/**
 * Where a key leads, or -1.
 * @param {string} key
 * @param {number} at
 * @param {number} count
 * @param {boolean} mirrored
 */
function step(key, at, count, mirrored) {
  if (at < 0) return -1;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const forward = mirrored ? "ArrowLeft" : "ArrowRight";
  const back = mirrored ? "ArrowRight" : "ArrowLeft";
  if (key === forward) return (at + 1) % count;
  return key === back ? (at + count - 1) % count : -1;
}

/** @param {Element} element */
export const isMirrored = (element) => getComputedStyle(element).direction === "rtl";
