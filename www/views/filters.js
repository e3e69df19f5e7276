// What is left out, and the way to have it back: a line under the tabs as long as anything is filtered. In goes the
// filter, out go smaller ones.

import { isolated } from "../bidi.js";
import { h } from "../dom.js";
import { EVERYTHING, toggled } from "../facts/sieve.js";
import { listen } from "./context.js";
import { rove } from "./rove.js";
import { signOf } from "./sign.js";

/** @typedef {import("../facts/sieve.js").Filter} Filter */
/** @typedef {{name: string, sign?: Node | null, without: Partial<Filter>}} Condition what is asked for, and the filter without it */

/**
 * @param {import("./context.js").Context} context
 * @returns {import("./context.js").View}
 */
export function createFilters(context) {
  const { facts, say, t } = context;
  const count = h("p", { class: "filter-count", dir: "auto" });
  const list = h("div", { class: "filter-list", role: "group", "aria-label": t("filter.label") });
  const element = h("div", { class: "filters", part: "filters" }, count, list);
  const settle = rove(context, list, "button");
  return {
    element,
    update({ filter }, before) {
      if (before?.filter === filter) return;
      const conditions = conditionsOf(context, filter);
      const sieve = context.sieve();
      const total = facts.course.sentences.length;
      const words = sieve.isActive ? t("filter.count", { n: sieve.sentences(), total }) : "";
      const hadFocus = list.contains(focusedIn(list));
      count.textContent = words;
      list.replaceChildren(...conditions.map((condition) => button(context, condition)), everything(context));
      element.hidden = conditions.length === 0;
      settle();
      if (hadFocus) focusAfter(element, list);
      // The field says itself what it found, once somebody stopped writing.
      if (before && before.filter.query === filter.query) say(words || t("filter.none"));
    },
  };
}

/** @param {Node} node */
function focusedIn(node) {
  const root = node.getRootNode();
  return root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
}

/**
 * Whoever takes a condition away goes on to the next one, or to the tabs behind the last.
 * @param {HTMLElement} element
 * @param {HTMLElement} list
 */
function focusAfter(element, list) {
  const next = element.hidden
    ? element.parentElement?.querySelector(".tab[aria-selected=true]")
    : list.querySelector("button");
  if (next instanceof HTMLElement) next.focus();
}

/**
 * @param {import("./context.js").Context} context
 * @param {Filter} filter
 * @returns {Condition[]}
 */
function conditionsOf({ facts, t }, filter) {
  const { cast, lanes } = facts;
  const lane = (/** @type {string} */ id) => lanes.find((row) => row.id === id)?.label ?? "";
  const person = (/** @type {string} */ key) => {
    const member = cast.members.find(({ id }) => cast.key(id) === key);
    return { name: member?.name ?? t(key === "joint" ? "who.joint" : "who.none"), hue: member?.hue ?? key };
  };
  return [
    ...filter.people.map((key) => {
      const { name, hue } = person(key);
      return { name, sign: signOf(hue, 11), without: { people: toggled(filter.people, key) } };
    }),
    ...filter.lanes.map((id) => ({ name: lane(id), without: { lanes: toggled(filter.lanes, id) } })),
    ...filter.stances.map((stance) => ({
      name: t(`stance.${stance}`),
      without: { stances: toggled(filter.stances, stance) },
    })),
    ...(filter.query ? [{ name: `“${filter.query}”`, without: { query: "" } }] : []),
    ...filter.hidden.map((id) => ({
      name: t("filter.hidden", { name: isolated(lane(id)) }),
      without: { hidden: toggled(filter.hidden, id) },
    })),
  ];
}

/**
 * @param {import("./context.js").Context} context
 * @param {Condition} condition
 */
function button(context, { name, sign, without }) {
  const { store, t } = context;
  const node = h(
    "button",
    {
      class: "filter",
      part: "filter",
      type: "button",
      "aria-label": t("filter.remove", { name }),
      title: t("filter.remove", { name }),
    },
    sign,
    h("span", { class: "filter-name", dir: "auto" }, name),
    h("span", { class: "filter-cross", "aria-hidden": "true" }, "×"),
  );
  listen(context, node, "click", () => {
    store.set({ filter: { ...store.get().filter, ...without }, hit: -1 });
  });
  return node;
}

/** @param {import("./context.js").Context} context */
function everything(context) {
  const node = h("button", { class: "filter-all", type: "button" }, context.t("filter.all"));
  listen(context, node, "click", () => context.store.set({ filter: EVERYTHING, hit: -1 }));
  return node;
}
