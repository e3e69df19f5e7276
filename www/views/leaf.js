// The nodes of one leaf of the text: paragraphs with their sentences and runs, furniture with its role. In go parts of the
// text, out come nodes. None of the text is markup.

import { h } from "../dom.js";
import { isPlain } from "../format.js";
import { signOf } from "./sign.js";

/**
 * @typedef {import("../facts/leaves.js").Part} Part
 * @typedef {Extract<Part, {kind: "paragraph"}>} ParagraphPart
 * @typedef {Extract<Part, {kind: "furniture"}>} FurniturePart
 */

/**
 * @param {import("./context.js").Context} context
 * @param {(node: HTMLElement, topic: string) => void} met is told of each run that takes a topic up
 */
export function createSetter({ facts, t }, met) {
  const moments = new Map(facts.document.moments.map(({ id, edtf }) => [id, edtf]));
  return {
    /**
     * @param {ParagraphPart} part
     * @returns {{node: HTMLElement, spoken: HTMLElement[]}}
     */
    paragraph({ form, goesOn, sentences, turn }) {
      const spoken = sentences.map(({ span, runs }) =>
        h(
          "span",
          { class: "sentence", "data-start": span.start, "data-end": span.end },
          ...runs.map((run) => runNode(facts.text, run, moments, met)),
        ),
      );
      const node = h("p", { class: `paragraph form-${form}`, part: "paragraph", dir: "auto" }, ...spoken);
      node.classList.toggle("goes-on", goesOn);
      if (turn) node.classList.add("spoken", `hue-${facts.cast.hue(turn.speaker)}`);
      return { node, spoken };
    },
    /**
     * @param {FurniturePart} part
     * @returns {HTMLElement}
     */
    furniture({ form, span, turn }) {
      const words = facts.text.slice(span.start, span.end);
      if (form === "label" && turn) return labelNode(facts, turn, span, words);
      return h(
        form === "heading" ? "h4" : "p",
        { class: `furniture form-${form}`, dir: "auto", "data-role": t(`furniture.${form}`) },
        words,
      );
    },
  };
}

/**
 * The label of a turn: a heading, so that turns can be reached one by one.
 * @param {import("../facts.js").Facts} facts
 * @param {import("../model.js").Turn} turn
 * @param {import("../model.js").Span} span
 * @param {string} words
 */
function labelNode({ cast }, turn, span, words) {
  const hue = cast.hue(turn.speaker);
  const begins = turn.label && turn.label.start >= span.start && turn.label.start < span.end;
  return h(
    begins ? "h4" : "p",
    { class: `furniture form-label spoken hue-${hue}`, part: "speaker", dir: "auto" },
    begins && signOf(hue, 11),
    h("span", { class: "label-words" }, words),
  );
}

/**
 * A run, wrapped in what lies over it: the link outermost, then stress, then dates, then topics and quotations.
 * @param {string} text
 * @param {import("../facts/runs.js").Run} run
 * @param {Map<string, string | null>} moments
 * @param {(node: HTMLElement, topic: string) => void} met
 * @returns {Node}
 */
function runNode(text, { start, end, covers }, moments, met) {
  const words = document.createTextNode(text.slice(start, end));
  if (covers.length === 0) return words;
  const valuesOf = (/** @type {string} */ kind) =>
    covers.flatMap((cover) => (cover.kind === kind ? [cover.value] : []));
  const topics = valuesOf("topic");
  const classes = [
    topics.length > 0 && "topic",
    valuesOf("quote").length > 0 && "quote",
    valuesOf("direction").length > 0 && "direction",
  ];
  /** @type {HTMLElement} */
  let node = h("span", { class: classes.filter(Boolean).join(" ") || null, "data-topic": topics[0] }, words);
  for (const id of topics) met(node, id);
  const [moment] = valuesOf("moment");
  if (moment !== undefined) {
    const value = moments.get(moment) ?? null;
    node = isPlain(value)
      ? h("time", { class: "moment", datetime: value }, node)
      : h("span", { class: "moment" }, node);
  }
  if (valuesOf("emphasis").length > 0) node = h("em", {}, node);
  if (valuesOf("strong").length > 0) node = h("strong", {}, node);
  const href = safeAddress(valuesOf("link")[0] ?? "");
  return href ? h("a", { href, rel: "noopener noreferrer" }, node) : node;
}

/**
 * An address that only leads somewhere and runs nothing; else null.
 * @param {string} href
 */
export function safeAddress(href) {
  return /^(https?:|mailto:)/i.test(href.trim()) ? href.trim() : null;
}
