/**
 * The other account: in go its address and the parse that is checked, out come its parse and the comparison, or why there
 * is none. It is loaded as any source is; that it fails is no failure of the account itself.
 */

import { compare } from "./core.js";
import { explain, failureOf } from "./failure.js";
import { load } from "./load.js";

/**
 * @typedef {import("./generated/bindings.js").Parse} Parse
 *
 * @typedef {object} Against
 * @property {Parse} parse The other account.
 * @property {import("./generated/bindings.js").Comparison} comparison
 *
 * @typedef {{against: Against | null, failure: import("./failure.js").Failure | null}} Loaded
 */

/**
 * Loads another account and compares.
 *
 * @param {string} url Empty where there is none.
 * @param {Parse | null} account
 * @param {import("./load.js").Around} around
 * @returns {Promise<Loaded>}
 */
export async function loadAgainst(url, account, around) {
  if (url === "" || !account) return { against: null, failure: null };
  try {
    const parse = await load({ kind: "url", url }, around);
    return { against: { parse, comparison: await compare(account, parse) }, failure: null };
  } catch (thrown) {
    return { against: null, failure: failureOf(thrown) };
  }
}

/**
 * What happened, with a word before it that tells which of the two accounts is meant.
 *
 * @param {import("./failure.js").Failure} failure
 * @param {import("./strings.js").Translate} t
 */
export function wordsOfAgainst(failure, t) {
  const { what, cure } = explain(failure, t);
  return { what: `${t("compare.failed")} ${what}`, cure };
}
