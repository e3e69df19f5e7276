// A link to words of a page, by the words themselves: `#:~:text=`. In go an address and a stretch of the text that the
// page holds, out comes the address; whether the page really holds these words is not known here.

import { toDirective } from "../facts/words-link.js";

/** More than so many letters are given by their first words and their last. */
const WHOLE = 120;
const ENDS = 6;
/** How many words before them tell words apart that stand twice. */
const PREFIX = 4;

/**
 * A report holds a link a quotation, so each is made without a look through the whole text for how often its words stand
 * there; four words before them are enough where they are not the first of their kind.
 * @param {string} url
 * @param {string} text
 * @param {import("../model.js").Span} span
 * @returns {string}
 */
export function linkTo(url, text, { start, end }) {
  const [bare, hash = ""] = url.split("#", 2);
  const words = wordsIn(text.slice(start, end));
  if (words.length === 0) return url;
  const line = words.join(" ");
  const isShort = line.length <= WHOLE || words.length <= 2 * ENDS;
  const told = isShort
    ? { start: line }
    : { start: words.slice(0, ENDS).join(" "), end: words.slice(-ENDS).join(" ") };
  const isSecond = text.indexOf(text.slice(start, end)) < start;
  const directive = toDirective(isSecond ? { ...told, prefix: prefixOf(text, start) } : told);
  return `${bare}#${hash.split(":~:")[0]}:~:text=${directive}`;
}

/**
 * The last words before a place in its own paragraph.
 * @param {string} text
 * @param {number} start
 */
function prefixOf(text, start) {
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  return wordsIn(line).slice(-PREFIX).join(" ");
}

/** @param {string} words */
const wordsIn = (words) => words.trim().split(/\s+/).filter(Boolean);
