// The orders in which lanes can stand. In go lanes by first mention, out come the same in another order; no lane is left
// out. Lanes that are equal in an order stay by first mention.

/** @typedef {import("./rows.js").Row} Row */

/** As the choice names them. */
export const ORDERS = /** @type {const} */ (["mention", "weight", "name", "category"]);

/** @typedef {(typeof ORDERS)[number]} Order */

/**
 * @param {Row[]} lanes by first mention
 * @param {string} order
 * @param {(a: string, b: string) => number} compare names in the reader's language
 * @returns {Row[]}
 */
export function ordered(lanes, order, compare) {
  if (order === "weight") return [...lanes].sort((a, b) => (b.weight ?? 0) - (a.weight ?? 0));
  if (order === "name") return [...lanes].sort((a, b) => compare(a.label, b.label));
  if (order !== "category") return lanes;
  // Classes in the order in which the text brings them up, so that the first lane stays the first.
  const classes = [...new Set(lanes.map(({ category }) => category))];
  return classes.flatMap((one) => lanes.filter(({ category }) => category === one));
}
