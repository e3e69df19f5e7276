import assert from "node:assert/strict";
import { test } from "node:test";
import { begun, corrected, current, undone } from "../editing/history.js";
import { documentOf } from "../facts.sample.js";
import {
  isMended,
  isUnsaved,
  NO_TEXTS,
  shownOf,
  sourceOf,
  withAdded,
  withFormat,
  withMended,
  withoutShown,
  withShown,
  withWords,
} from "./texts.js";

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
  assert.deepEqual(shownOf(texts), { ...text(), text: "B", changed: true, history: null });
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
  assert.deepEqual(shownOf(texts), { ...text(), text: "B", format: "auto", changed: true, history: null });
});

test("words where nothing was open become a text of their own", () => {
  assert.deepEqual(shownOf(withWords(NO_TEXTS, "B", "new")), { ...text("new", "B"), format: "auto" });
});

/** @type {import("./texts.js").Parse} */
const PARSE = {
  text: "A.",
  documents: [documentOf("A.", [["body", "A."]])],
  notes: [],
  origin: [],
  edited: false,
};

/** A history with one correction. */
const mended = () =>
  corrected(begun(PARSE), { kind: "metadata", document: "d1", field: "title", value: "A title" });

test("what is shown is the mended reading, and without one what was opened", () => {
  const history = mended();
  assert.equal(sourceOf({ ...text(), history }), current(history));
  assert.equal(sourceOf({ ...text(), parse: PARSE }), PARSE);
  assert.equal(sourceOf(text("a", "B")), "B");
});

test("a reading is unsaved from its first correction until it is saved, and again from the next", () => {
  const history = mended();
  assert.ok(!isUnsaved({ ...text(), history: begun(PARSE) }));
  assert.ok(isUnsaved({ ...text(), history }));
  assert.ok(!isUnsaved({ ...text(), history, kept: current(history) }));
  const next = corrected(history, { kind: "account", document: "d1", value: "news" });
  assert.ok(isUnsaved({ ...text(), history: next, kept: current(history) }));
});

test("a text is mended while a correction holds, or when it was saved as edited", () => {
  const history = mended();
  assert.ok(isMended({ ...text(), history }));
  assert.ok(!isMended({ ...text(), history: undone(history) }));
  assert.ok(isMended({ ...text(), parse: { ...PARSE, edited: true } }));
});

test("another form drops what was mended, and a saved reading has no other form", () => {
  const texts = withMended(withAdded(NO_TEXTS, [text()]), { history: mended() });
  const other = shownOf(withFormat(texts, "html"));
  assert.deepEqual([other?.format, other?.history], ["html", null]);
  const saved = withAdded(NO_TEXTS, [{ ...text(), parse: PARSE }]);
  assert.equal(withFormat(saved, "html"), saved);
});
