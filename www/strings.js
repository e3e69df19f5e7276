// Words for the reader. In go a flat table and a language, out comes a function that looks a sentence up, picks the
// plural form and fills its places in.

import { createFigures } from "./figures.js";
import { once } from "./once.js";

/** @typedef {Record<string, string>} Strings */
/** @typedef {(key: string, params?: Record<string, string | number>) => string} Translate */

/**
 * A key with a `count` is looked up as `key.one`, `key.other` and so on, as the language wants. A key that the table
 * lacks gives itself back, so that a missing word is seen and nothing breaks.
 * @param {Strings} table
 * @param {string} locale BCP 47
 * @returns {Translate}
 */
export function createTranslate(table, locale) {
  const plural = once(() => new Intl.PluralRules(locale));
  const figure = createFigures(locale);
  return (key, params = {}) => {
    const count = params.count;
    const form = typeof count === "number" ? `${key}.${plural().select(count)}` : key;
    const sentence = table[form] ?? table[`${key}.other`] ?? table[key] ?? key;
    return sentence.replace(/\{(\w+)\}/g, (place, name) => {
      const value = params[name];
      if (value === undefined) return place;
      return typeof value === "number" ? figure(value) : value;
    });
  };
}
