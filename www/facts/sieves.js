// The sieve of the state's filter, made anew where the filter is another. In go facts and a store, out comes what gives
// the sieve of now.

import { createSearch } from "./search.js";
import { createSieve } from "./sieve.js";

/**
 * What the state's filter keeps, found out once a filter.
 * @param {import("../facts.js").Facts} facts
 * @param {import("../store.js").Store} store
 */
export function createSieves(facts, store) {
  const search = createSearch(facts.text, facts.document.span);
  /** @type {import("./sieve.js").Filter | null} */
  let filter = null;
  /** @type {import("./sieve.js").Sieve | null} */
  let sieve = null;
  return () => {
    const now = store.get().filter;
    if (!sieve || filter !== now) {
      filter = now;
      sieve = createSieve(facts, now, search(now.query));
    }
    return sieve;
  };
}
