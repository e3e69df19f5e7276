/**
 * Bytes as the letters of a string literal: each byte is the letter of its number (Latin-1).
 *
 * What compresses a script on its way sees the bytes as they are, which base64 hides: of the WebAssembly's 250 KB after
 * brotli, 42 more remain beside the script as letters, and 92 more as deflated bytes in base64. The few bytes that a
 * literal or a page cannot hold change places with bytes that WebAssembly hardly uses, and which are written as escapes:
 * so no letter is beyond Latin-1, and an engine reads the literal in one go.
 */

/** Bytes that end a literal or a line, or that a page's parser changes. */
const FORBIDDEN = '\0\n\r"\\<';
/** The letters that stand for them. */
const STAND_INS = "^ZYQ}{";
/** How a literal writes the forbidden ones, which stand for the bytes of those letters. */
const ESCAPES = ["\\x00", "\\n", "\\r", '\\"', "\\\\", "\\x3c"];

/**
 * Writes bytes as what stands between the quotes of a string literal, with no forbidden letter in it.
 *
 * @param {Uint8Array} bytes
 * @returns {string}
 */
export function toLetters(bytes) {
  const letters = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte));
  for (const [at, forbidden] of [...FORBIDDEN].entries()) {
    letters[forbidden.charCodeAt(0)] = STAND_INS[at];
    letters[STAND_INS.charCodeAt(at)] = ESCAPES[at];
  }
  return Array.from(bytes, (byte) => letters[byte]).join("");
}

/**
 * Reads the letters of a literal as bytes.
 *
 * @param {string} letters
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function fromLetters(letters) {
  const meant = Uint8Array.from({ length: 256 }, (_, letter) => letter);
  for (const [at, forbidden] of [...FORBIDDEN].entries()) {
    const [one, other] = [forbidden.charCodeAt(0), STAND_INS.charCodeAt(at)];
    meant[other] = one;
    meant[one] = other;
  }
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = meant[letters.charCodeAt(at)];
  return bytes;
}
