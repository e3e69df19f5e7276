// A text cut for reading: its pieces in order, and each paragraph in runs that carry the same facts throughout. In go
// a document's spans, which may nest and overlap, out come stretches that do neither. No nodes are made here.

import { before } from "./course.js";

/**
 * @typedef {import("../model.js").Span} Span
 * @typedef {object} Cover a fact that lies over some words
 * @property {number} start
 * @property {number} end
 * @property {"topic" | "quote" | "moment" | "direction" | "strong" | "emphasis" | "link"} kind
 * @property {string} value a topic's, quotation's or moment's id, or where a link leads
 */

/**
 * @typedef {object} Run
 * @property {number} start
 * @property {number} end
 * @property {Cover[]} covers
 */

/**
 * @typedef {{kind: "furniture", form: string, span: Span, turn: import("../model.js").Turn | null}} FurniturePiece
 * @typedef {{kind: "paragraph", form: string, span: Span, sentences: {span: Span, runs: Run[]}[],
 *   turn: import("../model.js").Turn | null, section: number}} ParagraphPiece
 * @typedef {FurniturePiece | ParagraphPiece} Piece
 */

/**
 * Every piece of a document, in order. Words that lie in no paragraph and no furniture come as boilerplate: a reader
 * sees all of the text, whatever the parse says.
 * @param {string} text
 * @param {import("../model.js").Document} document
 * @returns {Piece[]}
 */
export function piecesOf(text, document) {
  const pieces = [...furniturePieces(document), ...paragraphPieces(document)];
  pieces.sort((a, b) => a.span.start - b.span.start);
  /** @type {Piece[]} */
  const whole = [];
  let reached = document.span.start;
  const end = { start: document.span.end, end: document.span.end };
  for (const piece of [...pieces, { kind: /** @type {const} */ ("end"), span: end }]) {
    const left = { start: reached, end: Math.max(reached, piece.span.start) };
    if (/\S/.test(text.slice(left.start, left.end))) {
      whole.push({ kind: "furniture", form: "boilerplate", span: left, turn: null });
    }
    reached = Math.max(reached, piece.span.end);
    if (piece.kind !== "end") whole.push(piece);
  }
  return whole;
}

/**
 * @param {import("../model.js").Document} document
 * @returns {FurniturePiece[]}
 */
function furniturePieces({ furniture, turns }) {
  return furniture.map(({ kind, span }) => ({
    kind: "furniture",
    form: kind,
    span,
    turn: turnAt(turns, span.start),
  }));
}

/**
 * @param {import("../model.js").Document} document
 * @returns {ParagraphPiece[]}
 */
function paragraphPieces(document) {
  const paragraphs = document.sections.flatMap(({ paragraphs }, section) =>
    paragraphs.map((paragraph) => ({ paragraph, section })),
  );
  paragraphs.sort((a, b) => a.paragraph.span.start - b.paragraph.span.start);
  const covers = sortIn(
    coversOf(document),
    paragraphs.map(({ paragraph }) => paragraph.span),
  );
  return paragraphs.map(({ paragraph, section }, at) => {
    /** @type {ParagraphPiece["sentences"] | undefined} */
    let sentences;
    return {
      kind: "paragraph",
      form: paragraph.form,
      span: paragraph.span,
      // Of a long text a few screens are set: what nobody looks at is never cut.
      get sentences() {
        sentences ??= sentenceRuns(paragraph, covers[at]);
        return sentences;
      },
      turn: turnAt(document.turns, paragraph.span.start),
      section,
    };
  });
}

/**
 * @param {import("../model.js").Turn[]} turns
 * @param {number} offset
 */
function turnAt(turns, offset) {
  const turn = turns[before(turns, ({ span }) => span.start <= offset) - 1];
  return turn && offset < turn.span.end ? turn : null;
}

/**
 * @param {import("../model.js").Document} document
 * @returns {Cover[]}
 */
function coversOf(document) {
  /**
   * @param {Span} span
   * @param {Cover["kind"]} kind
   * @param {string} value
   * @returns {Cover}
   */
  const cover = (span, kind, value) => ({ start: span.start, end: span.end, kind, value });
  const topics = new Set(document.topics.map(({ id }) => id));
  return [
    ...document.topics.flatMap(({ id, mentions }) =>
      mentions
        .filter(({ below }) => !below || !topics.has(below))
        .map(({ span }) => cover(span, "topic", id)),
    ),
    ...document.quotes.flatMap(({ id, parts }) => parts.map((span) => cover(span, "quote", id))),
    ...document.moments.map(({ id, span }) => cover(span, "moment", id)),
    ...document.turns.flatMap(({ directions }) => directions.map((span) => cover(span, "direction", ""))),
    ...document.sections.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ marks }) => marks.map(({ kind, span, href }) => cover(span, kind, href ?? ""))),
    ),
  ];
}

/**
 * Gives each paragraph the covers that touch it.
 * @param {Cover[]} covers
 * @param {Span[]} spans sorted, apart
 * @returns {Cover[][]}
 */
function sortIn(covers, spans) {
  /** @type {Cover[][]} */
  const sorted = spans.map(() => []);
  for (const cover of covers) {
    let at = before(spans, ({ end }) => end <= cover.start);
    for (; at < spans.length && spans[at].start < cover.end; at += 1) sorted[at].push(cover);
  }
  return sorted;
}

/**
 * A paragraph's sentences with their runs. Blanks between sentences go to the one before, so that no word is lost. One
 * line may hold thousands of sentences, so each is given those covers alone that begin before its end and reach into it.
 * @param {import("../model.js").Paragraph} paragraph
 * @param {Cover[]} covers
 */
function sentenceRuns({ span, sentences }, covers) {
  const cuts = sentences.filter(({ start, end }) => start >= span.start && end <= span.end && start < end);
  const firsts = cuts.length > 0 ? cuts : [span];
  const waiting = covers.length > 1 ? [...covers].sort((a, b) => a.start - b.start) : covers;
  let next = 0;
  /** @type {Cover[]} */
  let near = [];
  return firsts.map((sentence, at) => {
    const start = at === 0 ? span.start : sentence.start;
    const end = firsts[at + 1]?.start ?? span.end;
    near = near.filter((cover) => cover.end > start);
    for (; next < waiting.length && waiting[next].start < end; next += 1) near.push(waiting[next]);
    return { span: sentence, runs: cut({ start, end }, near) };
  });
}

/**
 * Cuts a stretch wherever a cover begins or ends.
 * @param {Span} span
 * @param {Cover[]} covers
 * @returns {Run[]}
 */
export function cut(span, covers) {
  // Most stretches of a text that is none hold no fact, and there may be half a million of them.
  if (covers.length === 0) return [{ ...span, covers }];
  const touching = covers.filter(({ start, end }) => start < span.end && end > span.start && start < end);
  const edges = new Set([span.start, span.end]);
  for (const { start, end } of touching) {
    edges.add(Math.max(start, span.start)).add(Math.min(end, span.end));
  }
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(1).map((end, at) => {
    const start = sorted[at];
    return { start, end, covers: touching.filter((cover) => cover.start <= start && cover.end >= end) };
  });
}
