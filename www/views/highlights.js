// Searched words, marked in the text. In go the set leaves and the places, out come ranges in the page's registry of
// highlights, which touch no node; a browser without one has the sentences marked instead.

import { before } from "../facts/course.js";

/** The names under which the style sheet knows them. */
const FOUND = "readout-found";
const CURRENT = "readout-current";

/** @typedef {import("../model.js").Span} Span */

/**
 * @param {() => {node: Node, start: number, end: number}[]} pieces the set pieces of the text, in order, each with where its
 *   words begin and end
 */
export function createHighlights(pieces) {
  const found = createSet(FOUND);
  const current = createSet(CURRENT);
  /** @param {Span[]} hits @param {number} hit */
  const show = (hits, hit) => {
    const set = hits.length > 0 ? pieces() : [];
    found.show(set.flatMap((piece) => rangesIn(piece, hits)));
    const place = hits.slice(Math.max(hit, 0), hit < 0 ? 0 : hit + 1);
    current.show(place.length > 0 ? set.flatMap((piece) => rangesIn(piece, place)) : []);
  };
  return {
    show,
    end: () => show([], -1),
  };
}

/**
 * One widget's part of a highlight, which all widgets of a page share.
 * @param {string} name
 */
function createSet(name) {
  const registry = globalThis.CSS?.highlights;
  /** @type {Range[]} */
  let own = [];
  return {
    /** @param {Range[]} ranges */
    show: (ranges) => {
      if (!registry) return markSentences(own, ranges, name);
      const shared = registry.get(name) ?? new Highlight();
      for (const range of own) shared.delete(range);
      own = ranges;
      for (const range of own) shared.add(range);
      if (name === CURRENT) shared.priority = 1;
      if (shared.size > 0) registry.set(name, shared);
      else registry.delete(name);
    },
  };

  /**
   * @param {Range[]} past
   * @param {Range[]} ranges
   * @param {string} kind
   */
  function markSentences(past, ranges, kind) {
    const sentenceOf = (/** @type {Range} */ range) =>
      range.startContainer.parentElement?.closest(".sentence");
    for (const range of past) sentenceOf(range)?.classList.remove(kind);
    for (const range of ranges) sentenceOf(range)?.classList.add(kind);
    own = ranges;
  }
}

/**
 * The parts of hits that stand in a piece of the text.
 * @param {{node: Node, start: number, end: number}} piece
 * @param {Span[]} hits sorted, apart
 * @returns {Range[]}
 */
function rangesIn({ node, start, end }, hits) {
  const first = before(hits, (hit) => hit.end <= start);
  const last = before(hits, (hit) => hit.start < end);
  if (first >= last) return [];
  const inside = hits.slice(first, last);
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const ranges = inside.map(() => document.createRange());
  let at = start;
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const length = text.nodeValue?.length ?? 0;
    inside.forEach((hit, nth) => {
      const [from, to] = [Math.max(hit.start, start) - at, Math.min(hit.end, end) - at];
      if (from >= 0 && from < length) ranges[nth].setStart(text, from);
      if (to > 0 && to <= length) ranges[nth].setEnd(text, to);
    });
    at += length;
  }
  return ranges.filter(({ collapsed }) => !collapsed);
}
