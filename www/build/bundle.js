/**
 * One entry to one text, by esbuild. Says how each form gets its WebAssembly; reads and writes no output file.
 */

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build, formatMessages } from "esbuild";
import { toLetters } from "../wasm-source/letters.js";

/**
 * `classic`: a plain script with a global and the WebAssembly inside. `module`: an ES module with the WebAssembly in a
 * file beside it. `inline`: an ES module with the WebAssembly inside, for a page in one file. `style`: a style sheet.
 *
 * @typedef {"classic" | "module" | "inline" | "style"} Form
 */

const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Bundles an entry.
 *
 * @param {string} entry A path under the root.
 * @param {{form: Form, version: string}} settings
 * @returns {Promise<{text: string, inputs: string[]}>} The bundle, and the paths of what went into it.
 */
export async function bundle(entry, { form, version }) {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    charset: "utf8",
    target: "es2022",
    format: form === "classic" ? "iife" : "esm",
    // The entry's exports, as one global; a module has them anyway.
    globalName: form === "classic" ? "ReadoutTimeline" : undefined,
    banner: form === "style" ? {} : { js: banner(version) },
    define: { READOUT_TIMELINE_VERSION: JSON.stringify(version) },
    // Style sheets that a script imports become its text, for adoptedStyleSheets; a style sheet's own imports are bundled.
    loader: form === "style" ? {} : { ".css": "text", ".md": "text" },
    external: form === "style" ? ["data:*"] : [],
    plugins: form === "style" ? [] : [wasmSource(form), minifiedStyle()],
    // A failure is told once, by whoever asked for the bundle.
    logLevel: "silent",
    logOverride: { "empty-import-meta": "error" },
  });
  const { outputFiles = [], metafile = { inputs: {} }, warnings } = result;
  if (warnings.length > 0) throw new Error((await formatMessages(warnings, { kind: "warning" })).join("\n"));
  return { text: await withWasm(outputFiles[0].text, form), inputs: Object.keys(metafile.inputs) };
}

/**
 * What a copy of the script must say about itself and about what is in it.
 *
 * @param {string} version
 * @returns {string}
 */
function banner(version) {
  return `/*! Readout Timeline ${version} (MIT OR Apache-2.0), with d3 modules (ISC): see THIRD-PARTY-LICENSES.txt */`;
}

/**
 * Gives `wasm-source` and, inside it, `wasm-packed`.
 *
 * @param {Form} form
 * @returns {import("esbuild").Plugin}
 */
function wasmSource(form) {
  const file = form === "module" ? "beside.js" : "inline.js";
  return {
    name: "wasm-source",
    setup(esbuild) {
      esbuild.onResolve({ filter: /^wasm-source$/ }, () => ({ path: `${root}www/wasm-source/${file}` }));
      esbuild.onResolve({ filter: /^wasm-packed$/ }, () => ({ path: "wasm-packed", namespace: "packed" }));
      esbuild.onLoad({ filter: /.*/, namespace: "packed" }, () => ({ contents: PLACE, loader: "text" }));
    },
  };
}

/** Where the WebAssembly goes: written behind esbuild, which would write half of its letters as escapes. */
const PLACE = "the WebAssembly";

/**
 * Puts the WebAssembly into a script that has it inside.
 *
 * @param {string} text
 * @param {Form} form
 * @returns {Promise<string>}
 */
async function withWasm(text, form) {
  if (form === "module" || form === "style") return text;
  const [before, behind, ...more] = text.split(`"${PLACE}"`);
  if (behind === undefined || more.length > 0)
    throw new Error("the script has not one place for the WebAssembly");
  const letters = toLetters(await readFile(`${root}www/generated/bindings_bg.wasm`));
  // The mark of UTF-8 wins over what a server or a page says: read as another encoding the letters would be other bytes.
  const mark = form === "classic" ? "\uFEFF" : "";
  return `${mark}${before}"${letters}"${behind}`;
}

/**
 * A style sheet that a script imports, without comments and spaces.
 *
 * @returns {import("esbuild").Plugin}
 */
function minifiedStyle() {
  return {
    name: "minified-style",
    setup(esbuild) {
      esbuild.onLoad({ filter: /\.css$/ }, async ({ path }) => {
        const { outputFiles } = await build({
          entryPoints: [path],
          bundle: true,
          write: false,
          minify: true,
          charset: "utf8",
          target: "es2022",
          external: ["data:*"],
        });
        return { contents: outputFiles[0].text, loader: "text" };
      });
    },
  };
}
