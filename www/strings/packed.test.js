import assert from "node:assert/strict";
import { test } from "node:test";
import { keysOf, pack, unpack } from "./packed.js";
import { LANGUAGES, tableFor } from "./tables.js";
import { workbenchTableFor } from "./workbench.tables.js";

test("keys that begin alike share a line, and plural forms a key", () => {
  const english = { "a.b": "B", "a.c.one": "{count} C", "a.c.other": "{count} Cs", "d.e.one": "first" };
  const russian = { "a.b": "Б", "a.c.one": "1", "a.c.few": "2", "a.c.other": "5", "d.e.one": "первый" };
  const keys = keysOf([english, russian]);
  assert.equal(keys, "a b c*\nd e.one");
  assert.equal(pack(keys, russian), "one\tfew\tother\nБ\n1\t2\t5\nпервый");
  assert.deepEqual(unpack(keys, pack(keys, english)), english);
});

test("a form that a sentence lacks is no key of the table", () => {
  const table = { "a.b.one": "1", "a.b.other": "2", "a.c.one": "1", "a.c.few": "3", "a.c.other": "5" };
  const keys = keysOf([table]);
  assert.deepEqual(unpack(keys, pack(keys, table)), table);
});

for (const [whose, tables] of Object.entries({
  element: LANGUAGES.map(tableFor),
  workbench: LANGUAGES.map(workbenchTableFor),
})) {
  test(`every word of the ${whose} comes back`, () => {
    const keys = keysOf(tables);
    for (const table of tables) assert.deepEqual(unpack(keys, pack(keys, table)), table);
  });
}
