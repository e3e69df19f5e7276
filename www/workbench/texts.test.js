import assert from "node:assert/strict";
import { test } from "node:test";
import { NO_TEXTS, shownOf, withAdded, withoutShown, withShown, withWords } from "./texts.js";

/** @returns {import("./texts.js").Text} */
const text = (name = "a", words = "A") => ({ name, text: words, format: "markdown", parse: null });

test("of texts that come in together the first is shown, behind those that are open", () => {
  const texts = withAdded(withAdded(NO_TEXTS, [text("a")]), [text("b"), text("c")]);
  assert.equal(texts.all.length, 3);
  assert.equal(shownOf(texts)?.name, "b");
});

test("nothing that comes in changes nothing, and neither does a choice that is none", () => {
  const texts = withAdded(NO_TEXTS, [text()]);
  assert.equal(withAdded(texts, []), texts);
  assert.equal(withShown(texts, 7), texts);
  assert.equal(shownOf(NO_TEXTS), null);
});

test("changed words keep the form of their text", () => {
  const texts = withWords(withAdded(NO_TEXTS, [text()]), "B", "new");
  assert.deepEqual(shownOf(texts), { ...text(), text: "B", changed: true });
});

test("the same words are no change", () => {
  const texts = withAdded(NO_TEXTS, [text()]);
  assert.equal(withWords(texts, "A", "new"), texts);
});

test("a text that is closed gives way to the next, then to the one before, then to none", () => {
  const texts = withShown(withAdded(NO_TEXTS, [text("a"), text("b"), text("c")]), 1);
  const two = withoutShown(texts);
  assert.equal(shownOf(two)?.name, "c");
  assert.equal(shownOf(withoutShown(two))?.name, "a");
  assert.deepEqual(withoutShown(withoutShown(two)), NO_TEXTS);
});

test("a saved parse gives way to changed words", () => {
  const parse = /** @type {import("./texts.js").Parse} */ (/** @type {unknown} */ ({ text: "A" }));
  const texts = withWords(withAdded(NO_TEXTS, [{ ...text(), parse }]), "B", "new");
  assert.deepEqual(shownOf(texts), { ...text(), text: "B", format: "auto", changed: true });
});

test("words where nothing was open become a text of their own", () => {
  assert.deepEqual(shownOf(withWords(NO_TEXTS, "B", "new")), { ...text("new", "B"), format: "auto" });
});
