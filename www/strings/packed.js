/**
 * Tables of words as the build writes them into a script: the keys once for all languages, and each language's sentences
 * as one text, in the order of the keys. So no key is said four times, and a script that starts makes no table that nobody
 * reads. In the sources, and in their tests, the tables are what their files say.
 */

/** @typedef {Record<string, string>} Strings */

/** Plural forms in the order in which they are written. */
const FORMS = ["zero", "one", "two", "few", "many", "other"];
/** What ends a key that has plural forms. */
const COUNTED = "*";
/** Between sentences, and between the forms of one. */
const [LINE, FORM] = ["\n", "\t"];

/**
 * The keys of tables that belong together: a line for each first part of a key, with what may follow it.
 *
 * @param {Strings[]} tables
 * @returns {string}
 */
export function keysOf(tables) {
  /** @type {Map<string, Set<string>>} */
  const groups = new Map();
  const all = tables.flatMap(Object.keys);
  const counted = new Set(all.flatMap((key) => stemOf(key) ?? []).filter((stem) => isCounted(stem, all)));
  for (const key of all) {
    const stem = stemOf(key);
    const whole = stem && counted.has(stem) ? `${stem}${COUNTED}` : key;
    const [group] = whole.split(".", 1);
    const rest = whole.slice(group.length + 1);
    groups.set(group, (groups.get(group) ?? new Set()).add(rest));
  }
  return Array.from(groups, ([group, rests]) => [group, ...rests].join(" ")).join(LINE);
}

/**
 * The sentences of one table: a line for its plural forms, then one for each key.
 *
 * @param {string} keys
 * @param {Strings} table
 * @returns {string}
 */
export function pack(keys, table) {
  const all = each(keys);
  const counted = all.filter((key) => key.endsWith(COUNTED));
  const forms = FORMS.filter((form) => counted.some((key) => namesOf(key, [form])[0] in table));
  const sentences = all.map((key) =>
    namesOf(key, forms)
      .map((name) => table[name] ?? "")
      .join(FORM),
  );
  return [forms.join(FORM), ...sentences].join(LINE);
}

/**
 * The table as it was.
 *
 * @param {string} keys
 * @param {string} packed
 * @returns {Strings}
 */
export function unpack(keys, packed) {
  const [forms, ...lines] = packed.split(LINE).map((line) => line.split(FORM));
  /** @type {Strings} */
  const table = {};
  for (const [at, key] of each(keys).entries()) {
    // A form that a sentence does not have is empty, and looked up under another.
    for (const [nth, name] of namesOf(key, forms).entries()) if (lines[at][nth]) table[name] = lines[at][nth];
  }
  return table;
}

/** @param {string} keys */
function each(keys) {
  return keys.split(LINE).flatMap((line) => {
    const [group, ...rests] = line.split(" ");
    return rests.map((rest) => `${group}.${rest}`);
  });
}

/**
 * @param {string} key
 * @param {string[]} forms
 */
function namesOf(key, forms) {
  return key.endsWith(COUNTED) ? forms.map((form) => `${key.slice(0, -1)}.${form}`) : [key];
}

/** @param {string} key */
function stemOf(key) {
  const at = key.lastIndexOf(".");
  return FORMS.includes(key.slice(at + 1)) ? key.slice(0, at) : null;
}

/**
 * @param {string} stem
 * @param {string[]} keys
 */
function isCounted(stem, keys) {
  return keys.includes(`${stem}.other`) && keys.includes(`${stem}.one`);
}
