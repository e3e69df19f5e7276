// The card: the sentence under the pointer or the focus. It can be reached with the pointer, and Escape puts it away;
// it is on no other way to anything. Shown in the top layer, so that no frame of the page cuts it off.

import { h } from "../dom.js";
import { listen, nameOf, wordsOf } from "./context.js";
import { signOf } from "./sign.js";

/** How long a pointer may be on its way from the mark to the card, in milliseconds. */
const GRACE = 220;
/** A card shows no more than this of a long turn or sentence; the text has the rest. */
const LENGTH = 420;

/**
 * @param {import("./context.js").Context} context
 */
export function createCard(context) {
  const element = h("div", { class: "card", part: "card", popover: "hint" });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let leaving;
  const stay = () => clearTimeout(leaving);
  const hide = () => {
    stay();
    if (element.matches(":popover-open")) element.hidePopover();
  };
  const leave = () => {
    stay();
    leaving = setTimeout(hide, GRACE);
  };
  listen(context, element, "pointerenter", stay);
  listen(context, element, "pointerleave", leave);
  /**
   * @param {import("../facts/rows.js").Row} row
   * @param {import("../facts/rows.js").Mark} mark
   * @param {string} name
   * @param {DOMRect} anchor the mark, in the viewport
   */
  const show = (row, mark, name, anchor) => {
    stay();
    element.replaceChildren(...contents(context, row, mark, name));
    if (!element.matches(":popover-open")) element.showPopover();
    place(element, anchor);
  };
  return { element, show, hide, leave, isShown: () => element.matches(":popover-open") };
}

/**
 * @param {import("./context.js").Context} context
 * @param {import("../facts/rows.js").Row} row
 * @param {import("../facts/rows.js").Mark} mark
 * @param {string} name
 */
function contents(context, row, mark, name) {
  const { facts, t } = context;
  const sentence = facts.course.sentence(mark.span.start);
  const section = sentence ? t(`section.${facts.document.sections[sentence.section].kind}`) : "";
  const who =
    row.kind === "moments"
      ? null
      : h("p", { class: "card-who" }, signOf(mark.hue), nameOf(context, mark.who, "full"));
  const children = [...new Set(mark.topics.flatMap((id) => facts.labels.get(id) ?? []))].filter(
    (label) => label !== name,
  );
  const place = { section, n: sentence?.number ?? 0, total: facts.course.sentences.length };
  return [
    row.kind !== "track" &&
      h("p", { class: "card-topic" }, [name, ...(row.kind === "topic" ? children : [])].join(" · ")),
    who,
    h(
      "p",
      { class: "card-words", dir: "auto" },
      ...highlighted(context, row, mark, sentence?.span ?? mark.span),
    ),
    h("p", { class: "card-place" }, t("timeline.place", place)),
  ].filter((node) => node instanceof Node);
}

/**
 * The sentence with the words that name the topic set apart.
 * @param {import("./context.js").Context} context
 * @param {import("../facts/rows.js").Row} row
 * @param {import("../facts/rows.js").Mark} mark
 * @param {import("../model.js").Span} sentence
 */
function highlighted(context, row, mark, sentence) {
  const span = row.kind === "moments" ? sentence : mark.span;
  const end = Math.min(span.end, span.start + LENGTH);
  /** @type {(string | Node)[]} */
  const pieces = [];
  let at = span.start;
  for (const word of mark.words) {
    if (word.start < at || word.end > end) continue;
    pieces.push(context.facts.text.slice(at, word.start), h("b", {}, wordsOf(context, word)));
    at = word.end;
  }
  pieces.push(context.facts.text.slice(at, end));
  if (end < span.end) pieces.push("…");
  return pieces;
}

/**
 * Above the mark, or below it where there is no room; within the window.
 * @param {HTMLElement} element
 * @param {DOMRect} anchor
 */
function place(element, anchor) {
  const { offsetWidth: width, offsetHeight: height } = element;
  const room = document.documentElement.clientWidth - width - 8;
  const left = Math.max(8, Math.min(anchor.left + anchor.width / 2 - 36, room));
  const above = anchor.top - height - 8;
  const top = above >= 8 ? above : anchor.bottom + 8;
  element.style.setProperty("left", `${Math.round(left + scrollX)}px`);
  element.style.setProperty("top", `${Math.round(top + scrollY)}px`);
}
