// The course of a text: how far along, in words, each of its characters lies. In go a document's paragraphs, out comes
// a scale of words with its sections set apart by a gap. Labels and other furniture take no room on it.

/**
 * @typedef {import("../model.js").Span} Span
 * @typedef {object} Region one section on the course
 * @property {number} section position in the document's sections
 * @property {string} kind
 * @property {number} from where it begins, on the course
 * @property {number} to
 * @property {number} word the number of words before it
 */

/**
 * @typedef {object} Sentence
 * @property {Span} span
 * @property {number} section
 * @property {number} number counted from 1 over the whole document
 */

/**
 * @typedef {object} Course
 * @property {Region[]} regions
 * @property {number} words
 * @property {number} total the length of the course: its words and its gaps
 * @property {Sentence[]} sentences
 * @property {(span: Span) => {from: number, to: number}} place where a span lies on the course
 * @property {(at: number) => number} offset the character of the text at a place on the course
 * @property {(offset: number) => Sentence | null} sentence the sentence at a character, or the last one before it
 * @property {(span: Span) => Span} around the sentence in which a span begins, or itself where it begins in none
 */

// Words are what blanks set apart; scripts that set none count by the character. To look for those scripts takes many times
// as long, so a text that has none of them is not looked through for them.
const UNSPACED =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uaa60-\uaa7f\uf900-\ufaff\ud840-\ud88f]/;
const WORD =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]|[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]+/gu;

const BLANK = /\s/;

/** The gap between two sections, as a share of the words: wide enough to be seen on a phone. */
const GAP = 0.018;

/**
 * @param {string} text
 * @param {import("../model.js").Document} document
 * @returns {Course}
 */
export function courseOf(text, document) {
  const { starts, counted } = countWords(text, document);
  const gap = Math.max(1, starts.length * GAP);
  const regions = counted.map(({ section, from, to }, nth) => ({
    section,
    kind: document.sections[section].kind,
    from: from + nth * gap,
    to: to + nth * gap,
    word: from,
  }));
  const last = regions.at(-1);
  const sentences = sentencesOf(document);
  const sentence = (/** @type {number} */ offset) =>
    sentences[before(sentences, (s) => s.span.start <= offset) - 1] ?? null;
  return {
    regions,
    words: starts.length,
    total: last ? last.to : 1,
    sentences,
    place: (span) => placeOf(span, starts, regions),
    offset: (at) => offsetOf(at, starts, regions),
    sentence,
    around: (span) => {
      const whole = sentence(span.start)?.span;
      return whole && whole.end > span.start ? whole : span;
    },
  };
}

/**
 * @param {string} text
 * @param {import("../model.js").Document} document
 */
function countWords(text, document) {
  /** @type {number[]} */
  const starts = [];
  /** @type {{section: number, from: number, to: number}[]} */
  const counted = [];
  const add = UNSPACED.test(text) ? addAnyWords : addWords;
  document.sections.forEach(({ paragraphs }, section) => {
    const from = starts.length;
    for (const { span } of paragraphs) add(starts, text, span);
    if (starts.length > from) counted.push({ section, from, to: starts.length });
  });
  return { starts, counted };
}

/**
 * Letter by letter, since a search would make an object a word: of a long text that is half of what its facts cost.
 * @param {number[]} starts
 * @param {string} text
 * @param {Span} span
 */
function addWords(starts, text, { start, end }) {
  let isBlank = true;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    const was = isBlank;
    isBlank = code < 160 ? code === 32 || (code >= 9 && code <= 13) : isRareBlank(code);
    if (was && !isBlank) starts.push(at);
  }
}

/**
 * The blanks behind those that every keyboard has: the same that a search for `\s` finds.
 * @param {number} code
 */
const isRareBlank = (code) => code === 160 || (code >= 0x1680 && BLANK.test(String.fromCharCode(code)));

/**
 * @param {number[]} starts
 * @param {string} text
 * @param {Span} span
 */
function addAnyWords(starts, text, { start, end }) {
  for (const { index } of text.slice(start, end).matchAll(WORD)) starts.push(start + index);
}

/**
 * @param {import("../model.js").Document} document
 * @returns {Sentence[]}
 */
function sentencesOf(document) {
  const sentences = document.sections.flatMap(({ paragraphs }, section) =>
    paragraphs.flatMap((paragraph) => paragraph.sentences.map((span) => ({ span, section, number: 0 }))),
  );
  sentences.sort((a, b) => a.span.start - b.span.start);
  sentences.forEach((sentence, at) => {
    sentence.number = at + 1;
  });
  return sentences;
}

/**
 * @param {Span} span
 * @param {number[]} starts
 * @param {Region[]} regions
 */
function placeOf(span, starts, regions) {
  const from = before(starts, (start) => start < span.start);
  const to = Math.max(
    from + 1,
    before(starts, (start) => start < span.end),
  );
  const region = regions[before(regions, ({ word }) => word <= from) - 1];
  const shift = region ? region.from - region.word : 0;
  return { from: from + shift, to: to + shift };
}

/**
 * @param {number} at
 * @param {number[]} starts
 * @param {Region[]} regions
 */
function offsetOf(at, starts, regions) {
  const region = regions[Math.max(0, before(regions, ({ from }) => from <= at) - 1)];
  if (!region) return 0;
  const word = region.word + Math.floor(Math.min(at, region.to - 1) - region.from);
  return starts[Math.max(0, word)] ?? 0;
}

/**
 * How many of the first items of a sorted list hold a condition: a binary search.
 * @template T
 * @param {ArrayLike<T>} items
 * @param {(item: T) => boolean} holds
 */
export function before(items, holds) {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle])) low = middle + 1;
    else high = middle;
  }
  return low;
}
