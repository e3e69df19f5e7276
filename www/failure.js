/**
 * What can go wrong between a source and its parse, each case by name.
 *
 * In goes a code with what its sentence needs, out comes an `Error` whose message says what happened and what to do.
 * Nothing is shown here: the element and the workbench decide where.
 */

import { fill } from "./strings/fill.js";
import english from "./strings/page.en.js";

/**
 * The name of a case. `unknown-value` is a warning, all others mean that nothing can be shown; `aborted` means that a
 * newer request has taken over.
 *
 * @typedef {"missing" | "refused" | "server" | "status" | "address" | "network" | "cross-origin" | "connect-blocked"
 *   | "file" | "empty" | "binary" | "binary-kind" | "encoding" | "too-large" | "unreadable" | "no-target"
 *   | "no-documents" | "saved" | "html" | "source" | "no-wasm" | "no-decompression" | "wasm-blocked" | "wasm-failed"
 *   | "unknown-value" | "aborted" | "internal"} FailureCode
 */

/**
 * What a sentence needs: names and numbers.
 *
 * @typedef {Record<string, string | number>} FailureValues
 */

/** A failure that has a name. */
export class Failure extends Error {
  /**
   * @param {FailureCode} code
   * @param {FailureValues} [values]
   * @param {unknown} [cause] What was thrown first, if anything.
   */
  constructor(code, values = {}, cause = undefined) {
    super(sentence(code, values, english), cause === undefined ? undefined : { cause });
    this.name = "ReadoutFailure";
    /** The case. */
    this.code = code;
    /** What its sentence needs. */
    this.values = values;
  }
}

/**
 * Whatever was thrown, as a failure with a name.
 *
 * @param {unknown} thrown
 * @returns {Failure}
 */
export function failureOf(thrown) {
  if (thrown instanceof Failure) return thrown;
  if (thrown instanceof Error && thrown.name === "AbortError") return new Failure("aborted", {}, thrown);
  return new Failure("internal", {}, thrown);
}

/**
 * What happened and what to do, in the words of a table.
 *
 * @param {Failure} failure
 * @param {Record<string, string>} table
 * @returns {{what: string, cure: string}}
 */
export function explain(failure, table) {
  const values = localised(failure.values, table);
  return {
    what: fill(table, `error.${failure.code}`, values),
    cure: fill(table, `error.${failure.code}.cure`, values),
  };
}

/**
 * Both sentences in one.
 *
 * @param {FailureCode} code
 * @param {FailureValues} values
 * @param {Record<string, string>} table
 * @returns {string}
 */
function sentence(code, values, table) {
  const shown = localised(values, table);
  return `${fill(table, `error.${code}`, shown)} ${fill(table, `error.${code}.cure`, shown)}`;
}

/**
 * Sizes in megabytes, and values that are keys of the table in its words.
 *
 * @param {FailureValues} values
 * @param {Record<string, string>} table
 * @returns {FailureValues}
 */
function localised(values, table) {
  const shown = { ...values };
  for (const [name, value] of Object.entries(values)) {
    if (name === "size" || name === "limit") shown[name] = megabytes(Number(value));
    else if (typeof value === "string" && Object.hasOwn(table, value)) shown[name] = table[value];
  }
  return shown;
}

/**
 * A number of bytes for a reader: one decimal is enough to see that it is over the limit.
 *
 * @param {number} bytes
 * @returns {string}
 */
function megabytes(bytes) {
  const count = bytes / 1_000_000;
  const rounded = count >= 10 ? Math.round(count) : Math.ceil(count * 10) / 10;
  return `${rounded} MB`;
}
