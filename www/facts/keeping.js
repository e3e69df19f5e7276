// What stays when a text is edited: in go the text before and after, out comes where a stretch of it stands now. Linear in
// the text; an edit is one stretch between a beginning and an end that stayed.

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
    isEdit: shorter > 0 && (head + tail) * 2 >= Math.max(before.length, after.length),
    follow: ({ start, end }) => {
      if (end <= head) return { start, end };
      if (start >= before.length - tail) return { start: start + shift, end: end + shift };
      return null;
    },
  };
}
