/**
 * A source to its parse: in goes the description of a source and what is known about it, out comes a promise of a parse
 * that has something to show, or a failure. The page is not touched.
 */

import { parse } from "./core.js";
import { Failure } from "./failure.js";
import { fetchText } from "./fetching.js";
import { readFile } from "./file.js";
import { opensAsSaved } from "./form.js";
import { PAUSE_FROM, TEXT_LIMIT } from "./limits.js";
import { readSaved } from "./saved.js";

/**
 * @typedef {import("./generated/bindings.js").Parse} Parse
 * @typedef {import("./core.js").ParseOptions} ParseOptions
 * @typedef {import("./form.js").Form} Form
 * @typedef {import("./source.js").Source} Source
 */

/**
 * What goes with a source.
 *
 * @typedef {object} Around
 * @property {string} base What a relative address is relative to.
 * @property {ParseOptions} options
 * @property {AbortSignal} signal
 */

/**
 * Loads and reads a source.
 *
 * @param {Source} source
 * @param {Around} around
 * @returns {Promise<Parse>}
 * @throws {Failure}
 */
export async function load(source, around) {
  const result = await parseOf(source, around);
  around.signal.throwIfAborted();
  if (result.documents.length === 0) throw new Failure("no-documents");
  return result;
}

/**
 * @param {Source} source
 * @param {Around} around
 * @returns {Promise<Parse>}
 */
async function parseOf(source, around) {
  if (source.kind === "parse") return source.parse;
  if (source.kind === "node") return parse(source.node, around.options);
  if (source.kind === "text") return readText(source.text, source.form, { key: "name.text" }, around);
  if (source.kind === "file") {
    const { text, form } = await readFile(source.file);
    return readText(
      text,
      form,
      source.file instanceof File ? source.file.name : { key: "name.text" },
      around,
    );
  }
  const { text, form } = await fetchText(source.url, around);
  return readText(text, form, source.url, around);
}

/**
 * Reads a text in the form that its author names, else in the one that is found.
 *
 * @param {string} text
 * @param {Form} form
 * @param {string | {key: string}} name What to call it in a message.
 * @param {Around} around
 * @returns {Promise<Parse>}
 */
async function readText(text, form, name, { options, signal }) {
  const said = options.format === undefined || options.format === "auto" ? form : options.format;
  if (said === "saved" || (said === "auto" && opensAsSaved(text))) return readSaved(text, name);
  if (text.trim() === "") throw new Failure("empty", { name });
  if (text.length > TEXT_LIMIT)
    throw new Failure("too-large", { name, size: text.length, limit: TEXT_LIMIT });
  if (text.length > PAUSE_FROM) await painted();
  signal.throwIfAborted();
  return parse(text, { ...options, format: said });
}

/** Gives the browser time to show what it has before a long computation. */
function painted() {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
