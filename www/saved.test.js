import assert from "node:assert/strict";
import { test } from "node:test";
import { isParse, readSaved } from "./saved.js";

const document = {
  span: { start: 0, end: 5 },
  metadata: {},
  people: [],
  sections: [],
  furniture: [],
  turns: [],
  quotes: [],
  statements: [],
  topics: [],
  moments: [],
};

test("a parse is known by its text, its documents and their lists", () => {
  assert.ok(isParse({ text: "Hello", documents: [document] }));
  assert.ok(!isParse({ text: "Hello", documents: [{ ...document, turns: undefined }] }));
  assert.ok(!isParse({ documents: [] }));
  assert.ok(!isParse(null));
});

test("a span beyond the text is no span of it", () => {
  assert.ok(!isParse({ text: "Hell", documents: [document] }));
  assert.ok(
    !isParse({ text: "Hello", documents: [{ ...document, quotes: [{ span: { start: 3, end: 9 } }] }] }),
  );
});

test("what a person has mended is a list of records with spans in the text", () => {
  const mended = { text: "Hello", documents: [document], edited: true };
  assert.ok(isParse({ ...mended, corrections: [{ kind: "topic", span: { start: 0, end: 5 } }] }));
  assert.ok(!isParse({ ...mended, corrections: "all" }));
  assert.ok(!isParse({ ...mended, corrections: [{ kind: "topic", span: { start: 0, end: 6 } }] }));
});

test("JSON that is broken or something else fails by name", () => {
  assert.throws(() => readSaved("{", "a.json"), { code: "saved" });
  assert.throws(() => readSaved('{"name": "x"}', "package.json"), {
    code: "saved",
    message: /^package\.json is JSON, but/,
  });
});
