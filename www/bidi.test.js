import assert from "node:assert/strict";
import { test } from "node:test";
import { contained, isolated } from "./bidi.js";

test("what turns the direction and is not ended is ended behind the words", () => {
  assert.equal(contained("a\u202Eb"), "a\u202Eb\u202C");
  assert.equal(contained("\u2067a\u202Bb"), "\u2067a\u202Bb\u202C\u2069");
});

test("an end that nothing opened is left out, so that it ends nothing around", () => {
  assert.equal(isolated(contained("a\u2069b")), "\u2068ab\u2069");
  assert.equal(contained("\u2067a\u202C\u2069"), "\u2067a\u2069");
});

test("words that end what they open stay as they are", () => {
  assert.equal(contained("\u2067שלום\u2069 and \u202Aabc\u202C"), "\u2067שלום\u2069 and \u202Aabc\u202C");
});
