// A comparison to take away: as a table for programs, and as a report for reading, in Markdown or as a page by itself. In
// go both accounts and what was found, out come pieces of text. Words are words in each of them.

import { differenceWords, runsOf, verdictKey, wordsWithin } from "../facts/compared.js";
import { nameIn } from "./holders.js";
import { asTable, inLine } from "./markdown-text.js";
import { tableOf } from "./page.js";

/**
 * @typedef {import("../facts/compared.js").Sides} Sides
 * @typedef {import("../facts/compared.js").Entry} Entry
 * @typedef {import("./citation-text.js").Words} Words
 * @typedef {import("./csv.js").Cell} Cell
 *
 * @typedef {object} Pair
 * @property {import("../facts.js").Facts} own
 * @property {Sides} sides
 *
 * @typedef {{name: string, heads: string[], rows: string[][]}} Part
 */

/** Names of columns are for programs, and stay the same in every language. */
export const COLUMNS = [
  "kind",
  "verdict",
  "start",
  "end",
  "words",
  "speaker_name",
  "passage",
  "passage_start",
  "passage_end",
  "passage_words",
  "passage_speaker_name",
  "same_speaker",
  "coverage",
  "score",
  "differences",
  "word_difference",
  "account",
];

/**
 * Both ways in which words were looked for.
 * @param {Pair} pair
 */
const waysOf = ({ own, sides: { back, entries, facts } }) => [
  { turned: false, from: own, to: facts, entries },
  { turned: true, from: facts, to: own, entries: back },
];

/**
 * A line a passage; one without for what was not found. The last column tells whose words were looked for.
 * @param {Pair} pair
 * @returns {Generator<Cell[]>}
 */
export function* findingRows(pair) {
  for (const way of waysOf(pair)) yield* rowsOf(way);
}

/**
 * @param {ReturnType<typeof waysOf>[number]} way
 * @returns {Generator<Cell[]>}
 */
function* rowsOf({ turned, from, to, entries }) {
  const account = turned ? "other" : "this";
  const name = (/** @type {import("../facts.js").Facts} */ { document }, /** @type {string | null} */ who) =>
    who === "joint" ? who : (document.people.find(({ id }) => id === who)?.name ?? "");
  for (const entry of entries) {
    const { kind, verdict, span, parts, who, passages } = entry;
    const words = wordsWithin(from.text, span, parts);
    const before = [kind, verdict, span.start, span.end, words, name(from, who)];
    if (passages.length === 0)
      yield [...before, ...COLUMNS.slice(before.length + 1).map(() => null), account];
    for (const [nth, passage] of passages.entries()) {
      yield [
        ...before,
        nth + 1,
        passage.span.start,
        passage.span.end,
        wordsWithin(to.text, passage.span, [passage.span]),
        name(to, passage.who),
        passage.speaker,
        rounded(passage.coverage),
        rounded(passage.score),
        passage.differences.join(" "),
        differenceWords(runsOf(from.text, to.text, entry, passage, turned)),
        account,
      ];
    }
  }
}

/** @param {number} share */
const rounded = (share) => Math.round(share * 1000) / 1000;

/**
 * @param {Pair} pair
 * @param {Words} words
 * @returns {Generator<string>}
 */
export function* comparisonReport(pair, words) {
  const { t } = words;
  yield `# ${inLine(t("save.comparison"))}\n\n`;
  for (const line of linesOf(pair, words)) yield `${inLine(line)}\n\n`;
  for (const { name, heads, rows } of partsOf(pair, words)) {
    if (rows.length === 0) continue;
    yield `## ${inLine(name)}\n\n`;
    yield* asTable(heads, rows);
    yield "\n";
  }
}

/**
 * What stands in the main part of a page.
 * @param {Pair} pair
 * @param {Words} words
 * @param {(name: string, words: string) => string} line writes a heading or a paragraph
 * @returns {Generator<string>}
 */
export function* comparisonPage(pair, words, line) {
  yield line("h1", words.t("save.comparison"));
  for (const told of linesOf(pair, words)) yield line("p", told);
  for (const { name, heads, rows } of partsOf(pair, words)) yield* tableOf(name, heads, rows);
}

