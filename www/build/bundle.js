/**
 * One entry to one text, by esbuild and terser. Says how each form gets its WebAssembly; reads and writes no output file.
 */

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build, formatMessages } from "esbuild";
import { toLetters } from "../wasm-source/letters.js";
import { besideInside } from "./parts.js";
import { shorten } from "./shorten.js";
import { packedWords } from "./words.js";

/**
 * `classic`: a plain script with a global and the WebAssembly inside. `module`: an ES module with the WebAssembly in a
 * file beside it, for other people's bundlers. `inline`: a script with the WebAssembly inside, for a page in one file.
 * `page`: a module of a page with the WebAssembly beside it. `plain`: a script of a few lines without a global. `style`: a
 * style sheet. `part`: a part of the module in a file beside it.
 *
 * `classic`, `inline` and `page` are wrapped into one function, which can tell its own words (www/saving/script.js).
 *
 * @typedef {"classic" | "module" | "inline" | "page" | "plain" | "style" | "part"} Form
 */

const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Bundles an entry.
 *
 * @param {string} entry A path under the root.
 * @param {{form: Form, version: string, integrity?: Record<string, string>}} settings `integrity`: the hashes of the
 *   scripts that the workbench tells in its embed code.
 * @returns {Promise<{text: string, inputs: string[]}>} The bundle, and the paths of what went into it.
 */
export async function bundle(entry, { form, version, integrity = {} }) {
  const isModule = form === "module" || form === "part";
  const isWrapped = form === "classic" || form === "inline" || form === "page";
  const result = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    charset: "utf8",
    target: "es2022",
    format: isWrapped || form === "plain" ? "iife" : "esm",
    // The entry's exports, as one value; a module has them anyway.
    globalName: isWrapped ? "READOUT_MADE" : undefined,
    banner: isModule ? { js: banner(version) } : {},
    define: {
      READOUT_TIMELINE_VERSION: JSON.stringify(version),
      READOUT_TIMELINE_INTEGRITY: JSON.stringify(integrity),
      ...(isWrapped ? { "import.meta.url": "READOUT_URL" } : {}),
    },
    // Style sheets that a script imports become its text, for adoptedStyleSheets; a style sheet's own imports are bundled.
    loader: form === "style" ? {} : { ".css": "text", ".md": "text" },
    external: form === "style" ? ["data:*"] : [],
    plugins: form === "style" ? [] : pluginsFor(form),
    // A failure is told once, by whoever asked for the bundle.
    logLevel: "silent",
    logOverride: { "empty-import-meta": "error" },
  });
  const { outputFiles = [], metafile = { inputs: {} }, warnings } = result;
  if (warnings.length > 0) throw new Error((await formatMessages(warnings, { kind: "warning" })).join("\n"));
  const [{ text: bundled }] = outputFiles;
  // What pages of others download; the workbench, which is opened once, is not worth a build's time.
  const text = isModule || form === "classic" ? await shorten(bundled, isModule) : bundled;
  return {
    text: isWrapped ? await wrapped(text, form, version) : text,
    inputs: Object.keys(metafile.inputs),
  };
}

/**
 * A script as one named function and its call. The WebAssembly is handed over from outside of it, since a page that the
 * widget saves needs the function without it.
 *
 * @param {string} script
 * @param {Form} form
 * @param {string} version
 * @returns {Promise<string>}
 */
async function wrapped(script, form, version) {
  // Written as it is: JSON and esbuild would write half of the letters as escapes.
  const packed = form === "page" ? '""' : `"${await packedWasm()}"`;
  const url = form === "page" ? "import.meta.url" : '""';
  const made = `(function READOUT_SELF(READOUT_PACKED,READOUT_URL,READOUT_PART){${script}\nreturn READOUT_MADE})`;
  // The mark of UTF-8 wins over what a server or a page says: read as another encoding the letters would be other bytes.
  const mark = form === "classic" ? "\uFEFF" : "";
  return `${mark}${banner(version)}\nvar ReadoutTimeline=${made}(${packed},${url},"");\n`;
}

/**
 * What a copy of the script must say about itself and about what is in it.
 *
 * @param {string} version
 * @returns {string}
 */
export function banner(version) {
  return `/*! Readout Timeline ${version} (MIT OR Apache-2.0): see also THIRD-PARTY-LICENSES.txt */`;
}

/** @param {Form} form */
function pluginsFor(form) {
  const beside = form === "module" ? [besideInside()] : [];
  return [...beside, wasmSource(form), minifiedStyle(), bareOptions(), packedWords()];
}

/**
 * Gives `wasm-source` and, inside it, `wasm-packed`.
 *
 * @param {Form} form
 * @returns {import("esbuild").Plugin}
 */
function wasmSource(form) {
  const file = form === "module" || form === "page" ? "beside.js" : "inline.js";
  return {
    name: "wasm-source",
    setup(esbuild) {
      esbuild.onResolve({ filter: /^wasm-source$/ }, () => ({ path: `${root}www/wasm-source/${file}` }));
      esbuild.onResolve({ filter: /^wasm-packed$/ }, () => ({ path: "wasm-packed", namespace: "packed" }));
      esbuild.onLoad({ filter: /.*/, namespace: "packed" }, () => ({
        contents: "export default READOUT_PACKED",
        loader: "js",
      }));
    },
  };
}

/**
 * The option table without what is said in documentation and types alone.
 *
 * @returns {import("esbuild").Plugin}
 */
function bareOptions() {
  return {
    name: "bare-options",
    setup(esbuild) {
      esbuild.onLoad({ filter: /www\/options\.js$/ }, async ({ path }) => ({
        contents: (await readFile(path, "utf8")).replace(/^ +(?:doc|takes): ".*",\n/gm, ""),
        loader: "js",
      }));
    },
  };
}

/** @type {Promise<string> | undefined} */
let packed;

/** The WebAssembly as inline.js opens it; packed once for all bundles. */
function packedWasm() {
  packed ??= readFile(`${root}www/generated/bindings_bg.wasm`).then(toLetters);
  return packed;
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
