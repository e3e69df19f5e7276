/**
 * The tables of words by language. In goes a BCP 47 tag, out comes the table that fits best, and the language it is in;
 * English fills the gaps.
 *
 * All languages are in the script: one plain script is to speak the page's language, from a file too, and a table that is
 * fetched when it is needed would be a request that the page's author did not ask for.
 */

import arabic from "./ar.js";
import english from "./en.js";
import french from "./fr.js";
import pageArabic from "./page.ar.js";
import pageEnglish from "./page.en.js";
import pageFrench from "./page.fr.js";
import pageRussian from "./page.ru.js";
import russian from "./ru.js";

/** @typedef {Record<string, string>} Strings */

/** @type {Record<string, () => Strings>} */
const WORDS = {
  en: () => ({ ...english(), ...pageEnglish() }),
  fr: () => ({ ...french(), ...pageFrench() }),
  ru: () => ({ ...russian(), ...pageRussian() }),
  ar: () => ({ ...arabic(), ...pageArabic() }),
};

/** The languages there are words in. */
export const LANGUAGES = Object.keys(WORDS);

/** @type {Record<string, Strings>} Tables that somebody has asked for. */
const made = {};

/**
 * The words for a language.
 *
 * @param {string} locale
 * @returns {Strings}
 */
export function tableFor(locale) {
  const name = nameOf(locale) ?? "en";
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
export const localeFor = (locale) => (nameOf(locale) ? locale : "en");

/** @param {string} locale */
function nameOf(locale) {
  const tag = locale.toLowerCase();
  return [tag, tag.split("-")[0]].find((name) => LANGUAGES.includes(name)) ?? null;
}
