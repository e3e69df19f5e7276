// The files that can be taken away. In go a kind and what is shown, out come a name, a type, and pieces of text that are
// written one after the other; who is given the file, and how, is not known here.

import { COLUMNS, comparisonPage, comparisonReport, findingRows } from "./comparison.js";
import { csv } from "./csv.js";
import { fileName } from "./file-name.js";
import { tag, write } from "./markup.js";
import { createPage, pageAround } from "./page.js";
import { report } from "./report.js";
import { ownScript } from "./script.js";
import { TABLES } from "./tables.js";
import { drawTimeline } from "./timeline-picture.js";

/**
 * @typedef {import("./kinds.js").Kind} Kind
 *
 * @typedef {object} Shown
 * @property {import("../model.js").Parse} parse
 * @property {import("../model.js").Document} document the one that is shown
 * @property {import("./comparison.js").Pair | null} pair with the other account, where there is one
 * @property {import("../model.js").Parse | null} other the reading of that
 * @property {import("./citation.js").Citing} citing
 * @property {import("./citation-text.js").Words} words
 * @property {string} locale
 * @property {boolean} mirrored
 * @property {() => import("./timeline-picture.js").Picture} picture as it is shown
 * @property {() => import("./timeline-picture.js").Picture[]} pictures whole, of each document
 *
 * @typedef {object} Written
 * @property {string} name
 * @property {string} type
 * @property {Iterable<string>} pieces
 */

/**
 * @param {Kind} kind
 * @param {Shown} shown
 * @returns {Promise<Written>}
 */
export async function fileOf(kind, shown) {
  const { document, parse, words } = shown;
  if (shown.pair && kind.startsWith("comparison.")) return comparisonFile(kind, shown, shown.pair);
  const first = parse.documents[0]?.metadata ?? document.metadata;
  if (kind === "json") {
    return {
      name: fileName(first, "json"),
      type: "application/json",
      pieces: [`${JSON.stringify(parse)}\n`],
    };
  }
  if (kind === "svg") {
    const drawn = write(drawTimeline(shown.picture()), "xml");
    const pieces = [`<?xml version="1.0" encoding="UTF-8"?>\n${drawn}\n`];
    return { name: fileName(document.metadata, "svg"), type: "image/svg+xml", pieces };
  }
  if (kind === "markdown") {
    return { name: fileName(first, "md"), type: "text/markdown", pieces: report(sourcesOf(shown), words) };
  }
  if (kind === "html") {
    return { name: fileName(first, "html"), type: "text/html", pieces: await pageOf(shown) };
  }
  const table = TABLES.find(({ id }) => id === kind) ?? TABLES[0];
  const pieces = csv(table.columns, table.rows(parse));
  return { name: fileName(first, `${kind}.csv`), type: "text/csv;charset=utf-8", pieces };
}

/**
 * @param {Kind} kind
 * @param {Shown} shown
 * @param {import("./comparison.js").Pair} pair
 * @returns {Promise<Written>}
 */
async function comparisonFile(kind, { document, locale, mirrored, words }, pair) {
  const name = fileName(document.metadata, kind);
  if (kind === "comparison.csv")
    return { name, type: "text/csv;charset=utf-8", pieces: csv(COLUMNS, findingRows(pair)) };
  if (kind === "comparison.md") return { name, type: "text/markdown", pieces: comparisonReport(pair, words) };
  const page = { locale, mirrored, script: null, title: words.t("save.comparison") };
  const pieces = await pageAround(page, words, digestOf, () => comparisonPage(pair, words, lineOf("h1")));
  return { name, type: "text/html", pieces: pieces() };
}

/**
 * What writes the title of a comparison, and its lines.
 * @param {"h1" | "h2"} title
 */
const lineOf = (title) => (/** @type {string} */ element, /** @type {string} */ told) =>
  `${write(tag(element === "h1" ? title : element, { dir: "auto" }, told), "html")}\n`;

/** @param {Shown} shown */
async function pageOf(shown) {
  const { locale, mirrored, other, pair, parse, words } = shown;
  const pictures = shown.pictures().map(drawTimeline);
  const against = other &&
    pair && {
      reading: { ...other, comparison: pair.sides.comparison },
      told: () => comparisonPage(pair, words, lineOf("h2")),
    };
  const page = { parse, against, sources: sourcesOf(shown), pictures, script: ownScript(), locale, mirrored };
  const pieces = await createPage(page, words, digestOf);
  return pieces();
}

/** @param {Shown} shown */
const sourcesOf = ({ citing, parse }) =>
  parse.documents.map((document) => ({ text: parse.text, document, citing, edited: parse.edited === true }));

/**
 * The SHA-256 of a text in base64, where the page's origin is secure enough to reckon one.
 * @param {string} text
 * @returns {Promise<string | null>}
 */
async function digestOf(text) {
  if (!globalThis.crypto?.subtle) return null;
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return btoa(String.fromCharCode(...bytes));
}
