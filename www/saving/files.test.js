import assert from "node:assert/strict";
import { test } from "node:test";
import { sidesOf } from "../facts/compared.js";
import { factsOf } from "../facts.js";
import { documentOf, mention, person, spanIn, topic } from "../facts.sample.js";
import { createFormat } from "../format.js";
import english from "../strings/en.js";
import { createTranslate } from "../strings.js";
import { fileOf } from "./files.js";
import { createPage } from "./page.js";

/** What a text may hold to break out of where it is put. */
const HOSTILE = `</script><img src=x onerror=alert(1)> "=1+1" |*_ \u202Eevil\u0007`;
const TEXT = `=HYPERLINK("x") of the river. ${HOSTILE} and the river.`;

const t = createTranslate(english(), "en");
const words = { t, format: createFormat("en", t) };

/** @param {string} title */
function parseOf(title) {
  const document = documentOf(TEXT, [["body", TEXT]]);
  document.metadata.title = title;
  document.people = [person("p1", HOSTILE)];
  const sentence = spanIn(TEXT, '=HYPERLINK("x") of the river.');
  document.topics = [topic("c1", HOSTILE, [mention(spanIn(TEXT, "river"), sentence, { holder: "p1" })])];
  document.statements = [
    {
      id: "s1",
      span: sentence,
      cue: spanIn(TEXT, "of"),
      holder: "p1",
      stance: "statement",
      evidence: "subject",
      section: 0,
      turn: null,
      topics: ["c1"],
    },
  ];
  document.quotes = [
    {
      id: "q1",
      span: spanIn(TEXT, HOSTILE),
      parts: [],
      speaker: "p1",
      cue: null,
      evidence: null,
      section: 0,
      turn: null,
      topics: [],
    },
  ];
  return { text: TEXT, documents: [document], notes: [], origin: [], edited: false };
}

/** @type {import("./timeline-picture.js").Paint} */
const PAINT = {
  paper: "#fff",
  ink: "#000",
  quiet: "#555",
  line: "#ccc",
  ground: "#eee",
  hatch: "#777",
  hatchGround: "#ddd",
  hues: { 1: "#26a" },
  on: { 1: "#fff" },
};

/**
 * @param {ReturnType<typeof parseOf>} parse
 * @returns {import("./timeline-picture.js").Picture}
 */
function pictureOf(parse) {
  const facts = factsOf(parse, 0);
  assert.ok(facts);
  const rows = [facts.track, ...facts.lanes].map((row) => ({
    row,
    name: row.label,
    count: "1",
    told: row.label,
  }));
  return {
    title: parse.documents[0].metadata.title ?? "",
    dateline: "",
    description: "",
    legend: [{ hue: "1", name: HOSTILE, faint: false }],
    sections: facts.course.regions.map(({ from, kind, to }) => ({ from, to, name: kind })),
    total: facts.course.total,
    rows,
    short: () => HOSTILE,
    order: "order in the text",
    rest: "",
    keeps: () => true,
    mirrored: false,
    language: "en",
    paint: PAINT,
  };
}

/**
 * @param {import("./files.js").Kind} kind
 * @param {string} [title]
 * @param {boolean} [isCompared] with itself, and with nothing found
 */
async function written(kind, title = HOSTILE, isCompared = false) {
  const parse = parseOf(title);
  const own = factsOf(parse, 0);
  const { name, pieces } = await fileOf(kind, {
    parse,
    document: parse.documents[0],
    pair: isCompared && own ? { own, sides: nothingFound(own, parse) } : null,
    other: isCompared ? parse : null,
    citing: { publisher: HOSTILE, url: null },
    words,
    locale: "en",
    mirrored: false,
    picture: () => pictureOf(parse),
    pictures: () => [pictureOf(parse)],
  });
  return { name, text: [...pieces].join(""), parse };
}

/**
 * @param {import("../facts.js").Facts} own
 * @param {import("../model.js").Parse} parse
 */
function nothingFound(own, parse) {
  const findings = (/** @type {{span: import("../model.js").Span}[]} */ facts) =>
    facts.map(({ span }, of) => ({
      of,
      span,
      parts: [span],
      verdict: /** @type {const} */ ("not-found"),
      passages: [],
    }));
  const sides = sidesOf(own, {
    parse,
    comparison: {
      left: 0,
      right: 0,
      metadata: [],
      people: [],
      topics: [],
      quotes: findings(own.document.quotes),
      statements: findings(own.document.statements),
      reverse: null,
    },
  });
  assert.ok(sides);
  return sides;
}

test("a comparison is a table, a report and a page, in which the words of both accounts are words", async () => {
  for (const [kind, pattern] of /** @type {const} */ ([
    ["comparison.csv", /\r\nquote,not-found,\d+,\d+,/],
    ["comparison.md", /\| not mentioned in the other account \|/],
    ["comparison.html", /<td dir="auto">not mentioned in the other account<\/td>/],
  ])) {
    const { name, text } = await written(kind, HOSTILE, true);
    assert.equal(name, `script-img-src-x-onerror-alert-1-1-1-evil.${kind}`);
    assert.match(text, pattern);
    if (kind === "comparison.html") assert.doesNotMatch(text, BROKEN);
  }
});

