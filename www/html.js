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
  return inertDocument(quieted(html));
}

/**
 * The same markup without styles and handlers, which nobody reads, but about each of which a browser complains in the
 * console where the page has a strict policy. What a style hides is marked as hidden.
 *
 * @param {string} html
 * @returns {string}
 */
export function quieted(html) {
  return withoutSheets(html).replace(TAG, (tag) =>
    tag.replace(LOUD, (attribute) => (HIDING.test(attribute) ? " hidden" : "")),
  );
}

/** A tag, as long as no attribute holds a bracket; one that does merely stays loud. */
const TAG = /<[a-z][a-z\d:-]*\s[^<>]*>/gi;

/** An attribute that holds a style or a handler. */
const LOUD = /\s(?:style|on[a-z]+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+)/gi;

/** A style that takes its element out of sight. */
const HIDING = /^\s*style[\s\S]*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/**
 * @param {string} html
 * @returns {string}
 */
function withoutSheets(html) {
  const opening = /<style\b/gi;
  const closing = /<\/style\s*>/gi;
  const kept = [];
  let at = 0;
  for (let start = opening.exec(html); start; start = opening.exec(html)) {
    closing.lastIndex = start.index;
    // Without an end, the rest stays as it is: looking on from each opening would take time that grows with the square.
    if (!closing.exec(html)) break;
    kept.push(html.slice(at, start.index));
    at = closing.lastIndex;
    opening.lastIndex = at;
  }
  return kept.join("") + html.slice(at);
}

/**
 * @param {string} html
 * @returns {Promise<Document>}
 */
async function inertDocument(html) {
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
