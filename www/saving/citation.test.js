import assert from "node:assert/strict";
import { test } from "node:test";
import { documentOf, person, spanIn } from "../facts.sample.js";
import { createFormat } from "../format.js";
import english from "../strings/en.js";
import { createTranslate } from "../strings.js";
import { citeQuote, citeSentence, citeStatement } from "./citation.js";
import { markedCitation, plainCitation } from "./citation-text.js";

const t = createTranslate(english(), "en-GB");
const words = { t, format: createFormat("en-GB", t) };

const TEXT = "President Tamm expressed concern. “We agree,” he said, “and more.” Ana Ode: Water is life.";

/**
 * @param {Partial<import("../model.js").Quote>} more
 * @returns {import("../model.js").Quote}
 */
const quote = (more) => ({
  id: "q1",
  span: { start: spanIn(TEXT, "“We").start, end: spanIn(TEXT, "more.”").end },
  parts: [spanIn(TEXT, "“We agree,”"), spanIn(TEXT, "“and more.”")],
  speaker: "p2",
  cue: spanIn(TEXT, "said"),
  evidence: "pronoun",
  section: 0,
  turn: null,
  topics: [],
  ...more,
});

/** @param {Partial<import("./citation.js").Citing>} [citing] */
function source(citing = {}) {
  const document = documentOf(TEXT, [
    ["body", TEXT.slice(0, TEXT.indexOf("Ana"))],
    ["transcript", "Water is life."],
  ]);
  document.metadata.title = "Talks on the river";
  document.metadata.date = "2031-04-02";
  document.metadata.institution = "Office of the President";
  document.people = [
    { ...person("p1", "Ana Ode"), role: "President", country: "FR" },
    person("p2", "Bo Tamm"),
  ];
  const span = spanIn(TEXT, "Water is life.");
  document.turns = [
    {
      id: "t1",
      speaker: "p1",
      label: spanIn(TEXT, "Ana Ode:"),
      note: "retranslated",
      directions: [],
      span,
      paragraphs: [{ id: "g2", span }],
    },
  ];
  return { text: TEXT, document, citing: { publisher: "", url: null, ...citing }, edited: false };
}

test("a quotation is cited with who, where, when, and by what it is attributed", () => {
  assert.equal(
    plainCitation(citeQuote(source(), quote({})), words),
    "“We agree, […] and more.”\n" +
      "— Bo Tamm · Talks on the river, Office of the President, 2 April 2031\n" +
      "[attributed by: a pronoun that can mean one person alone (“said”)]",
  );
});

test("where nobody is named, nobody is", () => {
  const cited = plainCitation(citeQuote(source(), quote({ speaker: null, evidence: null })), words);
  assert.match(cited, /\n— Not attributed · Talks on the river/);
  assert.doesNotMatch(cited, /attributed by/);
});

test("what is said in a turn is its speaker's, with office, and with the translation told", () => {
  const cited = plainCitation(citeSentence(source(), spanIn(TEXT, "Water is life.")), words);
  assert.match(cited, /^“Water is life.”\n— Ana Ode, President of France \(in translation\) · /);
  assert.match(cited, /\[attributed by: the name before the words\]$/);
});

test("a sentence of the account is the account's, and a statement is what it says of its holder", () => {
  const span = spanIn(TEXT, "President Tamm expressed concern.");
  assert.match(plainCitation(citeSentence(source(), span), words), /\n— In the words of the account · /);
  const statement = /** @type {import("../model.js").Statement} */ ({
    id: "s1",
    span,
    cue: spanIn(TEXT, "expressed concern"),
    holder: "p2",
    stance: "concern",
    evidence: "subject",
    section: 0,
    turn: null,
    topics: [],
  });
  const cited = plainCitation(citeStatement(source(), statement), words);
  assert.match(cited, /\n— The account, of Bo Tamm \(concern\) · /);
  const hidden = { ...statement, holder: null, evidence: /** @type {const} */ ("agentless") };
  assert.match(
    plainCitation(citeStatement(source(), hidden), words),
    /\n— The account, without saying whose \(\w+\) · (.|\n)*\n\[not attributed: the text hides who\]$/,
  );
});

test("the page's publisher goes before the text's own, and its address leads to the words", () => {
  const given = source({ publisher: "The Gazette", url: "https://example.org/a" });
  const cited = plainCitation(citeSentence(given, spanIn(TEXT, "Water is life.")), words);
  assert.match(cited, /The Gazette, 2 April 2031, https:\/\/example\.org\/a#:~:text=Water%20is%20life\./);
});

test("as markup it is a quotation and its source, and hostile words stay words", () => {
  const given = source({ publisher: "<script>alert(1)</script>", url: 'https://example.org/?"><b>' });
  given.document.metadata.title = "</cite><img src=x>";
  const marked = markedCitation(citeQuote(given, quote({})), words);
  assert.match(
    marked,
    /^<blockquote lang="en" dir="auto" cite="https:[^"]*"><p>“We agree, \[…\] and more\.”<\/p>/,
  );
  assert.match(marked, /<cite>&lt;\/cite&gt;&lt;img src=x&gt;<\/cite>/);
  assert.doesNotMatch(marked, /<script|<img|<b>/);
});

test("a reading that a person mended says so", () => {
  const cited = plainCitation(citeQuote({ ...source(), edited: true }, quote({})), words);
  assert.match(cited, /; read by a program and mended by hand\]$/);
});
