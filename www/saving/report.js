// A report of a parse in Markdown, for reading and for passing on: each document with its details, quotations with their
// citations, positions, people, dates. In go a parse and the words of the reader's language, out come pieces of text.

import { citeQuote } from "./citation.js";
import { basisWords, bearerWords, inMarks, personWords } from "./citation-text.js";
import { nameIn } from "./holders.js";
import { asQuotation, asTable, inLine } from "./markdown-text.js";

/**
 * @typedef {import("./citation-text.js").Words} Words
 * @typedef {import("./citation.js").Source} Source
 */

/**
 * @param {Source[]} sources a document each
 * @param {Words} words
 * @returns {Generator<string>}
 */
export function* report(sources, words) {
  for (const [at, source] of sources.entries()) {
    if (at > 0) yield "\n---\n\n";
    yield head(source, words);
    yield* quotations(source, words);
    yield* positions(source, words);
    yield* people(source, words);
    yield* topics(source, words);
    yield* dates(source, words);
    yield `\n${inLine(words.t("save.made"))}\n`;
  }
}

/**
 * @param {Source} source
 * @param {Words} words
 */
function head({ citing, document, edited }, { t, format }) {
  const { date, institution, medium, place, standfirst, title } = document.metadata;
  const publisher = citing.publisher || institution;
  const facts = [t(`kind.${document.kind}`), date && format.date(date), place, medium, publisher];
  const line = facts.flatMap((fact) => (fact ? [inLine(fact)] : [])).join(" · ");
  return [
    `# ${inLine(title ?? t("header.untitled"))}\n`,
    `${line}\n`,
    standfirst && `${inLine(standfirst)}\n`,
    citing.url && `<${citing.url}>\n`,
    edited && `*${inLine(t("cite.edited"))}*\n`,
  ]
    .filter(Boolean)
    .join("\n");
}

/**
 * @param {Source} source
 * @param {Words} words
 */
function* quotations(source, words) {
  const { quotes } = source.document;
  if (quotes.length === 0) return;
  yield heading(words.t("panel.quotes"));
  for (const quote of quotes) {
    const citation = citeQuote(source, quote);
    const basis = basisWords(citation, words);
    const link = citation.link ? ` ([${inLine(words.t("cite.link"))}](<${citation.link}>))` : "";
    yield `${asQuotation(inMarks(citation))}\n\n— ${inLine(bearerWords(citation, words))}${link}${basis ? `  \n  *${inLine(basis)}*` : ""}\n\n`;
  }
}

/**
 * @param {Source} source
 * @param {Words} words
 */
function* positions({ document, text }, { t }) {
  if (document.statements.length === 0) return;
  const labels = new Map(document.topics.map(({ id, label }) => [id, label]));
  yield heading(t("panel.positions"));
  yield* asTable(
    ["who", "topic", "stance", "words"].map((key) => t(`positions.${key}`)),
    document.statements.map(({ holder, span, stance, topics }) => [
      nameIn(document, holder, t),
      topics.flatMap((id) => labels.get(id) ?? []).join(", "),
      t(`stance.${stance}`),
      text.slice(span.start, span.end),
    ]),
  );
}

/**
 * @param {Source} source
 * @param {Words} words
 */
function* people({ document }, { t, format }) {
  if (document.people.length === 0) return;
  yield heading(t("panel.people"));
  for (const person of document.people) {
    const others = [...new Set(person.aliases.map(({ text }) => text))].filter(
      (text) => text !== person.name,
    );
    const also = others.length > 0 ? `; ${t("panel.also", { names: others.join(", ") })}` : "";
    yield `- ${inLine(`${personWords(person, { t, format })}${also}`)}\n`;
  }
}

/**
 * @param {Source} source
 * @param {Words} words
 */
function* topics({ document }, { t }) {
  if (document.topics.length === 0) return;
  yield heading(t("save.topics"));
  for (const { label, mentions } of document.topics) {
    const count = new Set(mentions.map(({ sentence }) => sentence.start)).size;
    yield `- ${inLine(t("save.topic", { label, count }))}\n`;
  }
}

/**
 * @param {Source} source
 * @param {Words} words
 */
function* dates({ document, text }, { t, format }) {
  if (document.moments.length === 0) return;
  yield heading(t("panel.dates"));
  yield* asTable(
    [t("panel.date"), t("positions.words"), t("save.relation")],
    document.moments.map(({ edtf, relation, span }) => [
      edtf ? format.moment(edtf) : t("panel.undated"),
      text.slice(span.start, span.end),
      relation ? t(`relation.${relation}`) : "",
    ]),
  );
}

/** @param {string} words */
const heading = (words) => `\n## ${inLine(words)}\n\n`;
