/** Words of a parse, found in the page that they were read from. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { locate } from "./locate.js";

/**
 * The words that a page has where a parse has some.
 *
 * @param {string} text
 * @param {string[]} nodes
 * @param {string} words
 */
function found(text, nodes, words) {
  const start = text.indexOf(words);
  return locate(text, nodes)
    .ranges({ start, end: start + words.length })
    .map((range) => nodes[range.start.node].slice(range.start.offset, range.end.offset));
}

test("a sentence is found though the page breaks its lines elsewhere", () => {
  assert.deepEqual(found("One. Two words.", ["\n  One.\n  Two\n   words.\n"], "Two words."), [
    "Two\n   words.",
  ]);
});

test("a sentence over a link is found in each of the page's texts", () => {
  assert.deepEqual(found("They met in Lorne.", ["They met ", "in Lorne", "."], "met in Lorne."), [
    "met ",
    "in Lorne",
    ".",
  ]);
});

test("words of the page that no reader sees are passed over", () => {
  const nodes = ["Ada Lorne spoke first.", "function unseen() {}", "Then Petro Vance answered."];
  assert.deepEqual(found("Ada Lorne spoke first.\n\nThen Petro Vance answered.", nodes, "Then Petro"), [
    "Then Petro",
  ]);
});

test("words that only the parse has are found nowhere, and what follows is found again", () => {
  const text = "A title that the page lacks.\n\nPetro Vance answered at some length.";
  const nodes = ["Petro Vance answered at some length."];
  assert.deepEqual(found(text, nodes, "A title"), []);
  assert.deepEqual(found(text, nodes, "at some length."), ["at some length."]);
});

test("another text is not searched without end", () => {
  const text = "a".repeat(100_000);
  assert.deepEqual(found(text, ["b".repeat(100_000)], "aaa"), []);
});

test("a place of the page leads to the text", () => {
  const located = locate("One. Two.", ["  One.", " Two."]);
  assert.equal(located.offset({ node: 1, offset: 1 }), 5);
  assert.equal(located.offset({ node: 1, offset: 9 }), null);
});
