/**
 * The language a page speaks around a node: in goes the node, out comes a BCP 47 tag that `Intl` takes.
 */

/** What holds where nobody says anything. */
const ENGLISH = "en";

/**
 * The nearest `lang` around a node, looked for through shadow roots too.
 *
 * @param {Element} element
 * @returns {string}
 */
export function languageAround(element) {
  /** @type {Element | null} */
  let place = element;
  while (place) {
    const near = place.closest("[lang]");
    if (near) return known(near.getAttribute("lang") ?? "");
    const root = place.getRootNode();
    place = root instanceof ShadowRoot ? root.host : null;
  }
  return ENGLISH;
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
