/**
 * The licences of the npm packages that are in the bundle, as their authors ask for in every copy.
 */

import { readdir, readFile } from "node:fs/promises";

/**
 * One text with each package's name, version and licence.
 *
 * @param {URL} root
 * @param {string[]} inputs Paths of the files that went into the bundle.
 * @returns {Promise<string>}
 */
export async function licences(root, inputs) {
  const texts = await Promise.all(packagesOf(inputs).map((name) => licence(root, name)));
  return `Readout Timeline contains these packages.\n\n${texts.join("\n\n")}\n`;
}

/**
 * The npm packages that files belong to, in order of their names.
 *
 * @param {string[]} inputs
 * @returns {string[]}
 */
export function packagesOf(inputs) {
  const names = inputs.map((path) => /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]);
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}

/**
 * @param {URL} root
 * @param {string} name
 * @returns {Promise<string>}
 */
async function licence(root, name) {
  const folder = new URL(`node_modules/${name}/`, root);
  const { version, license } = JSON.parse(await readFile(new URL("package.json", folder), "utf8"));
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name} comes without a licence text`);
  const text = await readFile(new URL(file, folder), "utf8");
  return `== ${name} ${version} (${license})\n\n${text.trim()}`;
}
