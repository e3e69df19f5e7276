/** Bytes as letters and back. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import { fromLetters, toLetters } from "./letters.js";

const EVERY_BYTE = Uint8Array.from({ length: 256 }, (_, byte) => byte);

test("every byte comes back", () => {
  const read = runInNewContext(`"${toLetters(EVERY_BYTE)}"`);
  assert.deepEqual(fromLetters(read), EVERY_BYTE);
});

test("no letter ends a string literal, a line or a script, and none is changed by a page's parser", () => {
  assert.doesNotMatch(toLetters(EVERY_BYTE).replace(/\\./g, ""), /[\0\n\r"\\<]/);
  assert.equal(toLetters(Uint8Array.of(0, 97, 115, 109, 94, 123)), "^asm\\x00\\x3c");
});

test("no letter is beyond Latin-1", () => {
  assert.doesNotMatch(toLetters(EVERY_BYTE), /[^\0-\xFF]/);
});
