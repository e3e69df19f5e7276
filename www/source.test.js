import assert from "node:assert/strict";
import { test } from "node:test";
import { liesInPage, undented } from "./source.js";

test("the indentation that all lines share goes, more of it stays", () => {
  assert.equal(undented("\n    # Call\n\n    * one\n      * two\n"), "\n# Call\n\n* one\n  * two\n");
});

test("a text that starts at the margin stays as it is", () => {
  assert.equal(undented("Call\n  two"), "Call\n  two");
});

test("a source lies in the page unless the property or an address gives it", () => {
  assert.ok(liesInPage({ source: null, src: "" }));
  assert.ok(!liesInPage({ source: "", src: "" }));
  assert.ok(!liesInPage({ source: null, src: "call.md" }));
});
