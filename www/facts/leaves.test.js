import assert from "node:assert/strict";
import { test } from "node:test";
import { documentOf } from "../facts.sample.js";
import { leavesOf } from "./leaves.js";
import { piecesOf } from "./runs.js";

/** @param {string} text */
const leavesIn = (text) => leavesOf(text, piecesOf(text, documentOf(text, [["summary", text]])));

/** @param {string} text */
const wordsOn = (text) =>
  leavesIn(text)
    .flat()
    .flatMap((part) => (part.kind === "paragraph" ? part.sentences : []))
    .flatMap(({ runs }) => runs)
    .map(({ start, end }) => text.slice(start, end));

test("a short text is one leaf, and its paragraph stays whole", () => {
  const leaves = leavesIn("One. Two.");
  assert.equal(leaves.length, 1);
  assert.deepEqual(leaves[0][0].goesOn, false);
});

test("a paragraph of many sentences is cut between them, and all of it is there", () => {
  const text = "Water is life. ".repeat(2000).trim();
  const parts = leavesIn(text).flat();
  assert.ok(parts.every(({ span }) => span.end - span.start <= 8000));
  assert.deepEqual(new Set(parts.slice(0, -1).map(({ goesOn }) => goesOn)), new Set([true]));
  assert.equal(parts.at(-1)?.goesOn, false);
  assert.equal(wordsOn(text).join(""), text);
});

test("a wall of letters is cut, but never within a character", () => {
  const text = `a${"😀".repeat(9000)}`;
  assert.equal(wordsOn(text).join(""), text);
  assert.ok(wordsOn(text).every((words) => !/\p{Surrogate}/u.test(words)));
});

test("a sentence that is cut keeps its whole span in each part", () => {
  const text = "water ".repeat(3000).trim();
  const parts = leavesIn(text).flat();
  assert.ok(parts.length > 1);
  for (const part of parts) {
    assert.deepEqual(part.kind === "paragraph" && part.sentences.map(({ span }) => span), [
      { start: 0, end: text.length },
    ]);
  }
});

test("what heads the first paragraph of a section opens its leaf, and what ends the one before does not", () => {
  const text = "One. * * * Talk Ada: Two.";
  const document = documentOf(text, [
    ["summary", "One."],
    ["transcript", "Two."],
  ]);
  document.furniture = [
    { kind: "separator", span: { start: 5, end: 10 } },
    { kind: "heading", span: { start: 11, end: 15 } },
    { kind: "label", span: { start: 16, end: 20 } },
  ];
  const words = leavesOf(text, piecesOf(text, document)).map((leaf) =>
    leaf.map(({ span }) => text.slice(span.start, span.end)),
  );
  assert.deepEqual(words, [
    ["One.", "* * *"],
    ["Talk", "Ada:", "Two."],
  ]);
});
