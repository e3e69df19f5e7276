// One line of the panel, and the button in it that leads to the words in the text.

import { h } from "../../dom.js";
import { belonging } from "../../facts.js";
import { listen, nameOf } from "../context.js";
import { grow } from "../growing.js";
import { signOf } from "../sign.js";

/** How many lines a list shows at once; a briefing has thousands of statements. */
export const STRETCH = 80;

/** What in a line can be focused. */
export const CONTROLS = ".words, .copy";

/**
 * A list whose further lines come when asked for.
 * @template T
 * @param {import("../context.js").Context} context
 * @param {string} name the class of the list
 * @param {T[]} items
 * @param {(item: T) => HTMLElement} make
 */
export function list(context, name, items, make) {
  const lines = h("ul", { class: `entries ${name}`, role: "list" });
  const more = grow(context, lines, items, make, { stretch: STRETCH, control: CONTROLS });
  return h("div", {}, lines, more);
}

/**
 * What a filter keeps of some facts, and all of them while there is none.
 * @template {{span: import("../../model.js").Span, stance?: string, topics?: string[]}} T
 * @param {import("../context.js").Context} context
 * @param {T[]} items
 * @param {(item: T) => string | null} holderOf
 * @param {(items: T[]) => HTMLElement} make
 * @returns {import("../context.js").View}
 */
export function byPerson(context, items, holderOf, make) {
  const { t } = context;
  const element = h("div");
  /** @type {import("../../facts/sieve.js").Filter | null} */
  let made = null;
  return {
    element,
    update({ filter }) {
      // A list that somebody let grow stays as long while they look at another tab.
      if (filter === made) return;
      made = filter;
      const sieve = context.sieve();
      const shown = sieve.isActive ? items.filter((item) => sieve.keepsFact(item, holderOf(item))) : items;
      const note = h("p", { class: "note only" }, t("panel.only", { n: shown.length, total: items.length }));
      element.replaceChildren(
        ...(shown.length < items.length ? [note] : []),
        ...(shown.length > 0 ? [make(shown)] : []),
      );
    },
  };
}

/**
 * Words that lead to themselves in the text.
 * @param {import("../context.js").Context} context
 * @param {import("../../model.js").Span} span
 * @param {string | null} topic
 * @param {string | null} row the row of the timeline that shows them, if it is known
 * @param {...(Node | string)} children
 */
export function wordsButton(context, span, topic, row, ...children) {
  const button = h("button", { class: "words", type: "button", dir: "auto" }, ...children);
  listen(context, button, "click", () => {
    const found = row ? { row, topic } : belonging(context.facts, span, topic);
    context.select(span, { ...found, origin: "panel" });
  });
  return button;
}

/**
 * @param {import("../context.js").Context} context
 * @param {string | null} who
 * @param {string} [nobody] the key of what stands for nobody: that the text hides a holder is not that it names no speaker
 */
export function whoNode(context, who, nobody = "") {
  const hue = context.facts.cast.hue(who);
  const sign =
    hue === "none" && who === null
      ? h("span", { class: "sign-open", "aria-hidden": "true" })
      : signOf(hue, 11);
  const name = who === null && nobody !== "" ? context.t(nobody) : nameOf(context, who, "short");
  return h("span", { class: "who" }, sign, h("span", { dir: "auto" }, name));
}
