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

test("after edits at both ends the words between are found by themselves", () => {
  const { follow, isEdit } = editOf(
    "A talk\nWater is life for us.\nEnd",
    "My talk\nWater is life for us.\nThe end.",
  );
  assert.equal(isEdit, true);
  assert.deepEqual(follow({ start: 7, end: 28 }), { start: 8, end: 29 });
});

test("another text is no edit, nor is any text one of nothing", () => {
  assert.equal(editOf("Good morning.", "Bad evening!").isEdit, false);
  assert.equal(editOf("", "One.").isEdit, false);
});
