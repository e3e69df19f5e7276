// The two buttons that stand for marks under the keyboard. Marks have no nodes of their own; the buttons take turns, so
// that each move gives the focus to another node and a screen reader reads a new name every time.

import { h } from "../dom.js";
import { listen } from "./context.js";

/**
 * @param {import("./context.js").Context} context
 * @param {{met: (anchor: DOMRect) => void, left: () => void, choose: () => void}} acts
 */
export function createProxies(context, { met, left, choose }) {
  const buttons = [0, 1].map(() => h("button", { class: "proxy", type: "button", tabindex: -1 }));
  let active = 0;
  for (const button of buttons) {
    listen(context, button, "focus", () => met(button.getBoundingClientRect()));
    listen(context, button, "blur", left);
    listen(context, button, "click", choose);
  }
  return {
    element: h(
      "div",
      { class: "proxies", role: "application", "aria-label": context.t("timeline.marks") },
      ...buttons,
    ),
    /** The other one is next. */
    turn: () => {
      active = 1 - active;
    },
    /**
     * Puts the active one over a mark and makes it the tab stop; without a mark there is none.
     * @param {{left: number, width: number, top: number, name: string} | null} mark
     */
    put(mark) {
      buttons.forEach((button, at) => {
        button.tabIndex = at === active && mark ? 0 : -1;
        button.classList.toggle("is-active", at === active && mark !== null);
      });
      if (!mark) return;
      const button = buttons[active];
      for (const side of /** @type {const} */ (["left", "width", "top"])) {
        button.style.setProperty(side, `${mark[side]}px`);
      }
      button.setAttribute("aria-label", mark.name);
    },
    focus: () => buttons[active].focus(),
    owns: (/** @type {EventTarget | null} */ target) => buttons.some((button) => button === target),
    isFocused: () => buttons.some((button) => button.matches(":focus")),
  };
}
