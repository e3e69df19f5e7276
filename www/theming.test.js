// The table of looks says what the element has: no part and no property more or less.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { PARTS, PROPERTIES } from "./theming.js";

const here = new URL("./", import.meta.url);
const read = (/** @type {string} */ ending) =>
  ["./", "views/", "views/panel/", "views/compare/"]
    .flatMap((folder) =>
      readdirSync(new URL(folder, here))
        .filter((name) => name.endsWith(ending) && !/\.test\.js$|^theming|^workbench/.test(name))
        .map((name) => readFileSync(new URL(folder + name, here), "utf8")),
    )
    .join("\n");

test("each part in the code stands in the table, and each in the table in the code", () => {
  const code = read(".js");
  const used = [...code.matchAll(/\bpart(?:: |\.add\()["`]([^"`]+)["`]/g)].flatMap(([, names]) =>
    names.split(" ").filter((name) => !name.includes("$")),
  );
  // A menu has the part of its kind too.
  const kinds = [...code.matchAll(/kind: "(share|save)"/g)].map(([, kind]) => kind);
  assert.deepEqual([...new Set([...used, ...kinds])].sort(), PARTS.map(({ name }) => name).sort());
});

test("each property in the style sheets stands in the table with the value it has there", () => {
  const css = read(".css");
  const used = new Set([...css.matchAll(/--rt-[a-z0-9-]+/g)].map(([name]) => name));
  assert.deepEqual([...used].sort(), PROPERTIES.map(({ name }) => name).sort());
  for (const { name, light, dark } of PROPERTIES) {
    const value = light === dark ? light : `light-dark(${light}, ${dark})`;
    assert.ok(css.includes(`var(${name}, ${value})`), `${name}: ${value}`);
  }
});

test("each has a sentence", () => {
  for (const { name, doc } of [...PARTS, ...PROPERTIES]) assert.match(doc, /^[A-Z“].+\.$/, name);
});
