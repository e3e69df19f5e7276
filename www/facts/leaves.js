// The leaves of a text: its pieces by the handful, so that a long text is laid out a leaf at a time. In go pieces, out
// come lists of them; a piece that is a leaf by itself several times over is cut, and no character is lost.

/**
 * @typedef {import("./runs.js").Piece} Piece
 * @typedef {Piece & {goesOn: boolean}} Part a piece, or a stretch of one that goes on in the next part
 */

/** The most pieces on a leaf, and the most letters: some two screens of a phone. */
const PIECES = 40;
const LETTERS = 4000;

/** The furniture that heads what follows. */
const HEADS = new Set(["heading", "label"]);

/** How far back a cut looks for a blank, so that no word is broken that is not a wall of letters. */
const BACK = 200;

/**
 * @param {string} text
 * @param {Piece[]} pieces
 * @returns {Part[][]}
 */
export function leavesOf(text, pieces) {
  /** @type {Part[][]} */
  const leaves = [];
  let letters = Number.POSITIVE_INFINITY;
  /** @type {number | null} */
  let section = null;
  const parts = pieces.flatMap((piece) => partsOf(text, piece));
  const sections = sectionsOf(parts);
  for (const [at, part] of parts.entries()) {
    const size = part.span.end - part.span.start;
    const begins = sections[at] !== null && sections[at] !== section;
    if (begins || letters + size > LETTERS || (leaves.at(-1)?.length ?? 0) >= PIECES) {
      leaves.push([]);
      letters = 0;
    }
    section = sections[at] ?? section;
    leaves.at(-1)?.push(part);
    letters += size;
  }
  return leaves;
}

/**
 * The section of each part. What heads a paragraph belongs to it: the name of a speaker, a heading. Anything else between
 * two sections belongs to none.
 * @param {Part[]} parts
 */
function sectionsOf(parts) {
  /** @type {(number | null)[]} */
  const sections = parts.map((part) => (part.kind === "paragraph" ? part.section : null));
  for (let at = parts.length - 2; at >= 0; at -= 1) {
    const part = parts[at];
    if (part.kind === "furniture" && HEADS.has(part.form)) sections[at] = sections[at + 1];
  }
  return sections;
}

/**
 * @param {string} text
 * @param {Piece} piece
 * @returns {Part[]}
 */
function partsOf(text, piece) {
  // A copy would ask for the sentences, which are cut only when they are asked for.
  if (piece.span.end - piece.span.start <= 2 * LETTERS) return [Object.assign(piece, { goesOn: false })];
  const parts = piece.kind === "furniture" ? cutFurniture(text, piece) : cutParagraph(text, piece);
  return parts.map((part, at) => ({ ...part, goesOn: at < parts.length - 1 }));
}

/**
 * @param {string} text
 * @param {import("./runs.js").FurniturePiece} piece
 */
function cutFurniture(text, piece) {
  return stretches(text, piece.span).map((span) => ({ ...piece, span }));
}

/**
 * Cuts between runs; a sentence that is cut stands in each part with its whole span.
 * @param {string} text
 * @param {import("./runs.js").ParagraphPiece} piece
 */
function cutParagraph(text, piece) {
  /** @type {import("./runs.js").ParagraphPiece[]} */
  const parts = [];
  for (const { span, runs } of piece.sentences) {
    for (const run of runs.flatMap((run) => stretches(text, run).map((part) => ({ ...run, ...part })))) {
      let part = parts.at(-1);
      if (!part || run.end - part.span.start > LETTERS) {
        part = { ...piece, span: { start: run.start, end: run.end }, sentences: [] };
        parts.push(part);
      }
      part.span.end = run.end;
      const sentence = part.sentences.at(-1);
      if (sentence?.span === span) sentence.runs.push(run);
      else part.sentences.push({ span, runs: [run] });
    }
  }
  return parts;
}

/**
 * A stretch in parts of a leaf's size at most, cut behind blanks where there are any.
 * @param {string} text
 * @param {import("../model.js").Span} span
 */
function stretches(text, { start, end }) {
  const parts = [];
  let from = start;
  while (end - from > LETTERS) {
    const limit = from + LETTERS;
    const blank = text.slice(limit - BACK, limit).search(/\s\S*$/);
    // Without a blank two halves of one character must not come apart.
    const whole = /[\uDC00-\uDFFF]/.test(text[limit]) ? limit - 1 : limit;
    const to = blank < 0 ? whole : limit - BACK + blank + 1;
    parts.push({ start: from, end: to });
    from = to;
  }
  return [...parts, { start: from, end }];
}
