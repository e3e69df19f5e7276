/**
 * Directions of writing where no element can stand: options, messages, joined names.
 */

/**
 * Words whose direction leaves the words around them alone.
 *
 * @param {string} words
 * @returns {string}
 */
export const isolated = (words) => `\u2068${words}\u2069`;
