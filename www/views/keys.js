// Which keys move through the timeline: a list that folds out beside the zoom, and what a screen reader is told of the
// timeline.

import { h } from "../dom.js";

/** The id by which the timeline names its description. */
export const KEYS = "keys";

/** Each with what it does: signs of keys are the same in every language. */
const LIST = /** @type {const} */ ([
  ["move", ["←", "→"]],
  ["lanes", ["↑", "↓"]],
  ["ends", ["Home", "End"]],
  ["open", ["Enter"]],
  ["zoom", ["+", "−"]],
  ["clear", ["Esc"]],
]);

/** @param {import("./context.js").Context} context */
export function createKeys({ t }) {
  const terms = LIST.flatMap(([key, signs]) => [
    h("dt", {}, ...signs.flatMap((sign, at) => [at > 0 ? " " : null, h("kbd", {}, sign)])),
    h("dd", {}, t(`keys.${key}`)),
  ]);
  return h(
    "details",
    { class: "keys", part: "keys" },
    h("summary", {}, t("keys.name")),
    h("div", { class: "keys-list", id: KEYS }, h("dl", {}, ...terms), h("p", {}, t("keys.table"))),
  );
}
