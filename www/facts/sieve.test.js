import assert from "node:assert/strict";
import { test } from "node:test";
import { factsOf } from "../facts.js";
import { documentOf } from "../facts.sample.js";
import { ordered } from "./order.js";
import { createSearch } from "./search.js";
import { createSieve, EVERYTHING, toggled, touching } from "./sieve.js";

const text = "Ann urged peace. Bob asked for trade. They met.";
const document = documentOf(text, [["summary", text]]);
const span = (/** @type {string} */ words) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const person = (/** @type {string} */ id, /** @type {string} */ name) => ({
  id,
  kind: /** @type {const} */ ("person"),
  name,
  role: null,
  country: null,
  side: null,
  aliases: [],
});
const statement = (
  /** @type {string} */ words,
  /** @type {string} */ holder,
  /** @type {"emphasis" | "request"} */ stance,
) => ({
  id: holder,
  span: span(words),
  cue: span(words),
  holder,
  stance,
  evidence: /** @type {const} */ ("subject"),
  section: 0,
  turn: null,
  topics: [],
});
Object.assign(document, {
  people: [person("p1", "Ann"), person("p2", "Bob")],
  statements: [statement("urged peace", "p1", "emphasis"), statement("asked for trade", "p2", "request")],
});
const facts = factsOf({ text, documents: [document], notes: [], origin: [], edited: false }, 0);
assert.ok(facts);
const kept = (/** @type {Partial<import("./sieve.js").Filter>} */ filter) => {
  const whole = { ...EVERYTHING, ...filter };
  const sieve = createSieve(facts, whole, createSearch(text)(whole.query));
  return document.statements.filter((fact) => sieve.keepsFact(fact, fact.holder)).map(({ id }) => id);
};
const count = (/** @type {Partial<import("./sieve.js").Filter>} */ filter) => {
  const whole = { ...EVERYTHING, ...filter };
  return createSieve(facts, whole, createSearch(text)(whole.query)).sentences();
};

test("without a condition everything is kept", () => {
  assert.deepEqual([kept({}), count({})], [["p1", "p2"], 3]);
  assert.equal(createSieve(facts, EVERYTHING, []).isActive, false);
  assert.equal(
    createSieve(facts, { ...EVERYTHING, hidden: ["c1"] }, []).isActive,
    false,
    "a hidden lane hides itself",
  );
});

test("within a kind of condition any will do, of two kinds both must hold", () => {
  const ann = facts.cast.key("p1");
  assert.deepEqual([kept({ people: [ann] }), count({ people: [ann] })], [["p1"], 1]);
  assert.deepEqual(kept({ stances: ["emphasis", "request"] }), ["p1", "p2"]);
  assert.deepEqual(
    [kept({ people: [ann], stances: ["request"] }), count({ people: [ann], stances: ["request"] })],
    [[], 0],
  );
});

test("a clause is kept for a word of its sentence", () => {
  assert.deepEqual([kept({ query: "ann" }), count({ query: "ann" })], [["p1"], 1]);
  assert.equal(count({ query: "they" }), 1);
});

test("a long stretch that began before others still touches what lies behind them", () => {
  const touches = touching([
    { start: 0, end: 100 },
    { start: 5, end: 8 },
  ]);
  assert.deepEqual(
    [
      [50, 51],
      [99, 100],
      [100, 101],
      [200, 300],
    ].map(([start, end]) => touches({ start, end })),
    [true, true, false, false],
  );
});

test("a switch adds and takes away", () => {
  assert.deepEqual(toggled(["a"], "b"), ["a", "b"]);
  assert.deepEqual(toggled(["a", "b"], "a"), ["b"]);
});

test("lanes of one kind stand together, kinds by first mention; equals keep their place", () => {
  const lane = (/** @type {string} */ label, /** @type {string} */ category, /** @type {number} */ weight) =>
    /** @type {import("./rows.js").Row} */ ({
      id: label,
      kind: "topic",
      label,
      category,
      weight,
      tail: false,
      topics: [],
      marks: [],
    });
  const lanes = [lane("b", "x", 1), lane("c", "y", 2), lane("a", "x", 2)];
  const names = (/** @type {string} */ order) =>
    ordered(lanes, order, (a, b) => a.localeCompare(b))
      .map(({ label }) => label)
      .join("");
  assert.deepEqual(["mention", "weight", "name", "category"].map(names), ["bca", "cab", "abc", "bac"]);
});
