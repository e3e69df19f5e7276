// The button at the foot of the text that copies the lit sentence with its citation. In goes the state, out goes whether
// there is a sentence, and a copy of it.

import { h } from "../dom.js";
import { citeSentence } from "../saving/citation.js";
import { listen } from "./context.js";
import { copy, sourceOf } from "./copying.js";

/**
 * @param {import("./context.js").Context} context
 * @returns {{element: HTMLElement, follow: (selection: import("../store.js").Selection | null) => void}}
 */
export function createCopySentence(context) {
  const { facts, t } = context;
  const button = h(
    "button",
    { class: "copy-sentence", part: "copy-sentence", type: "button" },
    t("copy.sentence"),
  );
  // What is offered by hand where there is no clipboard stands beside the button, not in it.
  const element = h("div", { class: "copy-frame", hidden: true }, button);
  /** @type {import("../model.js").Span | null} */
  let sentence = null;
  listen(context, button, "click", () => {
    if (sentence) copy(context, citeSentence(sourceOf(context), sentence), button);
  });
  return {
    element,
    follow(selection) {
      sentence = selection && facts.course.around(selection.span);
      element.hidden = sentence === null;
      button.textContent = t("copy.sentence");
    },
  };
}
