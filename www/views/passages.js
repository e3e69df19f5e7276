// The nodes of the text. In go its pieces, out come a node a piece, and a node a run once a paragraph is near: a
// briefing of twenty thousand words is plain paragraphs first. Nothing of the text is left out, and none of it is
// markup.

import { h } from "../dom.js";
import { before } from "../facts/course.js";
import { piecesOf } from "../facts/runs.js";
import { isPlain } from "../format.js";
import { signOf } from "./sign.js";

/** A text of fewer sentences than this gets all its runs at once. */
const SHORT = 400;

/**
 * @typedef {import("../model.js").Span} Span
 * @typedef {object} Passage a paragraph
 * @property {HTMLElement} node
 * @property {Span} span
 * @property {{span: Span, runs: import("../facts/runs.js").Run[]}[]} sentences
 * @property {HTMLElement[]} spoken the sentences' nodes; empty until it is dressed
 */

/**
 * @param {import("./context.js").Context} context
 * @param {(node: HTMLElement, topic: string) => void} met is told of each run that takes a topic up, when it is made
 */
export function createPassages({ facts }, met) {
  const moments = new Map(facts.document.moments.map(({ id, edtf }) => [id, edtf]));
  /** @type {HTMLElement[]} */
  const nodes = [];
  /** @type {Passage[]} */
  const passages = [];
  for (const piece of piecesOf(facts.text, facts.document)) {
    if (piece.kind === "furniture") {
      nodes.push(furniture(facts, piece));
      continue;
    }
    const node = h("p", { class: `paragraph form-${piece.form}`, dir: "auto" });
    node.append(facts.text.slice(piece.span.start, piece.span.end));
    if (piece.turn) node.classList.add("spoken", `hue-${facts.cast.hue(piece.turn.speaker)}`);
    passages.push({ node, span: piece.span, sentences: piece.sentences, spoken: [] });
    nodes.push(node);
  }
  const byNode = new Map(passages.map((passage) => [/** @type {Element} */ (passage.node), passage]));
  const dress = (/** @type {Passage} */ passage) => {
    if (passage.spoken.length > 0) return;
    passage.spoken = passage.sentences.map(({ span, runs }) =>
      h(
        "span",
        { class: "sentence", "data-start": span.start, "data-end": span.end },
        ...runs.map((run) => runNode(facts.text, run, moments, met)),
      ),
    );
    passage.node.replaceChildren(...passage.spoken);
  };
  const near = dressWhenNear(passages, byNode, dress, facts.course.sentences.length < SHORT);
  return {
    nodes,
    passages,
    end: near,
    /** @param {Span} span */
    sentencesIn: ({ start, end }) => {
      const first = before(passages, (passage) => passage.span.end <= start);
      const last = before(passages, (passage) => passage.span.start < Math.max(end, start + 1));
      return passages.slice(first, last).flatMap((passage) => {
        dress(passage);
        return passage.spoken.filter((_, at) => {
          const { span } = passage.sentences[at];
          return span.start < Math.max(end, start + 1) && span.end > start;
        });
      });
    },
    /**
     * The sentence that a node of the text lies in.
     * @param {Element} node
     * @returns {Span | null}
     */
    spanOf: (node) => {
      const sentence = node.closest(".sentence");
      const passage = byNode.get(sentence?.closest(".paragraph") ?? node);
      const at = passage?.spoken.indexOf(/** @type {HTMLElement} */ (sentence)) ?? -1;
      return passage?.sentences[at]?.span ?? null;
    },
  };
}

/**
 * Gives back the way to stop.
 * @param {Passage[]} passages
 * @param {Map<Element, Passage>} byNode
 * @param {(passage: Passage) => void} dress
 * @param {boolean} short
 */
function dressWhenNear(passages, byNode, dress, short) {
  if (short) {
    passages.forEach(dress);
    return () => {};
  }
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const passage = byNode.get(target);
        if (!isIntersecting || !passage) continue;
        dress(passage);
        observer.unobserve(target);
      }
    },
    { rootMargin: "50%" },
  );
  for (const { node } of passages) observer.observe(node);
  return () => observer.disconnect();
}

/**
 * @param {import("../facts.js").Facts} facts
 * @param {import("../facts/runs.js").FurniturePiece} piece
 */
function furniture({ cast, text }, { form, span, turn }) {
  const node = h("p", { class: `furniture form-${form}`, dir: "auto" });
  if (form === "label" && turn) {
    const hue = cast.hue(turn.speaker);
    node.classList.add("spoken", `hue-${hue}`);
    if (turn.label && turn.label.start >= span.start && turn.label.start < span.end)
      node.append(signOf(hue, 11));
  }
  node.append(text.slice(span.start, span.end));
  return node;
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
