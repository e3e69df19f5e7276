// A link to words of a page, by the words themselves: `#:~:text=`. In go an address and a stretch of the text that the
// page holds, out comes the address; whether the page really holds these words is not known here.

/** More than so many letters are given by their first words and their last. */
const WHOLE = 120;
const ENDS = 6;
/** How many words before them tell words apart that stand twice. */
const PREFIX = 4;
/** Half of a character that is written in two. */
const HALF = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
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
  const parts = isShort ? [line] : [words.slice(0, ENDS).join(" "), words.slice(-ENDS).join(" ")];
  const before = text.indexOf(text.slice(start, end)) < start ? prefixOf(text, start) : "";
  const directive = `${before}${parts.map(encoded).join(",")}`;
  return `${bare}#${hash.split(":~:")[0]}:~:text=${directive}`;
}

/**
 * The last words before a place in its own paragraph.
 * @param {string} text
 * @param {number} start
 */
function prefixOf(text, start) {
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const words = wordsIn(line).slice(-PREFIX);
  return words.length > 0 ? `${encoded(words.join(" "))}-,` : "";
}

/** @param {string} words */
const wordsIn = (words) => words.trim().split(/\s+/).filter(Boolean);

/**
 * Comma, dash and ampersand have a meaning in the directive; encodeURIComponent leaves the dash alone, and throws on half
 * a character.
 * @param {string} words
 */
const encoded = (words) => encodeURIComponent(words.replace(HALF, "\uFFFD")).replace(/-/g, "%2D");
