/**
 * The licences of what is in the bundle, as their authors ask for in every copy: npm packages, the crates compiled into
 * the WebAssembly, and the data behind the lists.
 */

import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** `cargo metadata` tells of every crate and all its features. */
const METADATA_BYTES = 64 * 1024 * 1024;

/**
 * @typedef {object} Metadata What `cargo metadata` says, as far as it is read here.
 * @property {{id: string, name: string, version: string, license: string, manifest_path: string, targets: {kind: string[]}[]}[]} packages
 * @property {{nodes: {id: string, deps: {pkg: string, dep_kinds: {kind: string | null}[]}[]}[], root: string | null}} resolve
 */

/**
 * One text with each part's name, version and licence.
 *
 * @param {URL} root
 * @param {string[]} inputs Paths of the files that went into the bundle.
 * @returns {Promise<string>}
 */
export async function licences(root, inputs) {
  const packages = packagesOf(inputs).map((name) => npmLicence(root, name));
  const crates = cratesOf(await metadata(root)).map(crateLicence);
  const data = `== Names of countries, after Unicode CLDR (Unicode-3.0)\n\n${await read(new URL("LICENSE-UNICODE", root))}`;
  const std =
    "== The Rust standard library (MIT OR Apache-2.0)\n\nCopyright (c) The Rust Project Contributors; the texts of both " +
    "licences stand in LICENSE-MIT and LICENSE-APACHE.";
  const texts = await Promise.all([...packages, ...crates]);
  return `Readout Timeline contains these works.\n\n${[...texts, std, data].join("\n\n")}\n`;
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
 * The crates that are compiled in, in order of their names: what the library depends on, without macros and what only
 * they need, for these run while it is built.
 *
 * @param {Metadata} metadata
 */
export function cratesOf({ packages, resolve }) {
  const crates = new Map(packages.map((crate) => [crate.id, crate]));
  const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
  const seen = new Set();
  const open = resolve.root ? [resolve.root] : [];
  for (let id = open.pop(); id; id = open.pop()) {
    const crate = crates.get(id);
    if (seen.has(id) || !crate || crate.targets.some(({ kind }) => kind.includes("proc-macro"))) continue;
    seen.add(id);
    const needed = nodes.get(id)?.deps.filter((dep) => dep.dep_kinds.some(({ kind }) => kind === null)) ?? [];
    open.push(...needed.map((dep) => dep.pkg));
  }
  seen.delete(resolve.root);
  const found = packages.filter(({ id }) => seen.has(id));
  return found.sort((a, b) => a.name.localeCompare(b.name, "en"));
}

/**
 * @param {URL} root
 * @returns {Promise<Metadata>}
 */
async function metadata(root) {
  const about = ["metadata", "--format-version=1", "--locked", "--no-default-features"];
  const target = "--filter-platform=wasm32-unknown-unknown";
  const settings = { cwd: fileURLToPath(root), maxBuffer: METADATA_BYTES };
  const { stdout } = await promisify(execFile)("cargo", [...about, target], settings);
  return JSON.parse(stdout);
}

/** @param {Metadata["packages"][number]} crate */
async function crateLicence({ name, version, license, manifest_path }) {
  const folder = dirname(manifest_path);
  const files = (await readdir(folder)).filter((entry) => /^(un)?licen[cs]e/i.test(entry));
  const file = files.find((entry) => /mit/i.test(entry)) ?? files[0];
  const text = file ? await readFile(join(folder, file), "utf8") : "The text stands in LICENSE-MIT.";
  return `== ${name} ${version} (${license})\n\n${text.trim()}`;
}

/**
 * @param {URL} root
 * @param {string} name
 * @returns {Promise<string>}
 */
async function npmLicence(root, name) {
  const folder = new URL(`node_modules/${name}/`, root);
  const { version, license } = JSON.parse(await read(new URL("package.json", folder)));
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name} comes without a licence text`);
  return `== ${name} ${version} (${license})\n\n${await read(new URL(file, folder))}`;
}

/** @param {URL} file */
async function read(file) {
  return (await readFile(file, "utf8")).trim();
}
