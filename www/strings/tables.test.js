import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { createFormat } from "../format.js";
import { createTranslate } from "../strings.js";
import { LANGUAGES, localeFor, tableFor } from "./tables.js";
import { workbenchTableFor } from "./workbench.tables.js";

/** @param {(language: string) => Record<string, string>} of */
const inAll = (of) => Object.fromEntries(LANGUAGES.map((language) => [language, of(language)]));

const TABLES = inAll(tableFor);
const WORKBENCH = inAll(workbenchTableFor);

/** @param {string} language */
const formsOf = (language) => new Intl.PluralRules(language).resolvedOptions().pluralCategories;

/** @param {string} words */
const placesIn = (words) => [...new Set(words.match(/\{\w+\}/g) ?? [])].sort();

/**
 * What the element says and what the workbench says: the tables, and the keys whose words are the same in English and in
 * another language, or are signs.
 */
const FAMILIES = [
  {
    whose: "the element",
    tables: TABLES,
    may: /^(header\.(person|document)|furniture\.elision|search\.place|view\.discussion|panel\.(positions|dates|date|attribution)|timeline\.(moments|quotes)|panel\.quotes|save\.(mentions|moments|quotations)|date\.zone|stance\.invitation|edit\.position)$|^kind\.pdf$/,
  },
  {
    whose: "the workbench",
    tables: WORKBENCH,
    may: /^(workbench\.choice|mend\.(count\.(one|other)|amount|document|date|positions?|item)|embed\.code)$/,
  },
];

for (const { whose, tables, may } of FAMILIES) {
  const { en, ...others } = tables;
  for (const [language, table] of Object.entries(others)) compare(whose, en, language, table, may);
}

/**
 * The tests of one table against the English one.
 *
 * @param {string} whose
 * @param {Record<string, string>} en
 * @param {string} language
 * @param {Record<string, string>} table
 * @param {RegExp} may Keys whose words may be those of English.
 */
function compare(whose, en, language, table, may) {
  // The keys of English with a plural form, without it.
  const counted = Object.keys(en)
    .filter((key) => key.endsWith(".other"))
    .map((key) => key.replace(/other$/, ""));

  test(`every sentence of ${whose} has its words in ${language}, in all plural forms, and no others`, () => {
    const plain = Object.keys(en).filter((key) => !counted.some((base) => isForm(key, base)));
    // A million, which French counts apart, is told by "other": the words are the same beside a figure.
    const forms = formsOf(language).filter((form) => !(language === "fr" && form === "many"));
    const wanted = [...plain, ...counted.flatMap((base) => forms.map((form) => `${base}${form}`))];
    assert.deepEqual(Object.keys(table).sort(), wanted.sort());
  });

  test(`every sentence of ${whose} in ${language} has the places of the English one`, () => {
    for (const [key, words] of Object.entries(table)) {
      const base = counted.find((one) => isForm(key, one));
      const expected = placesIn(en[base ? `${base}other` : key] ?? "");
      // A form for none, one or two may say the number in words.
      const isTold = /\.(zero|one|two)$/.test(key);
      const found = isTold && base ? [...new Set([...placesIn(words), "{count}"])].sort() : placesIn(words);
      const whole = isTold && base ? [...new Set([...expected, "{count}"])].sort() : expected;
      assert.deepEqual(found, whole, key);
    }
  });

  test(`no sentence of ${whose} in ${language} is empty or left in English`, () => {
    const same = Object.entries(table).filter(([key, words]) => words.trim() === "" || words === en[key]);
    assert.deepEqual(
      same.filter(([key]) => !may.test(key)),
      [],
    );
  });
}

/**
 * @param {string} key
 * @param {string} base with its dot
 */
function isForm(key, base) {
  return key.startsWith(base) && /^(zero|one|two|few|many|other)$/.test(key.slice(base.length));
}

test("the workbench takes no key from the element", () => {
  assert.deepEqual(
    Object.keys(WORKBENCH.en).filter((key) => Object.hasOwn(TABLES.en, key)),
    [],
  );
});

test("what the page of the workbench says without its script is what its English table says", async () => {
  const html = await readFile(new URL("../index.html", import.meta.url), "utf8");
  const body = html.slice(html.indexOf("<body>")).replace(/<noscript>[\s\S]*<\/noscript>/, "");
  // The heading is the product's name, in every language.
  const said = [...body.matchAll(/<(?!h1)\w+([^>]*)>\s*([^<\s][^<]*)</g)].map(([, attributes, words]) => [
    attributes.match(/data-words="([^"]+)"/)?.[1],
    words.trim(),
  ]);
  const named = [...body.matchAll(/aria-label="([^"]+)"([^>]*)/g)].map(([, words, attributes]) => [
    attributes.match(/data-label="([^"]+)"/)?.[1],
    words,
  ]);
  const all = [...said, ...named];
  assert.deepEqual(
    all,
    all.map(([key]) => [key, WORKBENCH.en[key ?? ""]]),
  );
  const keys = Object.keys(WORKBENCH.en).filter((key) => key.startsWith("page."));
  assert.deepEqual(
    keys.filter((key) => !all.some(([one]) => one === key)),
    [],
  );
});

test("a cure that names the button to open files names it as the workbench does", () => {
  for (const [language, table] of Object.entries(TABLES)) {
    for (const key of ["error.elsewhere.cure", "error.alone.cure"]) {
      assert.ok(table[key].includes(WORKBENCH[language]["page.open"]), `${key} in ${language}`);
    }
  }
});

test("corrections are counted in the forms of each language", () => {
  /** @param {string} locale @param {number[]} counts */
  const told = (locale, counts) => {
    const t = createTranslate(workbenchTableFor(locale), locale);
    return counts.map((count) => t("mend.count", { count }));
  };
  assert.deepEqual(told("ru-RU", [1, 3, 5, 21]), [
    "1 исправление",
    "3 исправления",
    "5 исправлений",
    "21 исправление",
  ]);
  assert.deepEqual(told("ar-u-nu-latn", [0, 1, 2, 3, 11, 100]), [
    "لا تصحيحات",
    "تصحيح واحد",
    "تصحيحان",
    "3 تصحيحات",
    "11 تصحيحًا",
    "100 تصحيح",
  ]);
});

test("Russian has four forms, and Arabic six", () => {
  const russian = createTranslate(tableFor("ru"), "ru");
  const words = [1, 3, 5, 21, 1490].map((count) => russian("header.words", { count }));
  assert.deepEqual(words, ["1 слово", "3 слова", "5 слов", "21 слово", "1\u00a0490 слов"]);
  const arabic = createTranslate(tableFor("ar-AE"), "ar-AE-u-nu-latn");
  const told = [0, 1, 2, 3, 11, 100].map((count) => arabic("header.words", { count }));
  assert.deepEqual(told, ["بلا كلمات", "كلمة واحدة", "كلمتان", "3 كلمات", "11 كلمة", "100 كلمة"]);
});

test("a region keeps its dates, and a language without words is spoken to in English throughout", () => {
  assert.equal(localeFor("fr-CA"), "fr-CA");
  assert.equal(tableFor("fr-CA")["view.table"], "Tableau");
  assert.equal(localeFor("de-AT"), "en");
  assert.equal(tableFor("constructor")["view.table"], "Table");
});

test("dates are told in the words of each language", () => {
  /** @param {string} locale */
  const told = (locale) => createFormat(locale, createTranslate(tableFor(locale), locale)).moment("2031-22");
  assert.deepEqual(["fr", "ru", "ar-u-nu-latn"].map(told), ["été 2031", "лето 2031 г.", "صيف 2031"]);
});
