// The names under the title: switches that let one person's marks stand out. In go the facts, out goes whose marks are
// meant, by the person and not by the hue, which several people share where there are many.

import { h } from "../dom.js";
import { toggled } from "../facts/sieve.js";
import { listen } from "./context.js";
import { title } from "./header.js";
import { rove } from "./rove.js";
import { signOf } from "./sign.js";

/** More names than this wait behind a button. */
const NAMES = 9;

/**
 * @param {import("./context.js").Context} context
 * @returns {{element: HTMLElement, update: (state: import("../store.js").State, before: import("../store.js").State | null) => void} | null}
 */
export function createChips(context) {
  const { facts, store, t } = context;
  const { members, key } = facts.cast;
  const heard = heardIn(facts);
  /** @type {Map<HTMLElement, string>} */
  const keys = new Map();
  /** @param {string} hue @param {string} name @param {string} of */
  const chip = (hue, name, of) => {
    const node = h("button", { class: "chip", part: "chip", type: "button" }, signOf(hue), named(name));
    listen(context, node, "click", () => {
      const { filter } = store.get();
      store.set({ filter: { ...filter, people: toggled(filter.people, of) } });
    });
    keys.set(node, of);
    return node;
  };
  const chips = [
    ...members
      .filter(({ id }) => heard.has(id))
      .map((member) => chip(member.hue, title(context, member), key(member.id))),
    ...facts.nameless.map((hue) => chip(hue, t(`who.${hue}`), hue)),
    ...members.filter(({ id }) => !heard.has(id)).map((member) => silent(context, title(context, member))),
  ];
  if (chips.length === 0) return null;
  const element = h("div", { class: "chips", role: "group", "aria-label": t("header.people") }, ...chips);
  const settle = rove(context, element, ".chip:not([hidden])");
  if (chips.length > NAMES) element.append(foldAway(context, chips.slice(NAMES - 1), settle));
  return {
    element,
    update: ({ filter }, before) => {
      if (filter === before?.filter) return;
      for (const [node, of] of keys) node.setAttribute("aria-pressed", String(filter.people.includes(of)));
    },
  };
}

/** @param {string} name */
const named = (name) => h("span", { class: "chip-name", dir: "auto" }, name);

/**
 * Who is told as the holder of anything.
 * @param {import("../facts.js").Facts} facts
 * @returns {Set<string | null>}
 */
function heardIn({ document: { quotes, statements, turns }, lanes }) {
  return new Set([
    ...turns.map(({ speaker }) => speaker),
    ...quotes.map(({ speaker }) => speaker),
    ...statements.map(({ holder }) => holder),
    ...lanes.flatMap(({ marks }) => marks.map(({ who }) => who)),
  ]);
}

/**
 * Somebody who is named and not heard: there is nothing to follow, and the chip says so.
 * @param {import("./context.js").Context} context
 * @param {string} name
 */
function silent({ t }, name) {
  return h(
    "span",
    { class: "chip is-silent", part: "chip", title: t("header.silent.full") },
    named(name),
    h("span", { class: "chip-note" }, t("header.silent")),
  );
}

/**
 * Hides names behind a button that brings them and puts them away again.
 * @param {import("./context.js").Context} context
 * @param {HTMLElement[]} rest
 * @param {() => void} settle
 */
function foldAway(context, rest, settle) {
  const { t } = context;
  const more = h("button", { class: "chip-more", part: "chip-more", type: "button" });
  const fold = (/** @type {boolean} */ folded) => {
    for (const chip of rest) chip.hidden = folded;
    more.textContent = folded ? t("header.more", { count: rest.length }) : t("header.fewer");
    more.setAttribute("aria-expanded", String(!folded));
    settle();
  };
  listen(context, more, "click", () => fold(more.getAttribute("aria-expanded") === "true"));
  fold(true);
  return more;
}
