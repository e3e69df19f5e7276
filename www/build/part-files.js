/**
 * Makes the files beside the module form. Each stands by itself: it takes nothing from the module, so that there is no third
 * file that both would wait for. What they have in common is in both, which costs only those who load it.
 */

import { banner, bundle } from "./bundle.js";
import { ENTRIES, fileOf, SPOKEN } from "./parts.js";
import { wordsOf } from "./words.js";

/**
 * @param {string} version
 * @returns {Promise<Record<string, string>>} Texts by file name.
 */
export async function partFiles(version) {
  const bundled = Object.entries(ENTRIES).map(async ([part, entry]) => {
    const { text } = await bundle(entry, { form: "part", version });
    return [fileOf(part), text];
  });
  const spoken = SPOKEN.map(async (language) => {
    const [views, page] = await Promise.all([wordsOf("", language), wordsOf("page.", language)]);
    const [made, above, around] = [version, views, page].map((text) => JSON.stringify(text));
    const text = `export const version=${made},views=${above},page=${around};\n`;
    return [fileOf(language), `${banner(version)}\n${text}`];
  });
  return Object.fromEntries(await Promise.all([...bundled, ...spoken]));
}
