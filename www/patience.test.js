import assert from "node:assert/strict";
import { test } from "node:test";
import { within } from "./patience.js";

test("what comes soon is given, and what takes longer is not waited for", async () => {
  assert.equal(await within(Promise.resolve("soon"), 1000), "soon");
  assert.equal(await within(new Promise(() => {}), 1), null);
});
