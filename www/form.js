/**
 * What form a text has: from the ending of its name, the media type a server gives, or its first characters. A form is
 * what `parse` takes, and `saved` for a parse that was saved as JSON.
 */

import { SAVED_LIMIT, TEXT_LIMIT } from "./limits.js";

/**
 * @typedef {"auto" | "text" | "markdown" | "html"} Format
 * @typedef {Format | "saved"} Form
 */

/** @type {Record<string, Form>} */
const BY_ENDING = {
  md: "markdown",
  markdown: "markdown",
  html: "html",
  htm: "html",
  xhtml: "html",
  json: "saved",
};

/** @type {Record<string, Form>} */
const BY_TYPE = {
  "text/markdown": "markdown",
  "text/html": "html",
  "application/xhtml+xml": "html",
  "application/json": "saved",
};

/** Tags with which a page or a piece of one opens; a text that merely holds `<…>` does not open with one. */
const HTML_OPENING =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!-{2}[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|main|article|section|div|p|h[1-6]|header|ul|ol|table)[\s/>]/i;

/**
 * The form that a name and a media type tell. A known ending wins: servers often call Markdown plain text.
 *
 * @param {string} name A file's name or the path of an address.
 * @param {string} [type]
 * @returns {Form}
 */
export function formOf(name, type = "") {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1].toLowerCase() ?? "";
  return BY_ENDING[ending] ?? BY_TYPE[type] ?? "auto";
}

/**
 * The most bytes that a file of this name and type may have.
 *
 * @param {string} name
 * @param {string} [type]
 * @returns {number}
 */
export function limitOf(name, type = "") {
  return formOf(name, type) === "saved" ? SAVED_LIMIT : TEXT_LIMIT;
}

/**
 * Whether a string is HTML by the way it opens.
 *
 * @param {string} text
 * @returns {boolean}
 */
export function opensAsHtml(text) {
  return HTML_OPENING.test(text.slice(0, 2000));
}

/**
 * Whether a string is a saved parse by the way it opens: an object, which no readout is.
 *
 * @param {string} text
 * @returns {boolean}
 */
export function opensAsSaved(text) {
  return /^\s*\{\s*"/.test(text.slice(0, 200)) && /"documents"\s*:/.test(text);
}
