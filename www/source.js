/**
 * What an element of ours is to read: in go its properties, its attributes and its children, out comes a description of
 * the source, and of the other account that it is compared with. Nothing is loaded here.
 *
 * The first of these that is there counts: the property `source`, the attribute `src`, the attribute `for`, a script of
 * text among the children, the children themselves.
 */

import { Failure } from "./failure.js";
import { isParse } from "./saved.js";

/**
 * @typedef {import("./generated/bindings.js").Parse} Parse
 * @typedef {import("./form.js").Form} Form
 *
 * @typedef {{kind: "url", url: string}
 *   | {kind: "text", text: string, form: Form}
 *   | {kind: "node", node: Node}
 *   | {kind: "file", file: Blob}
 *   | {kind: "parse", parse: Parse}} Source
 */

/** Scripts that hold a text, and the form of it. */
/** @type {Record<string, Form>} */
const SCRIPTS = {
  "text/markdown": "markdown",
  "text/plain": "text",
  "text/html": "html",
  "application/json": "saved",
};

/**
 * Finds the source of an element.
 *
 * @param {HTMLElement} element
 * @param {{source: unknown, src: string, htmlFor: string, against: string}} given Its property and its attributes.
 * @returns {Source | null} `null` if there is nothing to read (yet).
 * @throws {Failure} `no-target` or `source`
 */
export function sourceOf(element, { source, src, htmlFor, against }) {
  if (source !== null && source !== undefined) return fromProperty(source);
  if (src) return { kind: "url", url: src };
  if (htmlFor) return fromTarget(element, htmlFor);
  return fromChildren(element, idIn(against));
}

/**
 * Finds the other account: what the property holds, else what the attribute names. An address that is nothing but `#id`
 * means a part of this very page, as in any link.
 *
 * @param {HTMLElement} element
 * @param {unknown} given The property, where it is no address.
 * @param {string} address
 * @returns {Source | null}
 * @throws {Failure} `no-target` or `source`
 */
export function againstOf(element, given, address) {
  if (given !== null && given !== undefined) return fromProperty(given);
  const id = idIn(address);
  if (id) return fromTarget(element, id);
  return address ? { kind: "url", url: address } : null;
}

/**
 * The id that an address within the page names; empty for another address.
 *
 * @param {string} address
 */
export const idIn = (address) => (address.startsWith("#") ? address.slice(1) : "");

/**
 * Whether the source of an element lies in the page, so that it may still be on its way while the page is parsed.
 *
 * @param {{source: unknown, src: string}} given
 * @returns {boolean}
 */
export function liesInPage({ source, src }) {
  return (source === null || source === undefined) && !src;
}

/**
 * @param {unknown} source
 * @returns {Source}
 */
function fromProperty(source) {
  if (typeof source === "string") return { kind: "text", text: source, form: "auto" };
  if (source instanceof Node) return fromNode(source);
  if (source instanceof Blob) return { kind: "file", file: source };
  if (isParse(source)) return { kind: "parse", parse: source };
  throw new Failure("source");
}

/**
 * What an id names: first within the element, so that two of them in one page may hold the same ids.
 *
 * @param {HTMLElement} element
 * @param {string} id
 * @returns {Source}
 */
function fromTarget(element, id) {
  const root = element.getRootNode();
  const inside = element.querySelector(`#${CSS.escape(id)}`);
  const near = inside ?? (root instanceof ShadowRoot ? root.getElementById(id) : null);
  const target = near ?? element.ownerDocument.getElementById(id);
  if (!target) throw new Failure("no-target", { id });
  return fromNode(target);
}

/**
 * A script or a text field gives the text it holds, any other node itself.
 *
 * @param {Node} node
 * @returns {Source}
 */
function fromNode(node) {
  if (node instanceof HTMLScriptElement) {
    return { kind: "text", text: undented(node.text), form: SCRIPTS[node.type] ?? "auto" };
  }
  if (node instanceof HTMLTextAreaElement) return { kind: "text", text: node.value, form: "auto" };
  if (node instanceof HTMLTemplateElement) return { kind: "node", node: node.content };
  return { kind: "node", node };
}

/**
 * @param {HTMLElement} element
 * @param {string} other The id of a script that holds the other account.
 * @returns {Source | null}
 */
function fromChildren(element, other) {
  for (const child of element.children) {
    const holds = child instanceof HTMLScriptElement && child.type in SCRIPTS;
    if (holds && (other === "" || child.id !== other)) return fromNode(child);
  }
  return element.textContent?.trim() ? { kind: "node", node: element } : null;
}

/**
 * The text of a script without the indentation that all its lines share: an author indents it with the markup around it,
 * and Markdown would take it for code.
 *
 * @param {string} text
 * @returns {string}
 */
export function undented(text) {
  const lines = text.split("\n");
  const filled = lines.filter((line) => line.trim() !== "");
  const shared = Math.min(...filled.map((line) => line.length - line.trimStart().length));
  if (!Number.isFinite(shared) || shared === 0) return text;
  return lines.map((line) => line.slice(shared)).join("\n");
}
