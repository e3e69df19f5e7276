// Bringing the lit sentence into sight, and the way back to where it was chosen. In go a sentence and how it came to be
// chosen; out goes scrolling. The page around the text moves only when somebody asked for a place by a click or a key.

import { h } from "../dom.js";
import { listen } from "./context.js";

/** Where in the window of the reader one reads: a third from the top. */
export const EYE = 0.33;
/** How near to the edge of the reader's window a sentence may stand and still be seen. */
const EDGE = 24;

/**
 * @param {HTMLElement} box the window of the reader, which scrolls
 * @param {Element} node
 * @param {boolean} asked whether somebody asked for it here, so that the page may scroll too
 */
export function bringIntoSight(box, node, asked) {
  const frame = box.getBoundingClientRect();
  const target = node.getBoundingClientRect();
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  // A far way is a jump: flying over twenty pages tells nobody anything.
  const far = Math.abs(target.top - frame.top) > frame.height * 4;
  const top = box.scrollTop + target.top - frame.top - frame.height * EYE;
  const inBox = target.top >= frame.top + EDGE && target.bottom <= frame.bottom - EDGE;
  // Where the sentence will stand once the reader has scrolled.
  const ahead = inBox ? target.top : Math.max(frame.top, target.top - clamped(box, top) + box.scrollTop);
  const room = box.ownerDocument.documentElement.clientHeight;
  const pageMoves = asked && (ahead < EDGE || ahead + target.height > room - EDGE);
  // Two flights at once cannot be followed by the eye, and the outer one would miss its aim.
  const behavior = calm || far || pageMoves ? "instant" : "smooth";
  if (!inBox) box.scrollTo({ top, behavior });
  if (pageMoves) node.scrollIntoView({ block: "nearest", behavior: calm ? "instant" : "smooth" });
}

/**
 * @param {HTMLElement} box
 * @param {number} top
 */
const clamped = (box, top) => Math.min(Math.max(top, 0), box.scrollHeight - box.clientHeight);

/**
 * The button that leads back to where the lit sentence was chosen. The style sheet shows it where text and timeline do
 * not stand on one screen.
 * @param {import("./context.js").Context} context
 * @returns {{element: HTMLElement, follow: (selection: import("../store.js").Selection | null) => void}}
 */
export function createWayBack(context) {
  const { t } = context;
  const element = h("button", { class: "way-back", part: "way-back", type: "button", hidden: true });
  /** @type {Element | null} */
  let left = null;
  listen(context, element, "click", () => {
    element.hidden = true;
    const widget = element.closest(".widget");
    const mark = widget?.querySelector(".main .row.is-selected .strip");
    const place =
      left?.isConnected && left.checkVisibility() ? left : (mark ?? widget?.querySelector(".main"));
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    place?.scrollIntoView({ block: "center", behavior: calm ? "instant" : "smooth" });
    const control = place?.matches("button")
      ? place
      : widget?.querySelector(".main .tab[aria-selected=true]");
    if (control instanceof HTMLElement) control.focus({ preventScroll: true });
  });
  return {
    element,
    follow(selection) {
      const origin = selection?.origin ?? "host";
      element.hidden = origin === "host" || origin === "reader";
      if (element.hidden) return;
      const root = element.getRootNode();
      // A press on a mark leaves the focus where it was: then the way leads to the mark's row.
      const focused = root instanceof ShadowRoot ? root.activeElement : null;
      left = focused?.matches(".sentence-button, .words, .proxy") ? focused : null;
      element.textContent = t(`reader.back.${origin}`);
    },
  };
}
