/**
 * HTML in a string to an inert document, in which nothing runs or loads.
 *
 * Only means that a page under `trusted-types 'none'` allows are used; where there is none, it says so. The document is
 * for reading: it is never put into the page.
 */

import { Failure } from "./failure.js";

/**
 * The part of `Document` that TypeScript does not know yet.
 *
 * @typedef {{parseHTML?: (html: string, options: {sanitizer: object}) => Document}} Sanitizing
 */

/**
 * Parses a string.
 *
 * @param {string} html
 * @returns {Promise<Document>}
 * @throws {Failure} `html`
 */
export async function htmlDocument(html) {
  if (typeof Document === "undefined") throw new Failure("html");
  const { parseHTML } = /** @type {Sanitizing} */ (/** @type {unknown} */ (Document));
  // An empty rule set drops what could run and keeps everything that a reader sees, elements of the author's own too.
  if (parseHTML) return parseHTML.call(Document, html, { sanitizer: {} });
  // A browser without Trusted Types cannot forbid this parser.
  if (!("trustedTypes" in globalThis)) return new DOMParser().parseFromString(html, "text/html");
  return requestDocument(html);
}

/**
 * Lets the browser's own loader parse the string: it needs no Trusted Types, but `connect-src blob:` under a policy.
 *
 * @param {string} html
 * @returns {Promise<Document>}
 */
function requestDocument(html) {
  const url = URL.createObjectURL(new Blob([html], { type: "text/html;charset=utf-8" }));
  const request = new XMLHttpRequest();
  return new Promise((resolve, reject) => {
    request.onload = () => (request.responseXML ? resolve(request.responseXML) : reject(new Failure("html")));
    request.onerror = () => reject(new Failure("html"));
    request.responseType = "document";
    request.open("GET", url);
    request.send();
  }).finally(() => URL.revokeObjectURL(url));
}
