// A page by itself: the whole text, the timeline as a picture and the lists, readable without a script; and inside it,
// where it is to be had, the script and the saved parse, which make it the same widget as here. In go a parse, a picture
// and the words, out come pieces of HTML. Nothing in the page asks the network for anything, and its policy says so.

import { piecesOf } from "../facts/runs.js";
import { citeQuote } from "./citation.js";
import { citationTags } from "./citation-text.js";
import { nameIn } from "./holders.js";
import { begin, isFitForRaw, jsonForScript, tag, write } from "./markup.js";

/**
 * @typedef {import("./citation.js").Source} Source
 * @typedef {import("./citation-text.js").Words} Words
 * @typedef {import("./markup.js").Content} Content
 * @typedef {import("./markup.js").Tag} Tag
 *
 * @typedef {object} Page
 * @property {import("../model.js").Parse} parse
 * @property {Source[]} sources a document each
 * @property {Tag[]} pictures a document each
 * @property {{reading: object, told: () => Generator<string>} | null} against the other account with what the comparison
 *   found, and the same to be read without a script
 * @property {string | null} script what defines the element; null where it is not to be had
 * @property {string} locale
 * @property {boolean} mirrored
 */

/** The look of the page as long as no script runs, and around the widget. */
const STYLE = `body{margin:0 auto;max-width:75rem;padding:1.25rem;font:1rem/1.5 system-ui,sans-serif;color-scheme:light dark}
readout-timeline{--rt-text-font:Charter,Georgia,"Times New Roman",serif}
h1,h2,h3{line-height:1.2}svg{max-width:100%;height:auto}main>section,readout-timeline>section{max-width:46rem}
blockquote{margin-inline:0;padding-inline-start:1rem;border-inline-start:3px solid}
table{border-collapse:collapse}th,td{padding:.375rem .75rem .375rem 0;border-bottom:1px solid #8888;text-align:start;vertical-align:top}
.label{margin-bottom:0;font-weight:700}.aside{font-size:.875rem}footer{margin-top:2rem;font-size:.875rem}`;

/**
 * @param {Page} page
 * @param {Words} words
 * @param {(text: string) => Promise<string | null>} digest the SHA-256 of a text in base64, where it can be reckoned
 * @returns {Promise<() => Generator<string>>}
 */
export function createPage(page, words, digest) {
  const script = page.script !== null && isFitForRaw(page.script) ? page.script : null;
  const { locale, mirrored, sources } = page;
  const title = sources[0]?.document.metadata.title ?? words.t("header.untitled");
  return pageAround({ locale, mirrored, script, title }, words, digest, () =>
    bodyOf({ ...page, script }, words),
  );
}

/**
 * The page around what stands in its main part.
 * @param {{locale: string, mirrored: boolean, script: string | null, title: string}} page
 * @param {Words} words
 * @param {(text: string) => Promise<string | null>} digest as for a page
 * @param {() => Generator<string>} body
 * @returns {Promise<() => Generator<string>>}
 */
