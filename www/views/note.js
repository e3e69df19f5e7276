// A word about what was just done, beside the tabs: seen for a while and read out. In goes a sentence; what it is about goes
// on without it.

import { h } from "../dom.js";

/** How long it stays, in milliseconds: long enough to be read twice. */
const STAY = 6000;

/** @param {(words: string) => void} say */
export function createNote(say) {
  const element = h("p", { class: "bar-note", part: "note", hidden: true, "aria-hidden": "true" });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let going;
  const hide = () => {
    element.hidden = true;
  };
  return {
    element,
    show(/** @type {string} */ words) {
      clearTimeout(going);
      element.textContent = words;
      element.hidden = false;
      going = setTimeout(hide, STAY);
      say(words);
    },
    end: () => clearTimeout(going),
  };
}
