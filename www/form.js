/**
 * What form a text has: in go a name, the media type that a server gives, or the first characters; out comes a form that
 * `parse` takes, or `saved` for a parse that was saved as JSON. What a string is otherwise, the parser finds.
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
 * Whether a string is a saved parse by the way it opens: an object, which no readout is.
 *
 * @param {string} text
 * @returns {boolean}
 */
export function opensAsSaved(text) {
  return /^\s*\{\s*"/.test(text.slice(0, 200)) && /"documents"\s*:/.test(text);
}
