import assert from "node:assert/strict";
import { test } from "node:test";
import { createSearch, fold, MOST_HITS } from "./search.js";

/** @param {string} text @param {string} query */
const found = (text, query) => createSearch(text)(query).map(({ start, end }) => text.slice(start, end));

test("case and accents make no difference, and what is found reads as it is written", () => {
  assert.deepEqual(found("Élysée, elysee, ÉLYSÉE", "elysée"), ["Élysée", "elysee", "ÉLYSÉE"]);
  assert.deepEqual(found("Ёлка и елка", "ёлка"), ["Ёлка", "елка"]);
  assert.deepEqual(found("İzmir, Straße, STRASSE", "strasse"), ["Straße", "STRASSE"]);
  assert.deepEqual(found("e\u0301le\u0301", "ele"), ["e\u0301le\u0301"]);
});

test("a line break is a blank, printed quotation marks and dashes are the typed ones", () => {
  assert.deepEqual(found("the\n  river", "the river"), ["the\n  river"]);
  assert.deepEqual(found("we said “no” – twice", '"no" - twice'), ["“no” – twice"]);
});

test("a sign of several letters is found whole", () => {
  assert.deepEqual(found("a ﬁne day", "fi"), ["ﬁ"]);
  assert.deepEqual(found("a ﬁne day", "in"), ["ﬁn"]);
});

test("an empty query finds nothing, and one that is not there neither", () => {
  assert.deepEqual(found("a b", "  "), []);
  assert.deepEqual(found("", "a"), []);
  assert.deepEqual(found("a b", "c"), []);
});

test("a stretch is searched by itself, at its places in the whole", () => {
  assert.deepEqual(createSearch("port, port, port", { start: 5, end: 11 })("port"), [{ start: 6, end: 10 }]);
});

test("signs that stand for many letters have room, and the places have a bound", () => {
  assert.equal(fold("ﷺ".repeat(200)).text.length > 200 * 10, true);
  assert.equal(createSearch("a".repeat(MOST_HITS + 5))("a").length, MOST_HITS);
});
