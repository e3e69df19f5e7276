/**
 * The types of the package: those of the model, which the Rust core generates, and those of the element.
 */

import { readFile } from "node:fs/promises";
import { elementDeclarations } from "../declarations.js";

/** Where the model ends and the bindings' own classes and functions begin. */
const FIRST_OWN = /^(?:\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*)?export (?:default )?(?:class|function) /m;

/**
 * The text of `readout-timeline.d.ts`.
 *
 * @param {URL} root
 * @returns {Promise<string>}
 */
export async function declarations(root) {
  const bindings = await readFile(new URL("www/generated/bindings.d.ts", root), "utf8");
  return `${model(bindings)}\n${elementDeclarations()}`;
}

/**
 * The types of the model alone.
 *
 * @param {string} bindings
 * @returns {string}
 */
export function model(bindings) {
  const end = bindings.search(FIRST_OWN);
  const types = end < 0 ? bindings : bindings.slice(0, end);
  if (!types.includes("export interface Parse ")) throw new Error("bindings.d.ts does not declare Parse");
  return types.replace(/^\/\* \w+[-:]disable \*\/\n/gm, "").trim();
}
