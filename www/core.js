/**
 * The parser, and the only file that knows it is WebAssembly.
 *
 * In goes a source, out comes a promise of its parse. The module is fetched and started once, by whoever parses first,
 * and shared by all; a start that failed is tried again at the next call. Nothing here touches the page.
 */

import { load } from "wasm-source";
import { Failure } from "./failure.js";
import * as bindings from "./generated/bindings.js";
import { htmlDocument } from "./html.js";

/**
 * @typedef {import("./generated/bindings.js").Parse} Parse
 *
 * What a caller knows about a source and the text may not say.
 * @typedef {object} ParseOptions
 * @property {"auto" | "text" | "markdown" | "html"} [format] The form of a string; found from the text if left out.
 * @property {string} [date] The reference date (ISO 8601), used when the text has none.
 * @property {string} [language] BCP 47 tag of the text's language.
 * @property {string} [title] The title, used when the text has none.
 * @property {string | OwnTopic[]} [topics] Topics of one's own: a list, the same as JSON, or a text with one a line, the
 *   label first, then other words for it behind bars.
 *
 * @typedef {object} OwnTopic
 * @property {string} label A reader's name for it; found in the text too.
 * @property {string[]} [variants] Other words for it.
 * @property {string} [category] The class it belongs to.
 * @property {string} [parent] The label of the topic whose lane it shares.
 */

/** @typedef {import("./generated/bindings.js").Comparison} Comparison */

/**
 * What is compared, where a parse holds several documents.
 * @typedef {object} CompareOptions
 * @property {number} [left] Position of the document that is checked; with `right` left out too, the two that share most.
 * @property {number} [right] Position of the document that it is held against.
 * @property {boolean} [reverse] Whether the words of the right one are looked for in the left one as well.
 */

/** What older browsers say when a policy forbids WebAssembly, and newer ones too. */
const FORBIDDEN = /content security policy|\bCSP\b|unsafe-eval|disallowed by embedder/i;

/** @type {Promise<bindings.Parser> | null} */
let started = null;

/**
 * Reads a string, or a node of a page or of a document, into facts with their spans.
 *
 * Rejects only when the parser cannot run, or when HTML is given where nothing can read it; any text gives a parse.
 *
 * @param {string | Node} source
 * @param {ParseOptions} [options]
 * @returns {Promise<Parse>}
 * @throws {Failure}
 */
export async function parse(source, options = {}) {
  const { date, language, title } = options;
  const topics = Array.isArray(options.topics) ? JSON.stringify(options.topics) : options.topics;
  if (typeof source !== "string") {
    if (!isNode(source)) throw new Failure("source");
    return (await start()).parseNode(source, date, language, title, topics);
  }
  const parser = await start();
  const format = formatOf(source, options.format);
  if (format !== "html") return parser.parseText(source, format, date, language, title, topics);
  return parser.parseNode(await htmlDocument(source), date, language, title, topics);
}

/**
 * Lays two accounts of one conversation side by side, and looks for each quotation and reported statement of the first in
 * the second. The parses may come from anywhere: read, mended, or saved.
 *
 * @param {Parse} account
 * @param {Parse} against
 * @param {CompareOptions} [options]
 * @returns {Promise<Comparison>}
 * @throws {Failure}
 */
export async function compare(account, against, { left, right, reverse = false } = {}) {
  await start();
  return bindings.compareParses(account, against, left, right, reverse);
}

/**
 * Starts the parser if nobody has. It stays for as long as the page does, with its word lists read.
 *
 * @returns {Promise<bindings.Parser>}
 */
function start() {
  started ??= instantiate().catch((cause) => {
    started = null;
    throw cause;
  });
  return started;
}

/** @returns {Promise<bindings.Parser>} */
async function instantiate() {
  if (typeof WebAssembly === "undefined") throw new Failure("no-wasm");
  try {
    await bindings.default({ module_or_path: await load() });
    return new bindings.Parser();
  } catch (cause) {
    throw startFailure(cause);
  }
}

/**
 * Why the parser did not start.
 *
 * @param {unknown} cause
 * @returns {Failure}
 */
function startFailure(cause) {
  if (cause instanceof Failure) return cause;
  const words = cause instanceof Error ? cause.message : String(cause);
  return new Failure(FORBIDDEN.test(words) ? "wasm-blocked" : "wasm-failed", {}, cause);
}

/**
 * The form of a string: the one that is said, else the one that the parser finds, which must have been started.
 *
 * @param {string} source
 * @param {ParseOptions["format"]} said
 */
function formatOf(source, said = "auto") {
  return said === "auto" ? bindings.detectFormat(source) : said;
}

/**
 * @param {unknown} source
 * @returns {source is Node}
 */
function isNode(source) {
  return typeof source === "object" && source !== null && "nodeType" in source;
}
