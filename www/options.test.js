import assert from "node:assert/strict";
import { test } from "node:test";
import { elementDeclarations, optionTable } from "./declarations.js";
import { OPTIONS, optionNamed, readOption } from "./options.js";

/** @param {string} name */
function option(name) {
  const found = optionNamed(name);
  assert.ok(found);
  return found;
}

test("a missing or blank attribute gives the default", () => {
  assert.deepEqual(readOption(option("format"), null), { value: "auto", misuse: null });
  assert.deepEqual(readOption(option("format"), " "), { value: "auto", misuse: null });
});

test("a word is taken in any case, and an unknown one counts as none and names those that are allowed", () => {
  assert.deepEqual(readOption(option("format"), "HTML"), { value: "html", misuse: null });
  assert.deepEqual(readOption(option("format"), "pdf"), {
    value: "auto",
    misuse: { name: "format", value: "pdf", allowed: "auto, text, markdown, html" },
  });
});

test("a date is as precise as known", () => {
  for (const date of ["2020", "2020-06", "2020-06-26", "2020-06-26T20:00"]) {
    assert.deepEqual(readOption(option("date"), date), { value: date, misuse: null });
  }
  assert.deepEqual(readOption(option("date"), "26 June 2020").misuse?.allowed, { key: "allowed.date" });
  assert.equal(readOption(option("date"), "2020-13").misuse?.value, "2020-13");
});

test("each option stands once in the declarations of the element and in the table of the documentation", () => {
  const declarations = elementDeclarations();
  const table = optionTable();
  for (const { name, property } of OPTIONS) {
    assert.equal(declarations.split(`  ${property}: `).length, 2, property);
    assert.equal(table.split(`| \`${name}\` |`).length, 2, name);
  }
});
