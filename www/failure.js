/**
 * What can go wrong between a source and its parse, each case by name.
 *
 * In goes a code with what its sentence needs, out comes an `Error` whose message says what happened and what to do.
 * Nothing is shown here: the element and the workbench decide where.
 */

import { once } from "./once.js";
import english from "./strings/page.en.js";
import { createTranslate } from "./strings.js";

/** A program reads English; a page reads what its language is. */
const inEnglish = once(() => createTranslate(english(), "en"));

/** Values that count bytes. */
const BYTES = new Set(["size", "limit"]);

/**
 * The name of a case. `unknown-value` is a warning, and `part` is one too where the account
 * itself is there; all others mean that nothing can be shown; `aborted` means that a
 * newer request has taken over.
 *
 * @typedef {"missing" | "refused" | "server" | "status" | "address" | "elsewhere" | "alone" | "network" | "cross-origin" | "connect-blocked"
 *   | "file" | "empty" | "binary" | "binary-kind" | "encoding" | "too-large" | "unreadable" | "no-target"
 *   | "no-documents" | "saved" | "html" | "source" | "no-wasm" | "wasm-blocked" | "wasm-failed"
 *   | "part" | "unknown-value" | "aborted" | "internal"} FailureCode
 */

/**
 * What a sentence needs: names, numbers, and words of the table by their key. `size` and `limit` are bytes.
 *
 * @typedef {Record<string, string | number | {key: string}>} FailureValues
 */

/** A failure that has a name. */
export class Failure extends Error {
  /**
   * @param {FailureCode} code
   * @param {FailureValues} [values]
   * @param {unknown} [cause] What was thrown first, if anything.
   */
  constructor(code, values = {}, cause = undefined) {
    const { what, cure } = explain({ code, values }, inEnglish());
    super(`${what} ${cure}`, cause === undefined ? undefined : { cause });
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
 * What happened and what to do, in somebody's words.
 *
 * @param {Pick<Failure, "code" | "values">} failure
 * @param {import("./strings.js").Translate} t
 * @returns {{what: string, cure: string}}
 */
export function explain({ code, values }, t) {
  /** @type {Record<string, string | number>} */
  const shown = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === "object") shown[name] = t(value.key);
    else shown[name] = typeof value === "number" && BYTES.has(name) ? megabytes(value) : value;
  }
  return { what: t(`error.${code}`, shown), cure: t(`error.${code}.cure`, shown) };
}

/**
 * Bytes in megabytes, rounded up so that what is just over the limit does not read like the limit.
 *
 * @param {number} bytes
 * @returns {number}
 */
function megabytes(bytes) {
  const count = bytes / 1_000_000;
  return count >= 10 ? Math.ceil(count) : Math.ceil(count * 10) / 10;
}
