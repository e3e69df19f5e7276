/** The hashes by which a browser knows that a script is the one that was built (Subresource Integrity). */

import { createHash } from "node:crypto";

/**
 * @param {Record<string, string>} scripts Texts by file name.
 * @returns {Record<string, string>} Values of the attribute `integrity` by file name.
 */
export function integrityOf(scripts) {
  const hash = (/** @type {string} */ text) => createHash("sha384").update(text, "utf8").digest("base64");
  return Object.fromEntries(Object.entries(scripts).map(([name, text]) => [name, `sha384-${hash(text)}`]));
}
