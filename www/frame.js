/**
 * What stands around the views in the element's shadow: a message and the author's fallback. In go a state and its words;
 * DOM is made here and nowhere else in the page's half. The widget draws itself behind it.
 */

import css from "./frame.css";

/**
 * The frame of one element.
 *
 * @typedef {object} Frame
 * @property {() => void} rest Shows the fallback alone.
 * @property {(words: string) => void} busy Adds a word of patience to whatever is shown.
 * @property {(words: {what: string, cure: string}) => void} fail Shows a message above the fallback.
 * @property {(words: {what: string, cure: string}) => void} warn Shows a message above the widget.
 * @property {(reads: boolean) => void} shown Leaves the room to the widget; where the author's text is its reader, that
 *   stays below it.
 */

/** One sheet for all elements, made by the first of them. */
/** @type {CSSStyleSheet | null} */
let sheet = null;

/**
 * Puts a frame into a shadow root.
 *
 * @param {ShadowRoot} root
 * @returns {Frame}
 */
export function createFrame(root) {
  root.adoptedStyleSheets.push(sharedSheet());
  const notice = document.createElement("div");
  notice.className = "notice";
  notice.part.add("notice");
  // It stays in the tree while it is empty: a live region that comes with its words is not read out everywhere.
  notice.setAttribute("role", "status");
  const fallback = document.createElement("slot");
  root.append(notice, fallback);
  return {
    rest() {
      notice.replaceChildren();
      fallback.hidden = false;
    },
    busy(words) {
      notice.replaceChildren(line("notice-busy", words));
    },
    fail({ what, cure }) {
      notice.replaceChildren(line("notice-what", what), line("notice-cure", cure));
      fallback.hidden = false;
    },
    warn({ what, cure }) {
      notice.replaceChildren(line("notice-what", what), line("notice-cure", cure));
    },
    shown(reads) {
      notice.replaceChildren();
      fallback.hidden = !reads;
      if (reads) root.append(fallback);
    },
  };
}

/** @returns {CSSStyleSheet} */
function sharedSheet() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  return sheet;
}

/**
 * @param {string} name
 * @param {string} words
 * @returns {HTMLParagraphElement}
 */
function line(name, words) {
  const paragraph = document.createElement("p");
  paragraph.className = name;
  paragraph.textContent = words;
  return paragraph;
}
