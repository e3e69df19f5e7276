/**
 * What an editor mends in what a document says about itself: its kind, title, date, place. In go a document and a
 * correction, out comes the mended document or `null`.
 */

import { isDate } from "../options.js";

/**
 * @typedef {import("./corrections.js").Correction} Correction
 * @typedef {import("./corrections.js").Mended} Mended
 * @typedef {import("../model.js").Document} Document
 * @typedef {import("../model.js").Moment} Moment
 */

/** @type {readonly Document["kind"][]} */
export const KINDS = ["readout", "transcript", "briefing", "news"];

/** @type {readonly import("./corrections.js").Field[]} */
export const FIELDS = ["title", "date", "place", "medium", "institution"];

/**
 * Another kind of account.
 *
 * @param {Document} document
 * @param {Extract<Correction, {kind: "account"}>} correction
 * @returns {Mended | null}
 */
export function correctAccount(document, { value }) {
  if (!KINDS.includes(value) || value === document.kind) return null;
  return { document: { ...document, kind: value }, before: document.kind, after: value, span: null };
}

/**
 * Another value of a field. It is tied to its words if the document holds them as written; an editor's own words stand
 * nowhere in the text, and have no span.
 *
 * @param {Document} document
 * @param {Extract<Correction, {kind: "metadata"}>} correction
 * @param {string} text
 * @returns {Mended | null}
 */
export function correctMetadata(document, { field, value }, text) {
  const { metadata } = document;
  const after = value?.trim() || null;
  if (!FIELDS.includes(field) || metadata[field] === after) return null;
  if (field === "date" && after !== null && !isDate(after)) return null;
  const span = after === null || field === "date" ? null : wordsIn(document, text, after);
  const spans = { ...metadata.spans, [field]: span };
  if (field === "date") spans.time = null;
  const mended = { ...document, metadata: { ...metadata, [field]: after, spans } };
  return {
    document: field === "date" ? withMomentsAgainst(mended, metadata.date, after) : mended,
    before: metadata[field],
    after,
    span: metadata.spans[field],
  };
}

/**
 * Where words first stand in a document.
 *
 * @param {Document} document
 * @param {string} text
 * @param {string} words
 * @returns {import("../model.js").Span | null}
 */
export function wordsIn({ span }, text, words) {
  const at = text.slice(span.start, span.end).indexOf(words);
  return at < 0 ? null : { start: span.start + at, end: span.start + at + words.length };
}

/**
 * The moments against another date of the document. A date that the words give by themselves keeps its value; one that
 * was counted from the old date is open again, since nobody has counted it anew.
 *
 * @param {Document} document
 * @param {string | null} before
 * @param {string | null} after
 * @returns {Document}
 */
function withMomentsAgainst(document, before, after) {
  if (before?.slice(0, 10) === after?.slice(0, 10)) return document;
  const moments = document.moments.map((moment) => {
    if (moment.basis === "absolute") return { ...moment, relation: relationOf(moment, after) };
    return { ...moment, edtf: null, earliest: null, latest: null, relation: null };
  });
  return { ...document, moments };
}

/**
 * Where a moment lies against a date: by its first and last day, as the parser tells it.
 *
 * @param {Moment} moment
 * @param {string | null} date
 * @returns {Moment["relation"]}
 */
function relationOf({ earliest, latest }, date) {
  if (date === null) return null;
  const day = date.slice(0, 10);
  // A year or a month as the date reaches over all its days, for “~” sorts behind digits and hyphens.
  if (latest !== null && latest < day) return "past";
  if (earliest !== null && earliest > `${day}~`) return "future";
  return earliest !== null && latest !== null ? "present" : null;
}
