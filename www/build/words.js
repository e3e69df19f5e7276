/**
 * The tables of words in a bundle: each as www/strings/packed.js writes them, the keys once for the tables that belong
 * together. What a table's file gives stays a function that makes the table.
 */

import { readdir } from "node:fs/promises";
import { keysOf, pack } from "../strings/packed.js";

const folder = new URL("../strings/", import.meta.url);

/** A table's file: what speaks by it, if not the views, and its language. */
const TABLE = /\/strings\/((?:\w+\.)?)(\w\w)\.js$/;

/**
 * @returns {import("esbuild").Plugin}
 */
export function packedWords() {
  return {
    name: "packed-words",
    setup(esbuild) {
      esbuild.onResolve({ filter: /^keys:/ }, ({ path }) => ({ path, namespace: "keys" }));
      esbuild.onLoad({ filter: /.*/, namespace: "keys" }, async ({ path }) => ({
        contents: `export default ${JSON.stringify(await keysFor(path.replace("keys:", "")))}`,
      }));
      esbuild.onLoad({ filter: TABLE }, async ({ path }) => {
        const [, whose, language] = TABLE.exec(path) ?? [];
        return { contents: moduleOf(whose, await wordsOf(whose, language)), resolveDir: folder.pathname };
      });
    },
  };
}

/**
 * The words of one table, packed.
 *
 * @param {string} whose
 * @param {string} language
 */
export async function wordsOf(whose, language) {
  return pack(await keysFor(whose), await tableOf(`${whose}${language}.js`));
}

/**
 * The keys of all tables by which the same one speaks.
 *
 * @param {string} whose
 * @returns {Promise<string>}
 */
async function keysFor(whose) {
  const files = (await readdir(folder)).filter((name) => TABLE.exec(`/strings/${name}`)?.[1] === whose);
  return keysOf(await Promise.all(files.sort().map(tableOf)));
}

/**
 * @param {string} file
 * @returns {Promise<Record<string, string>>}
 */
async function tableOf(file) {
  const { default: table } = await import(new URL(file, folder).href);
  return table();
}

/**
 * @param {string} whose
 * @param {string} words
 */
function moduleOf(whose, words) {
  return `import { unpack } from "./packed.js";
import keys from "keys:${whose}";
export default () => unpack(keys, ${JSON.stringify(words)});`;
}
