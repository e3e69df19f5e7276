// The text in leaves. In go its pieces, out come a node a leaf: with all it holds where it is near, as plain words where
// it is not, for a text may have half a million paragraphs. Nothing is left out: what is not near is there to be
// scrolled to, searched and printed.

import { h } from "../dom.js";
import { before } from "../facts/course.js";
import { leavesOf } from "../facts/leaves.js";
import { piecesOf } from "../facts/runs.js";
import { createFront, frontOf } from "./front.js";
import { createSetter } from "./leaf.js";

/** A text of fewer sentences than this is set at once. */
const SHORT = 800;

/** How many letters a line holds, about; it tells how high a leaf is before it is set. */
const LINE = 70;

/**
 * @typedef {import("../model.js").Span} Span
 * @typedef {object} Passage a paragraph, or the part of one that stands on a leaf
 * @property {Element} node the paragraph's, or its leaf's as long as that is not set
 * @property {Span} span
 * @property {{span: Span}[]} sentences empty until the leaf is set
 * @property {HTMLElement[]} spoken the sentences' nodes
 * @property {Leaf} leaf
 *
 * @typedef {object} Fixture a piece of furniture
 * @property {Element} node
 * @property {Span} span
 *
 * @typedef {object} Leaf
 * @property {HTMLElement} node
 * @property {import("../facts/leaves.js").Part[]} parts
 * @property {Passage[]} passages
 * @property {Fixture[]} fixtures
 * @property {boolean} isSet
 */

/**
 * @param {import("./context.js").Context} context
 * @param {(node: HTMLElement, topic: string) => void} met is told of each run that takes a topic up, when it is made
 * @param {() => void} grown is told that leaves were set later on
 */
export function createPassages(context, met, grown) {
  const { facts } = context;
  const setter = createSetter(context, met);
  const { front, pieces, back } = frontOf(piecesOf(facts.text, facts.document));
  const leaves = leavesOf(facts.text, pieces).map((parts) => createLeaf(facts.text, parts));
  const ends = [front, back].map((pieces) => createFront(context, setter, pieces));
  const passages = leaves.flatMap((leaf) => leaf.passages);
  /** @type {WeakMap<Element, Passage>} */
  const byNode = new WeakMap();
  const set = (/** @type {Leaf} */ leaf) => setLeaf(leaf, setter, byNode);
  const stop = setWhenNear(leaves, set, grown, facts.course.sentences.length < SHORT);
  return {
    nodes: [...ends[0].nodes, ...withHeadings(context, leaves), ...ends[1].nodes],
    passages,
    end: stop,
    /**
     * The set pieces of the text, with the stretch of it that each one's words are.
     * @returns {{node: Element, start: number, end: number}[]}
     */
    pieces: () => {
      const set = leaves.filter(({ isSet }) => isSet);
      const piece = (/** @type {{node: Element, span: Span}} */ { node, span }) => ({ node, ...span });
      return [...ends, ...set]
        .flatMap(({ fixtures }) => fixtures.map(piece))
        .concat(set.flatMap((leaf) => leaf.passages.map(piece)));
    },
    /**
     * The nodes that show a span: of its sentences, else of the furniture that it lies in.
     * @param {Span} span
     * @returns {Element[]}
     */
    sentencesIn: ({ start, end }) => {
      const until = Math.max(end, start + 1);
      const touches = (/** @type {{span: Span}} */ { span }) => span.start < until && span.end > start;
      const first = before(passages, (passage) => passage.span.end <= start);
      const last = before(passages, (passage) => passage.span.start < until);
      const found = passages.slice(first, last).flatMap((passage) => {
        set(passage.leaf);
        return passage.spoken.filter((_, at) => touches(passage.sentences[at]));
      });
      if (found.length > 0) return found;
      const near = leaves.filter((leaf) => touches({ span: spanOf(leaf.parts) }));
      near.forEach(set);
      const fixtures = [...ends, ...near].flatMap(({ fixtures }) => fixtures);
      return fixtures.filter(touches).map(({ node }) => node);
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

/** @param {{span: Span}[]} parts */
const spanOf = (parts) => ({ start: parts[0].span.start, end: parts[parts.length - 1].span.end });

/**
 * A leaf that is not set yet: its words, and about as high as it will be.
 * @param {string} text
 * @param {import("../facts/leaves.js").Part[]} parts
 * @returns {Leaf}
 */
function createLeaf(text, parts) {
  const { start, end } = spanOf(parts);
  const node = h("div", { class: "leaf is-plain", dir: "auto" }, text.slice(start, end));
  const lines = parts.map(({ span }) => Math.ceil((span.end - span.start) / LINE) + 0.55);
  node.style.setProperty("--lines", String(Math.round(lines.reduce((a, b) => a + b, 0))));
  /** @type {Leaf} */
  const leaf = { node, parts, passages: [], fixtures: [], isSet: false };
  for (const part of parts) {
    if (part.kind === "paragraph") {
      leaf.passages.push({ node, span: part.span, sentences: [], spoken: [], leaf });
    }
  }
  return leaf;
}

/**
 * @param {Leaf} leaf
 * @param {ReturnType<typeof createSetter>} setter
 * @param {WeakMap<Element, Passage>} byNode
 */
function setLeaf(leaf, setter, byNode) {
  if (leaf.isSet) return;
  leaf.isSet = true;
  let at = 0;
  const nodes = leaf.parts.map((part) => {
    if (part.kind === "furniture") {
      const node = setter.furniture(part);
      leaf.fixtures.push({ node, span: part.span });
      return node;
    }
    const passage = leaf.passages[at++];
    Object.assign(passage, setter.paragraph(part), { sentences: part.sentences });
    byNode.set(passage.node, passage);
    return passage.node;
  });
  leaf.node.classList.remove("is-plain");
  leaf.node.removeAttribute("dir");
  leaf.node.replaceChildren(...nodes);
}

/**
 * The leaves, with a heading before each section; where there is but one, for those alone who jump by headings.
 * @param {import("./context.js").Context} context
 * @param {Leaf[]} leaves
 */
function withHeadings({ facts, t }, leaves) {
  const { sections } = facts.document;
  const isOne = facts.course.regions.length < 2;
  /** @type {number | null} */
  let section = null;
  return leaves.flatMap(({ node, parts }) => {
    const begun = parts.findLast((part) => part.kind === "paragraph")?.section ?? section;
    if (begun === section || begun === null) return [node];
    section = begun;
    const name = t(`section.${sections[begun].kind}`);
    return [h("h3", { class: isOne ? "unseen" : "section-heading", part: "section-heading" }, name), node];
  });
}

/**
 * Gives back the way to stop.
 * @param {Leaf[]} leaves
 * @param {(leaf: Leaf) => void} set
 * @param {() => void} grown
 * @param {boolean} short
 */
function setWhenNear(leaves, set, grown, short) {
  if (short) {
    leaves.forEach(set);
    return () => {};
  }
  const byNode = new Map(leaves.map((leaf) => [/** @type {Element} */ (leaf.node), leaf]));
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const leaf = byNode.get(target);
        if (!isIntersecting || !leaf) continue;
        set(leaf);
        observer.unobserve(target);
      }
      if (entries.some(({ isIntersecting }) => isIntersecting)) grown();
    },
    { rootMargin: "50%", scrollMargin: "50%" },
  );
  for (const { node } of leaves) observer.observe(node);
  return () => observer.disconnect();
}
