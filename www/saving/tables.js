// The four tables of a parse: statements, quotations, mentions, moments. In goes a parse, out come columns and rows; each
// row has its words, their place in the text, and the sentence around them. Names of columns are for programs, and stay
// the same in every language.

import { courseOf } from "../facts/course.js";

/**
 * @typedef {import("../model.js").Parse} Parse
 * @typedef {import("../model.js").Document} Document
 * @typedef {import("../model.js").Span} Span
 * @typedef {import("./csv.js").Cell} Cell
 *
 * @typedef {object} Table
 * @property {string} id
 * @property {readonly string[]} columns
 * @property {(parse: Parse) => Generator<Cell[]>} rows
 *
 * @typedef {object} Reading what the rows of one document need
 * @property {Document} document
 * @property {(span: Span | null) => string} words
 * @property {(span: Span) => Cell[]} sentence start, end and words of the sentence that a span begins in
 * @property {(id: string | null) => string} name
 * @property {(ids: string[]) => string} labels
 * @property {(section: number) => string} section
 */

/** What every table begins and ends with. */
const BEFORE = ["document", "id", "start", "end", "words"];
const AFTER = ["sentence_start", "sentence_end", "sentence"];

/** @type {readonly Table[]} */
export const TABLES = [
  table(
    "statements",
    [
      "holder",
      "holder_name",
      "stance",
      "cue",
      "cue_start",
      "cue_end",
      "evidence",
      "topics",
      "section",
      "turn",
    ],
    ({ document, words, name, labels, section }) =>
      document.statements.map((one) => ({
        id: one.id,
        span: one.span,
        more: [
          one.holder,
          name(one.holder),
          one.stance,
          words(one.cue),
          one.cue.start,
          one.cue.end,
          one.evidence,
          labels(one.topics),
          section(one.section),
          one.turn,
        ],
      })),
  ),
  table(
    "quotations",
    [
      "parts",
      "speaker",
      "speaker_name",
      "cue",
      "cue_start",
      "cue_end",
      "evidence",
      "topics",
      "section",
      "turn",
    ],
    ({ document, words, name, labels, section }) =>
      document.quotes.map((one) => ({
        id: one.id,
        span: one.span,
        more: [
          one.parts.map(({ start, end }) => `${start}-${end}`).join(" "),
          one.speaker,
          name(one.speaker),
          words(one.cue),
          one.cue?.start ?? null,
          one.cue?.end ?? null,
          one.evidence,
          labels(one.topics),
          section(one.section),
          one.turn,
        ],
      })),
  ),
  table(
    "mentions",
    ["topic", "label", "category", "parent", "core", "section", "turn", "speaker", "holder", "bearer_name"],
    ({ document, name, section }) =>
      document.topics.flatMap((topic) =>
        topic.mentions.map((one) => ({
          id: topic.id,
          span: one.span,
          more: [
            topic.id,
            topic.label,
            topic.category,
            topic.parent,
            topic.core,
            section(one.section),
            one.turn,
            one.speaker,
            one.holder,
            name(one.speaker ?? one.holder),
          ],
        })),
      ),
  ),
  table("moments", ["edtf", "earliest", "latest", "relation", "basis"], ({ document }) =>
    document.moments.map((one) => ({
      id: one.id,
      span: one.span,
      more: [one.edtf, one.earliest, one.latest, one.relation, one.basis],
    })),
  ),
];

/**
 * @param {string} id
 * @param {string[]} columns
 * @param {(reading: Reading) => {id: string, span: Span, more: Cell[]}[]} facts
 * @returns {Table}
 */
function table(id, columns, facts) {
  return {
    id,
    columns: [...BEFORE, ...columns, ...AFTER],
    *rows(parse) {
      for (const document of parse.documents) {
        const reading = readingOf(parse.text, document);
        for (const { id, span, more } of facts(reading)) {
          yield [
            document.id,
            id,
            span.start,
            span.end,
            reading.words(span),
            ...more,
            ...reading.sentence(span),
          ];
        }
      }
    },
  };
}

/**
 * @param {string} text
 * @param {Document} document
 * @returns {Reading}
 */
function readingOf(text, document) {
  const course = courseOf(text, document);
  const names = new Map(document.people.map(({ id, name }) => [id, name]));
  const labels = new Map(document.topics.map(({ id, label }) => [id, label]));
  const words = (/** @type {Span | null} */ span) => (span ? text.slice(span.start, span.end) : "");
  return {
    document,
    words,
    name: (id) => (id ? (names.get(id) ?? "") : ""),
    labels: (ids) => ids.flatMap((id) => labels.get(id) ?? []).join("; "),
    section: (section) => document.sections[section]?.kind ?? "",
    sentence: (span) => {
      const found = course.sentence(span.start)?.span;
      // A title or a caption has no sentences: the last one before it is not around it.
      if (!found || found.end <= span.start) return [null, null, ""];
      return [found.start, found.end, words(found)];
    },
  };
}
