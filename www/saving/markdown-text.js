// Words as Markdown that says nothing but the words. In go words of any kind, out come lines in which no letter has a
// meaning for Markdown or for HTML.

import { contained } from "../bidi.js";

/** Letters with a meaning anywhere in a line, and those with one at its beginning. */
const ANYWHERE = /[\\`*_[\]<>|~&$^]/g;
const AT_START = /^(?=[#+\-=:])|^(\d{1,9})(?=[.)])/;
/** What becomes a link by itself. */
const LINKS = /(?<=\b[a-z][a-z+.-]*):(?=\/\/)|(?<=\bwww)\.|@/gi;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g;

/**
 * Words in a line.
 * @param {string} words
 */
export function inLine(words) {
  const line = contained(words).replace(CONTROL, "\uFFFD").replace(/\s+/g, " ").trim();
  return line.replace(ANYWHERE, "\\$&").replace(LINKS, "\\$&").replace(AT_START, "$1\\");
}

/**
 * Paragraphs as a block quotation.
 * @param {string} words
 */
export const asQuotation = (words) =>
  words
    .split("\n\n")
    .map((paragraph) => `> ${inLine(paragraph)}`)
    .join("\n>\n");

/**
 * The lines of a table.
 * @param {string[]} columns
 * @param {string[][]} rows
 */
export function asTable(columns, rows) {
  const line = (/** @type {string[]} */ cells) =>
    `| ${cells.map((cell) => inLine(cell) || " ").join(" | ")} |\n`;
  return [line(columns), `|${columns.map(() => "---").join("|")}|\n`, ...rows.map(line)];
}
