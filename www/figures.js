/**
 * Numbers as a language writes them. In goes a BCP 47 tag, out comes a function from a number to its words.
 */

import { once } from "./once.js";

/** Languages that write a number below a thousand as programs do; a tag with more to say may want other digits. */
const PLAIN = /^(en|fr|ru)(-[A-Z]{2})?$/;
/** From here on digits stand in groups. */
const GROUPED = 1000;

/**
 * @param {string} locale
 * @returns {(n: number) => string}
 */
export function createFigures(locale) {
  const isPlain = PLAIN.test(locale);
  // The first of a page takes many milliseconds, which most pages need not spend before they are seen.
  const intl = once(() => new Intl.NumberFormat(locale));
  return (n) => (isPlain && Number.isInteger(n) && n >= 0 && n < GROUPED ? String(n) : intl().format(n));
}
