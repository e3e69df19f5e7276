/**
 * What an element says its own words in: the language around it, fetched where its words are not there yet, and English
 * where they do not come. In goes the element, out come its words of now.
 */

import { failureOf } from "./failure.js";
import { languageFor } from "./language.js";
import { learn, localeFor, tableFor } from "./strings/tables.js";
import { createTranslate } from "./strings.js";

/**
 * @param {HTMLElement} element
 * @param {(failure: import("./failure.js").Failure) => void} tell Told once that the words of a language do not come.
 */
export function createSpeech(element, tell) {
  /** @type {import("./failure.js").Failure | null} */
  let missing = null;

  /** The language of the words: that of the page, as far as there are words of it. */
  const language = () => localeFor(languageFor(element));

  return {
    language,

    /** Words in the language around. */
    words() {
      const locale = language();
      return createTranslate(tableFor(locale), locale);
    },

    /** Why the words of the page's language are not there, if they are not. */
    missing: () => missing,

    /** Sees to it that there are words in the page's language. Where they do not come, those of English do. */
    async learn() {
      const wanted = languageFor(element);
      const failure = await learn(wanted).then(() => null, failureOf);
      // The page may speak another language by now: what came of this one is no news.
      if (wanted !== languageFor(element)) return;
      const before = missing;
      missing = failure;
      if (failure && !before) tell(failure);
    },
  };
}
