/**
 * The language in which to speak to a reader: in goes a node of the page, out comes a BCP 47 tag that `Intl` takes. The
 * language of the text that is shown is another matter and does not count here.
 */

/** What holds where nobody says anything. */
const ENGLISH = "en";

/** Scripts that run from right to left, by the languages that are written in them. */
const RIGHT_TO_LEFT = /^(ar|arc|ckb|dv|fa|he|iw|ks|ku-arab|ps|sd|ug|ur|yi)\b/i;

/**
 * The nearest `lang` around a node; where the page says nothing, what the reader's browser asks pages for.
 *
 * @param {Element} element
 * @param {readonly string[]} [wishes] Of the reader, in order.
 * @returns {string}
 */
export function languageFor(element, wishes = globalThis.navigator?.languages ?? []) {
  return languageAround(element) ?? known(wishes[0] ?? ENGLISH);
}

/**
 * @param {string} locale BCP 47
 * @returns {boolean}
 */
export const isRightToLeft = (locale) => RIGHT_TO_LEFT.test(locale);

/**
 * The nearest `lang` around a node, looked for through shadow roots too.
 *
 * @param {Element} element
 * @returns {string | null} `null` where the page does not say.
 */
function languageAround(element) {
  /** @type {Element | null} */
  let place = element;
  while (place) {
    const near = place.closest("[lang]");
    // An empty tag says that the language is not known.
    if (near?.getAttribute("lang")) return known(near.getAttribute("lang") ?? "");
    if (near) return null;
    const root = place.getRootNode();
    place = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

/**
 * The tag in its canonical form; English for one that is no tag, since `Intl` would throw.
 *
 * @param {string} tag
 * @returns {string}
 */
function known(tag) {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? ENGLISH;
  } catch {
    return ENGLISH;
  }
}
