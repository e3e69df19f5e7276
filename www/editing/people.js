/**
 * What an editor mends in the people of a document: names and offices, two that are one, one that is none. In go a
 * document and a correction, out comes the mended document or `null`. Whoever is named by an id elsewhere in the document
 * is re-pointed there too.
 */

import { wordsIn } from "./account.js";

/**
 * @typedef {import("./corrections.js").Correction} Correction
 * @typedef {import("./corrections.js").Mended} Mended
 * @typedef {import("../model.js").Document} Document
 * @typedef {import("../model.js").Person} Person
 */

/** An ISO 3166-1 alpha-2 code. */
const COUNTRY = /^[A-Z]{2}$/;

/**
 * Another name, office or country.
 *
 * @param {Document} document
 * @param {Extract<Correction, {kind: "person"}>} correction
 * @returns {Mended | null}
 */
export function correctPerson(document, { person: id, field, value }) {
  const person = document.people.find((each) => each.id === id);
  const after = (field === "country" ? value?.trim().toUpperCase() : value?.trim()) || null;
  if (!person || !["name", "role", "country"].includes(field) || person[field] === after) return null;
  if (field === "name" && after === null) return null;
  if (field === "country" && after !== null && !COUNTRY.test(after)) return null;
  const people = document.people.map((each) => (each === person ? { ...each, [field]: after } : each));
  return { document: { ...document, people }, before: person[field], after, span: placeOf(person) };
}

/**
 * Somebody whom the parser did not take for one. Only who is named in the document can be added, so that the name has its
 * words.
 *
 * @param {Document} document
 * @param {Extract<Correction, {kind: "add-person"}>} correction
 * @param {string} text
 * @returns {Mended | null}
 */
export function addPerson(document, { value }, text) {
  const name = value.trim();
  const span = name === "" ? null : wordsIn(document, text, name);
  if (!span || document.people.some((person) => person.name === name)) return null;
  /** @type {Person} */
  const person = {
    id: freeId(document.people),
    kind: "person",
    name,
    role: null,
    country: null,
    side: null,
    aliases: [{ text: name, span }],
  };
  return { document: { ...document, people: [...document.people, person] }, before: null, after: name, span };
}

/**
 * Two that are one: the second takes over all that the first has and the second lacks.
 *
 * @param {Document} document
 * @param {Extract<Correction, {kind: "merge-people"}>} correction
 * @returns {Mended | null}
 */
export function mergePeople(document, { from, into }) {
  const gone = document.people.find(({ id }) => id === from);
  const kept = document.people.find(({ id }) => id === into);
  if (!gone || !kept || gone === kept) return null;
  const merged = {
    ...kept,
    role: kept.role ?? gone.role,
    country: kept.country ?? gone.country,
    side: kept.side ?? gone.side,
    aliases: aliasesOf(kept, gone),
  };
  // They stand in order of first mention: the one that is left stands where the earlier of the two did.
  const first = document.people.find((person) => person === gone || person === kept);
  const people = document.people.flatMap((person) => {
    if (person === first) return [merged];
    return person === gone || person === kept ? [] : [person];
  });
  return {
    document: withPeople({ ...document, people }, (id) => (id === from ? into : id)),
    before: gone.name,
    after: kept.name,
    span: placeOf(gone),
  };
}

/**
 * Somebody who is none: what was told as theirs is nobody's.
 *
 * @param {Document} document
 * @param {Extract<Correction, {kind: "drop-person"}>} correction
 * @returns {Mended | null}
 */
export function dropPerson(document, { person: dropped }) {
  const person = document.people.find(({ id }) => id === dropped);
  if (!person) return null;
  const people = document.people.filter((each) => each !== person);
  return {
    document: withPeople({ ...document, people }, (id) => (id === dropped ? null : id)),
    before: person.name,
    after: null,
    span: placeOf(person),
  };
}

/**
 * The document with each id of a person replaced. Where nobody is left, nothing tells who it is either.
 *
 * @param {Document} document
 * @param {(id: string) => string | null} who
 * @returns {Document}
 */
function withPeople(document, who) {
  /** @template {string | null} T @param {T} id */
  const now = (id) => (id === null ? null : who(id));
  const participants = document.metadata.participants.flatMap(({ person, ...more }) => {
    const id = who(person);
    return id === null ? [] : [{ ...more, person: id }];
  });
  return {
    ...document,
    metadata: { ...document.metadata, participants: unique(participants, ({ person }) => person) },
    turns: document.turns.map((turn) => ({ ...turn, speaker: now(turn.speaker) })),
    quotes: document.quotes.map((quote) => {
      const speaker = now(quote.speaker);
      return { ...quote, speaker, evidence: quote.speaker && !speaker ? null : quote.evidence };
    }),
    statements: document.statements.map((statement) => {
      const holder = now(statement.holder);
      return { ...statement, holder, evidence: statement.holder && !holder ? null : statement.evidence };
    }),
    topics: document.topics.map((topic) => ({
      ...topic,
      mentions: topic.mentions.map((mention) => ({
        ...mention,
        speaker: now(mention.speaker),
        holder: now(mention.holder),
      })),
    })),
  };
}

/**
 * The forms of two names, each once, in the order of the text.
 *
 * @param {Person} kept
 * @param {Person} gone
 */
function aliasesOf(kept, gone) {
  const all = [...kept.aliases, ...gone.aliases].sort((a, b) => a.span.start - b.span.start);
  return unique(all, ({ text }) => text);
}

/** @param {Person} person */
const placeOf = (person) => person.aliases[0]?.span ?? null;

/**
 * An id that nobody has.
 *
 * @param {readonly Person[]} people
 */
function freeId(people) {
  const numbers = people.map(({ id }) => Number(/^p(\d+)$/.exec(id)?.[1] ?? 0));
  return `p${Math.max(0, ...numbers) + 1}`;
}

/**
 * @template T
 * @param {T[]} all
 * @param {(each: T) => string} key
 * @returns {T[]}
 */
function unique(all, key) {
  return [...new Map(all.toReversed().map((each) => [key(each), each])).values()].toReversed();
}
