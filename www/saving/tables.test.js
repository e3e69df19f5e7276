import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { TABLES } from "./tables.js";

test("the documentation names each table with its columns", () => {
  const page = readFileSync(new URL("../../docs/saving.md", import.meta.url), "utf8");
  const told = [...page.matchAll(/^\| (statements|quotations|mentions|moments) \| (.*) \|$/gm)].map(
    ([, id, columns]) => [id, columns.replaceAll("`", "").split(", ")],
  );
  assert.deepEqual(
    told,
    TABLES.map(({ columns, id }) => [id, columns.slice(5, -3)]),
  );
});
