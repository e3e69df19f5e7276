/** The table of the documentation. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { PAGE, withTable } from "./table.js";

test("docs/matrix.md shows the matrix that is tested (node tests/engines/table.js brings it up to date)", async () => {
  const page = await readFile(PAGE, "utf8");
  assert.equal(withTable(page), page);
});
