// The check of words: every quotation and reported statement of one account with what was found of it in the other. In go
// the findings, out comes a list that a verdict filters, and the way to look the other way round; a press shows both texts
// at the place.

import { h } from "../../dom.js";
import { listed, VERDICTS, verdictKey, wordsWithin } from "../../facts/compared.js";
import { listen, nameOf } from "../context.js";
import { grow } from "../growing.js";
import { whoNode } from "../panel/entry.js";
import { rove } from "../rove.js";
import { chooseFinding, wayOf } from "./compared.js";
import { differenceNode } from "./difference.js";
import { createTurn } from "./turn.js";

/**
 * @typedef {import("../context.js").Context} Context
 * @typedef {import("./compared.js").Compared} Compared
 * @typedef {import("./compared.js").Way} Way
 * @typedef {import("../../facts/compared.js").Entry} Entry
 */

/** How many findings are shown at a time. */
const STRETCH = 60;

/** What stands before a verdict, so that it is found at a glance. */
const SIGNS = { verbatim: "=", reworded: "≈", partial: "½", "not-found": "–" };

/**
 * @param {Context} context
 * @param {Compared} compared
 * @returns {import("../context.js").View}
 */
export function createFindings(context, compared) {
  const turning = createTurn(context, compared);
  const place = h("div");
  /** A list each way, made when it is first looked at. */
  /** @type {Map<boolean, import("../context.js").View>} */
  const made = new Map();
  return {
    element: h("div", {}, turning.element, place),
    update(state, before) {
      turning.update?.(state, before);
      const { turned } = state.comparing;
      const list = made.get(turned) ?? createList(context, compared, turned);
      made.set(turned, list);
      const isHere = list.element.parentNode === place;
      if (!isHere) place.replaceChildren(list.element);
      list.update?.(state, isHere ? before : null);
    },
  };
}

/**
 * @param {Context} context
 * @param {Compared} compared
 * @param {boolean} turned
 * @returns {import("../context.js").View}
 */
function createList(context, compared, turned) {
  const { t } = context;
  const way = wayOf(context, compared, turned);
  const { entries } = way;
  if (entries.length === 0) return { element: h("p", { class: "empty" }, t("compare.nothing")) };
  const filter = createFilter(context, way);
  const frame = h("div", { class: "findings-frame" });
  /** @type {Map<number, HTMLElement>} */
  let made = new Map();
  const fill = (/** @type {string} */ verdict) => {
    made = new Map();
    const list = h("ul", { class: "entries findings", role: "list" });
    const make = (/** @type {number} */ at) => {
      const node = findingNode(context, compared, way, at);
      made.set(at, node);
      return node;
    };
    const manner = { stretch: STRETCH, control: ".words, .tie" };
    frame.replaceChildren(list, grow(context, list, listed(entries, verdict), make, manner));
  };
  return {
    element: h("div", {}, filter.element, h("p", { class: "note legend" }, t("diff.legend")), frame),
    update(state, before) {
      const { at, passage, verdict } = state.comparing;
      const past = before?.comparing;
      if (verdict !== past?.verdict) fill(verdict);
      filter.show(verdict);
      if (before && past?.at === at && past.passage === passage && past.verdict === verdict) return;
      for (const [nth, node] of made) mark(node, nth === at, passage);
      const node = made.get(at);
      if (node && before) bringIn(frame, node);
    },
  };
}

/**
 * The verdicts with how often each was given; a press lists those alone.
 * @param {Context} context
 * @param {Way} way
 */
function createFilter(context, { entries, turned }) {
  const { store, t, format } = context;
  const all = /** @type {("" | Entry["verdict"])[]} */ (["", ...VERDICTS]);
  const buttons = all.flatMap((verdict) => {
    const count = listed(entries, verdict).length;
    if (count === 0) return [];
    const name = t(verdict === "" ? "verdict.all" : verdictKey(verdict, turned));
    const sign = verdict && SIGNS[verdict];
    const button = h(
      "button",
      { class: "verdict-filter", type: "button", "data-verdict": verdict },
      sign && h("span", { class: "verdict-sign", "aria-hidden": "true" }, sign),
      `${name} `,
      h("b", {}, format.number(count)),
    );
    listen(context, button, "click", () => {
      store.set({ comparing: { ...store.get().comparing, verdict } });
    });
    return [button];
  });
  const element = h(
    "div",
    { class: "verdicts", role: "group", "aria-label": t("verdict.label") },
    ...buttons,
  );
  rove(context, element, ".verdict-filter");
  return {
    element,
    show(/** @type {string} */ verdict) {
      for (const button of buttons)
        button.setAttribute("aria-pressed", String(button.dataset.verdict === verdict));
    },
  };
}

