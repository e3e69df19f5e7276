/**
 * Words out of a table: in goes a key and its values, out comes the sentence. No markup, no plural rules.
 */

/**
 * The sentence of a key, with `{name}` replaced by the value of that name.
 *
 * An unknown key gives the key itself, so that a gap in a table is seen and breaks nothing.
 *
 * @param {Record<string, string>} table
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 */
export function fill(table, key, values = {}) {
  const template = table[key] ?? key;
  return template.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}
