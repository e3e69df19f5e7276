/**
 * A saved parse: in goes JSON, or an object that somebody hands over, out comes a `Parse` that the views can draw, or a
 * failure. What is checked is what drawing needs: the lists are lists, and the spans of each document lie in the text.
 */

import { Failure } from "./failure.js";

/** @typedef {import("./model.js").Parse} Parse */

/** Lists that every document of a parse has. */
const LISTS = ["people", "sections", "furniture", "turns", "quotes", "statements", "topics", "moments"];

/**
 * Reads JSON.
 *
 * @param {string} json
 * @param {string | {key: string}} name What to call it in a message.
 * @returns {Parse}
 * @throws {Failure} `saved`
 */
export function readSaved(json, name) {
  let value;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new Failure("saved", { name }, cause);
  }
  return checkSaved(value, name);
}

/**
 * Takes an object for a parse if it is one.
 *
 * @param {unknown} value
 * @param {string | {key: string}} name
 * @returns {Parse}
 * @throws {Failure} `saved`
 */
export function checkSaved(value, name) {
  if (!isParse(value)) throw new Failure("saved", { name });
  return value;
}

/**
 * Whether a value has the shape of a parse.
 *
 * @param {unknown} value
 * @returns {value is Parse}
 */
export function isParse(value) {
  if (!isRecord(value) || typeof value.text !== "string" || !Array.isArray(value.documents)) return false;
  const { length } = value.text;
  const { corrections = [] } = value;
  if (!Array.isArray(corrections) || !corrections.every((fact) => isFact(fact, length))) return false;
  return value.documents.every((document) => isDocument(document, length));
}

/**
 * @param {unknown} value
 * @param {number} length
 */
function isDocument(value, length) {
  if (!isRecord(value) || !isSpan(value.span, length) || !isRecord(value.metadata)) return false;
  return LISTS.every((list) => {
    const facts = value[list];
    return Array.isArray(facts) && facts.every((fact) => isFact(fact, length));
  });
}

/**
 * @param {unknown} value
 * @param {number} length
 */
function isFact(value, length) {
  return isRecord(value) && (!value.span || isSpan(value.span, length));
}

/**
 * @param {unknown} value
 * @param {number} length
 */
function isSpan(value, length) {
  if (!isRecord(value)) return false;
  const { start, end } = value;
  return typeof start === "number" && typeof end === "number" && 0 <= start && start <= end && end <= length;
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isRecord(value) {
  return typeof value === "object" && value !== null;
}
