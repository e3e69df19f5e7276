/**
 * The parts of the module form that lie in files beside it and are fetched when they are needed (www/parts/): their names,
 * and how the module comes to ask for them.
 */

import { fileURLToPath } from "node:url";
import { LANGUAGES } from "../strings/tables.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What is bundled, by the names of parts. */
export const ENTRIES = { comparing: "www/views/compare/part.js", saving: "www/views/saving.js" };

/** English is in the module. */
export const SPOKEN = LANGUAGES.filter((language) => language !== "en");

/** @param {string} part */
export const fileOf = (part) => `readout-timeline-${part}.mjs`;

/** The names of all these files. */
export const PART_FILES = [...Object.keys(ENTRIES), ...SPOKEN].map(fileOf);

/**
 * Of the module: what one plain script holds inside lies beside it.
 *
 * @returns {import("esbuild").Plugin}
 */
export function besideInside() {
  const files = new Map(Object.entries(ENTRIES).map(([part, entry]) => [`${root}${entry}`, fileOf(part)]));
  return {
    name: "beside-inside",
    setup(esbuild) {
      esbuild.onResolve({ filter: /\.inside\.js$/ }, ({ path, resolveDir }) => ({
        path: fileURLToPath(new URL(path.replace(".inside.", ".beside."), `file://${resolveDir}/`)),
      }));
      esbuild.onResolve({ filter: /^words:/ }, ({ path }) => ({
        path: `./${fileOf(path.replace("words:", ""))}`,
        external: true,
      }));
      esbuild.onResolve({ filter: /^\.\.?\// }, ({ kind, path, resolveDir }) => {
        if (kind !== "dynamic-import") return undefined;
        const file = files.get(fileURLToPath(new URL(path, `file://${resolveDir}/`)));
        return file ? { path: `./${file}`, external: true } : undefined;
      });
    },
  };
}
