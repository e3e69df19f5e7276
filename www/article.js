/**
 * Whether the page's own article is the reader: in go an element of ours, its source and what its author asks for, out
 * comes the article or nothing.
 */

import { canLight } from "./views/page-reader.js";

/**
 * The element whose text is read in the page; `null` where the widget shows the text itself.
 *
 * Left alone, an article that `for` names and that can be seen stays the reader: a page has no use for its text twice.
 *
 * @param {HTMLElement} element
 * @param {import("./source.js").Source | null} source
 * @param {string} reader The option.
 * @returns {Element | null}
 */
export function articleOf(element, source, reader) {
  if (reader === "inside" || source?.kind !== "node" || !canLight()) return null;
  const { node } = source;
  if (!(node instanceof Element) || node.ownerDocument !== element.ownerDocument || !node.isConnected)
    return null;
  if (node === element) return reader === "page" ? node : null;
  return node.checkVisibility() ? node : null;
}
