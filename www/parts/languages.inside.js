/**
 * The words of languages other than English, in the script itself: so one plain script speaks the page's language, from a
 * file too. The module form has languages.beside.js in place of this file.
 */

import arabic from "../strings/ar.js";
import french from "../strings/fr.js";
import pageArabic from "../strings/page.ar.js";
import pageFrench from "../strings/page.fr.js";
import pageRussian from "../strings/page.ru.js";
import russian from "../strings/ru.js";

/** @typedef {Record<string, string>} Strings */

/** @type {Record<string, () => Strings>} Those that are here. */
export const HELD = {
  fr: () => ({ ...french(), ...pageFrench() }),
  ru: () => ({ ...russian(), ...pageRussian() }),
  ar: () => ({ ...arabic(), ...pageArabic() }),
};

/** @type {Record<string, () => Promise<Strings>>} Those that lie beside the script. */
export const FETCHED = {};
