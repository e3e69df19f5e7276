// Share: a link to what is chosen, by its words. In goes the selection, out goes an address to the clipboard. There is
// nothing to share where the page does not open such links.

import { h } from "../dom.js";
import { addressWith, fragmentOf } from "../links.js";
import { copy } from "./clipboard.js";
import { listen, wordsOf } from "./context.js";
import { createMenu } from "./menu.js";

/** No more of the sentence than this is shown on the button. */
const WORDS = 90;

/**
 * @param {import("./context.js").Context} context
 * @returns {import("./context.js").View}
 */
export function createShare(context) {
  const { facts, store, t } = context;
  const words = h("p", { class: "share-words", dir: "auto" });
  const place = h("button", { class: "menu-item", type: "button" }, t("share.place"));
  const view = h("button", { class: "menu-item", type: "button" }, t("share.view"));
  const field = h("input", {
    class: "share-address",
    type: "text",
    readonly: true,
    hidden: true,
    "aria-label": t("share.address"),
  });
  const menu = createMenu(context, {
    name: t("share.name"),
    kind: "share",
    items: [words, place, view, field],
  });
  /** @type {import("../model.js").Span | null} */
  let span = null;
  listen(context, menu.button, "click", () => {
    // Words that somebody marked for this go before the sentence that is lit.
    span = markedIn(context, menu.element) ?? store.get().selection?.span ?? null;
    field.hidden = true;
    place.disabled = span === null;
    const told = span ? wordsOf(context, span) : t("share.hint");
    words.textContent = span && told.length > WORDS ? `${told.slice(0, WORDS)}…` : told;
  });
  const give = async (/** @type {string} */ fragment) => {
    const address = addressWith(fragment);
    if (await copy(address)) {
      menu.close();
      context.note(t("share.copied"));
      return;
    }
    field.value = address;
    field.hidden = false;
    field.focus();
    field.select();
    context.say(t("share.byHand"));
  };
  listen(context, place, "click", () => give(fragmentOf(facts, span, null)));
  listen(context, view, "click", () =>
    give(fragmentOf(facts, store.get().selection?.span ?? null, store.get())),
  );
  return {
    element: menu.element,
    update() {
      menu.element.hidden = context.links() === "off";
    },
  };
}

/**
 * What is marked in the reader with the pointer or the keyboard.
 * @param {import("./context.js").Context} context
 * @param {Element} element
 * @returns {import("../model.js").Span | null}
 */
function markedIn({ facts }, element) {
  const root = element.getRootNode();
  const reader = root instanceof ShadowRoot ? root.querySelector(".reader") : null;
  const range = reader && rangeIn(/** @type {ShadowRoot} */ (root));
  if (!reader || !range || range.collapsed || !reader.contains(range.startContainer)) return null;
  const before = document.createRange();
  const sentence = range.startContainer.parentElement?.closest("[data-start]");
  if (!sentence) return null;
  before.selectNodeContents(sentence);
  before.setEnd(range.startContainer, range.startOffset);
  const start = Number(sentence.getAttribute("data-start")) + before.toString().length;
  const marked = range.toString();
  // Between paragraphs the text has more blanks than the nodes: the last words tell where the end is.
  const last = marked.trim().slice(-40);
  const end = facts.text.indexOf(last, start + Math.max(0, marked.trimEnd().length - last.length));
  return end < 0 || marked.trim() === "" ? null : { start, end: end + last.length };
}

/**
 * The page's selection as far as it lies in this shadow tree: each engine has its own way to tell.
 * @param {ShadowRoot} root
 * @returns {Range | null}
 */
function rangeIn(root) {
  const selection =
    /** @type {{getSelection?: () => Selection | null}} */ (root).getSelection?.() ?? getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const composed = selection.getComposedRanges?.({ shadowRoots: [root] })[0];
  if (!composed) return selection.getRangeAt(0);
  const range = document.createRange();
  range.setStart(composed.startContainer, composed.startOffset);
  range.setEnd(composed.endContainer, composed.endOffset);
  return range;
}
