import assert from "node:assert/strict";
import { test } from "node:test";
import { createFormat, isPlain } from "./format.js";
import english from "./strings/en.js";
import { createTranslate } from "./strings.js";

const t = createTranslate(english(), "en-GB");
const format = createFormat("en-GB", t);

test("a date is told as precisely as it is given", () => {
  assert.equal(format.date("2031"), "2031");
  assert.equal(format.date("2031-04"), "April 2031");
  assert.equal(format.date("2031-04-02"), "2 April 2031");
  assert.equal(format.date("2031-04-02T20:00"), "2 April 2031 at 20:00");
});

test("an hour is told by the clock of the text, with its zone named", () => {
  assert.equal(format.date("2016-08-03T11:44-04:00"), "3 August 2016 at 11:44 (UTC−4)");
  assert.equal(format.date("2016-08-03T23:30:05+05:30"), "3 August 2016 at 23:30 (UTC+5:30)");
  assert.equal(format.date("2016-08-03T11:44Z"), "3 August 2016 at 11:44 (UTC)");
  assert.equal(format.date("2016-08-03T25:00"), "2016-08-03T25:00");
  assert.equal(isPlain("2016-08-03T11:44-04:00"), true);
});

test("a value that is no date comes back as it is", () => {
  assert.equal(format.date("2031-02-30"), "2031-02-30");
  assert.equal(format.date("soon"), "soon");
});

test("seasons, decades, ranges and doubts have words", () => {
  assert.equal(format.moment("2031-22"), "summer 2031");
  assert.equal(format.moment("203X"), "the 2030s");
  assert.equal(format.moment("18XX"), "1800 to 1899");
  assert.equal(format.moment("2031/2033-05"), "2031 to May 2033");
  assert.equal(format.moment("2031/.."), "2031 to open");
  assert.equal(format.moment("2031~"), "about 2031");
});

test("only plain values go into a time element", () => {
  assert.equal(isPlain("2031-04-02"), true);
  assert.equal(isPlain("2031-22"), false);
  assert.equal(isPlain(null), false);
});

test("plural forms and numbers follow the language", () => {
  assert.equal(t("header.words", { count: 1 }), "1 word");
  assert.equal(t("header.words", { count: 1490 }), "1,490 words");
});

test("a key that the table lacks is shown, and a place without a value stays", () => {
  assert.equal(t("no.such"), "no.such");
  assert.equal(createTranslate({ a: "{x}" }, "en")("a"), "{x}");
});

test("a list of one is that one, and a list of none is nothing", () => {
  const { list } = createFormat("en-GB", t);
  assert.deepEqual([[], ["Ada"], ["Ada", "Petro"]].map(list), ["", "Ada", "Ada and Petro"]);
});

test("dates of each precision are told one after the other", () => {
  const { date } = createFormat("en-GB", t);
  assert.deepEqual(["2031-05-02", "2031-05", "2031", "2031-06-03"].map(date), [
    "2 May 2031",
    "May 2031",
    "2031",
    "3 June 2031",
  ]);
});
