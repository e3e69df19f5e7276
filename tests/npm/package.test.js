/**
 * The npm package as its users take it: packed, judged by publint and by "are the types wrong", installed, and built by
 * Vite and by esbuild into a page that a browser opens.
 */

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { browserTest } from "../browser/harness.js";

const run = promisify(execFile);
const here = fileURLToPath(new URL(".", import.meta.url));
const pkg = fileURLToPath(new URL("../../pkg/", import.meta.url));

/** A program as a developer would write it. */
const PROGRAM = `import { ReadoutTimeline } from "readout-timeline";
const element = ReadoutTimeline.mount(document.body, "Ada Lorne: Good morning.\\n\\nPetro Vance: On energy, we agree.");
element.addEventListener("readout-ready", () => { document.title = "ready"; });
`;

/** In French, whose words lie in a file of their own. */
const PAGE = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>A program</title>
<link rel="icon" href="data:,"></head><body><script type="module" src="./main.js"></script></body></html>`;

/** Entries that are files for a page, with no types. */
const FILES = ["./readout-timeline.js", "./readout-timeline.wasm"];

let folder = "";
let tarball = "";

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "readout-timeline-npm-"));
  const { stdout } = await run(
    "npm",
    ["pack", "--json", "--loglevel=error", `--pack-destination=${folder}`],
    {
      cwd: pkg,
    },
  );
  tarball = join(folder, JSON.parse(stdout)[0].filename);
  await writeFile(
    join(folder, "package.json"),
    JSON.stringify({ name: "program", private: true, type: "module" }),
  );
  await run("npm", ["install", "--no-audit", "--no-fund", "--offline", "--loglevel=error", tarball], {
    cwd: folder,
  });
  await writeFile(join(folder, "index.html"), PAGE);
  await writeFile(join(folder, "main.js"), PROGRAM);
});
after(() => rm(folder, { recursive: true, force: true }));

test("publint has nothing to say", async () => {
  const { stdout } = await run(process.execPath, [
    join(here, "node_modules/publint/src/cli.js"),
    tarball,
    "--strict",
  ]);
  assert.match(stdout, /All good!/);
});

test("the types are right for every way of importing that there is", async () => {
  const cli = join(here, "node_modules/@arethetypeswrong/cli/dist/index.js");
  await run(process.execPath, [cli, tarball, "--profile", "esm-only", "--exclude-entrypoints", ...FILES]);
});

test("a program in Node parses with the installed package, with and without the element's module", async () => {
  const program = `import { parse } from "readout-timeline";
    import { parse as alone } from "readout-timeline/parse";
    const texts = await Promise.all([parse("Ada: Hello."), alone("Ada: Hello.")]);
    console.log(JSON.stringify(texts.map(({ text }) => text)));`;
  const { stdout } = await run(process.execPath, ["--input-type=module", "-e", program], { cwd: folder });
  assert.deepEqual(JSON.parse(stdout), ["Ada: Hello.", "Ada: Hello."]);
});

test("what parses alone holds no element", async () => {
  const alone = await readFile(join(folder, "node_modules/readout-timeline/parse.mjs"), "utf8");
  assert.doesNotMatch(alone, /customElements|attachShadow/);
});

browserTest("a page built by Vite shows the widget", async ({ serveFolder, open }) => {
  const vite = await import(pathToFileURL(join(here, "node_modules/vite/dist/node/index.js")).href);
  await vite.build({ root: folder, logLevel: "silent", build: { outDir: "vite", emptyOutDir: true } });
  const assets = await readdir(join(folder, "vite/assets"));
  assert.ok(
    assets.some((name) => name.endsWith(".wasm")),
    assets.join(", "),
  );
  await shows(await open(await serveFolder(join(folder, "vite"))));
});

browserTest(
  "a page bundled by esbuild shows the widget, with the WebAssembly copied beside it",
  async ({ serveFolder, open }) => {
    const out = join(folder, "esbuild");
    await mkdir(out, { recursive: true });
    await build({
      absWorkingDir: folder,
      entryPoints: ["main.js"],
      bundle: true,
      format: "esm",
      outdir: out,
      logLevel: "silent",
    });
    await copyFile(join(folder, "index.html"), join(out, "index.html"));
    const wasm = "readout-timeline.wasm";
    await copyFile(join(folder, "node_modules/readout-timeline", wasm), join(out, wasm));
    await shows(await open(await serveFolder(out)));
  },
);

/** @param {import("playwright-core").Page} page */
async function shows(page) {
  await page.waitForFunction(() => document.title === "ready");
  assert.equal(await page.locator("readout-timeline .widget").getAttribute("lang"), "fr");
  const people = await page.evaluate(() => {
    const widget = /** @type {import("../../www/element.js").ReadoutTimeline | null} */ (
      document.querySelector("readout-timeline")
    );
    return widget?.parse?.documents[0].people.length;
  });
  assert.equal(people, 2);
}
