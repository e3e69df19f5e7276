import assert from "node:assert/strict";
import { test } from "node:test";
import { documentOf } from "../facts.sample.js";
import { applyCorrection } from "./corrections.js";

const TEXT = "Ada: The river is old. Bo said “rails are new” on 2 May 2031. Ports matter.";

/** @param {string} words */
function span(words) {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

/** @param {string} id @param {string} name */
const person = (id, name) => ({
  id,
  kind: /** @type {const} */ ("person"),
  name,
  role: null,
  country: null,
  side: null,
  aliases: [{ text: name, span: span(name) }],
});

/** @param {string} id @param {string} word @param {string} sentence @param {object} [more] */
const topic = (id, word, sentence, more = {}) => ({
  id,
  label: word,
  concept: word,
  category: "theme",
  parent: null,
  core: true,
  weight: 0.2,
  mentions: [
    {
      span: span(word),
      sentence: span(sentence),
      section: 0,
      turn: null,
      speaker: null,
      holder: null,
      below: null,
      ...more,
    },
  ],
});

/** @returns {import("../model.js").Parse} */
function parse() {
  const document = documentOf(TEXT, [["summary", TEXT]]);
  document.people = [person("p1", "Ada"), person("p2", "Bo")];
  document.turns = [
    {
      id: "t1",
      speaker: "p1",
      label: span("Ada:"),
      note: null,
      directions: [],
      span: span("Ada: The river is old."),
      paragraphs: [],
    },
  ];
  document.quotes = [
    {
      id: "q1",
      span: span("“rails are new”"),
      parts: [span("“rails are new”")],
      speaker: "p2",
      cue: span("said"),
      evidence: "verb-before",
      section: 0,
      turn: null,
      topics: ["c2"],
    },
  ];
  document.statements = [
    {
      id: "s1",
      span: span("The river is old."),
      cue: span("is"),
      holder: "p1",
      stance: "statement",
      evidence: "label",
      section: 0,
      turn: "t1",
      topics: ["c1", "c2"],
    },
  ];
  document.topics = [
    topic("c1", "river", "The river is old.", { turn: "t1", speaker: "p1", holder: "p1" }),
    topic("c2", "rails", "Bo said “rails are new” on 2 May 2031.", { speaker: "p2" }),
    { ...topic("c3", "Ports", "Ports matter."), parent: "c2", core: false, weight: 0 },
  ];
  document.metadata.date = "2031-04-01";
  document.metadata.spans.date = span("2 May 2031");
  document.metadata.participants = [{ person: "p1" }, { person: "p2" }];
  document.moments = [
    {
      id: "m1",
      span: span("2 May 2031"),
      edtf: "2031-05-02",
      earliest: "2031-05-02",
      latest: "2031-05-02",
      relation: "future",
      basis: "absolute",
    },
    {
      id: "m2",
      span: span("new"),
      edtf: "2031-04",
      earliest: "2031-04-01",
      latest: "2031-04-30",
      relation: "present",
      basis: "document date",
    },
  ];
  return { text: TEXT, documents: [document], notes: [], origin: [], edited: false };
}

/** @param {object} correction */
function mended(correction) {
  const next = applyCorrection(
    parse(),
    /** @type {import("./corrections.js").Correction} */ ({ document: "d1", ...correction }),
  );
  return { parse: next, document: next.documents[0] };
}

test("a correction that changes nothing, or names what is not there, gives the same parse back", () => {
  const before = parse();
  const one = { document: "d1" };
  for (const correction of [
    { ...one, kind: "account", value: "readout" },
    { ...one, kind: "account", value: "poem" },
    { ...one, kind: "metadata", field: "date", value: "yesterday" },
    { ...one, kind: "person", person: "p9", field: "name", value: "X" },
    { ...one, kind: "person", person: "p1", field: "country", value: "Aldmark" },
    { ...one, kind: "merge-people", from: "p1", into: "p1" },
    { ...one, kind: "speaker", of: "quote", fact: "q1", value: "joint" },
    { ...one, kind: "add-person", value: "Nobody here" },
    { ...one, kind: "topic", topic: "c1", value: "  " },
    { document: "d9", kind: "drop-topic", topic: "c1" },
    { ...one, kind: "unheard-of" },
  ]) {
    assert.equal(
      applyCorrection(before, /** @type {any} */ (correction)),
      before,
      JSON.stringify(correction),
    );
  }
});

test("what was mended is kept with what was there and its place", () => {
  const { parse } = mended({ kind: "metadata", field: "date", value: "2031-06-01" });
  assert.equal(parse.edited, true);
  assert.deepEqual(parse.corrections, [
    {
      kind: "metadata",
      document: "d1",
      field: "date",
      value: "2031-06-01",
      before: "2031-04-01",
      after: "2031-06-01",
      span: span("2 May 2031"),
    },
  ]);
});

test("against another date a given day lies anew, and a day that was counted is open", () => {
  const [day, counted] = mended({ kind: "metadata", field: "date", value: "2031-06-01" }).document.moments;
  assert.deepEqual([day.edtf, day.relation], ["2031-05-02", "past"]);
  assert.deepEqual([counted.edtf, counted.earliest, counted.relation], [null, null, null]);
  const month = mended({ kind: "metadata", field: "date", value: "2031-05" }).document.moments[0];
  assert.equal(month.relation, "present");
});

test("another time of the same day leaves the moments as they are", () => {
  const { document } = mended({ kind: "metadata", field: "date", value: "2031-04-01T20:00" });
  assert.deepEqual(document.moments, parse().documents[0].moments);
});

test("a title that the text holds is tied to its words, another one to none", () => {
  const spanOf = (/** @type {string} */ value) =>
    mended({ kind: "metadata", field: "title", value }).document.metadata.spans.title;
  assert.deepEqual(spanOf("The river"), span("The river"));
  assert.equal(spanOf("Talks"), null);
});

test("of two people that are one, the first gives all it has to the second", () => {
  const { document } = mended({ kind: "merge-people", from: "p1", into: "p2" });
  assert.deepEqual(
    document.people.map(({ id, aliases }) => [id, aliases.map(({ text }) => text)]),
    [["p2", ["Ada", "Bo"]]],
  );
  assert.deepEqual(document.metadata.participants, [{ person: "p2" }]);
  assert.equal(document.turns[0].speaker, "p2");
  assert.equal(document.statements[0].holder, "p2");
  assert.equal(document.topics[0].mentions[0].speaker, "p2");
});

test("what a dropped person said is nobody's, and nothing tells whose it is", () => {
  const { document } = mended({ kind: "drop-person", person: "p2" });
  assert.deepEqual([document.quotes[0].speaker, document.quotes[0].evidence], [null, null]);
  assert.equal(document.topics[1].mentions[0].speaker, null);
  assert.deepEqual(document.metadata.participants, [{ person: "p1" }]);
});

test("what is said in a turn follows its speaker", () => {
  const { document } = mended({ kind: "speaker", of: "turn", fact: "t1", value: "p2" });
  assert.equal(document.statements[0].holder, "p2");
  assert.deepEqual(
    [document.topics[0].mentions[0].speaker, document.topics[0].mentions[0].holder],
    ["p2", "p2"],
  );
});

test("what a quotation names follows its speaker, and a dropped quotation has none", () => {
  const moved = mended({ kind: "speaker", of: "quote", fact: "q1", value: "p1" }).document;
  assert.deepEqual([moved.quotes[0].speaker, moved.topics[1].mentions[0].speaker], ["p1", "p1"]);
  const dropped = mended({ kind: "drop", of: "quote", fact: "q1" }).document;
  assert.deepEqual([dropped.quotes, dropped.topics[1].mentions[0].speaker], [[], null]);
});

test("a statement can be both sides', and what it names follows", () => {
  const { document, parse } = mended({ kind: "speaker", of: "statement", fact: "s1", value: "joint" });
  assert.deepEqual(
    [document.statements[0].holder, document.topics[0].mentions[0].holder],
    ["joint", "joint"],
  );
  assert.deepEqual([parse.corrections?.[0].before, parse.corrections?.[0].after], ["Ada", "joint"]);
});

test("merged topics share mentions, what is below them, and what points to them", () => {
  const { document } = mended({ kind: "merge-topics", from: "c2", into: "c1" });
  assert.deepEqual(
    document.topics.map(({ id, parent }) => [id, parent]),
    [
      ["c1", null],
      ["c3", "c1"],
    ],
  );
  assert.equal(document.topics[0].mentions.length, 2);
  assert.equal(document.topics[0].weight, 15 / 16);
  assert.deepEqual(document.statements[0].topics, ["c1"]);
  assert.deepEqual(document.quotes[0].topics, ["c1"]);
});

test("a topic merged into one below it takes its place", () => {
  const { document } = mended({ kind: "merge-topics", from: "c2", into: "c3" });
  assert.deepEqual(
    document.topics.map(({ id, parent, core }) => [id, parent, core]),
    [
      ["c1", null, true],
      ["c3", null, true],
    ],
  );
});

test("below a dropped topic, what was narrower stands by itself", () => {
  const { document } = mended({ kind: "drop-topic", topic: "c2" });
  const [, ports] = document.topics;
  assert.deepEqual([ports.id, ports.parent, ports.core], ["c3", null, true]);
  assert.ok(ports.weight > 0);
  assert.deepEqual(document.statements[0].topics, ["c1"]);
});

test("a narrower topic that a mention names goes with its topic", () => {
  const base = parse();
  base.documents[0].topics[1].mentions[0].below = "c3";
  const below = (/** @type {object} */ correction) =>
    applyCorrection(base, /** @type {any} */ ({ document: "d1", ...correction })).documents[0].topics.map(
      ({ mentions }) => mentions.map((mention) => mention.below),
    );
  assert.deepEqual(below({ kind: "drop-topic", topic: "c3" }), [[null], [null]]);
  assert.deepEqual(below({ kind: "merge-topics", from: "c3", into: "c1" }), [[null, null], ["c1"]]);
  assert.deepEqual(below({ kind: "merge-topics", from: "c3", into: "c2" }), [[null], [null, null]]);
});
