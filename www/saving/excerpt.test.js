import assert from "node:assert/strict";
import { test } from "node:test";
import { excerptOf } from "./excerpt.js";

/**
 * @param {string} text
 * @param {...string} parts
 */
function excerpt(text, ...parts) {
  const spans = parts.map((words) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  }));
  return excerptOf(text, { start: spans[0].start, end: spans[spans.length - 1].end }, spans);
}

test("a quotation comes without its marks, which are told", () => {
  assert.deepEqual(excerpt("He said “we agree”.", "“we agree”"), { words: "we agree", marks: ["“", "”"] });
  assert.deepEqual(excerpt("Er sagte „wir gehen“.", "„wir gehen“"), {
    words: "wir gehen",
    marks: ["„", "“"],
  });
  assert.deepEqual(excerpt("Он сказал: «да».", "«да»"), { words: "да", marks: ["«", "»"] });
});

test("words of somebody else in between are told by a sign of omission", () => {
  const text = "“We agree,” said Ms Ode, “and we will meet.”";
  assert.equal(excerpt(text, "“We agree,”", "“and we will meet.”").words, "We agree, […] and we will meet.");
});

test("an attribution inside the marks is left out as well", () => {
  const text = "“We agree, said ode. And we will meet.”";
  assert.equal(excerpt(text, "“We agree,", "And we will meet.”").words, "We agree, […] And we will meet.");
});

test("a new paragraph that reopens the marks leaves nothing out", () => {
  const text = "“We agree.\n\n“And we will meet.”";
  assert.deepEqual(excerpt(text, "“We agree.", "“And we will meet.”"), {
    words: "We agree.\n\nAnd we will meet.",
    marks: ["“", "”"],
  });
});

test("a quotation that nothing closes is closed, and one without marks is given them", () => {
  assert.deepEqual(excerpt("“We agree\n", "“We agree"), { words: "We agree", marks: ["“", "”"] });
  assert.deepEqual(excerpt("We agree.", "We agree."), { words: "We agree.", marks: ["“", "”"] });
});

test("marks within stay, and an apostrophe at the end is no mark of a double quotation", () => {
  const text = "“the ‘dogs’ and the dogs’”";
  assert.equal(excerpt(text, text).words, "the ‘dogs’ and the dogs’");
});

test("lines of one width become one line", () => {
  assert.equal(excerpt("“we\nagree”", "“we\nagree”").words, "we agree");
});
