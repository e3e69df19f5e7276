/**
 * What few readers of a page use, each in a file beside the module, which is fetched when it is asked for.
 */

/** The view of two accounts. */
export const loadComparing = () => import("../views/compare/part.js");

/** The files that are taken away. */
export const loadSaving = () => import("../views/saving.js");
