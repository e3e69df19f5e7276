// Words on lines of a width, without a page to measure them on. In go words, a width and a size of type, out come lines
// that fit whatever common typeface sets them.

/** The width of letters in shares of the size of type: wide scripts, capitals and wide letters, narrow ones, the rest. */
const WIDE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{Emoji_Presentation}]/u;
const LARGE = /[\p{Lu}mwMWШЩЖЮФ@%—]/u;
const NARROW = /[iljtfr.,:;'|!()[\] ]/;

/**
 * @param {string} words
 * @param {number} size
 */
export function widthOf(words, size) {
  let width = 0;
  for (const letter of words) {
    width += WIDE.test(letter) ? 1.05 : LARGE.test(letter) ? 0.74 : NARROW.test(letter) ? 0.32 : 0.57;
  }
  return width * size;
}

/**
 * Words on one line, cut short where they do not fit.
 * @param {string} words
 * @param {number} room
 * @param {number} size
 */
export function shortened(words, room, size) {
  if (widthOf(words, size) <= room) return words;
  const letters = [...words];
  let kept = "";
  for (const letter of letters) {
    if (widthOf(`${kept}${letter}…`, size) > room) break;
    kept += letter;
  }
  return kept === "" ? "" : `${kept.trimEnd()}…`;
}

/**
 * Words on several lines; the last one is cut short where more would follow.
 * @param {string} words
 * @param {number} room
 * @param {number} size
 * @param {number} most lines
 * @returns {string[]}
 */
export function linesOf(words, room, size, most) {
  /** @type {string[]} */
  const lines = [];
  for (const word of words.split(/\s+/)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(longer, size) <= room) lines[lines.length - 1] = longer;
    else if (lines.length < most) lines.push(word);
    else {
      lines[lines.length - 1] = shortened(`${longer} …`, room, size);
      break;
    }
  }
  return lines.map((line) => shortened(line, room, size));
}
