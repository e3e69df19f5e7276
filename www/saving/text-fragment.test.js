import assert from "node:assert/strict";
import { test } from "node:test";
import { linkTo } from "./text-fragment.js";

/**
 * @param {string} text
 * @param {string} words
 * @param {number} [from]
 */
function link(text, words, from = 0) {
  const start = text.indexOf(words, from);
  return linkTo("https://example.org/a", text, { start, end: start + words.length });
}

test("short words are told whole, and what has a meaning in an address is escaped", () => {
  assert.equal(link("We met, all-in.", "met, all-in"), "https://example.org/a#:~:text=met%2C%20all%2Din");
});

test("long words are told by their first and last ones", () => {
  const words = Array.from({ length: 40 }, (_, at) => `word${at}`).join(" ");
  assert.match(link(words, words), /text=word0%20word1.*word5,word34%20.*word39$/);
});

test("words that stand twice are told by what is before them", () => {
  assert.equal(
    link("Yes. He said yes. Yes.", "Yes.", 5),
    "https://example.org/a#:~:text=Yes.%20He%20said%20yes.-,Yes.",
  );
});

test("an address with a fragment of its own keeps it", () => {
  const text = "Yes.";
  assert.equal(
    linkTo("https://example.org/#b", text, { start: 0, end: 4 }),
    "https://example.org/#b:~:text=Yes.",
  );
});

test("half a character does not break the link", () => {
  assert.equal(link("a\uD800", "a\uD800"), "https://example.org/a#:~:text=a%EF%BF%BD");
});
