import assert from "node:assert/strict";
import { test } from "node:test";
import { editOf } from "./keeping.js";

test("what stands before an edit stays, what stands behind it moves along", () => {
  const { follow, isEdit } = editOf("One. Two. Three.", "One. Twenty-two. Three.");
  assert.equal(isEdit, true);
  assert.deepEqual(follow({ start: 0, end: 4 }), { start: 0, end: 4 });
  assert.deepEqual(follow({ start: 10, end: 16 }), { start: 17, end: 23 });
});

test("what was touched is gone", () => {
  assert.equal(editOf("One. Two. Three.", "One. Ten. Three.").follow({ start: 5, end: 9 }), null);
});

test("another text is no edit, nor is any text one of nothing", () => {
  assert.equal(editOf("Good morning.", "Bad evening!").isEdit, false);
  assert.equal(editOf("", "One.").isEdit, false);
});
