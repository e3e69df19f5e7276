/**
 * The texts that are open in the workbench: plain functions of state, no DOM. In goes a state and what happened, out
 * comes the next state; nothing is changed in place.
 */

import { canUndo, current } from "../editing/history.js";

/**
 * @typedef {import("../model.js").Parse} Parse
 * @typedef {import("../editing/history.js").History} History
 * @typedef {import("../form.js").Format} Format
 *
 * One open text.
 * @typedef {object} Text
 * @property {string} name How it is called in the list of texts.
 * @property {string} text Its words, or its markup.
 * @property {Format} format
 * @property {Parse | null} parse What it was saved as, if it was saved as a parse.
 * @property {boolean} [changed] Whether somebody has changed its words since it was opened.
 * @property {History | null} [history] What was mended in its reading; missing until it was read.
 * @property {Parse} [kept] The mended reading that was saved last.
 *
 * @typedef {object} Texts
 * @property {readonly Text[]} all
 * @property {number} shown The position of the one that is shown; -1 if there is none.
 * @property {number} against The position of the one that it is compared with, which is another; -1 if there is none.
 */

/** @type {Texts} */
export const NO_TEXTS = { all: [], shown: -1, against: -1 };

/**
 * Texts behind those that are open; the first of them is shown. Two that come in together are compared.
 *
 * @param {Texts} texts
 * @param {readonly Text[]} added
 * @returns {Texts}
 */
export function withAdded(texts, added) {
  if (added.length === 0) return texts;
  const shown = texts.all.length;
  return { all: [...texts.all, ...added], shown, against: added.length === 2 ? shown + 1 : -1 };
}

/**
 * Texts behind those that are open; the shown one is compared with the first of them.
 *
 * @param {Texts} texts
 * @param {readonly Text[]} added
 * @returns {Texts}
 */
export function withOther(texts, added) {
  if (added.length === 0 || !shownOf(texts)) return withAdded(texts, added);
  return { ...texts, all: [...texts.all, ...added], against: texts.all.length };
}

/**
 * Another of them shown. The one that the shown one is compared with changes places with it.
 *
 * @param {Texts} texts
 * @param {number} position
 * @returns {Texts}
 */
export function withShown(texts, position) {
  if (!(position in texts.all)) return texts;
  return { ...texts, shown: position, against: position === texts.against ? texts.shown : texts.against };
}

/**
 * The shown one compared with another of them, or with none.
 *
 * @param {Texts} texts
 * @param {number} position -1 for none.
 * @returns {Texts}
 */
export function withAgainst(texts, position) {
  const isAnother = position in texts.all && position !== texts.shown;
  return { ...texts, against: isAnother ? position : -1 };
}

/**
 * The shown one with other words. A saved parse gives way to the words that somebody has changed; where nothing was
 * open, the words are a text of their own.
 *
 * @param {Texts} texts
 * @param {string} text
 * @param {string} name What to call it if nothing was open.
 * @returns {Texts}
 */
export function withWords(texts, text, name) {
  const before = shownOf(texts);
  if (!before) return withAdded(texts, [{ name, text, format: "auto", parse: null }]);
  if (before.text === text) return texts;
  /** @type {Text} */
  const after = {
    ...before,
    text,
    parse: null,
    format: before.parse ? "auto" : before.format,
    changed: true,
    history: null,
  };
  return withInstead(texts, before, after);
}

/**
 * The shown one read in another form, and so without what was mended in the old reading.
 *
 * @param {Texts} texts
 * @param {Format} format
 * @returns {Texts}
 */
export function withFormat(texts, format) {
  const before = shownOf(texts);
  if (!before || before.parse || before.format === format) return texts;
  return withInstead(texts, before, { ...before, format, history: null });
}

/**
 * The shown one with what was mended in its reading.
 *
 * @param {Texts} texts
 * @param {Partial<Pick<Text, "history" | "kept">>} mended
 * @returns {Texts}
 */
export function withMended(texts, mended) {
  const before = shownOf(texts);
  return before ? withInstead(texts, before, { ...before, ...mended }) : texts;
}

/**
 * What of a text is shown: its mended reading, the one it was saved as, or its words.
 *
 * @param {Text} text
 * @returns {Parse | string}
 */
export function sourceOf({ text, parse, history }) {
  return history ? current(history) : (parse ?? text);
}

/** What tells a form to whoever reads a file. */
/** @type {Partial<Record<Format, string>>} */
const TYPES = { markdown: "text/markdown", html: "text/html" };

/**
 * A text as the other account: as it was read, or as a file, which says its form itself.
 *
 * @param {Text | null} text
 * @returns {Parse | Blob | null}
 */
export function otherOf(text) {
  const source = text && sourceOf(text);
  return typeof source === "string"
    ? new Blob([source], { type: TYPES[text?.format ?? "auto"] ?? "" })
    : source;
}

/**
 * Whether a text carries corrections, which would be lost if its words changed.
 *
 * @param {Text} text
 */
export const isMended = ({ history, parse }) => Boolean(parse?.edited || (history && canUndo(history)));

/**
 * Whether corrections would be lost if the page closed.
 *
 * @param {Text} text
 */
export const isUnsaved = ({ history, kept }) =>
  Boolean(history && canUndo(history) && kept !== current(history));

/**
 * @param {Texts} texts
 * @param {Text} before
 * @param {Text} after
 * @returns {Texts}
 */
function withInstead(texts, before, after) {
  return { ...texts, all: texts.all.map((each) => (each === before ? after : each)) };
}

/**
 * Without the shown one; the one behind it is shown, or the last, and compared with none.
 *
 * @param {Texts} texts
 * @returns {Texts}
 */
export function withoutShown(texts) {
  const all = texts.all.filter((_, at) => at !== texts.shown);
  return { all, shown: Math.min(texts.shown, all.length - 1), against: -1 };
}

/**
 * The one that is shown.
 *
 * @param {Texts} texts
 * @returns {Text | null}
 */
export function shownOf(texts) {
  return texts.all[texts.shown] ?? null;
}

/**
 * The one that it is compared with.
 *
 * @param {Texts} texts
 * @returns {Text | null}
 */
export function againstOf(texts) {
  return texts.all[texts.against] ?? null;
}
