/**
 * The tables of the workbench's words by language. They are no part of the element's script: pages that show a readout
 * have no use for them.
 */

import arabic from "./workbench.ar.js";
import english from "./workbench.en.js";
import french from "./workbench.fr.js";
import russian from "./workbench.ru.js";

/** @type {Record<string, () => Record<string, string>>} */
const WORKBENCH = { en: english, fr: french, ru: russian, ar: arabic };

/**
 * The workbench's words for a language that `localeFor` gave.
 *
 * @param {string} locale
 * @returns {Record<string, string>}
 */
export const workbenchTableFor = (locale) => {
  const [language] = locale.toLowerCase().split("-");
  return (Object.hasOwn(WORKBENCH, language) ? WORKBENCH[language] : english)();
};
