/**
 * The tables of the documentation that are made from the code. `node www/build/docs.js` writes them into docs/, between
 * the comments `<!-- made: NAME -->` and `<!-- end -->`; a test says where one is not current.
 */

import { readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { optionTable } from "../declarations.js";
import { PARTS, PROPERTIES } from "../theming.js";

const root = new URL("../../", import.meta.url);

/** The pages that hold such tables. */
export const MADE = ["docs/api.md", "docs/theming.md"];

const PLACE = /(<!-- made: ([\w-]+) -->\n)[\s\S]*?(<!-- end -->)/g;

/**
 * A page with its tables as the code has them.
 *
 * @param {string} page
 * @returns {string}
 */
export function current(page) {
  const tables = made();
  return page.replace(PLACE, (_, opening, name, end) => {
    if (!(name in tables)) throw new Error(`no table is called ${name}`);
    return `${opening}\n${tables[name].trim()}\n\n${end}`;
  });
}

/** @returns {Record<string, string>} */
function made() {
  const properties = PROPERTIES.map(({ name, light, dark, doc }) => {
    const value = light === dark ? `\`${light}\`` : `\`${light}\`, in the dark \`${dark}\``;
    return `| \`${name}\` | ${value.replace("--_", "--rt-")} | ${doc} |`;
  });
  const parts = PARTS.map(({ name, doc }) => `| \`${name}\` | ${doc} |`);
  return {
    options: optionTable(),
    properties: ["| property | default | what it is |", "|---|---|---|", ...properties].join("\n"),
    parts: ["| part | what it is |", "|---|---|", ...parts].join("\n"),
  };
}

/** Writes every page. */
async function main() {
  for (const path of MADE) {
    const file = new URL(path, root);
    await writeFile(file, current(await readFile(file, "utf8")));
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
