import assert from "node:assert/strict";
import { test } from "node:test";
import { decode } from "./decode.js";

const bytes = (/** @type {number[]} */ ...values) => Uint8Array.from(values);

/**
 * @param {Uint8Array} given
 * @returns {string} The code of the failure.
 */
function codeOf(given) {
  try {
    decode(given, "x.txt");
  } catch (thrown) {
    return /** @type {import("./failure.js").Failure} */ (thrown).code;
  }
  return "none";
}

test("UTF-8 is read, with and without a byte order mark", () => {
  assert.equal(decode(bytes(0xc3, 0xa9), "x"), "é");
  assert.equal(decode(bytes(0xef, 0xbb, 0xbf, 0xc3, 0xa9), "x"), "é");
});

test("UTF-16 is read where a byte order mark says so", () => {
  assert.equal(decode(bytes(0xff, 0xfe, 0x41, 0x00), "x"), "A");
  assert.equal(decode(bytes(0xfe, 0xff, 0x00, 0x41), "x"), "A");
});

test("no bytes, white space alone and a byte order mark alone are empty", () => {
  assert.equal(codeOf(bytes()), "empty");
  assert.equal(codeOf(bytes(0x20, 0x0a)), "empty");
  assert.equal(codeOf(bytes(0xef, 0xbb, 0xbf)), "empty");
});

test("letters of another encoding are not guessed", () => {
  assert.equal(codeOf(bytes(0x63, 0x61, 0x66, 0xe9)), "encoding");
  assert.equal(codeOf(bytes(0xff, 0xfe, 0x00, 0xd8)), "encoding");
});

test("a zero byte is in no text, and many control characters are not", () => {
  assert.equal(codeOf(bytes(0x41, 0x00, 0x42)), "binary");
  assert.equal(codeOf(bytes(0x41, 0x01, 0x42)), "binary");
  assert.equal(codeOf(Uint8Array.from({ length: 200 }, (_, at) => (at === 7 ? 0x1b : 0x41))), "none");
});

test("files that people take for texts are named", () => {
  assert.throws(() => decode(new TextEncoder().encode("%PDF-1.7"), "a.pdf"), {
    code: "binary-kind",
    message: /a\.pdf is not a text file but a PDF\./,
  });
  assert.equal(codeOf(new TextEncoder().encode("{\\rtf1}")), "binary-kind");
  assert.equal(codeOf(bytes(0x50, 0x4b, 0x03, 0x04, 0x00)), "binary-kind");
});