export async function pageAround({ locale, mirrored, script, title }, words, digest, body) {
  const policy = await policyOf(script, digest);
  const head = tag(
    "head",
    {},
    tag("meta", { charset: "utf-8" }),
    tag("meta", { "http-equiv": "content-security-policy", content: policy }),
    tag("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    tag("meta", { name: "color-scheme", content: "light dark" }),
    tag("title", {}, title),
    tag("link", { rel: "icon", href: "data:," }),
    tag("style", {}, STYLE),
  );
  return function* pieces() {
    const html = begin("html", { lang: locale, dir: mirrored ? "rtl" : null });
    yield `<!doctype html>\n${html}\n${write(head, "html")}\n<body>\n<main>\n`;
    yield* body();
    yield `</main>\n<footer>${write(words.t("save.made"), "html")}</footer>\n</body>\n</html>\n`;
  };
}

/** The id of the other account in the page. */
const OTHER = "other-account";

/**
 * @param {Page} page
 * @param {Words} words
 * @returns {Generator<string>}
 */
function* bodyOf({ against, parse, pictures, script, sources }, words) {
  const citing = sources[0]?.citing;
  if (script) {
    // The widget takes the saved parse; what follows it inside the element is what a reader without scripts sees.
    const { publisher = "", url = null } = citing ?? {};
    const other = against && `#${OTHER}`;
    yield begin("readout-timeline", { publisher: publisher || null, url, against: other });
    yield write(tag("script", { type: "application/json" }, jsonForScript(parse)), "html");
    const { reading } = against ?? {};
    yield write(
      reading && tag("script", { type: "application/json", id: OTHER }, jsonForScript(reading)),
      "html",
    );
  }
  for (const [at, source] of sources.entries()) {
    yield write(
      tag("h1", { dir: "auto" }, source.document.metadata.title ?? words.t("header.untitled")),
      "html",
    );
    yield write(datelineOf(source, words), "html");
    if (pictures[at]) yield `<figure>${write(pictures[at], "xml")}</figure>\n`;
    yield* textOf(source, words);
    yield* quotationsOf(source, words);
    yield* positionsOf(source, words);
    yield* datesOf(source, words);
  }
  if (against) yield* against.told();
  if (!script) return;
  yield "</readout-timeline>\n";
  yield write(tag("script", {}, script), "html");
}

/**
 * @param {Source} source
 * @param {Words} words
 */
function datelineOf({ citing, document, edited }, { t, format }) {
  const { date, institution, medium, place } = document.metadata;
  const facts = [
    t(`kind.${document.kind}`),
    date && format.date(date),
    place,
    medium,
    citing.publisher || institution,
  ];
  const parts = facts.flatMap((fact) => (fact ? [tag("bdi", {}, fact)] : []));
  return tag(
    "p",
    { class: "aside" },
    ...parts.flatMap((part, at) => [at > 0 && " · ", part]),
    citing.url && " · ",
    citing.url && tag("a", { href: citing.url }, citing.url),
    edited && ` · ${t("cite.edited")}`,
  );
}

/**
 * The whole text, a piece a paragraph.
 * @param {Source} source
 * @param {Words} words
 * @returns {Generator<string>}
 */
function* textOf({ document, text }, { t }) {
  yield `<section>${write(tag("h2", {}, t("reader.label")), "html")}${begin("div", { lang: document.language })}\n`;
  for (const { form, kind, span } of piecesOf(text, document)) {
    const words = text.slice(span.start, span.end);
    const name = kind === "paragraph" ? "p" : form === "heading" ? "h3" : "p";
    const look = kind === "paragraph" ? null : form === "label" ? "label" : "aside";
    yield `${write(tag(form === "blockquote" ? "blockquote" : name, { class: look, dir: "auto" }, words), "html")}\n`;
  }
  yield "</div></section>\n";
}

/**
 * @param {Source} source
 * @param {Words} words
 * @returns {Generator<string>}
 */
function* quotationsOf(source, words) {
  const { quotes } = source.document;
  if (quotes.length === 0) return;
  yield `<section>${write(tag("h2", {}, words.t("panel.quotes")), "html")}\n`;
  for (const quote of quotes) {
    const tags = citationTags(citeQuote(source, quote), words);
    yield `${tags.map((one) => write(one, "html")).join("")}\n`;
  }
  yield "</section>\n";
}

/**
 * @param {Source} source
 * @param {Words} words
 * @returns {Generator<string>}
 */
function* positionsOf({ document, text }, { t }) {
  const labels = new Map(document.topics.map(({ id, label }) => [id, label]));
  const rows = document.statements.map(({ holder, span, stance, topics }) => [
    nameIn(document, holder, t),
    topics.flatMap((id) => labels.get(id) ?? []).join(", "),
    t(`stance.${stance}`),
    text.slice(span.start, span.end),
  ]);
  const heads = ["who", "topic", "stance", "words"].map((key) => t(`positions.${key}`));
  yield* tableOf(t("panel.positions"), heads, rows);
}

/**
 * @param {Source} source
 * @param {Words} words
 * @returns {Generator<string>}
 */
function* datesOf({ document, text }, { t, format }) {
  const rows = document.moments.map(({ edtf, span }) => [
    edtf ? format.moment(edtf) : t("panel.undated"),
    text.slice(span.start, span.end),
  ]);
  yield* tableOf(t("panel.dates"), [t("panel.date"), t("positions.words")], rows);
}

/**
 * A list as a table under its name; nothing where it is empty.
 * @param {string} name
 * @param {string[]} heads
 * @param {string[][]} rows
 * @returns {Generator<string>}
 */
export function* tableOf(name, heads, rows) {
  if (rows.length === 0) return;
  const head = tag("tr", {}, ...heads.map((words) => tag("th", { scope: "col" }, words)));
  yield `<section>${write(tag("h2", {}, name), "html")}<table>${write(tag("thead", {}, head), "html")}<tbody>\n`;
  for (const row of rows) {
    yield `${write(tag("tr", {}, ...row.map((cell) => tag("td", { dir: "auto" }, cell))), "html")}\n`;
  }
  yield "</tbody></table></section>\n";
}

/**
 * What the page may do: run the one script that is in it, and nothing else. Where no digest can be reckoned, any script
 * in the page could run; the words in it are none either way.
 * @param {string | null} script
 * @param {(text: string) => Promise<string | null>} digest
 */
async function policyOf(script, digest) {
  const [ofScript, ofStyle] = await Promise.all([script === null ? null : digest(script), digest(STYLE)]);
  const allowed = (/** @type {string | null} */ hash) => (hash ? `'sha256-${hash}'` : "'unsafe-inline'");
  return [
    "default-src 'none'",
    `style-src ${allowed(ofStyle)}`,
    ...(script === null ? [] : [`script-src ${allowed(ofScript)} 'wasm-unsafe-eval'`]),
    "img-src data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}
