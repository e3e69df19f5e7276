// Tables as CSV (RFC 4180). In go columns and rows, out come lines; what a cell means is the tables' business.

/** Spreadsheets take a file for UTF-8 only if it says so. */
const BOM = "\uFEFF";

/**
 * What makes a spreadsheet take words for a formula, the full-width forms too, which some of them fold. Blanks and marks
 * that cannot be seen may stand before it.
 */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** @typedef {string | number | boolean | null} Cell */

/**
 * The lines of a table, the heading first.
 * @param {readonly string[]} columns
 * @param {Iterable<Cell[]>} rows
 * @returns {Generator<string>}
 */
export function* csv(columns, rows) {
  yield `${BOM}${line([...columns])}`;
  for (const row of rows) yield line(row);
}

/** @param {Cell[]} cells */
const line = (cells) => `${cells.map(cellOf).join(",")}\r\n`;

/**
 * Numbers stay numbers. Words that a spreadsheet would run as a formula get an apostrophe in front, which makes them words;
 * the columns with the offsets lead to the words as they are.
 * @param {Cell} cell
 */
function cellOf(cell) {
  if (typeof cell !== "string") return cell === null ? "" : String(cell);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a zero byte ends the file for some programs
  const words = cell.replace(/\u0000/g, "\uFFFD");
  const safe = FORMULA.test(words) ? `'${words}` : words;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
