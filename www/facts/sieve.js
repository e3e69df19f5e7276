// What of a document a reader wants to see. In go the facts and a filter, out comes which marks, facts and sentences it
// keeps. Within one kind of condition any will do, of several kinds all must hold. Pure functions, no DOM.

import { before } from "./course.js";

/**
 * @typedef {import("../model.js").Span} Span
 * @typedef {import("./rows.js").Row} Row
 * @typedef {import("./rows.js").Mark} Mark
 *
 * @typedef {object} Filter
 * @property {readonly string[]} people keys of those whose words are meant
 * @property {readonly string[]} lanes ids of the lanes that alone are meant
 * @property {readonly string[]} hidden ids of lanes that were put away; they hide nothing but themselves
 * @property {readonly string[]} stances
 * @property {string} query words that a sentence holds
 *
 * @typedef {object} Sieve
 * @property {boolean} isActive whether it could leave anything out
 * @property {(row: Row, mark: Mark) => boolean} keeps
 * @property {(fact: {span: Span, stance?: string, topics?: string[]}, who: string | null) => boolean} keepsFact of a
 *   statement or a quotation and whoever holds it
 * @property {() => number} sentences how many sentences it keeps
 * @property {Span[]} hits where the query's words stand
 */

/** @type {Readonly<Filter>} */
export const EVERYTHING = Object.freeze({ people: [], lanes: [], hidden: [], stances: [], query: "" });

/**
 * @param {import("../facts.js").Facts} facts
 * @param {Filter} filter
 * @param {Span[]} hits
 * @returns {Sieve}
 */
export function createSieve(facts, filter, hits) {
  const { cast, document } = facts;
  const { people, lanes, stances, query } = filter;
  const byPerson = (/** @type {string} */ key) => people.length === 0 || people.includes(key);
  const chosen = facts.lanes.filter(({ id }) => lanes.includes(id));
  const topics = new Set(chosen.flatMap((lane) => lane.topics));
  const meant = document.statements.filter(
    ({ stance, holder }) => stances.includes(stance) && byPerson(cast.key(holder)),
  );
  const inHit = query === "" ? anywhere : touching(hits);
  // A clause is found by any word of its sentence, as its mark is.
  const around = (/** @type {Span} */ span) => facts.course.around(span);
  const inLane =
    lanes.length === 0
      ? anywhere
      : touching(
          chosen.flatMap(({ marks }) => marks.filter(({ key }) => byPerson(key)).map(({ span }) => span)),
        );
  const inStance = stances.length === 0 ? anywhere : touching(meant.map(({ span }) => span));
  return {
    isActive: people.length + lanes.length + stances.length > 0 || query !== "",
    hits,
    keeps: ({ id, kind }, { key, span }) =>
      (kind === "moments" || kind === "found" || byPerson(key)) &&
      (kind === "topic" ? lanes.length === 0 || lanes.includes(id) : inLane(span)) &&
      inStance(span) &&
      inHit(span),
    keepsFact: (fact, who) =>
      byPerson(cast.key(who)) &&
      (lanes.length === 0 || (fact.topics ?? []).some((id) => topics.has(id))) &&
      (stances.length === 0 || (fact.stance ? stances.includes(fact.stance) : inStance(fact.span))) &&
      inHit(around(fact.span)),
    sentences: () => {
      const said = people.length === 0 ? anywhere : touching(wordsOf(facts, people));
      return facts.course.sentences.filter(
        ({ span }) => said(span) && inLane(span) && inStance(span) && inHit(span),
      ).length;
    },
  };
}

const anywhere = () => true;

/**
 * Everything that people say, hold or take up.
 * @param {import("../facts.js").Facts} facts
 * @param {readonly string[]} people
 * @returns {Span[]}
 */
function wordsOf({ cast, document, lanes, track }, people) {
  const marks = [...lanes, track].flatMap((row) => row.marks).filter(({ key }) => people.includes(key));
  const facts = [
    ...document.statements.map(({ span, holder }) => ({ span, who: holder })),
    ...document.quotes.map(({ span, speaker }) => ({ span, who: speaker })),
  ].filter(({ who }) => people.includes(cast.key(who)));
  return [...marks, ...facts].map(({ span }) => span);
}

/**
 * Whether a stretch shares a character with any of some stretches, which may lie over one another.
 * @param {Span[]} spans
 * @returns {(span: Span) => boolean}
 */
export function touching(spans) {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let furthest = 0;
  // How far those up to each reach: the last that begins before a stretch's end need not be the one that touches it.
  const reach = sorted.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return ({ start, end }) => {
    const count = before(sorted, (one) => one.start < end);
    return count > 0 && reach[count - 1] > start;
  };
}

/**
 * A list with something in it or without it, whichever it was not.
 * @template T
 * @param {readonly T[]} list
 * @param {T} item
 * @returns {T[]}
 */
export const toggled = (list, item) =>
  list.includes(item) ? list.filter((one) => one !== item) : [...list, item];
