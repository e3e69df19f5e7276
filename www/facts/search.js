// Finding words in the text. In goes a text, out comes a search over all of it: case, accents, kinds of quotation marks and
// of dashes, and line breaks make no difference. Pure functions, no DOM; linear in the text.

/** @typedef {import("../model.js").Span} Span */

/**
 * A text in the form in which words are compared.
 * @typedef {object} Folded
 * @property {string} text
 * @property {Uint32Array} origins where in the text as written each of its characters begins; one more for the end
 */

/** More places than this nobody goes through; the count says that there are more. */
export const MOST_HITS = 5000;

/** Letters and signs as they are typed, by how they are printed. */
const SAME = /** @type {Record<string, string>} */ ({
  "‘": "'",
  "’": "'",
  "‚": "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "‐": "-",
  "‑": "-",
  "–": "-",
  "—": "-",
  "\u00ad": "",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ı: "i",
  ى: "ي",
  ة: "ه",
});

/**
 * One character without case and accents; blanks of any kind are one blank.
 * @param {string} character
 */
function foldOne(character) {
  if (/\s/.test(character)) return " ";
  const bare = character.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\p{M}/gu, "");
  return [...bare].map((one) => SAME[one] ?? one).join("");
}

/**
 * @param {string} text
 * @returns {Folded}
 */
export function fold(text) {
  /** @type {Map<string, string>} each character is folded once */
  const known = new Map();
  // A sign such as "㎯" stands for five letters at most; the room grows where there are many of them.
  let origins = new Uint32Array(text.length + 64);
  let folded = "";
  let length = 0;
  let at = 0;
  // Blanks at the start are none, and of several in a row one counts.
  let isBlank = true;
  for (const character of text) {
    let plain = known.get(character);
    if (plain === undefined) {
      plain = foldOne(character);
      known.set(character, plain);
    }
    if (plain !== "" && !(isBlank && plain === " ")) {
      if (length + plain.length >= origins.length) origins = grown(origins, length + plain.length);
      for (let nth = 0; nth < plain.length; nth += 1) origins[length + nth] = at;
      folded += plain;
      length += plain.length;
      isBlank = plain === " ";
    }
    at += character.length;
  }
  origins[length] = at;
  return { text: folded, origins };
}

/**
 * @param {Uint32Array} origins
 * @param {number} least
 */
function grown(origins, least) {
  const larger = new Uint32Array(Math.max(least + 64, origins.length * 2));
  larger.set(origins);
  return larger;
}

/**
 * A stretch of the folded text in the text as written. A character that is folded to several counts whole.
 * @param {Folded} folded
 * @param {number} start
 * @param {number} end
 * @returns {Span}
 */
export function written({ origins }, start, end) {
  let to = end;
  while (to > 0 && origins[to] === origins[to - 1]) to += 1;
  return { start: origins[start], end: origins[to] };
}

/**
 * Makes a search over a text, or over a stretch of it. The text is folded when somebody first searches.
 * @param {string} text
 * @param {Span} [within]
 * @returns {(query: string) => Span[]} the places, in order, apart from one another; of an empty query none
 */
export function createSearch(text, { start, end } = { start: 0, end: text.length }) {
  /** @type {Folded | null} */
  let folded = null;
  /** @type {{query: string, hits: Span[]}} */
  let last = { query: "", hits: [] };
  return (query) => {
    const words = fold(query).text.trim();
    if (words === last.query) return last.hits;
    if (words !== "") folded ??= fold(text.slice(start, end));
    last = { query: words, hits: words === "" || !folded ? [] : hitsOf(folded, words, start) };
    return last.hits;
  };
}

/**
 * @param {Folded} folded
 * @param {string} words
 * @param {number} shift
 */
function hitsOf(folded, words, shift) {
  /** @type {Span[]} */
  const hits = [];
  for (let at = folded.text.indexOf(words); at >= 0 && hits.length < MOST_HITS; ) {
    const { start, end } = written(folded, at, at + words.length);
    hits.push({ start: start + shift, end: end + shift });
    at = folded.text.indexOf(words, at + words.length);
  }
  return hits;
}
