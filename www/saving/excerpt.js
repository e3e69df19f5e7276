// Words taken out of a text for a quotation. In go the stretches of one quotation, out come its words without the marks
// around them, with a sign where words of somebody else were left out.

/** @typedef {import("../model.js").Span} Span */

/** Opening marks, and the closing ones that may belong to each. */
/** @type {Record<string, string>} */
const PAIRS = {
  '"': '"',
  "“": "”",
  "„": "“”",
  "«": "»",
  "»": "«",
  "‘": "’",
  "‚": "‘’",
  "‹": "›",
  "›": "‹",
  "'": "'",
  "「": "」",
};

/** The sign for left-out words. */
const OMISSION = " […] ";

/**
 * @typedef {object} Excerpt
 * @property {string} words on one line a paragraph, without the marks around them
 * @property {[string, string]} marks those around them; curly ones where the text sets none
 */

/**
 * @param {string} text
 * @param {Span} span
 * @param {Span[]} parts
 * @returns {Excerpt}
 */
export function excerptOf(text, span, parts) {
  const stretches = parts.length > 0 ? parts : [span];
  const raw = stretches.map(({ start, end }) => text.slice(start, end).trim());
  const opening = raw[0]?.[0] ?? "";
  const closings = PAIRS[opening] ?? "";
  const last = raw[raw.length - 1]?.at(-1) ?? "";
  const closing = last !== "" && closings.includes(last) ? last : (closings[0] ?? "");
  let words = "";
  stretches.forEach(({ start }, at) => {
    const isLast = at === stretches.length - 1;
    const inner = unmarked(raw[at], opening, closings, isLast);
    if (at > 0) words += between(text.slice(stretches[at - 1].end, start));
    words += inner;
  });
  return { words, marks: closings === "" ? ["“", "”"] : [opening, closing] };
}

/**
 * Without the mark that opens it again, and without the one that closes it. A stretch that opens no mark ends none, unless
 * it is the last: translators set one pair around words and attribution alike.
 * @param {string} part
 * @param {string} opening
 * @param {string} closings
 * @param {boolean} isLast
 */
function unmarked(part, opening, closings, isLast) {
  if (closings === "") return onLines(part);
  const opens = part.startsWith(opening);
  const inner = opens ? part.slice(opening.length) : part;
  const end = inner.at(-1) ?? "";
  const closes = end !== "" && closings.includes(end) && (opens || isLast);
  return onLines(closes ? inner.slice(0, -1) : inner);
}

/**
 * What stands for the text between two stretches: a blank line where a paragraph ends and nothing else is there, the sign
 * of omission where words are.
 * @param {string} gap
 */
function between(gap) {
  if (/[\p{L}\p{N}]/u.test(gap)) return OMISSION;
  return /\n/.test(gap) ? "\n\n" : " ";
}

/**
 * A paragraph a line: the line breaks of a text that is set in lines of one width are no words.
 * @param {string} words
 */
export const onLines = (words) =>
  words
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
    .join("\n\n");
