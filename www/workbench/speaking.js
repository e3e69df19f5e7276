/**
 * The language of the page: in goes the page as it stands in English, out comes the same page in the reader's language.
 * Which words stand where is said in the page itself, by `data-words` for an element's words and `data-label` for its name.
 */

import { isRightToLeft, languageFor } from "../language.js";
import { localeFor } from "../strings/tables.js";

/** What the page says of its words as they stand; whoever serves it with another tag means to be spoken to in that. */
const STANDING = "en";

/**
 * The language in which to speak.
 *
 * @param {Document} page
 * @param {readonly string[]} [wishes] Of the reader, in order.
 */
export function languageOf(page, wishes = navigator.languages) {
  const root = page.documentElement;
  // An element that stands nowhere has nothing around it that says a language, so the reader's wishes hold.
  const asked = root.lang === STANDING ? page.createElement("html") : root;
  return localeFor(languageFor(asked, wishes));
}

/**
 * Puts the words of a language into the page, and says which language it is.
 *
 * @param {Document} page
 * @param {string} lang
 * @param {import("../strings.js").Translate} t
 */
export function speak(page, lang, t) {
  const root = page.documentElement;
  root.lang = lang;
  root.dir = isRightToLeft(lang) ? "rtl" : "ltr";
  for (const place of page.querySelectorAll("[data-words]")) {
    place.textContent = t(place.getAttribute("data-words") ?? "");
  }
  for (const place of page.querySelectorAll("[data-label]")) {
    place.setAttribute("aria-label", t(place.getAttribute("data-label") ?? ""));
  }
}
