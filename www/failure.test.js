import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { explain, Failure, failureOf } from "./failure.js";
import english from "./strings/page.en.js";
import { createTranslate } from "./strings.js";

const t = createTranslate(english(), "en");

test("a failure says what happened and what to do", () => {
  const failure = new Failure("missing", { url: "/a.md", status: 404 });
  assert.equal(failure.code, "missing");
  assert.equal(
    failure.message,
    "There is no file at /a.md (the server answered 404). Check the address for a typing error, or whether the file was moved.",
  );
});

test("sizes are told in megabytes, and one that is just over the limit does not read like the limit", () => {
  const failure = new Failure("too-large", { name: "a.txt", size: 2_000_001, limit: 2_000_000 });
  assert.equal(explain(failure, t).what, "a.txt has 2.1 MB; at most 2 MB can be read.");
});

test("a value that is given by its key is put into the words of the table", () => {
  assert.match(explain(new Failure("empty", { name: { key: "name.text" } }), t).what, /^The text is empty/);
});

test("a broken-off request is aborted, and anything unknown is internal", () => {
  assert.equal(failureOf(new DOMException("", "AbortError")).code, "aborted");
  assert.equal(failureOf("?").code, "internal");
  const known = new Failure("empty", { name: "x" });
  assert.equal(failureOf(known), known);
});

test("every code that the table of types names has both its sentences, and no sentence is without a code", async () => {
  const source = await readFile(new URL("failure.js", import.meta.url), "utf8");
  const [, union] = /@typedef \{("missing"[\s\S]*?)\} FailureCode/.exec(source) ?? [];
  const codes = [...union.matchAll(/"([a-z-]+)"/g)].map(([, code]) => code);
  const expected = codes.flatMap((code) => [`error.${code}`, `error.${code}.cure`]);
  assert.deepEqual(
    Object.keys(english())
      .filter((key) => key.startsWith("error."))
      .sort(),
    expected.sort(),
  );
});