/**
 * @param {Context} context
 * @param {Compared} compared
 * @param {Way} way
 * @param {number} at
 */
function findingNode(context, compared, way, at) {
  const { from, to, turned } = way;
  const { facts, t } = from;
  const entry = way.entries[at];
  const [best] = entry.passages;
  const words = wordsWithin(facts.text, entry.span, entry.parts);
  const button = h(
    "button",
    { class: "words", type: "button", dir: "auto", lang: facts.document.language },
    entry.kind === "quote" ? `“${words}”` : words,
  );
  listen(context, button, "click", () => chooseFinding(context, compared, at));
  const isOther = best && entry.verdict !== "verbatim";
  return h(
    "li",
    { class: "finding", "data-verdict": entry.verdict },
    h(
      "p",
      { class: "finding-head" },
      h(
        "span",
        { class: "verdict" },
        h("span", { class: "verdict-sign", "aria-hidden": "true" }, SIGNS[entry.verdict]),
        t(verdictKey(entry.verdict, turned)),
      ),
      h("span", { class: "note" }, t(`compare.${entry.kind}`)),
      whoNode(from, entry.who, "cite.nobody"),
      best && voiceNode(to, best, t),
    ),
    button,
    isOther && differenceNode(way, entry, best),
    isOther && namesNode(best, t),
    entry.passages.length > 1 && tiesNode(context, compared, way, at),
  );
}

/**
 * Who says it in the account that was searched.
 * @param {Context} to
 * @param {Entry["passages"][number]} passage
 * @param {import("../../strings.js").Translate} t
 */
function voiceNode(to, passage, t) {
  const name = nameOf(to, passage.who, "short");
  const key = passage.speaker === "different" ? "compare.speaker" : "compare.there";
  return h("bdi", { class: "note" }, t(key, { who: name }));
}

/**
 * What a careful reader should look at.
 * @param {Entry["passages"][number]} passage
 * @param {import("../../strings.js").Translate} t
 */
function namesNode({ differences }, t) {
  if (differences.length === 0) return null;
  return h(
    "p",
    { class: "differences" },
    ...differences.map((name) => h("span", { class: "stance" }, t(`difference.${name}`))),
  );
}

/**
 * @param {Context} context
 * @param {Compared} compared
 * @param {Way} way
 * @param {number} at
 */
function tiesNode(context, compared, { entries }, at) {
  const { t } = context;
  const { passages } = entries[at];
  const buttons = passages.map((_, nth) => {
    const words = t("match.passage", { n: nth + 1, total: passages.length });
    const button = h("button", { class: "copy tie", type: "button" }, words);
    listen(context, button, "click", () => chooseFinding(context, compared, at, nth));
    return button;
  });
  return h("p", { class: "ties" }, ...buttons);
}

/**
 * @param {HTMLElement} node
 * @param {boolean} isChosen
 * @param {number} passage
 */
function mark(node, isChosen, passage) {
  node.classList.toggle("is-chosen", isChosen);
  const set = (/** @type {Element | null | undefined} */ button, /** @type {boolean} */ on) =>
    on ? button?.setAttribute("aria-current", "true") : button?.removeAttribute("aria-current");
  set(node.querySelector(".words"), isChosen);
  node.querySelectorAll(".tie").forEach((tie, nth) => {
    set(tie, isChosen && nth === passage);
  });
}

/**
 * @param {HTMLElement} frame
 * @param {HTMLElement} node
 */
function bringIn(frame, node) {
  const [box, target] = [frame.getBoundingClientRect(), node.getBoundingClientRect()];
  if (target.top < box.top) frame.scrollTop += target.top - box.top;
  else if (target.bottom > box.bottom)
    frame.scrollTop += Math.min(target.bottom - box.bottom, target.top - box.top);
}
