/**
 * Corrections of whole parses: whatever an editor mends, in whatever order, the parse stays one. The parser is that of the
 * built package.
 */

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { FIELDS, KINDS } from "../../www/editing/account.js";
import { applyCorrection } from "../../www/editing/corrections.js";
import { begun, corrected, current, redone, undone } from "../../www/editing/history.js";
import { STANCES } from "../../www/editing/speakers.js";
import { isParse } from "../../www/saved.js";

/**
 * @typedef {import("../../www/model.js").Parse} Parse
 * @typedef {import("../../www/model.js").Document} Document
 * @typedef {import("../../www/editing/corrections.js").Correction} Correction
 */

const www = new URL("../../www/", import.meta.url);

/** @type {typeof import("../../www/readout-timeline.js")} */
const { parse } = await import(new URL("../pkg/readout-timeline.mjs", www).href);

/** Texts of every kind: the sample and those of the gallery. */
const TEXTS = [
  new URL("sample/sample.txt", www),
  ...readdirSync(new URL("gallery/texts/", www))
    .filter((name) => /\.(txt|md)$/.test(name))
    .map((name) => new URL(`gallery/texts/${name}`, www)),
].map((file) => readFileSync(file, "utf8"));

/** Rounds of corrections a text; each is a correction of another kind at another place. */
const ROUNDS = 120;

/**
 * Numbers that look random and are the same every time.
 *
 * @param {number} seed
 */
