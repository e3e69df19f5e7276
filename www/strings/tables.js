/**
 * The tables of words by language. In goes a BCP 47 tag, out comes the table that fits best, and the language it is in;
 * English fills the gaps.
 */

import english from "./en.js";
import pageEnglish from "./page.en.js";

/** @type {Record<string, Record<string, string>>} */
const TABLES = { en: { ...english, ...pageEnglish } };

/**
 * The words for a language.
 *
 * @param {string} locale
 * @returns {Record<string, string>}
 */
export const tableFor = (locale) => TABLES[nameOf(locale) ?? "en"];

/**
 * The language of the words that are shown for a tag: dates and numbers go with them, so that no sentence is in two
 * languages. A region that the reader's tag names stays.
 *
 * @param {string} locale
 * @returns {string}
 */
export const localeFor = (locale) => (nameOf(locale) ? locale : "en");

/** @param {string} locale */
function nameOf(locale) {
  const tag = locale.toLowerCase();
  return [tag, tag.split("-")[0]].find((name) => Object.hasOwn(TABLES, name)) ?? null;
}
