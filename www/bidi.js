/**
 * Directions of writing where no element can stand: options, messages, joined names, plain files.
 */

/**
 * Words whose direction leaves the words around them alone.
 *
 * @param {string} words
 * @returns {string}
 */
export const isolated = (words) => `\u2068${words}\u2069`;

/** Marks that turn the direction and hold until they are ended: embeddings, overrides, isolates; and their ends. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/g;
const POP = "\u202C";
const POP_ISOLATE = "\u2069";

/**
 * Words after which the direction is again what it was before them: what they leave open is ended behind them, and an end
 * that they did not open is left out.
 *
 * @param {string} words
 * @returns {string}
 */
export function contained(words) {
  /** @type {string[]} */
  const open = [];
  const kept = words.replace(TURNS, (mark) => {
    if (mark !== POP && mark !== POP_ISOLATE) {
      open.push(mark >= "\u2066" ? POP_ISOLATE : POP);
      return mark;
    }
    // An isolate ends whatever was opened within it.
    const at = mark === POP_ISOLATE ? open.lastIndexOf(POP_ISOLATE) : open.length - 1;
    if (at < 0 || open[at] !== mark) return "";
    open.length = at;
    return mark;
  });
  return kept + open.reverse().join("");
}
