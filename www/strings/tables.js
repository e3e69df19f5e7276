/**
 * The tables of words by language. In goes a BCP 47 tag, out comes the table that fits best, and the language it is in.
 *
 * English is always at hand, and so are all languages in one plain script. In the module form the others lie beside it and
 * have to be learnt before they are spoken.
 */

import { FETCHED, HELD } from "../parts/languages.inside.js";
import { partOf } from "../parts.js";
import english from "./en.js";
import pageEnglish from "./page.en.js";

/** @typedef {Record<string, string>} Strings */

/** @type {Record<string, () => Strings>} */
const WORDS = { en: () => ({ ...english(), ...pageEnglish() }), ...HELD };

/** The languages there are words in. */
export const LANGUAGES = [...Object.keys(WORDS), ...Object.keys(FETCHED)];

/** @type {Record<string, Strings>} Tables that somebody has asked for. */
const made = {};

/**
 * Sees to it that the words for a language are at hand.
 *
 * @param {string} locale
 * @throws {import("../failure.js").Failure} where they lie beside the script and do not come
 */
export async function learn(locale) {
  const name = nameOf(locale);
  if (name && !WORDS[name]) made[name] ??= await partOf(FETCHED[name]);
}

/**
 * The words for a language, or those of English where there are none at hand.
 *
 * @param {string} locale
 * @returns {Strings}
 */
export function tableFor(locale) {
  const name = spoken(locale) ?? "en";
  made[name] ??= WORDS[name]();
  return made[name];
}

/**
 * The language of the words that are shown for a tag: dates and numbers go with them, so that no sentence is in two
 * languages. A region that the reader's tag names stays.
 *
 * @param {string} locale
 * @returns {string}
 */
export const localeFor = (locale) => (spoken(locale) ? locale : "en");

/** @param {string} locale */
function nameOf(locale) {
  const tag = locale.toLowerCase();
  return [tag, tag.split("-")[0]].find((name) => LANGUAGES.includes(name)) ?? null;
}

/**
 * The language of a tag, if its words are at hand.
 *
 * @param {string} locale
 */
function spoken(locale) {
  const name = nameOf(locale);
  return name && (WORDS[name] || made[name]) ? name : null;
}
