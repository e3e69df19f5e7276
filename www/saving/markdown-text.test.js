import assert from "node:assert/strict";
import { test } from "node:test";
import { asQuotation, asTable, inLine } from "./markdown-text.js";

test("no letter has a meaning for Markdown or HTML", () => {
  assert.equal(
    inLine("*a* _b_ `c` [d](e) <img> ~x~ a|b"),
    "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<img\\> \\~x\\~ a\\|b",
  );
  assert.equal(inLine("# no heading"), "\\# no heading");
  assert.equal(inLine("- no item"), "\\- no item");
  assert.equal(inLine("1. no item"), "1\\. no item");
  assert.equal(inLine("a\n\n---\nb"), "a --- b");
  assert.equal(inLine("a\\*"), "a\\\\\\*");
});

test("no address becomes a link by itself", () => {
  assert.equal(
    inLine("see https://evil.example and www.evil.example"),
    "see https\\://evil.example and www\\.evil.example",
  );
  assert.equal(inLine("a@evil.example"), "a\\@evil.example");
});

test("directions end with the words, and control characters are told by a sign", () => {
  assert.equal(inLine("a\u202Eb"), "a\u202Eb\u202C");
  assert.equal(inLine("a\u0007b"), "a\uFFFDb");
});

test("a quotation keeps its paragraphs, a table its cells", () => {
  assert.equal(asQuotation("a\n\nb"), "> a\n>\n> b");
  assert.deepEqual(asTable(["a|b"], [["x\ny"], [""]]), ["| a\\|b |\n", "|---|\n", "| x y |\n", "|   |\n"]);
});
