import assert from "node:assert/strict";
import { test } from "node:test";
import { formOf, limitOf, opensAsSaved } from "./form.js";
import { SAVED_LIMIT, TEXT_LIMIT } from "./limits.js";

test("a known ending wins over the media type", () => {
  assert.equal(formOf("call.md", "text/plain"), "markdown");
  assert.equal(formOf("call.HTM"), "html");
  assert.equal(formOf("call.json"), "saved");
});

test("without a known ending the media type tells, and a plain text is left to be found out", () => {
  assert.equal(formOf("/call", "text/html"), "html");
  assert.equal(formOf("/call.txt", "text/plain"), "auto");
  assert.equal(formOf("/call"), "auto");
});

test("a saved parse may be larger than a text", () => {
  assert.equal(limitOf("call.txt"), TEXT_LIMIT);
  assert.equal(limitOf("call.json"), SAVED_LIMIT);
});

test("a saved parse is known by how it opens", () => {
  assert.ok(opensAsSaved('{"text": "", "documents": []}'));
  assert.ok(!opensAsSaved("{laughter} The documents are ready."));
});
