// Both texts, side by side and going together: the bar that leads from match to match, the heads over the two texts, and
// the other account's text. In go the state and the comparison, out go choices. This one's text is the reader that is there
// in every view.

import { h } from "../../dom.js";
import { matches, verdictKey } from "../../facts/compared.js";
import { listen } from "../context.js";
import { EYE } from "../sight.js";
import { chooseFinding, followHere, wayOf } from "./compared.js";

/**
 * @typedef {import("../context.js").Context} Context
 * @typedef {import("./compared.js").Compared} Compared
 */

/** Keys that lead on, while one of the texts or the bar has the focus. */
const KEYS = /** @type {Record<string, 1 | -1>} */ ({ n: 1, p: -1 });

/**
 * @param {Context} context
 * @param {Compared} compared
 * @param {typeof import("../reader.js").createReader} createReader the one that draws this account's text
 */
export function createPair(context, compared, createReader) {
  const { store, t } = context;
  const { facts, other } = compared;
  const reader = createReader(other);
  const button = (/** @type {1 | -1} */ step, /** @type {string} */ key, /** @type {string} */ sign) => {
    const node = h(
      "button",
      { class: "match-step", part: "match-step", type: "button", "aria-keyshortcuts": step > 0 ? "n" : "p" },
      step < 0 && h("span", { "aria-hidden": "true" }, `${sign} `),
      t(key),
      step > 0 && h("span", { "aria-hidden": "true" }, ` ${sign}`),
    );
    listen(context, node, "click", () => go(step));
    return node;
  };
  const place = h("p", { class: "match-place" });
  const steps = [button(-1, "match.earlier", "↑"), button(1, "match.later", "↓")];
  const bar = h("div", { class: "match-bar", part: "match-bar" }, ...steps, place);
  const heads = [headNode("compare.this", context.facts, t), headNode("compare.against", facts, t)];
  const parts = [bar, ...heads, reader.element];

  /** @param {1 | -1} step */
  function go(step) {
    const { at, verdict } = store.get().comparing;
    const order = matches(wayOf(context, compared).entries, verdict);
    const next = step > 0 ? order.find((one) => one > at) : order.findLast((one) => one < at);
    if (next !== undefined) chooseFinding(context, compared, next);
  }

  let frame = 0;
  const together = () => {
    cancelAnimationFrame(frame);
    const boxes = [...(bar.closest(".below")?.querySelectorAll(".reader") ?? [])];
    alignLit(boxes);
    frame = requestAnimationFrame(() => {
      // What was never laid out has only now its height.
      alignLit(boxes);
      if (boxes.some(isBeyond)) heads[0].scrollIntoView({ block: "start", behavior: "instant" });
    });
  };
  other.store.subscribe((state, before) => reader.update?.(state, before));
  return {
    bar,
    heads,
    element: reader.element,
    /**
     * The keys work in both texts, so the frame around them listens.
     * @param {HTMLElement} frame
     */
    bind(frame) {
      listen(context, frame, "keydown", (event) => {
        const step = KEYS[event.key];
        const { ctrlKey, metaKey, altKey, target } = event;
        if (target instanceof Element && target.matches("input, textarea")) return;
        if (!step || ctrlKey || metaKey || altKey || store.get().view !== "compare") return;
        event.preventDefault();
        go(step);
      });
    },
    /** @type {NonNullable<import("../context.js").View["update"]>} */
    update(state, before) {
      if (!before) reader.update?.(other.store.get(), null);
      const isOn = state.view === "compare";
      bar.closest(".below")?.classList.toggle("is-compared", isOn);
      for (const part of parts) part.toggleAttribute("hidden", !isOn);
      const { selection } = state;
      if (isOn && selection && selection !== before?.selection && selection.origin === "reader")
        followHere(context, compared, selection.span);
      if (before && before.comparing === state.comparing && selection === before.selection) return;
      if (isOn && before && selection?.origin === "compare") together();
      showPlace(context, compared, place, steps, state);
    },
    destroy() {
      cancelAnimationFrame(frame);
      other.store.clear();
      reader.destroy?.();
    },
  };
}

/**
 * Puts the lit words of each text at the same height, at once: two texts that fly cannot be followed by the eye.
 * @param {Element[]} boxes the windows of the texts
 */
function alignLit(boxes) {
  for (const box of boxes) {
    const lit = box.querySelector(".is-lit");
    if (!lit) continue;
    const off = lit.getBoundingClientRect().top - box.getBoundingClientRect().top;
    box.scrollTo({ top: box.scrollTop + off - box.clientHeight * EYE, behavior: "instant" });
  }
}

/**
 * Whether the lit words of a text cannot be seen in the window.
 * @param {Element} box
 */
function isBeyond(box) {
  const lit = box.querySelector(".is-lit")?.getBoundingClientRect();
  return lit !== undefined && (lit.top < 0 || lit.bottom > box.ownerDocument.documentElement.clientHeight);
}

/**
 * Which match is shown, of how many, and whether there is one before and behind it.
 * @param {Context} context
 * @param {Compared} compared
 * @param {HTMLElement} place
 * @param {HTMLButtonElement[]} steps
 * @param {import("../../store.js").State} state
 */
function showPlace(context, compared, place, [earlier, later], { comparing: { at, verdict } }) {
  const { t } = context;
  const { entries, turned } = wayOf(context, compared);
  const order = matches(entries, verdict);
  const n = order.indexOf(at) + 1;
  const said = entries[at] ? t(verdictKey(entries[at].verdict, turned)) : "";
  const told = { n, total: order.length, verdict: said };
  place.textContent = at < 0 ? t("match.none") : n > 0 ? t("match.at", told) : said;
  // A control that is switched off loses the focus: it says so and stays.
  const off = (/** @type {Element} */ node, /** @type {boolean} */ isOff) =>
    node.setAttribute("aria-disabled", String(isOff));
  off(earlier, !order.some((one) => one < at));
  off(later, !order.some((one) => one > at));
}

/**
 * @param {string} key
 * @param {import("../../facts.js").Facts} facts
 * @param {import("../../strings.js").Translate} t
 */
function headNode(key, { document: { kind, metadata } }, t) {
  const own = key === "compare.this" ? " is-own" : "";
  return h(
    "div",
    { class: `pair-head${own}` },
    h("p", { class: "kicker" }, `${t(key)} · ${t(`kind.${kind}`)}`),
    h("p", { class: "pair-title" }, h("bdi", {}, metadata.title ?? t("header.untitled"))),
  );
}
