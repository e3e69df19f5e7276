// Says a few words to a screen reader. In goes a sentence, out comes a change in a live region; nothing is seen.

import { h } from "./dom.js";

/** @returns {{element: HTMLElement, say: (words: string) => void}} */
export function createAnnouncer() {
  const element = h("div", { class: "unseen", role: "status", "aria-live": "polite" });
  return {
    element,
    say(words) {
      // The same words twice are no change: a no-break space at the end makes them one.
      element.textContent = element.textContent === words ? `${words}\u00a0` : words;
    },
  };
}
