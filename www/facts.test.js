// Facts of small documents written here, with the values that follow from them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { castOf, shortName } from "./facts/cast.js";
import { courseOf } from "./facts/course.js";
import { cut, piecesOf } from "./facts/runs.js";
import { belonging, factsOf } from "./facts.js";
import { documentOf, mention, person, spanIn, topic } from "./facts.sample.js";

test("a course counts words and sets its sections apart by a gap", () => {
  const text = "one two three four";
  const course = courseOf(
    text,
    documentOf(text, [
      ["summary", "one two"],
      ["transcript", "three four"],
    ]),
  );
  assert.equal(course.words, 4);
  assert.deepEqual(
    course.regions.map(({ from, to }) => [from, to]),
    [
      [0, 2],
      [3, 5],
    ],
  );
  assert.deepEqual(course.place(spanIn(text, "four")), { from: 4, to: 5 });
});

test("a place on the course leads back to its word", () => {
  const text = "one two three four";
  const course = courseOf(
    text,
    documentOf(text, [
      ["summary", "one two"],
      ["transcript", "three four"],
    ]),
  );
  assert.equal(course.offset(1), text.indexOf("two"));
  assert.equal(course.offset(4.9), text.indexOf("four"));
  assert.equal(course.offset(2.5), text.indexOf("two"), "in the gap: the last word before it");
});

test("words are set apart by whatever blank a text has, and by no dash", () => {
  const text = "one\u00a0two\u2003three\u3000four\tfive\ufeffsix – seven Ночь";
  const course = courseOf(text, documentOf(text, [["body", text]]));
  assert.equal(course.words, text.match(/\S+/g)?.length);
  assert.equal(course.offset(5.5), text.indexOf("six"));
});

test("a script without blanks counts by the character", () => {
  assert.equal(courseOf("双方会谈", documentOf("双方会谈", [["body", "双方会谈"]])).words, 4);
});

test("a document without paragraphs has a course without words", () => {
  const course = courseOf("", documentOf("", []));
  assert.deepEqual([course.words, course.total, course.offset(3), course.sentence(0)], [0, 1, 0, null]);
});

test("sentences are counted over the sections", () => {
  const text = "A. B.";
  const course = courseOf(
    text,
    documentOf(text, [
      ["summary", "A."],
      ["transcript", "B."],
    ]),
  );
  assert.equal(course.sentence(text.indexOf("B"))?.number, 2);
});

test("participants get their hue first, then those who speak", () => {
  const document = documentOf("", []);
  document.people = [person("p1", "Ana Ode"), person("p2", "Bo Rel"), person("p3", "Cy Tan")];
  document.metadata.participants = [{ person: "p2" }];
  document.quotes = [{ ...quoteOf("p3") }];
  assert.deepEqual(
    castOf(document).members.map(({ id, hue }) => [id, hue]),
    [
      ["p2", "1"],
      ["p3", "2"],
    ],
  );
  assert.equal(castOf(document).hue("joint"), "joint");
  assert.equal(castOf(document).hue(null), "none");
});

test("twenty-four voices have a hue each, those behind them share one", () => {
  const document = documentOf("", []);
  document.people = Array.from({ length: 25 }, (_, at) => person(`p${at}`, `N ${at}`));
  document.metadata.participants = document.people.map(({ id }) => ({ person: id }));
  const { members, key } = castOf(document);
  assert.deepEqual([members[8].hue, members[23].hue, members[24].hue], ["9", "24", "other"]);
  assert.equal(key("p24"), "p24", "and is still told from the next");
});

test("a short name is the word by which the text calls the person", () => {
  assert.equal(shortName(person("p1", "Vela Maron", ["Maron"])), "Maron");
  assert.equal(shortName(person("p1", "Tan Wei Ling", ["Tan"])), "Tan");
  assert.equal(shortName(person("p1", "SOREL Ines")), "SOREL");
  assert.equal(shortName({ ...person("p1", "Ministry of Water"), kind: "institution" }), "Ministry of Water");
});

test("a sentence that names a topic twice is one mark, of both where two hold it", () => {
  const text = "Water and water.";
  const document = documentOf(text, [["summary", text]]);
  document.people = [person("p1", "Ana Ode"), person("p2", "Bo Rel")];
  document.topics = [
    topic("c1", "Water", [
      mention(spanIn(text, "Water"), spanIn(text, text), { holder: "p1" }),
      mention(spanIn(text, "water"), spanIn(text, text), { holder: "p2" }),
    ]),
  ];
  const lane = factsOf(parseOf(text, document), 0)?.lanes[0];
  assert.equal(lane?.marks.length, 1);
  assert.equal(lane?.marks[0].who, "joint");
  assert.equal(lane?.marks[0].words.length, 2);
});

