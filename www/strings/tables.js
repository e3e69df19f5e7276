/**
 * The tables of words by language. In goes a BCP 47 tag, out comes the table that fits best; English fills the gaps.
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
export function tableFor(locale) {
  return TABLES[locale.toLowerCase()] ?? TABLES[locale.toLowerCase().split("-")[0]] ?? TABLES.en;
}
