import assert from "node:assert/strict";
import { test } from "node:test";
import { createFormat } from "../format.js";
import { createTranslate } from "../strings.js";
import { localeFor, TABLES, tableFor } from "./tables.js";

const { en, ...others } = TABLES;

/** @param {string} language */
const formsOf = (language) => new Intl.PluralRules(language).resolvedOptions().pluralCategories;

/** The keys of English with a plural form, without it. */
const counted = Object.keys(en)
  .filter((key) => key.endsWith(".other"))
  .map((key) => key.replace(/other$/, ""));

/** @param {string} words */
const placesIn = (words) => [...new Set(words.match(/\{\w+\}/g) ?? [])].sort();

for (const [language, table] of Object.entries(others)) {
  test(`every sentence has its words in ${language}, in all plural forms of the language, and no others`, () => {
    const plain = Object.keys(en).filter((key) => !counted.some((base) => isForm(key, base)));
    // A million, which French counts apart, is told by "other": the words are the same beside a figure.
    const forms = formsOf(language).filter((form) => !(language === "fr" && form === "many"));
    const wanted = [...plain, ...counted.flatMap((base) => forms.map((form) => `${base}${form}`))];
    assert.deepEqual(Object.keys(table).sort(), wanted.sort());
  });

  test(`every sentence in ${language} has the places of the English one`, () => {
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

  test(`no sentence in ${language} is empty or left in English`, () => {
    const same = Object.entries(table).filter(([key, words]) => words.trim() === "" || words === en[key]);
    // Words that are the same in both, and signs.
    const may =
      /^(header\.(person|document)|furniture\.elision|search\.place|view\.discussion|panel\.(positions|dates|date|attribution)|timeline\.(moments|quotes)|panel\.quotes|save\.(mentions|moments|quotations)|date\.zone|stance\.invitation|edit\.position)$|^kind\.pdf$/;
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
