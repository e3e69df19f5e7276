// The kinds of files there are: names alone, for a menu that offers them before anything is written.

/**
 * @typedef {"html" | "json" | "markdown" | "svg" | "statements" | "quotations" | "mentions" | "moments"
 *   | "comparison.csv" | "comparison.md" | "comparison.html"} Kind
 */

/** @type {readonly Kind[]} */
export const TABLE_KINDS = ["statements", "quotations", "mentions", "moments"];

/** The kinds of a comparison. */
export const COMPARISON_KINDS = /** @type {const} */ (["comparison.html", "comparison.md", "comparison.csv"]);