test("a child topic draws in its parent's lane, and lanes stand by first mention", () => {
  const text = "Rail. Dams. Water.";
  const document = documentOf(text, [["summary", text]]);
  document.topics = [
    topic("c1", "Water", [mention(spanIn(text, "Water"), spanIn(text, "Water."))]),
    topic("c2", "Rail", [mention(spanIn(text, "Rail"), spanIn(text, "Rail."))]),
    topic("c3", "Dams", [mention(spanIn(text, "Dams"), spanIn(text, "Dams."))], { parent: "c1" }),
  ];
  const lanes = factsOf(parseOf(text, document), 0)?.lanes ?? [];
  assert.deepEqual(
    lanes.map(({ label, marks }) => [label, marks.length]),
    [
      ["Rail", 1],
      ["Water", 2],
    ],
  );
});

test("topics that are each other's parents still get a lane", () => {
  const text = "Rail.";
  const document = documentOf(text, [["summary", text]]);
  const mentions = [mention(spanIn(text, "Rail"), spanIn(text, text))];
  document.topics = [
    topic("c1", "A", mentions, { parent: "c2" }),
    topic("c2", "B", mentions, { parent: "c1" }),
  ];
  assert.equal(factsOf(parseOf(text, document), 0)?.lanes.length, 2);
});

test("words that a parent shows for its child are marked once, with the child, and stay if the child is dropped", () => {
  const text = "Rail.";
  const document = documentOf(text, [["summary", text]]);
  const own = mention(spanIn(text, "Rail"), spanIn(text, text));
  const parent = topic("c1", "Transport", [{ ...own, below: "c2" }]);
  const marks = () =>
    factsOf(parseOf(text, document), 0)?.lanes.map((lane) => lane.marks.map(({ topics }) => topics));
  document.topics = [parent, topic("c2", "Rail", [own], { parent: "c1" })];
  assert.deepEqual(marks(), [[["c2"]]]);
  document.topics = [parent];
  assert.deepEqual(marks(), [[["c1"]]]);
});

test("three lanes never fold; of fifteen the three lightest that no reader would list do", () => {
  const words = Array.from({ length: 15 }, (_, at) => `w${String.fromCharCode(97 + at)}`);
  const text = `${words.join(" ")}.`;
  const document = documentOf(text, [["summary", text]]);
  const topics = words.map((word, at) =>
    topic(`c${at}`, word, [mention(spanIn(text, word), spanIn(text, text))], { core: at < 2, weight: at }),
  );
  const tails = (/** @type {number} */ count) => {
    document.topics = topics.slice(0, count);
    return (factsOf(parseOf(text, document), 0)?.lanes ?? []).flatMap(({ id, tail }) => (tail ? id : []));
  };
  assert.deepEqual(tails(3), []);
  assert.deepEqual(tails(13), [], "one lane alone is not worth a button");
  assert.deepEqual(tails(15), ["c2", "c3", "c4"]);
});

test("overlapping facts are cut into runs that carry all of them", () => {
  const cover = (/** @type {number} */ start, /** @type {number} */ end, /** @type {string} */ value) => ({
    start,
    end,
    value,
    kind: /** @type {const} */ ("topic"),
  });
  const runs = cut({ start: 0, end: 10 }, [cover(2, 6, "a"), cover(4, 8, "b")]);
  assert.deepEqual(
    runs.map(({ start, end, covers }) => [start, end, covers.map(({ value }) => value).join("")]),
    [
      [0, 2, ""],
      [2, 4, "a"],
      [4, 6, "ab"],
      [6, 8, "b"],
      [8, 10, ""],
    ],
  );
});

test("words that lie in no paragraph and no furniture are still read", () => {
  const text = "Head\nBody.\nLost";
  const document = documentOf(text, [["summary", "Body."]]);
  const pieces = piecesOf(text, document).map(({ kind, span }) => [
    kind,
    text.slice(span.start, span.end).trim(),
  ]);
  assert.deepEqual(pieces, [
    ["furniture", "Head"],
    ["paragraph", "Body."],
    ["furniture", "Lost"],
  ]);
});

test("a sentence belongs to the given topic's lane, else to the first that takes it up", () => {
  const text = "Rail and water.";
  const document = documentOf(text, [["summary", text]]);
  document.topics = ["Rail", "water"].map((word, at) =>
    topic(`c${at}`, word, [mention(spanIn(text, word), spanIn(text, text))]),
  );
  const facts = factsOf(parseOf(text, document), 0);
  assert.ok(facts);
  assert.deepEqual(belonging(facts, spanIn(text, "and"), null), { row: "c0", topic: "c0" });
  assert.deepEqual(belonging(facts, spanIn(text, "and"), "c1"), { row: "c1", topic: "c1" });
});

test("a document that is not there has no facts", () => {
  assert.equal(factsOf({ text: "", documents: [], notes: [], origin: [], edited: false }, 0), null);
});

/**
 * @param {string} text
 * @param {import("./model.js").Document} document
 * @returns {import("./model.js").Parse}
 */
function parseOf(text, document) {
  return { text, documents: [document], notes: [], origin: [], edited: false };
}

/**
 * @param {string} speaker
 * @returns {import("./model.js").Quote}
 */
function quoteOf(speaker) {
  const span = { start: 0, end: 0 };
  return {
    id: "q1",
    span,
    parts: [span],
    speaker,
    cue: null,
    evidence: null,
    section: 0,
    turn: null,
    topics: [],
  };
}
