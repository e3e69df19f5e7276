// A citation: words of the text, whose they are, and where they stand. In go a fact and what is known of its document, out
// comes a record of plain values, which citation-text.js writes; nothing is told that the parse does not say.

import { before } from "../facts/course.js";
import { excerptOf, onLines } from "./excerpt.js";
import { linkTo } from "./text-fragment.js";

/**
 * @typedef {import("../model.js").Span} Span
 *
 * @typedef {object} Citing what the page's author says of the text
 * @property {string} publisher empty where nobody says
 * @property {string | null} url of the page where the text was published: http or https
 *
 * @typedef {object} Source
 * @property {string} text
 * @property {import("../model.js").Document} document
 * @property {Citing} citing
 * @property {boolean} edited whether a person has mended the parse
 *
 * @typedef {object} Citation
 * @property {"quotation" | "statement" | "spoken" | "account"} kind whose words they are: quoted, or told by the account
 *   of a holder, or spoken in a turn, or the account's own
 * @property {string} words paragraphs apart by a blank line, without marks around them
 * @property {[string, string]} marks those to set around them
 * @property {string | null} language of the words
 * @property {{name: string, role: string | null, country: string | null} | "joint" | null} bearer who says or holds it
 * @property {string | null} stance
 * @property {string | null} cue the words that attribute it
 * @property {string | null} evidence what the bearer is known by
 * @property {string | null} translated what the label says of the words ("retranslated")
 * @property {string | null} title
 * @property {string} publisher
 * @property {string | null} place
 * @property {string | null} date
 * @property {string | null} link to the words on the page
 * @property {boolean} edited
 */

/** Typographic marks for words that stand in none. */
/** @type {[string, string]} */
const CURLY = ["“", "”"];

/**
 * @param {Source} source
 * @param {import("../model.js").Quote} quote
 * @returns {Citation}
 */
export function citeQuote(source, { cue, evidence, parts, span, speaker, turn }) {
  return {
    ...common(source, span),
    kind: "quotation",
    ...excerptOf(source.text, span, parts),
    bearer: bearerOf(source, speaker),
    cue: cue && wordsAt(source, cue),
    evidence,
    translated: noteOf(source, turn),
  };
}

/**
 * A reported statement is the account's sentence about its holder; the words are not the holder's.
 * @param {Source} source
 * @param {import("../model.js").Statement} statement
 * @returns {Citation}
 */
export function citeStatement(source, { cue, evidence, holder, span, stance, turn }) {
  const spoken = source.document.turns.find(({ id }) => id === turn) ?? null;
  return {
    ...common(source, span),
    kind: spoken && evidence === "first-person" ? "spoken" : "statement",
    words: wordsAt(source, span),
    bearer: bearerOf(source, holder),
    stance,
    cue: wordsAt(source, cue),
    evidence,
    translated: spoken?.note ?? null,
  };
}

/**
 * A sentence: of a quotation, or of a turn, its speaker's words; elsewhere the account's own.
 * @param {Source} source
 * @param {Span} span
 * @returns {Citation}
 */
export function citeSentence(source, span) {
  const { quotes, turns } = source.document;
  const around = (/** @type {Span} */ { start, end }) => start <= span.start && span.end <= end;
  const quote = quotes.find(({ parts }) => parts.some(around));
  if (quote) {
    const { marks, words } = excerptOf(source.text, span, []);
    return { ...citeQuote(source, quote), words, marks, link: linked(source, span) };
  }
  const turn = turnAt(turns, span);
  return {
    ...common(source, span),
    kind: turn ? "spoken" : "account",
    words: wordsAt(source, span),
    bearer: turn && bearerOf(source, turn.speaker),
    evidence: turn?.speaker ? "label" : null,
    translated: turn?.note ?? null,
  };
}

/**
 * @param {Source} source
 * @param {Span} span
 */
const linked = ({ citing, text }, span) => citing.url && linkTo(citing.url, text, span);

/**
 * @param {Source} source
 * @param {Span} span
 * @returns {Omit<Citation, "kind">}
 */
function common(source, span) {
  const { citing, document, edited } = source;
  const { date, institution, place, title } = document.metadata;
  return {
    words: "",
    marks: CURLY,
    language: document.language,
    bearer: null,
    stance: null,
    cue: null,
    evidence: null,
    translated: null,
    title,
    publisher: citing.publisher || (institution ?? ""),
    place,
    date,
    link: linked(source, span),
    edited,
  };
}

/**
 * @param {Source} source
 * @param {Span} span
 */
const wordsAt = ({ text }, { start, end }) => onLines(text.slice(start, end));

/**
 * @param {Source} source
 * @param {string | null} id
 * @returns {Citation["bearer"]}
 */
function bearerOf({ document }, id) {
  if (id === "joint") return "joint";
  const person = document.people.find((one) => one.id === id);
  return person ? { name: person.name, role: person.role, country: person.country } : null;
}

/**
 * @param {Source} source
 * @param {string | null} turn
 */
const noteOf = ({ document }, turn) => (turn && document.turns.find(({ id }) => id === turn)?.note) || null;

/**
 * @param {import("../model.js").Turn[]} turns
 * @param {Span} span
 */
export function turnAt(turns, { start }) {
  const spoken = (/** @type {import("../model.js").Turn} */ { paragraphs }) =>
    paragraphs.some(({ span }) => span.start <= start && start < span.end);
  return turns.find(spoken) ?? null;
}

/**
 * The sentences of a turn, in order.
 * @param {import("../facts/course.js").Course} course
 * @param {import("../model.js").Turn} turn
 * @returns {Span[]}
 */
export function sentencesOf({ sentences }, { paragraphs }) {
  return paragraphs.flatMap(({ span }) => {
    const first = before(sentences, (sentence) => sentence.span.start < span.start);
    const last = before(sentences, (sentence) => sentence.span.start < span.end);
    return sentences.slice(first, last).map((sentence) => sentence.span);
  });
}