/**
 * @param {Pair} pair
 * @param {Words} words
 */
function linesOf({ own, sides }, { t }) {
  const title = (/** @type {import("../facts.js").Facts} */ { document }) =>
    `${document.metadata.title ?? t("header.untitled")} (${t(`kind.${document.kind}`)})`;
  return [
    `${t("compare.this")}: ${title(own)}`,
    `${t("compare.against")}: ${title(sides.facts)}`,
    t("compare.note"),
  ];
}

/**
 * @param {Pair} pair
 * @param {Words} words
 * @returns {Part[]}
 */
function partsOf(pair, words) {
  const { t, format } = words;
  const { own, sides } = pair;
  const beside = [t("compare.this"), t("compare.against"), t("compare.how")];
  const weight = (/** @type {{weight: number} | null} */ share) =>
    share ? `${format.number(Math.round(share.weight * 100))} %` : "";
  return [
    ...waysOf(pair).map((way) => wordsPart(way, words)),
    {
      name: t("save.topics"),
      heads: [t("table.topic"), ...beside],
      rows: sides.comparison.topics.map(({ agreement, label, left, right }) => [
        label,
        weight(left),
        weight(right),
        t(left && right ? "topic.both" : `agreement.${agreement}`),
      ]),
    },
    {
      name: t("panel.positions"),
      heads: [t("table.topic"), ...beside],
      rows: sides.comparison.topics.flatMap(({ label, positions }) =>
        positions.map((one) => [
          label,
          heldBy(own, one.left, one.leftStatements, t),
          heldBy(sides.facts, one.right, one.rightStatements, t),
          one.differences.map((name) => t(`position.${name}`)).join("; ") || t("agreement.same"),
        ]),
      ),
    },
    {
      name: t("panel.details"),
      heads: [t("panel.details"), ...beside],
      rows: sides.comparison.metadata.map(({ field, agreement, left, right }) => [
        t(`panel.${field}`),
        toldWords(left, field, words),
        toldWords(right, field, words),
        t(`agreement.${agreement}`),
      ]),
    },
  ];
}

/**
 * @param {import("../model.js").Told | null} told
 * @param {string} field
 * @param {Words} words
 */
function toldWords(told, field, { format }) {
  if (!told) return "";
  return field === "date" ? format.date(told.value) : told.value;
}

/**
 * @param {ReturnType<typeof waysOf>[number]} way
 * @param {Words} words
 * @returns {Part}
 */
function wordsPart({ turned, from, to, entries }, { t }) {
  const rows = entries.map((entry) => {
    const [best] = entry.passages;
    const told = wordsWithin(from.text, entry.span, entry.parts);
    return [
      t(verdictKey(entry.verdict, turned)),
      `${nameIn(from.document, entry.who, t)}: ${entry.kind === "quote" ? `“${told}”` : told}`,
      best ? `${nameIn(to.document, best.who, t)}: ${wordsWithin(to.text, best.span, [best.span])}` : "",
      best ? best.differences.map((name) => t(`difference.${name}`)).join("; ") : "",
    ];
  });
  const accounts = [t("compare.this"), t("compare.against")];
  const heads = [t("compare.words"), ...(turned ? accounts.reverse() : accounts), t("compare.how")];
  return { name: t(turned ? "compare.of-other" : "compare.of-this"), heads, rows };
}

/**
 * @param {import("../facts.js").Facts} facts
 * @param {string | null} holder
 * @param {number[]} statements
 * @param {import("../strings.js").Translate} t
 */
function heldBy({ document, text }, holder, statements, t) {
  const told = statements.flatMap((at) => document.statements[at] ?? []);
  if (told.length === 0) return "";
  const words = told.map(
    ({ span, stance }) => `${t(`stance.${stance}`)}, ${text.slice(span.start, span.end)}`,
  );
  return `${nameIn(document, holder, t)}: ${words.join("; ")}`.replace(/\s+/g, " ");
}