function dice(seed) {
  let state = seed;
  return (/** @type {number} */ below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/**
 * Every correction that can be made of a document, with a value that changes something.
 *
 * @param {Document} document
 * @param {(below: number) => number} roll
 * @returns {Correction[]}
 */
function possible(document, roll) {
  const one = { document: document.id };
  const of = (/** @type {{id: string}[]} */ facts) => facts[roll(facts.length)]?.id ?? "none";
  const { people, topics, quotes, statements, turns } = document;
  const who = [...people.map(({ id }) => id), null, "joint"];
  const value = /** @type {string} */ (who[roll(who.length)]);
  return [
    { ...one, kind: "account", value: KINDS[roll(KINDS.length)] },
    { ...one, kind: "metadata", field: FIELDS[roll(FIELDS.length)], value: "Another value" },
    { ...one, kind: "metadata", field: "date", value: `20${10 + roll(20)}-0${1 + roll(9)}-11` },
    { ...one, kind: "metadata", field: "title", value: null },
    { ...one, kind: "person", person: of(people), field: "name", value: `Name ${roll(99)}` },
    { ...one, kind: "person", person: of(people), field: "country", value: "IS" },
    { ...one, kind: "add-person", value: "minister" },
    { ...one, kind: "merge-people", from: of(people), into: of(people) },
    { ...one, kind: "drop-person", person: of(people) },
    { ...one, kind: "speaker", of: "turn", fact: of(turns), value },
    { ...one, kind: "speaker", of: "quote", fact: of(quotes), value },
    { ...one, kind: "speaker", of: "statement", fact: of(statements), value },
    { ...one, kind: "stance", statement: of(statements), value: STANCES[roll(STANCES.length)] },
    { ...one, kind: "drop", of: "quote", fact: of(quotes) },
    { ...one, kind: "drop", of: "statement", fact: of(statements) },
    { ...one, kind: "topic", topic: of(topics), value: `Topic ${roll(99)}` },
    { ...one, kind: "merge-topics", from: of(topics), into: of(topics) },
    { ...one, kind: "drop-topic", topic: of(topics) },
  ];
}

/**
 * What is wrong with a parse: ids that lead nowhere, spans beyond the text, aliases that are not their words, facts that
 * stand twice or out of order.
 *
 * @param {Parse} parse
 * @returns {string[]}
 */
function faults(parse) {
  /** @type {string[]} */
  const found = isParse(parse) ? [] : ["it is no parse"];
  for (const document of parse.documents) {
    const ids = {
      p: new Set(document.people.map(({ id }) => id)),
      c: new Set(document.topics.map(({ id }) => id)),
      t: new Set(document.turns.map(({ id }) => id)),
    };
    // Whatever looks like an id of a person, topic or turn, wherever it stands, leads to one.
    walk(document, (value, path) => {
      const [, letter] = /^([pct])\d+$/.exec(String(value)) ?? [];
      if (letter && !ids[/** @type {"p"} */ (letter)].has(String(value))) found.push(`${path}: ${value}`);
    });
    for (const { text, span } of document.people.flatMap(({ aliases }) => aliases)) {
      if (parse.text.slice(span.start, span.end).replace(/\s+/g, " ") !== text.replace(/\s+/g, " "))
        found.push(`alias ${text}`);
    }
    for (const { id, parent, weight, mentions } of document.topics) {
      if (parent === id || document.topics.find((topic) => topic.id === parent)?.parent === id)
        found.push(`${id} is above itself`);
      if (!(weight >= 0 && weight <= 1)) found.push(`${id} weighs ${weight}`);
      const places = mentions.map(({ span }) => `${span.start}-${span.end}`);
      if (new Set(places).size !== places.length) found.push(`${id} is named twice at one place`);
      if (mentions.some(({ span }, at) => at > 0 && span.start < mentions[at - 1].span.start))
        found.push(`${id} is out of order`);
    }
    for (const field of /** @type {const} */ (["title", "place", "medium", "institution"])) {
      const span = document.metadata.spans[field];
      if (span && document.metadata[field] === null) found.push(`${field} has words and no value`);
    }
  }
  return found;
}

/**
 * @param {unknown} value
 * @param {(value: unknown, path: string) => void} visit
 * @param {string} [path]
 */
function walk(value, visit, path = "") {
  if (typeof value !== "object" || value === null) return visit(value, path);
  for (const [key, inner] of Object.entries(value)) walk(inner, visit, `${path}.${key}`);
}

/** What no correction may touch: the text, where its pieces stand, and who is in none of this. @param {Parse} parse */
const untouched = ({ text, origin, documents }) =>
  JSON.stringify([
    text,
    origin,
    documents.map(({ id, span, sections, furniture }) => [id, span, sections, furniture]),
    documents.map(({ turns }) => turns.map((turn) => [turn.id, turn.span, turn.label, turn.paragraphs])),
    documents.map(({ moments }) => moments.map((moment) => [moment.id, moment.span])),
  ]);

test("whatever is mended, in whatever order, the parse stays whole and tells what was changed", async () => {
  for (const [number, text] of TEXTS.entries()) {
    const base = await parse(text);
    const frozen = JSON.stringify(base);
    const roll = dice(number + 1);
    /** @type {Parse} */
    let now = base;
    let changes = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const document = now.documents[roll(now.documents.length)];
      const choice = possible(document, roll);
      const correction = choice[round % choice.length];
      const next = applyCorrection(now, correction);
      if (next === now) continue;
      changes += 1;
      assert.deepEqual(faults(next), [], JSON.stringify(correction));
      assert.equal(untouched(next), untouched(base), JSON.stringify(correction));
      assert.equal(next.edited, true);
      assert.equal(next.corrections?.length, changes);
      assert.deepEqual({ ...next.corrections?.at(-1), ...correction }, next.corrections?.at(-1));
      now = next;
    }
    assert.ok(changes > 8, `${changes} changes of text ${number}`);
    assert.equal(JSON.stringify(base), frozen, "the parse that was corrected is as it was");
  }
});

test("a saved parse with corrections reads back as it was", async () => {
  const base = await parse(TEXTS[0]);
  const edited = applyCorrection(base, { kind: "metadata", document: "d1", field: "place", value: "Corve" });
  const read = JSON.parse(JSON.stringify(edited));
  assert.ok(isParse(read));
  assert.deepEqual(read, edited);
});

test("all that was mended can be undone and done again", async () => {
  const base = await parse(TEXTS[0]);
  const roll = dice(7);
  const start = begun(base);
  let history = start;
  for (const correction of possible(base.documents[0], roll)) history = corrected(history, correction);
  const { at } = history;
  assert.ok(at > 8);
  const last = current(history);
  for (let step = 0; step < at; step += 1) history = undone(history);
  assert.equal(current(history), base);
  assert.equal(undone(history), history);
  for (let step = 0; step < at; step += 1) history = redone(history);
  assert.equal(current(history), last);
  assert.equal(redone(history), history);
});
