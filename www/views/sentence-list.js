// The sentences of one row, as a list of buttons: for a lane's name what the marks are for the pointer, and for marks
// too small to touch the equal control. A long list shows its first stretch and goes on when asked.

import { h } from "../dom.js";
import { listen, nameOf, wordsOf } from "./context.js";
import { grow } from "./growing.js";
import { createLaneMenu } from "./lane-menu.js";
import { signOf } from "./sign.js";

/** How many sentences are listed at a time. */
const STRETCH = 40;

/**
 * @param {import("./context.js").Context} context
 * @param {import("../facts/rows.js").Row} row
 * @param {string} name
 * @returns {HTMLElement}
 */
export function createSentenceList(context, row, name) {
  const list = h("ol", { class: "sentences" });
  const more = grow(context, list, row.marks, (mark) => item(context, row, mark), {
    stretch: STRETCH,
    control: ".sentence-button",
  });
  return h(
    "div",
    { class: "row-list", part: "list", role: "group", "aria-label": name },
    createLaneMenu(context, row),
    list,
    more,
  );
}

/**
 * @param {import("./context.js").Context} context
 * @param {import("../facts/rows.js").Row} row
 * @param {import("../facts/rows.js").Mark} mark
 */
function item(context, row, mark) {
  const who =
    row.kind === "moments"
      ? null
      : h("span", { class: "who" }, signOf(mark.hue), nameOf(context, mark.who, "short"));
  const words = h("span", { class: "words", dir: "auto" }, wordsOf(context, mark.span));
  const button = h("button", { class: "sentence-button", type: "button" }, who, words);
  listen(context, button, "click", () => {
    context.select(mark.span, { topic: mark.topics[0] ?? null, row: row.id, origin: "timeline" });
  });
  return h("li", {}, button);
}
