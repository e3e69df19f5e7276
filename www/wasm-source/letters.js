/**
 * Bytes as the letters of a string literal: each byte is the letter of its number (Latin-1).
 *
 * What compresses a script on its way sees the bytes as they are, which base64 hides: of the WebAssembly's 240 KB after
 * brotli, 42 more remain beside the script as letters, and 92 more as deflated bytes in base64. The few bytes that a
 * literal or a page cannot hold change places with bytes that WebAssembly hardly uses.
 */

/** Bytes that end a literal or a line, or that a page's parser changes. */
const FORBIDDEN = '\0\n\r"\\<';
/** The letters that stand for them; these letters' own bytes move up by 256. */
const STAND_INS = "^{ZQY}";

/**
 * Writes bytes as letters, none of them forbidden.
 *
 * @param {Uint8Array} bytes
 * @returns {string}
 */
export function toLetters(bytes) {
  const letters = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte));
  for (const [at, forbidden] of [...FORBIDDEN].entries()) {
    const byte = STAND_INS.charCodeAt(at);
    letters[forbidden.charCodeAt(0)] = STAND_INS[at];
    letters[byte] = String.fromCharCode(byte + 256);
  }
  return Array.from(bytes, (byte) => letters[byte]).join("");
}

/**
 * Reads letters as bytes.
 *
 * @param {string} letters
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function fromLetters(letters) {
  // A letter that moved up by 256 falls back to its byte here.
  const meant = Uint8Array.from({ length: 512 }, (_, letter) => letter);
  for (const [at, forbidden] of [...FORBIDDEN].entries())
    meant[STAND_INS.charCodeAt(at)] = forbidden.charCodeAt(0);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = meant[letters.charCodeAt(at)];
  return bytes;
}
