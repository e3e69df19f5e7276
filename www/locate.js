/**
 * Where the words of a parse stand in the page they were read from: in go the parse's text and the texts of a page's
 * nodes, out comes the way from a span to places in these texts. Strings and numbers; no DOM.
 *
 * A parse keeps every visible character in its order, but not the page's spaces, and a page has words that no reader
 * sees. So both are walked without their spaces, side by side. Where they part, the next words of the parse are looked
 * for a little further on in the page; what only one of them has is passed over.
 */

/** How many characters of the parse must stand in the page to take up the walk there: more than a common word has. */
const ANCHOR = 16;

/** How far on in the page they are looked for. A longer stretch of unseen words would be a page within the page. */
const REACH = 4000;

/** How often the two may part: a page that parts more often is another text. Bounds the time, too. */
const PARTINGS = 500;

/**
 * A place in one of the page's texts.
 *
 * @typedef {{node: number, offset: number}} Place
 *
 * @typedef {object} Located
 * @property {(span: {start: number, end: number}) => {start: Place, end: Place}[]} ranges The stretches of the page that
 *   hold a span's words, one for each of its texts; none where the page does not have them.
 * @property {(place: Place) => number | null} offset The place in the parse's text of a character of the page.
 */

/**
 * Lays a parse's text beside a page's.
 *
 * @param {string} text The parse's.
 * @param {readonly string[]} nodes The page's, in its order.
 * @returns {Located}
 */
export function locate(text, nodes) {
  const page = nodes.join("");
  const starts = startsOf(nodes);
  const at = aligned(text, page);
  return {
    ranges(span) {
      /** @type {{start: Place, end: Place}[]} */
      const ranges = [];
      for (let from = span.start; from < span.end; from += 1) {
        const here = at[from];
        if (here === undefined || here < 0) continue;
        const start = placeOf(starts, here);
        const last = ranges.at(-1);
        if (last?.end.node === start.node) last.end.offset = start.offset + 1;
        // The space between two words may stand in either of the page's texts.
        else if (last?.end.node === start.node - 1) {
          last.end.offset = nodes[last.end.node].length;
          ranges.push({ start: { ...start, offset: 0 }, end: { ...start, offset: start.offset + 1 } });
        } else ranges.push({ start, end: { node: start.node, offset: start.offset + 1 } });
      }
      return ranges;
    },
    offset({ node, offset }) {
      const wanted = (starts[node] ?? page.length) + offset;
      const found = firstAtLeast(at, wanted);
      return found < text.length ? found : null;
    },
  };
}

/**
 * For each unit of the text its place in the page; -1 for spaces and for what the page does not have.
 *
 * @param {string} text
 * @param {string} page
 * @returns {Int32Array}
 */
function aligned(text, page) {
  const at = new Int32Array(text.length).fill(-1);
  const ours = filled(text);
  const theirs = filled(page);
  let partings = 0;
  let i = 0;
  let j = 0;
  while (i < ours.letters.length && j < theirs.letters.length) {
    if (ours.letters[i] === theirs.letters[j]) {
      at[ours.places[i]] = theirs.places[j];
      i += 1;
      j += 1;
      continue;
    }
    partings += 1;
    if (partings > PARTINGS) break;
    const anchor = ours.letters.slice(i, i + ANCHOR);
    const found = theirs.letters.slice(j, j + REACH).indexOf(anchor);
    if (found >= 0) j += found;
    else i += ANCHOR;
  }
  return at;
}

/**
 * A text without spaces and unseen characters, and where each of its units stood.
 *
 * @param {string} text
 */
function filled(text) {
  const places = new Int32Array(text.length);
  let letters = "";
  for (const { 0: run, index } of text.matchAll(/[^\s\u00ad\u200b-\u200f\u2060\ufeff]+/g)) {
    for (let unit = 0; unit < run.length; unit += 1) places[letters.length + unit] = index + unit;
    letters += run;
  }
  return { letters, places };
}

/** @param {readonly string[]} nodes */
function startsOf(nodes) {
  let length = 0;
  return nodes.map((node) => {
    const start = length;
    length += node.length;
    return start;
  });
}

/**
 * @param {number[]} starts
 * @param {number} offset In the page.
 * @returns {Place}
 */
function placeOf(starts, offset) {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= offset) low = middle;
    else high = middle;
  }
  return { node: low, offset: offset - starts[low] };
}

/**
 * The first unit of the text that stands at a place of the page or behind it. The places rise but for the gaps.
 *
 * @param {Int32Array} at
 * @param {number} wanted
 */
function firstAtLeast(at, wanted) {
  const found = at.findIndex((place) => place >= wanted);
  return found < 0 ? at.length : found;
}
