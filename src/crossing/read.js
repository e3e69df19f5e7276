/**
 * The other end of the crossing: in go the numbers and strings of a tape, out comes the value, as plain objects.
 *
 * What an item is stands in mod.rs. A tape comes from this parser alone, so nothing is checked; nor is anything kept of
 * the memory of the WebAssembly, where `tape` lies.
 *
 * @param {Uint32Array} tape
 * @param {string} words
 * @param {string} names
 * @returns {unknown}
 */
export function read(tape, words, names) {
  const [terms, ...records] = names.split("\n").map((line) => line.split(","));
  let at = 0;
  let told = 0;
  return next();

  /** @returns {unknown} */
  function next() {
    const item = tape[at++];
    const value = item >>> 3;
    switch (item & 7) {
      case 0:
        return value > 3 ? map(value - 4) : value > 2 ? float() : [null, false, true][value];
      case 1:
        return value;
      case 2:
        told += value;
        return words.slice(told - value, told);
      case 3:
        return terms[value];
      case 4:
        return list(value);
      case 5:
        return record(records[value]);
      default:
        return { start: next(), end: next() };
    }
  }

  /** @param {number} length */
  function list(length) {
    const values = [];
    while (length-- > 0) values.push(next());
    return values;
  }

  /** @param {string[]} keys */
  function record(keys) {
    /** @type {Record<string, unknown>} */
    const made = {};
    for (const key of keys) made[key] = next();
    return made;
  }

  /** @param {number} entries */
  function map(entries) {
    /** @type {Record<string, unknown>} */
    const made = {};
    while (entries-- > 0) {
      const key = String(next());
      made[key] = next();
    }
    return made;
  }

  function float() {
    at += 2;
    return new Float64Array(tape.slice(at - 2, at).buffer)[0];
  }
}
