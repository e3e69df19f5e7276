// What another account is to this one, as it is shown: findings in the order of the text, who speaks in each, which lanes
// both have. In go the facts of one account and a comparison, out come lists; pure functions of the data.

import { factsOf } from "../facts.js";
import { before } from "./course.js";

/**
 * @typedef {import("../model.js").Span} Span
 * @typedef {import("../facts.js").Facts} Facts
 *
 * @typedef {object} Entry a quotation or reported statement, and what was found of it
 * @property {"quote" | "statement"} kind
 * @property {string | null} who says it here: a person's id, "joint", or null
 * @property {Span} span
 * @property {Span[]} parts
 * @property {import("../model.js").Finding["verdict"]} verdict
 * @property {(import("../model.js").FoundPassage & {who: string | null})[]} passages with who says it there
 *
 * @typedef {object} Sides
 * @property {import("../model.js").Comparison} comparison
 * @property {Facts} facts of the other account; somebody whom both name has one hue
 * @property {Entry[]} entries what this account says, in the order of its text
 * @property {Entry[]} back what the other says, looked for in this one
 */

/** The verdicts, as they are counted and filtered. */
export const VERDICTS = /** @type {const} */ (["verbatim", "reworded", "partial", "not-found"]);

/**
 * @param {Facts} own
 * @param {Pick<import("../against.js").Against, "parse" | "comparison">} against
 * @returns {Sides | null} null where the other parse holds no such document
 */
export function sidesOf(own, { parse, comparison }) {
  const facts = factsOf(parse, comparison.right ?? -1, huesOf(own, comparison));
  if (!facts) return null;
  const { reverse } = comparison;
  return {
    comparison,
    facts,
    entries: entriesOf(comparison, own, facts),
    back: reverse ? entriesOf(reverse, facts, own) : [],
  };
}

/**
 * The hues that people of the other account have here.
 * @param {Facts} own
 * @param {import("../model.js").Comparison} comparison
 */
function huesOf({ cast }, { people }) {
  /** @type {Map<string, string>} */
  const hues = new Map();
  for (const { left, right } of people) {
    const member = cast.member(left);
    if (member && right !== null) hues.set(right, member.hue);
  }
  return { hues, taken: cast.members.map(({ hue }) => hue) };
}

/**
 * @param {Pick<import("../model.js").Comparison, "quotes" | "statements">} findings
 * @param {Facts} here whose words are looked for
 * @param {Facts} there where they are
 * @returns {Entry[]}
 */
function entriesOf(findings, { document }, there) {
  const entries = (
    /** @type {Entry["kind"]} */ kind,
    /** @type {import("../model.js").Finding[]} */ found,
    /** @type {(of: number) => string | null | undefined} */ whoOf,
  ) =>
    found.map(({ of, span, parts, verdict, passages }) => ({
      kind,
      who: whoOf(of) ?? null,
      span,
      parts: parts.length > 0 ? parts : [span],
      verdict,
      passages: passages.map((passage) => ({ ...passage, who: voiceAt(there, passage.span) })),
    }));
  return [
    ...entries("quote", findings.quotes, (of) => document.quotes[of]?.speaker),
    ...entries("statement", findings.statements, (of) => document.statements[of]?.holder),
  ].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/**
 * The key of a verdict's words, which name the account that was searched.
 * @param {Entry["verdict"]} verdict
 * @param {boolean} turned whether the words of the other account were looked for in this one
 */
export const verdictKey = (verdict, turned) =>
  turned && verdict === "not-found" ? "agreement.only-right" : `verdict.${verdict}`;

/**
 * Who says a passage: whoever has the turn, is quoted, or holds a statement there.
 * @param {Facts} facts
 * @param {Span} span
 * @returns {string | null}
 */
function voiceAt({ document: { turns, quotes, statements } }, span) {
  return at(turns, span)?.speaker ?? at(quotes, span)?.speaker ?? at(statements, span)?.holder ?? null;
}

/**
 * The first of some facts, in the order of the text, that a span touches.
 * @template {{span: Span}} T
 * @param {T[]} facts
 * @param {Span} span
 */
function at(facts, { start, end }) {
  const fact = facts[before(facts, (one) => one.span.end <= start)];
  return fact && fact.span.start < end ? fact : null;
}

/**
 * The entries that a verdict keeps, by their positions; all for an empty one.
 * @param {Entry[]} entries
 * @param {string} verdict
 * @returns {number[]}
 */
export const listed = (entries, verdict) =>
  entries.flatMap((entry, at) => (verdict === "" || entry.verdict === verdict ? [at] : []));

/**
 * The positions that are gone through one after the other: what was found, or the list itself where nothing was.
 * @param {Entry[]} entries
 * @param {string} verdict
 * @returns {number[]}
 */
export function matches(entries, verdict) {
  const all = listed(entries, verdict);
  const found = all.filter((at) => entries[at].passages.length > 0);
  return found.length > 0 ? found : all;
}

/**
 * The words of a span without what interrupts them, on one line.
 * @param {string} text
 * @param {Span} span
 * @param {Span[]} parts
 */
export function wordsWithin(text, span, parts) {
  const inside = parts.filter(({ start, end }) => start < span.end && span.start < end);
  return (inside.length > 0 ? inside : [span])
    .map(({ start, end }) => text.slice(Math.max(start, span.start), Math.min(end, span.end)))
    .join(" … ")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * Two wordings, stretch by stretch: what both have, what two forms of a word are, and what only this account has, or only the
 * other. That is said the same whichever of them is searched.
 * @typedef {{kind: "same" | "alike" | "this" | "other", own: string, others: string}} Run
 *
 * @param {string} text of the account whose words are looked for
 * @param {string} searched
 * @param {Entry} entry
 * @param {import("../model.js").FoundPassage} passage
 * @param {boolean} turned whether the first text is the other account's
 * @returns {Run[]}
 */
export function runsOf(text, searched, { parts }, { diff }, turned) {
  return diff.map(({ kind, here, there }) => {
    const words = here ? wordsWithin(text, here, parts) : "";
    const found = there ? wordsWithin(searched, there, [there]) : "";
    const [own, others] = turned ? [found, words] : [words, found];
    if (!own) return { kind: "other", own, others };
    if (!others) return { kind: "this", own, others };
    const isSame = kind === "same" || own.toLowerCase() === others.toLowerCase();
    return { kind: isSame ? "same" : "alike", own, others };
  });
}

/**
 * Two wordings in letters alone: for files.
 * @param {Run[]} runs
 */
export const differenceWords = (runs) =>
  runs
    .map(({ kind, own, others }) => {
      if (kind === "this") return `[−${own}−]`;
      if (kind === "other") return `[+${others}+]`;
      return kind === "same" ? own : `${own} = ${others}`;
    })
    .join(" ");

/**
 * The lanes of topics that both accounts make something of, side by side.
 * @param {Facts} own
 * @param {Sides} sides
 */
export function sharedLanes(own, { comparison, facts }) {
  const laneOf = (/** @type {Facts} */ { lanes }, /** @type {string | null | undefined} */ topic) =>
    topic ? lanes.find(({ topics }) => topics.includes(topic)) : undefined;
  const shared = comparison.topics.flatMap(({ left, right }) => {
    const [here, there] = [laneOf(own, left?.topic), laneOf(facts, right?.topic)];
    return here && there ? [{ here, there }] : [];
  });
  return shared.filter(
    (pair, at) => shared.findIndex(({ here, there }) => here === pair.here && there === pair.there) === at,
  );
}
