// The row of the searched words: a sign for each sentence in which they stand. In go places, out come marks; the row is
// there as long as somebody searches.

import { before } from "../facts/course.js";

/** @typedef {import("../facts/rows.js").Mark} Mark */

/** @returns {import("../facts/rows.js").Row} */
export function createFoundRow() {
  return { id: "found", kind: "found", label: "", tail: false, topics: [], marks: [] };
}

/**
 * @param {import("../facts.js").Facts} facts
 * @param {import("../model.js").Span[]} hits
 * @returns {Mark[]}
 */
export function foundMarks(facts, hits) {
  const { cast, course, document } = facts;
  /** @type {Mark[]} */
  const marks = [];
  for (const hit of hits) {
    const span = course.around(hit);
    const last = marks[marks.length - 1];
    if (last?.span === span) {
      last.words.push(hit);
      continue;
    }
    const turn = document.turns[before(document.turns, (one) => one.span.start <= hit.start) - 1];
    const who = turn && hit.start < turn.span.end ? turn.speaker : null;
    const whose = { who, hue: cast.hue(who), key: cast.key(who) };
    marks.push({ span, ...course.place(hit), ...whose, topics: [], words: [hit] });
  }
  return marks;
}
