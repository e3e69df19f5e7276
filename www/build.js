/**
 * Builds what a page takes: run by `cargo xtask build`, after the bindings are in www/generated/.
 *
 * In: the entry www/readout-timeline.js, the workbench page, www/generated/. Out: pkg/ and, for the local server, the
 * workbench in target/workbench/. Fails where a size is beyond its budget, or with `--tell-budgets` only says so.
 */

import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { bundle } from "./build/bundle.js";
import { gallery } from "./build/gallery.js";
import { integrityOf } from "./build/integrity.js";
import { licences } from "./build/licences.js";
import { manifest } from "./build/manifest.js";
import { partFiles } from "./build/part-files.js";
import { report } from "./build/sizes.js";
import { standalone } from "./build/standalone.js";
import { declarations } from "./build/types.js";

const root = new URL("../", import.meta.url);
const pkg = new URL("pkg/", root);
const workbench = new URL("target/workbench/", root);
const wasm = new URL("www/generated/bindings_bg.wasm", root);

/** The parser's module has the same types as the whole package, without the element. */
const PARSE_TYPES = `export { compare, parse, version } from "./readout-timeline.js";\nexport type * from "./readout-timeline.js";\n`;

/** Bundles, writes and measures. */
async function build() {
  const version = await checkedVersion();
  const [beside, classic, module, parser, fences, frame, host, frameStyle] = await Promise.all([
    partFiles(version),
    bundle("www/readout-timeline.js", { form: "classic", version }),
    bundle("www/readout-timeline.js", { form: "module", version }),
    bundle("www/parse.js", { form: "module", version }),
    bundle("www/embedding/fences.js", { form: "plain", version }),
    bundle("www/embedding/frame-page.js", { form: "plain", version }),
    bundle("www/embedding/host-page.js", { form: "plain", version }),
    bundle("www/embedding/frame.css", { form: "style", version }),
  ]);
  /** What pages load; the workbench tells the hashes in its embed code. */
  const scripts = {
    "readout-timeline.js": classic.text,
    "readout-timeline.mjs": module.text,
    "readout-timeline-iframe.js": host.text,
    "readout-timeline-fences.js": fences.text,
  };
  const integrity = integrityOf(scripts);
  const [page, alone, style] = await Promise.all([
    bundle("www/page.js", { form: "page", version, integrity }),
    bundle("www/page.js", { form: "inline", version, integrity }),
    bundle("www/workbench.css", { form: "style", version }),
  ]);
  const html = await readFile(new URL("www/index.html", root), "utf8");
  const framed = {
    "readout-timeline-frame.html": await readFile(new URL("www/embedding/frame.html", root), "utf8"),
    "readout-timeline-frame.js": frame.text,
    "readout-timeline-frame.css": frameStyle.text,
  };
  await Promise.all([
    write(pkg, {
      ...scripts,
      ...beside,
      ...framed,
      "readout-timeline.html": standalone(html, { script: alone.text, style: style.text }),
      "readout-timeline.d.ts": await declarations(root),
      "parse.mjs": parser.text,
      "parse.d.ts": PARSE_TYPES,
      "custom-elements.json": manifest(version),
      "integrity.json": `${JSON.stringify({ ...integrity, ...integrityOf(beside) }, null, 2)}\n`,
      "THIRD-PARTY-LICENSES.txt": await licences(root, alone.inputs),
    }),
    write(workbench, {
      ...scripts,
      ...beside,
      ...framed,
      "index.html": html,
      "workbench.js": page.text,
      "workbench.css": style.text,
    }),
  ]);
  await Promise.all([
    copyFile(wasm, new URL("readout-timeline.wasm", pkg)),
    copyFile(wasm, new URL("readout-timeline.wasm", workbench)),
    ...["LICENSE-MIT", "LICENSE-APACHE"].map((name) => copyFile(new URL(name, root), new URL(name, pkg))),
  ]);
  await gallery(root, workbench);
  const beyond = await report(pkg);
  if (beyond.length === 0) return;
  if (!process.argv.includes("--tell-budgets")) throw new Error(beyond.join("; "));
  console.log(beyond.map((line) => `beyond its budget: ${line}`).join("\n"));
}

/**
 * Writes files into a folder, which is made if it is not there.
 *
 * @param {URL} folder
 * @param {Record<string, string>} files
 */
async function write(folder, files) {
  await mkdir(folder, { recursive: true });
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(new URL(name, folder), text)));
}

/**
 * The version, which the crate and the package must agree on.
 *
 * @returns {Promise<string>}
 */
async function checkedVersion() {
  const { version: ours } = JSON.parse(await readFile(new URL("package.json", pkg), "utf8"));
  const crate = process.env.READOUT_TIMELINE_VERSION ?? ours;
  if (crate !== ours)
    throw new Error(`pkg/package.json says ${ours} and Cargo.toml ${crate}: make them agree`);
  return ours;
}

await build().catch((error) => {
  console.error(`build: ${error.message}`);
  process.exitCode = 1;
});
