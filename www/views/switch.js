// The choice among the documents of a text. It outlives the drawing of one document, so that whoever walks through them
// by keyboard keeps the focus.

import { isolated } from "../bidi.js";
import { h } from "../dom.js";

/**
 * @param {import("../model.js").Parse} parse
 * @param {import("../strings.js").Translate} t
 * @param {(position: number) => void} change
 */
export function createSwitch({ documents }, t, change) {
  const total = documents.length;
  const options = documents.map(({ metadata }, at) => {
    const title = metadata.title ?? t("header.document", { n: at + 1 });
    return h("option", { value: at }, t("header.place", { n: at + 1, total, title: isolated(title) }));
  });
  const element = h(
    "select",
    { class: "documents", part: "documents", "aria-label": t("header.documents"), hidden: total < 2 },
    ...options,
  );
  const ending = new AbortController();
  element.addEventListener("change", () => change(element.selectedIndex), { signal: ending.signal });
  return {
    element,
    /** @param {number} position */
    show: (position) => {
      element.selectedIndex = position;
    },
    end: () => {
      ending.abort();
      element.remove();
    },
  };
}
