import assert from "node:assert/strict";
import { test } from "node:test";
import { factsOf } from "../facts.js";
import { documentOf, spanIn } from "../facts.sample.js";
import { differenceWords, listed, matches, runsOf, sidesOf, verdictKey, wordsWithin } from "./compared.js";

const HERE = "Lorne said the bridge opens in May.";
const THERE = "The bridge opens in June. Lorne spoke of rain.";

/**
 * @param {string} text
 * @param {string[]} people
 * @returns {import("../model.js").Parse}
 */
function parseOf(text, people) {
  const document = documentOf(text, [["summary", text]]);
  document.people = people.map((name, at) => ({
    id: `p${at + 1}`,
    kind: "person",
    name,
    role: null,
    country: null,
    side: null,
    aliases: [],
  }));
  document.metadata.participants = document.people.map(({ id }) => ({ person: id }));
  return { text, documents: [document], notes: [], origin: [], edited: false };
}

/** @param {Partial<import("../model.js").Comparison>} more */
const comparison = (more) => ({
  left: 0,
  right: 0,
  metadata: [],
  people: [],
  topics: [],
  quotes: [],
  statements: [],
  reverse: null,
  ...more,
});

test("somebody whom both accounts name has one hue, and nobody else has it", () => {
  const own = factsOf(parseOf(HERE, ["Ada Lorne", "Petro Vance"]), 0);
  assert.ok(own);
  const people = [
    { left: "p1", right: "p2", differences: [] },
    { left: "p2", right: null, differences: [] },
    { left: null, right: "p1", differences: [] },
  ];
  const sides = sidesOf(own, {
    parse: parseOf(THERE, ["Ruta Holm", "Lorne"]),
    comparison: comparison({ people }),
  });
  assert.deepEqual(
    sides?.facts.cast.members.map(({ name, hue }) => [name, hue]),
    [
      ["Ruta Holm", "3"],
      ["Lorne", "1"],
    ],
  );
});

test("another parse that holds no document gives nothing", () => {
  const own = factsOf(parseOf(HERE, []), 0);
  assert.ok(own);
  const parse = { ...parseOf(THERE, []), documents: [] };
  assert.equal(sidesOf(own, { parse, comparison: comparison({ right: null }) }), null);
});

const entry = (
  /** @type {import("./compared.js").Entry["verdict"]} */ verdict,
  /** @type {number} */ found,
) => ({
  kind: /** @type {const} */ ("quote"),
  who: null,
  span: { start: 0, end: 1 },
  parts: [],
  verdict,
  passages: Array.from({ length: found }, () => ({
    span: { start: 0, end: 1 },
    who: null,
    score: 1,
    coverage: 1,
    speaker: /** @type {const} */ ("same"),
    differences: [],
    shared: [],
    diff: [],
  })),
});

test("what was not found is listed, but not gone to, unless it is asked for", () => {
  const entries = [entry("reworded", 1), entry("not-found", 0), entry("partial", 2)];
  assert.deepEqual(listed(entries, ""), [0, 1, 2]);
  assert.deepEqual(matches(entries, ""), [0, 2]);
  assert.deepEqual(matches(entries, "not-found"), [1]);
});

test("words that interrupt a quotation are left out", () => {
  const text = "The bridge, she said, opens in May.";
  const parts = [spanIn(text, "The bridge"), spanIn(text, "opens in May")];
  assert.equal(wordsWithin(text, { start: 0, end: text.length }, parts), "The bridge … opens in May");
});

test("a difference is told in letters, not by looks alone", () => {
  const diff = [
    { kind: /** @type {const} */ ("only-here"), here: spanIn(HERE, "Lorne said"), there: null },
    {
      kind: /** @type {const} */ ("same"),
      here: spanIn(HERE, "the bridge opens in"),
      there: spanIn(THERE, "The bridge opens in"),
    },
    { kind: /** @type {const} */ ("alike"), here: spanIn(HERE, "May"), there: spanIn(THERE, "June") },
    { kind: /** @type {const} */ ("only-there"), here: null, there: spanIn(THERE, "rain") },
  ];
  const one = { ...entry("reworded", 1), parts: [{ start: 0, end: HERE.length }] };
  const passage = { ...one.passages[0], diff };
  const words = differenceWords(runsOf(HERE, THERE, one, passage, false));
  assert.equal(words, "[−Lorne said−] the bridge opens in May = June [+rain+]");
  // The same when the other account's words were looked for: what is set in “−” is this account's all the same.
  const turned = differenceWords(runsOf(HERE, THERE, one, passage, true));
  assert.equal(turned, "[+Lorne said+] The bridge opens in June = May [−rain−]");
});

test("what was not found is told of the account that was searched", () => {
  assert.equal(verdictKey("not-found", false), "verdict.not-found");
  assert.equal(verdictKey("not-found", true), "agreement.only-right");
  assert.equal(verdictKey("reworded", true), "verdict.reworded");
});
