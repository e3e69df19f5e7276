// What is drawn of a document. In go a parse and the position of a document, out comes everything the views need,
// placed, named and in order; pure functions of the data, no DOM, no strings a reader sees.

import { castOf } from "./facts/cast.js";
import { courseOf } from "./facts/course.js";
import { rowsOf } from "./facts/rows.js";

/**
 * @typedef {object} Facts
 * @property {string} text
 * @property {import("./model.js").Document} document
 * @property {import("./facts/course.js").Course} course
 * @property {import("./facts/cast.js").Cast} cast
 * @property {import("./facts/rows.js").Row} track who speaks
 * @property {import("./facts/rows.js").Row[]} lanes topics, by first mention
 * @property {import("./facts/rows.js").Row} quotes
 * @property {import("./facts/rows.js").Row} moments
 * @property {("joint" | "none")[]} nameless of the marks that are nobody's alone, which kinds there are
 * @property {Map<string, string>} labels of the topics, by id
 * @property {boolean} edited whether a person has mended the parse
 * @property {import("./editing/corrections.js").CorrectionRecord[]} corrections what they changed in this document
 */

/**
 * @param {import("./model.js").Parse} parse
 * @param {number} position
 * @param {Parameters<typeof castOf>[1]} [hues] of people who have one already
 * @returns {Facts | null} null where the parse holds no such document
 */
export function factsOf(parse, position, hues) {
  const document = parse.documents[position];
  if (!document) return null;
  const course = courseOf(parse.text, document);
  const cast = castOf(document, hues);
  const rows = rowsOf(document, course, cast);
  return {
    text: parse.text,
    document,
    course,
    cast,
    ...rows,
    nameless: /** @type {const} */ (["joint", "none"]).filter((kind) =>
      [...rows.lanes, rows.track].some(({ marks }) => marks.some(({ hue }) => hue === kind)),
    ),
    labels: new Map(document.topics.map(({ id, label }) => [id, label])),
    edited: parse.edited === true,
    corrections: (parse.corrections ?? []).filter((correction) => correction.document === document.id),
  };
}

/**
 * The mark of a row that a span touches first.
 * @param {import("./facts/rows.js").Row} row
 * @param {import("./model.js").Span} span
 */
export function markAt(row, span) {
  return row.marks.find((mark) => mark.span.start < span.end && span.start < mark.span.end) ?? null;
}

/**
 * The row and the topic that a place in the text belongs to: the given topic's lane, else the first lane that takes
 * the sentence up.
 * @param {Facts} facts
 * @param {import("./model.js").Span} span
 * @param {string | null} topic
 */
export function belonging(facts, span, topic) {
  const lanes = topic ? facts.lanes.filter(({ topics }) => topics.includes(topic)) : facts.lanes;
  for (const lane of lanes) {
    const mark = markAt(lane, span);
    if (mark) return { row: lane.id, topic: topic ?? mark.topics[0] ?? null };
  }
  return { row: null, topic };
}
