/**
 * The table in docs/matrix.md, made from the matrix. `node tests/engines/table.js` writes it there; a test holds it
 * against what is written.
 */

import { readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { outcome, PLACES, POLICIES } from "./matrix.js";

/** The page that holds the table. */
export const PAGE = new URL("../../docs/matrix.md", import.meta.url);

const BEGIN = "<!-- matrix: made by tests/engines/table.js -->\n";
const END = "<!-- end of matrix -->";

/**
 * A page with the table of now in it.
 *
 * @param {string} page
 * @returns {string}
 */
export function withTable(page) {
  const begin = page.indexOf(BEGIN) + BEGIN.length;
  const end = page.indexOf(END);
  if (begin < BEGIN.length || end < begin) throw new Error("docs/matrix.md has no place for the table");
  return `${page.slice(0, begin)}\n${table()}\n\n${page.slice(end)}`;
}

function table() {
  const rows = PLACES.map((place) => [
    place.says,
    ...POLICIES.map((policy) => (outcome(place, policy) === "whole" ? "whole" : "text")),
  ]);
  const lines = [
    ["place", ...POLICIES.map(({ says }) => says)],
    ["---", ...POLICIES.map(() => "---")],
    ...rows,
  ];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await writeFile(PAGE, withTable(await readFile(PAGE, "utf8")));
}
