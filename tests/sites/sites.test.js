/**
 * A site of each generator, built by the generator itself and opened in a browser: the fenced block is a widget, the other
 * code block is still one. The sites beside this file are the recipes of docs/static-sites.md.
 *
 * `cargo xtask test sites` installs the generators and names their places in the environment; one that is not there is
 * skipped by name.
 */

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { copyFile, cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { browserTest } from "../browser/harness.js";

const run = promisify(execFile);
const here = fileURLToPath(new URL(".", import.meta.url));
const pkg = fileURLToPath(new URL("../../pkg/", import.meta.url));

/** Milliseconds: Docusaurus compiles for minutes on a small machine. */
const PATIENCE = 900_000;

/**
 * @typedef {object} Generator
 * @property {string} name
 * @property {string} site The folder beside this file.
 * @property {string | undefined} program Where it is installed.
 * @property {string[]} call Its arguments; OUT stands for the folder of the built site.
 * @property {string} assets Where the site takes files from.
 * @property {RegExp[]} [allow] What the generator's own scripts say in the console.
 */

const { SITES_PYTHON: python, SITES_MDBOOK: mdbook, SITES_DOCUSAURUS: docusaurus } = process.env;

/** @type {Generator[]} */
const GENERATORS = [
  {
    name: "MkDocs with Material",
    site: "mkdocs",
    program: python && join(python, "mkdocs"),
    call: ["build", "--quiet", "--site-dir", "OUT"],
    assets: "docs",
  },
  {
    name: "Sphinx with MyST",
    site: "sphinx",
    program: python && join(python, "sphinx-build"),
    call: ["-q", "-W", ".", "OUT"],
    assets: "_static",
  },
  {
    name: "Hugo",
    site: "hugo",
    program: python && join(python, "hugo"),
    call: ["--quiet", "--destination", "OUT"],
    assets: "static",
  },
  {
    name: "mdBook",
    site: "mdbook",
    program: mdbook,
    call: ["build", "--dest-dir", "OUT"],
    assets: ".",
    // Its highlighter runs before any script of the site and knows no such language; the block stays as it is.
    allow: [/language 'readout'/, /no-highlight mode/],
  },
  {
    name: "Docusaurus",
    site: "docusaurus",
    program: docusaurus,
    call: ["build", "--out-dir", "OUT"],
    assets: "static",
  },
];

const folder = await mkdtemp(join(tmpdir(), "readout-timeline-sites-"));
after(() => rm(folder, { recursive: true, force: true }));

for (const generator of GENERATORS) {
  const { name, program } = generator;
  if (!program) {
    test(name, { skip: "it is not installed: cargo xtask test sites" }, () => {});
    continue;
  }
  browserTest(
    `a fenced block is a widget in a site of ${name}`,
    { timeout: PATIENCE, allow: generator.allow },
    async ({ serveSite, open }) => {
      const out = await built({ ...generator, program });
      const page = await open(await serveSite(out));
      await page.waitForFunction(() => {
        const widget = document.querySelector("readout-timeline");
        return widget && "parse" in widget && widget.parse;
      });
      const found = await page.evaluate(() => {
        const widgets = /** @type {NodeListOf<import("../../www/element.js").ReadoutTimeline>} */ (
          document.querySelectorAll("readout-timeline")
        );
        const read = widgets[0].parse?.documents[0];
        return {
          widgets: widgets.length,
          people: read?.people.length,
          title: read?.metadata.title,
          other: [...document.querySelectorAll("pre")].some(
            (block) => block.checkVisibility() && block.textContent?.includes("Not a readout."),
          ),
        };
      });
      assert.deepEqual(found, {
        widgets: 1,
        people: 2,
        title: "Call between President Ilsa Marenne of Aldmark and Prime Minister Tomas Orvell of Vessary",
        other: true,
      });
    },
  );
}

/**
 * Builds a copy of a site with the package's scripts in it.
 *
 * @param {Generator & {program: string}} generator
 * @returns {Promise<string>} The folder of what was built.
 */
async function built({ site, program, call, assets }) {
  const copy = join(folder, site);
  const out = join(folder, `${site}-built`);
  const modules = join(here, site, "node_modules");
  await cp(join(here, site), copy, { recursive: true, filter: (path) => path !== modules });
  if (existsSync(modules)) await symlink(modules, join(copy, "node_modules"));
  await mkdir(join(copy, assets), { recursive: true });
  for (const script of ["readout-timeline.js", "readout-timeline-fences.js"]) {
    await copyFile(join(pkg, script), join(copy, assets, script));
  }
  const words = call.map((word) => (word === "OUT" ? out : word));
  const isScript = program.endsWith(".mjs");
  await run(isScript ? process.execPath : program, isScript ? [program, ...words] : words, {
    cwd: copy,
    env: { ...process.env, NO_MKDOCS_2_WARNING: "1" },
  });
  // Browsers ask for an icon where a page names none.
  await writeFile(join(out, "favicon.ico"), "");
  return out;
}