/** Whatever is no word in it would be markup of the text's own. */
const BROKEN = /<img|<\/script>\s*<img|onerror=alert\(1\)>/;

test("JSON is the parse as it is", async () => {
  const { name, parse, text } = await written("json", "Talks");
  assert.equal(name, "Talks.json");
  assert.deepEqual(JSON.parse(text), parse);
});

test("each table has a line a fact, with its place and its sentence", async () => {
  const { name, text } = await written("statements");
  assert.equal(name, "script-img-src-x-onerror-alert-1-1-1-evil.statements.csv");
  const [head, row] = text.slice(1).split("\r\n");
  assert.match(head, /^document,id,start,end,words,holder,.*,sentence_start,sentence_end,sentence$/);
  assert.match(row, /^d1,s1,0,29,"'=HYPERLINK\(""x""\) of the river\.",p1,/);
  assert.match(row, /,0,29,"'=HYPERLINK\(""x""\) of the river\."$/);
  for (const kind of /** @type {const} */ (["quotations", "mentions"])) {
    const { text } = await written(kind);
    assert.equal(text.split("\r\n").length, 3, kind);
    assert.match(text, /"<\/script><img src=x onerror=alert\(1\)> ""=1\+1""/);
  }
  assert.equal((await written("moments")).text.split("\r\n").length, 2);
});

test("in Markdown hostile words are words", async () => {
  const { text } = await written("markdown");
  assert.match(text, /^# \\<\/script\\>\\<img src=x onerror=alert\(1\)\\>/);
  assert.doesNotMatch(text.replaceAll("\\<", ""), /<img|<\/script/);
  assert.match(text, /\n> “\\<\/script/);
  assert.match(text, /\n\| Who \| Topic \| How \| Words \|\n\|---\|---\|---\|---\|\n/);
  assert.ok(!text.includes("\u0007"));
  for (const line of text.split("\n"))
    assert.equal((line.match(/\u202E/g) ?? []).length, (line.match(/\u202C/g) ?? []).length);
});

test("in the picture hostile words are words, and nothing is fetched", async () => {
  const { text } = await written("svg");
  assert.doesNotMatch(text, BROKEN);
  assert.doesNotMatch(text, /href|url\((?!#)|<script/);
  assert.ok(!text.includes("\u0007"));
  assert.match(
    text,
    /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/,
  );
  assert.match(text, /<title>&lt;\/script&gt;/);
});

test("a page without a script has the text, the picture and the lists, and a policy that allows nothing else", async () => {
  const { text } = await written("html");
  assert.doesNotMatch(text, BROKEN);
  assert.doesNotMatch(text, /<script/);
  assert.match(text, /default-src 'none'; style-src 'sha256-[^']+'; img-src/);
  assert.match(text, /<svg xmlns/);
  assert.match(text, /<p dir="auto">=HYPERLINK\(&quot;x&quot;\) of the river\./);
  assert.match(text, /<td dir="auto">=HYPERLINK/);
});

test("a page with a script holds the parse, which reads back, and allows that script alone", async () => {
  const parse = parseOf("Talks");
  const sources = [
    { text: TEXT, document: parse.documents[0], citing: { publisher: HOSTILE, url: null }, edited: false },
  ];
  const page = {
    parse,
    against: null,
    sources,
    pictures: [],
    script: "start()",
    locale: "en",
    mirrored: false,
  };
  const text = [...(await createPage(page, words, async (script) => `hash of ${script.length}`))()].join("");
  assert.match(text, /script-src 'sha256-hash of 7' 'wasm-unsafe-eval'/);
  const saved = /<script type="application\/json">(.*?)<\/script>/s.exec(text)?.[1] ?? "";
  assert.deepEqual(JSON.parse(saved), parse);
  assert.equal(text.match(/<script/g)?.length, 2, "the parse and the script");
  assert.match(text, /<script>start\(\)<\/script>/);
  assert.ok(text.indexOf("The text") < text.indexOf("</readout-timeline>"), "the text is the fallback");
});

test("a script that would end the page's own is left out, and the page is whole without it", async () => {
  const parse = parseOf("Talks");
  const sources = [
    { text: TEXT, document: parse.documents[0], citing: { publisher: "", url: null }, edited: false },
  ];
  const page = {
    parse,
    against: null,
    sources,
    pictures: [],
    script: "'</script>'",
    locale: "ar",
    mirrored: true,
  };
  const text = [...(await createPage(page, words, async () => null))()].join("");
  assert.doesNotMatch(text, /<script|<readout-timeline/);
  assert.match(text, /<html lang="ar" dir="rtl">/);
});
