/**
 * An element's account and the other one beside it: in go the element, what it was given and how its options stand, out
 * come their parses. It waits for the page where they lie in it, and touches nothing there.
 */

import { loadOther } from "./against.js";
import { articleOf } from "./article.js";
import { load } from "./load.js";
import { againstOf, idIn, liesInPage, sourceOf } from "./source.js";

/**
 * @typedef {(name: string) => string} Values The options by their attributes.
 * @typedef {Parameters<typeof sourceOf>[1]} Given
 */

/** How long to wait, in milliseconds, before looking again whether the page has come in. */
const PAGE_INTERVAL = 16;

/**
 * What an element was given, as far as it says where its account is.
 *
 * @param {unknown} source Its property.
 * @param {Values} value
 * @returns {Given}
 */
export const givenOf = (source, value) => ({
  source,
  src: value("src"),
  htmlFor: value("for"),
  against: value("against"),
});

/**
 * Reads the account.
 *
 * @param {HTMLElement} element
 * @param {Given} given
 * @param {Values} value
 * @param {AbortSignal} signal
 * @returns {Promise<{parse: import("./model.js").Parse | null, article: Element | null}>} No parse if there is nothing to
 *   read; the article of the page that is the reader, if one is.
 * @throws {import("./failure.js").Failure}
 */
export async function readAccount(element, given, value, signal) {
  if (liesInPage(given)) await pageIn(element.ownerDocument, signal);
  const source = sourceOf(element, given);
  const article = articleOf(element, source, value("reader"));
  if (!source) return { parse: null, article };
  const options = {
    format: /** @type {import("./form.js").Format} */ (value("format")),
    date: value("date") || undefined,
    language: value("language") || undefined,
    title: value("headline") || undefined,
    topics: value("topics") || undefined,
  };
  return { parse: await load(source, { base: element.baseURI, options, signal }), article };
}

/**
 * Reads the other account. That it fails is told later, and is no failure of this one.
 *
 * @param {HTMLElement} element
 * @param {unknown} other The property, where it is no address.
 * @param {Values} value
 * @param {AbortSignal} signal
 */
export async function readOther(element, other, value, signal) {
  const address = value("against");
  if (other === null && idIn(address)) await pageIn(element.ownerDocument, signal).catch(() => {});
  const options = { topics: value("topics") || undefined };
  const find = () => againstOf(element, other, address);
  return loadOther(find, { base: element.baseURI, options, signal });
}

/**
 * Waits until the page around has come in. It looks again and again, for it leaves no listener on the page.
 *
 * @param {Document} page
 * @param {AbortSignal} signal
 */
async function pageIn(page, signal) {
  while (page.readyState === "loading" && !signal.aborted) {
    await new Promise((resolve) => setTimeout(resolve, PAGE_INTERVAL));
  }
  signal.throwIfAborted();
}
