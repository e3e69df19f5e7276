// A button with a sheet below it, which Escape and a click elsewhere put away. In go a name and what stands on the sheet, out
// come button and sheet. The platform's popover lies over every frame of the page and needs no listener on it.

import { h } from "../dom.js";
import { listen } from "./context.js";
import { rove } from "./rove.js";

/**
 * @param {import("./context.js").Context} context
 * @param {{name: string, kind: string, items: Node[]}} menu
 */
export function createMenu(context, { name, kind, items }) {
  const id = `menu-${kind}`;
  const sheet = h(
    "div",
    { class: "menu", part: "menu", id, popover: "auto", role: "group", "aria-label": name },
    ...items,
  );
  const button = h(
    "button",
    { class: "menu-button", part: `menu-button ${kind}`, type: "button", popovertarget: id },
    name,
  );
  const settle = rove(context, sheet, ".menu-item:not([disabled])");
  let isInside = false;
  listen(context, sheet, "beforetoggle", () => {
    // What can be chosen may be another item each time, and one of them has to be the stop.
    settle();
    isInside = sheet.matches(":focus-within");
  });
  listen(context, sheet, "toggle", (event) => {
    const isOpen = /** @type {ToggleEvent} */ (event).newState === "open";
    button.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) place(sheet, button);
    // Not every browser brings the focus back out of a shadow tree's sheet.
    else if (isInside && !isElsewhere(sheet)) button.focus({ preventScroll: true });
  });
  button.setAttribute("aria-expanded", "false");
  return {
    element: h("div", { class: `menu-frame menu-${kind}` }, button, sheet),
    button,
    close: () => sheet.hidePopover(),
  };
}

/**
 * Whether something else of the widget has the focus by now.
 * @param {Element} sheet
 */
function isElsewhere(sheet) {
  const root = sheet.getRootNode();
  const focused = root instanceof ShadowRoot ? root.activeElement : null;
  return focused !== null && !sheet.contains(focused);
}

/**
 * Below the button, along its outer edge, within the window.
 * @param {HTMLElement} sheet
 * @param {HTMLElement} button
 */
function place(sheet, button) {
  const box = button.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const isEnd = getComputedStyle(button).direction === "ltr";
  const wanted = isEnd ? box.right - sheet.offsetWidth : box.left;
  const left = Math.max(8, Math.min(wanted, clientWidth - sheet.offsetWidth - 8));
  const below = box.bottom + 6;
  const top = below + sheet.offsetHeight > clientHeight - 8 ? box.top - sheet.offsetHeight - 6 : below;
  sheet.style.setProperty("left", `${Math.round(left + scrollX)}px`);
  sheet.style.setProperty("top", `${Math.round(Math.max(8, top) + scrollY)}px`);
}
