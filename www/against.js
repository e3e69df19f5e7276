/**
 * The other account: in go where it is and the parse that is checked, out come its parse and the comparison, or why there
 * is none. It is loaded as any source is; that it fails is no failure of the account itself.
 */

import { compare } from "./core.js";
import { explain, failureOf } from "./failure.js";
import { load } from "./load.js";
import { loadComparing } from "./parts/views.inside.js";
import { partOf } from "./parts.js";

/**
 * @typedef {import("./model.js").Parse} Parse
 * @typedef {import("./model.js").Comparison} Comparison
 * @typedef {import("./model.js").Span} Span
 * @typedef {import("./failure.js").Failure} Failure
 *
 * @typedef {object} Against
 * @property {Parse} parse The other account.
 * @property {Comparison} comparison
 * @property {typeof import("./views/compare/part.js")} views What draws the two.
 *
 * A reading of the other account, which can hold what a comparison with it has found: a page that was saved has both, and
 * then nothing needs to be compared.
 * @typedef {Parse & {comparison?: unknown}} Reading
 *
 * @typedef {{against: Against | null, failure: Failure | null}} Loaded
 */

/** Where there is no other account. */
export const ALONE = Object.freeze({ against: null, failure: null });

/**
 * Loads another account.
 *
 * @param {() => import("./source.js").Source | null} find
 * @param {import("./load.js").Around} around
 * @returns {Promise<Reading | Failure | null>}
 */
export async function loadOther(find, around) {
  try {
    const source = find();
    return source && (await load(source, around));
  } catch (thrown) {
    return failureOf(thrown);
  }
}

/**
 * Compares an account with another, in both directions.
 *
 * @param {Parse} account
 * @param {Reading | Failure | null} other
 * @returns {Promise<Loaded>}
 */
export async function comparedWith(account, other) {
  if (!other) return ALONE;
  if (!("documents" in other)) return { against: null, failure: other };
  const { comparison: ready, ...parse } = other;
  try {
    const [comparison, views] = await Promise.all([
      isOf(ready, account, parse) ? ready : compare(account, parse, { reverse: true }),
      partOf(loadComparing),
    ]);
    return { against: { parse, comparison, views }, failure: null };
  } catch (thrown) {
    return { against: null, failure: failureOf(thrown) };
  }
}

/**
 * Whether something is the comparison of these two: its findings are those of their facts, and its passages lie in their
 * texts.
 *
 * @param {unknown} value
 * @param {Parse} account
 * @param {Parse} other
 * @returns {value is Comparison}
 */
export function isOf(value, account, other) {
  const one = /** @type {Comparison | null} */ (value);
  if (!one || ![one.metadata, one.people, one.topics].every(Array.isArray)) return false;
  const [here, there] = [account.documents[one.left ?? -1], other.documents[one.right ?? -1]];
  if (!here || !there) return false;
  const { quotes, statements } = one.reverse ?? { quotes: [], statements: [] };
  return (
    answers(one.quotes, here.quotes, other) &&
    answers(one.statements, here.statements, other) &&
    answers(quotes, there.quotes, account) &&
    answers(statements, there.statements, account)
  );
}

/**
 * @param {Comparison["quotes"]} findings
 * @param {{span: Span}[]} facts
 * @param {Parse} searched
 */
function answers(findings, facts, { text }) {
  if (!Array.isArray(findings)) return false;
  return findings.every(({ of, span, passages }) => {
    const fact = facts[of]?.span;
    const fits = fact && span && fact.start <= span.start && span.end <= fact.end;
    return fits && Array.isArray(passages) && passages.every((one) => one?.span?.end <= text.length);
  });
}

/**
 * What happened, with a word before it that tells which of the two accounts is meant.
 *
 * @param {Failure} failure
 * @param {import("./strings.js").Translate} t
 */
export function wordsOfAgainst(failure, t) {
  const { what, cure } = explain(failure, t);
  return { what: `${t("compare.failed")} ${what}`, cure };
}
