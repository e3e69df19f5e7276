/**
 * Bytes to text: in goes what a file or a server holds, out comes a string, or a failure that says why there is none.
 *
 * UTF-8 with or without a byte order mark, and UTF-16 with one. No other encoding is guessed: a wrong guess would
 * change letters in words that are quoted later.
 */

import { Failure } from "./failure.js";

/** Control characters that texts do hold: tab, line feed, form feed, carriage return. */
const TEXT_CONTROLS = new Set([9, 10, 12, 13]);

/** More control characters than one in this many bytes, and it is no text. */
const CONTROL_SHARE = 50;

/** First bytes of files that people take for texts, and the key of their name. */
const SIGNATURES = /** @type {const} */ ([
  ["kind.pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["kind.zip", [0x50, 0x4b, 0x03, 0x04]],
  ["kind.rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["kind.image", [0x89, 0x50, 0x4e, 0x47]],
  ["kind.image", [0xff, 0xd8, 0xff]],
  ["kind.image", [0x47, 0x49, 0x46, 0x38]],
]);

/**
 * The text of some bytes. Linear in their number.
 *
 * @param {Uint8Array} bytes
 * @param {string | {key: string}} name What to call them in a message: a file's name or an address.
 * @returns {string}
 * @throws {Failure} `empty`, `binary`, `binary-kind` or `encoding`
 */
export function decode(bytes, name) {
  if (bytes.length === 0) throw new Failure("empty", { name });
  const kind = SIGNATURES.find(([, signature]) => startsWith(bytes, signature));
  if (kind) throw new Failure("binary-kind", { name, kind: { key: kind[0] } });
  const encoding = encodingOf(bytes);
  if (encoding === "utf-8" && isBinary(bytes)) throw new Failure("binary", { name });
  const text = decodeAs(encoding, bytes, name);
  if (text.trim() === "") throw new Failure("empty", { name });
  return text;
}

/**
 * The encoding that the first bytes declare; UTF-8 if they declare none.
 *
 * @param {Uint8Array} bytes
 */
function encodingOf(bytes) {
  if (startsWith(bytes, [0xff, 0xfe])) return "utf-16le";
  if (startsWith(bytes, [0xfe, 0xff])) return "utf-16be";
  return "utf-8";
}

/**
 * @param {string} encoding
 * @param {Uint8Array} bytes
 * @param {string | {key: string}} name
 * @returns {string}
 */
function decodeAs(encoding, bytes, name) {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Failure("encoding", { name }, cause);
  }
}

/**
 * Whether the bytes cannot be a text in any encoding that is built on ASCII.
 *
 * @param {Uint8Array} bytes
 */
function isBinary(bytes) {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (byte < 32 && !TEXT_CONTROLS.has(byte)) controls += 1;
  }
  return controls * CONTROL_SHARE > bytes.length;
}

/**
 * @param {Uint8Array} bytes
 * @param {readonly number[]} signature
 */
function startsWith(bytes, signature) {
  return signature.every((byte, position) => bytes[position] === byte);
}
