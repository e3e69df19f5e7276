import assert from "node:assert/strict";
import { test } from "node:test";
import { fromDirective, spanOf, toDirective, wordsOf } from "./words-link.js";

/** @param {string} text @param {string} words @param {number} [from] */
const place = (text, words, from = 0) => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
};

test("a short sentence is told whole, a long one by its ends", () => {
  const text = "One. The river is old. Two.";
  assert.deepEqual(wordsOf(text, place(text, "The river is old.")), { start: "The river is old." });
  const long = "a b c d e f g h i j k l m n.";
  assert.deepEqual(wordsOf(long, place(long, long)), { start: "a b c d e", end: "j k l m n." });
});

test("words that stand twice are told with what is around them", () => {
  const text = "First: yes. Second: yes. Third: yes.";
  for (const from of [0, 10, 20]) {
    const span = place(text, "yes.", from);
    assert.deepEqual(spanOf(text, wordsOf(text, span)), span);
  }
});

test("a link survives an edit around its words, and of their case and dashes", () => {
  const before = "He spoke. The river has no border, said she.";
  const words = wordsOf(before, place(before, "The river has no border,"));
  const after = "He spoke at length.\nThe  RIVER has no border, said he.";
  assert.deepEqual(spanOf(after, words), place(after, "The  RIVER has no border,"));
});

test("of words that were changed in the middle the beginning is found, of others nothing", () => {
  const text = "a b c d e X Y Z j k l m n.";
  assert.deepEqual(spanOf(text, { start: "a b c d e", end: "not there" }), { start: 0, end: 9 });
  assert.equal(spanOf(text, { start: "nothing of it" }), null);
});

test("an address holds them, whatever signs they have, and a broken one is none", () => {
  const words = { prefix: "so-called, 50 %", start: "“two-plus-two”, & more", end: "да", suffix: "end-" };
  const directive = toDirective(words);
  assert.match(directive, /^[\w.!~*'()%,-]+$/);
  assert.deepEqual(fromDirective(directive), words);
  assert.equal(fromDirective("%E0%A4%A"), null);
  assert.equal(fromDirective(""), null);
});
