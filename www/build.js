/**
 * Builds what a page takes: run by `cargo xtask build`, after the bindings are in www/generated/.
 *
 * In: the entry www/readout-timeline.js, the workbench page, www/generated/. Out: pkg/ and, for the local server, the
 * workbench in target/workbench/. Fails where a size is beyond its budget, or with `--tell-budgets` only says so.
 */

import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { bundle } from "./build/bundle.js";
import { licences } from "./build/licences.js";
import { report } from "./build/sizes.js";
import { standalone } from "./build/standalone.js";
import { declarations } from "./build/types.js";

const root = new URL("../", import.meta.url);
const pkg = new URL("pkg/", root);
const workbench = new URL("target/workbench/", root);
const wasm = new URL("www/generated/bindings_bg.wasm", root);

/** Bundles, writes and measures. */
async function build() {
  const version = await checkedVersion();
  const [classic, module, page, alone, style] = await Promise.all([
    bundle("www/readout-timeline.js", { form: "classic", version }),
    bundle("www/readout-timeline.js", { form: "module", version }),
    bundle("www/page.js", { form: "page", version }),
    bundle("www/page.js", { form: "inline", version }),
    bundle("www/workbench.css", { form: "style", version }),
  ]);
  const html = await readFile(new URL("www/index.html", root), "utf8");
  await Promise.all([
    write(pkg, {
      "readout-timeline.js": classic.text,
      "readout-timeline.mjs": module.text,
      "readout-timeline.html": standalone(html, { script: alone.text, style: style.text }),
      "readout-timeline.d.ts": await declarations(root),
      "THIRD-PARTY-LICENSES.txt": await licences(root, alone.inputs),
    }),
    write(workbench, { "index.html": html, "workbench.js": page.text, "workbench.css": style.text }),
  ]);
  await Promise.all([
    copyFile(wasm, new URL("readout-timeline.wasm", pkg)),
    copyFile(wasm, new URL("readout-timeline.wasm", workbench)),
    ...["LICENSE-MIT", "LICENSE-APACHE"].map((name) => copyFile(new URL(name, root), new URL(name, pkg))),
  ]);
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
