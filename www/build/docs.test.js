/** The documentation against the code: tables, names, and links that lead somewhere. */

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { test } from "node:test";
import { current, MADE } from "./docs.js";

const root = new URL("../../", import.meta.url);

/** @param {string} path */
const read = (path) => readFileSync(new URL(path, root), "utf8");

/**
 * The files below a folder with an ending.
 *
 * @param {string} folder
 * @param {string} ending
 * @returns {string[]}
 */
function filesIn(folder, ending) {
  return readdirSync(new URL(folder, root)).flatMap((name) => {
    const path = `${folder}${name}`;
    if (statSync(new URL(path, root)).isDirectory()) {
      return name === "generated" ? [] : filesIn(`${path}/`, ending);
    }
    return name.endsWith(ending) ? [path] : [];
  });
}

for (const path of MADE) {
  test(`the tables of ${path} are as the code makes them (node www/build/docs.js)`, () => {
    assert.equal(read(path), current(read(path)));
  });
}

test("every link of the documentation to a file leads to one", () => {
  const pages = ["README.md", "ARCHITECTURE.md", "pkg/README.md", ...filesIn("docs/", ".md")];
  const broken = pages.flatMap((page) => {
    const words = read(page).replace(/```[\s\S]*?```|`[^`\n]*`/g, "");
    const links = [...words.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target);
    return links.filter((target) => !reaches(page, target)).map((target) => `${page}: ${target}`);
  });
  assert.deepEqual(broken, []);
});

test("every test that the documentation names is there", () => {
  const pages = filesIn("docs/", ".md");
  const absent = pages.flatMap((page) => {
    const names = [...read(page).matchAll(/`((?:tests|www)\/[\w./-]+\.(?:test\.js|rs))`/g)].map(
      ([, path]) => path,
    );
    return names.filter((path) => !existsSync(new URL(path, root))).map((path) => `${page}: ${path}`);
  });
  assert.deepEqual(absent, []);
});

/**
 * Whether a link leads somewhere: to a file that is there, and to a heading that it has.
 *
 * @param {string} page
 * @param {string} target
 */
function reaches(page, target) {
  if (/^[a-z]+:/i.test(target)) return true;
  const [path, heading] = target.split("#");
  const file = path === "" ? new URL(page, root) : new URL(path, new URL(page, root));
  if (!existsSync(file)) return false;
  if (!heading || !file.pathname.endsWith(".md")) return true;
  const headings = [...readFileSync(file, "utf8").matchAll(/^#+ (.+)$/gm)].map(([, words]) => slug(words));
  return headings.includes(heading);
}

/** A heading as its anchor. @param {string} words */
const slug = (words) =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
