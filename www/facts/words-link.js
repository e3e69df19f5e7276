// A place in a text, told by its words, so that it survives an edit of the text around it. In go a text and a span, out
// come words; in go words, out comes where they stand now. The form is that of text fragments: prefix-,start,end,-suffix.
// Pure functions, no DOM.

import { fold, written } from "./search.js";

/**
 * @typedef {import("../model.js").Span} Span
 * @typedef {object} Words
 * @property {string} start the words, or the first of them
 * @property {string} [end] the last ones, where there are many
 * @property {string} [prefix] what stands before, where the same words stand elsewhere too
 * @property {string} [suffix]
 */

/** Up to so many words are told whole; of more the first and the last ones. */
const WHOLE = 12;
const ENDS = 5;
/** How many words around tell one place from another, at most. */
const AROUND = 8;
/** Half of a character that is written in two: no address holds it. */
const HALF = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
/** How far the last words may stand from the first ones, in characters: a long turn. */
const REACH = 6000;

/**
 * The words by which a stretch can be found again.
 * @param {string} text
 * @param {Span} span
 * @returns {Words}
 */
export function wordsOf(text, span) {
  const folded = fold(text);
  const words = text.slice(span.start, span.end).trim().split(/\s+/);
  const told =
    words.length <= WHOLE
      ? { start: words.join(" ") }
      : { start: words.slice(0, ENDS).join(" "), end: words.slice(-ENDS).join(" ") };
  const before = text
    .slice(Math.max(0, span.start - 400), span.start)
    .trim()
    .split(/\s+/);
  const behind = text
    .slice(span.end, span.end + 400)
    .trim()
    .split(/\s+/);
  for (let count = 0; count <= AROUND; count += 2) {
    /** @type {Words} */
    const tried = { ...told };
    if (count > 0 && before[0] !== "") tried.prefix = before.slice(-count).join(" ");
    if (count > 0 && behind[0] !== "") tried.suffix = behind.slice(0, count).join(" ");
    const found = exactly(folded, tried);
    if (found && Math.abs(found.start - span.start) < 2) return tried;
  }
  return told;
}

/**
 * Where words stand: as they were told, else without what was around them, else their beginning or their end alone.
 * @param {string} text
 * @param {Words} words
 * @returns {Span | null}
 */
export function spanOf(text, words) {
  const folded = fold(text);
  const { start, end, prefix, suffix } = words;
  const tries = [words, { start, end, prefix }, { start, end, suffix }, { start, end }, { start }];
  if (end) tries.push({ start: end });
  for (const tried of tries) {
    const found = exactly(folded, tried);
    if (found) return found;
  }
  return null;
}

/**
 * @param {import("./search.js").Folded} folded
 * @param {Words} words
 * @returns {Span | null}
 */
function exactly(folded, words) {
  const [start, end, prefix, suffix] = [words.start, words.end, words.prefix, words.suffix].map((part) =>
    part ? fold(part).text.trim() : "",
  );
  if (start === "") return null;
  const { text } = folded;
  for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
    const last = end === "" ? at : text.slice(0, at + REACH).indexOf(end, at + start.length);
    const to = end === "" ? at + start.length : last + end.length;
    const fits =
      text.slice(0, at).trimEnd().endsWith(prefix) && text.slice(to).trimStart().startsWith(suffix);
    if (last >= 0 && fits) return written(folded, at, to);
  }
  return null;
}

/**
 * Words as they stand in an address.
 * @param {Words} words
 */
export function toDirective({ start, end, prefix, suffix }) {
  const part = (/** @type {string} */ words) =>
    encodeURIComponent(words.replace(HALF, "\uFFFD")).replaceAll("-", "%2D");
  return [prefix && `${part(prefix)}-`, part(start), end && part(end), suffix && `-${part(suffix)}`]
    .filter(Boolean)
    .join(",");
}

/**
 * @param {string} directive
 * @returns {Words | null} null for what no such words are
 */
export function fromDirective(directive) {
  try {
    /** @type {Words} */
    const words = { start: "" };
    for (const part of directive.split(",")) {
      if (part.endsWith("-") && !words.start) words.prefix = decodeURIComponent(part.slice(0, -1));
      else if (part.startsWith("-")) words.suffix = decodeURIComponent(part.slice(1));
      else if (!words.start) words.start = decodeURIComponent(part);
      else words.end = decodeURIComponent(part);
    }
    return words.start.trim() === "" ? null : words;
  } catch {
    return null;
  }
}
