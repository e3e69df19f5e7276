// What stays when a text is edited: in go the text before and after, out comes where a stretch of it stands now. Linear in
// the text: what lies before the first change and behind the last is where it was, and what lies between is looked for.

/**
 * @typedef {import("../model.js").Span} Span
 * @typedef {object} Edit
 * @property {boolean} isEdit whether it is the same text at all: at least half of it stayed
 * @property {(span: Span) => Span | null} follow where a stretch went; null if it was touched
 */

/**
 * @param {string} before
 * @param {string} after
 * @returns {Edit}
 */
export function editOf(before, after) {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail += 1;
  const shift = after.length - before.length;
  return {
    isEdit: (head + tail) * 2 >= Math.max(before.length, after.length, 1) || sharesLines(before, after),
    follow: ({ start, end }) => {
      if (end <= head) return { start, end };
      if (start >= before.length - tail) return { start: start + shift, end: end + shift };
      return onlyPlace(after, before.slice(start, end));
    },
  };
}

/**
 * Where words stand, if they stand in one place alone.
 * @param {string} text
 * @param {string} words
 * @returns {Span | null}
 */
function onlyPlace(text, words) {
  const start = text.indexOf(words);
  if (start < 0 || text.indexOf(words, start + 1) >= 0) return null;
  return { start, end: start + words.length };
}

/**
 * Whether at least half of each text are lines that the other has too.
 * @param {string} before
 * @param {string} after
 */
function sharesLines(before, after) {
  const [old, now] = [before, after].map(
    (text) => new Set(text.split("\n").filter((line) => line.trim() !== "")),
  );
  const letters = (/** @type {Iterable<string>} */ lines) =>
    [...lines].reduce((sum, { length }) => sum + length, 0);
  const shared = letters([...old].filter((line) => now.has(line)));
  return shared * 2 >= Math.max(letters(old), letters(now), 1);
}
