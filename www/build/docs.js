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
 * @returns {Promise<string>}
 */
export async function current(page) {
  const tables = await made();
  return page.replace(PLACE, (_, opening, name, end) => {
    if (!(name in tables)) throw new Error(`no table is called ${name}`);
    return `${opening}\n${tables[name].trim()}\n\n${end}`;
  });
}

/** @returns {Promise<Record<string, string>>} */
async function made() {
  const defaults = await defaultsOf("www/style.css");
  const properties = PROPERTIES.map(
    ([name, doc]) => `| \`${name}\` | \`${defaults[name] ?? ""}\` | ${doc} |`,
  );
  const parts = PARTS.map(([name, doc]) => `| \`${name}\` | ${doc} |`);
  return {
    options: optionTable(),
    properties: ["| property | default | what it is |", "|---|---|---|", ...properties].join("\n"),
    parts: ["| part | what it is |", "|---|---|", ...parts].join("\n"),
  };
}

/**
 * The defaults of the custom properties, as the style sheet has them.
 *
 * @param {string} path
 * @returns {Promise<Record<string, string>>}
 */
async function defaultsOf(path) {
  const css = await readFile(new URL(path, root), "utf8");
  const found = [...css.matchAll(/:\s*var\((--rt-[\w-]+),\s*(.+)\);/g)];
  return Object.fromEntries(
    found.map(([, name, value]) => [
      name,
      value.replace(/var\(--_(text-)?font\)/, (_, text) => `--rt-${text ?? ""}font`),
    ]),
  );
}

/** Writes every page. */
async function main() {
  for (const path of MADE) {
    const file = new URL(path, root);
    await writeFile(file, await current(await readFile(file, "utf8")));
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
