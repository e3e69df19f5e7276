/** The local server: what it serves, and above all what it does not. */

import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { serve } from "./serve.js";

let folder = "";
/** @type {import("./serve.js").Served} */
let server;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "readout-"));
  await mkdir(join(folder, "inside"));
  await writeFile(join(folder, "inside/page.html"), "<p>page");
  await writeFile(join(folder, "inside/core.wasm"), "");
  await writeFile(join(folder, "secret.txt"), "secret");
  await writeFile(join(folder, "call 1%.md"), "# A call");
  await symlink(join(folder, "secret.txt"), join(folder, "inside/link.txt"));
  server = await serve({ open: join(folder, "call 1%.md"), mounts: { "/inside/": join(folder, "inside") } });
});

after(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/**
 * Asks for a path exactly as written; `fetch` would tidy it up.
 *
 * @param {string} path
 * @param {import("node:http").RequestOptions} [options]
 * @returns {Promise<{status: number | undefined, type: string | undefined, body: string}>}
 */
function ask(path, options = {}) {
  const port = new URL(server.origin).port;
  return new Promise((done, failed) => {
    request({ host: "127.0.0.1", port, path, ...options }, async (response) => {
      let body = "";
      for await (const piece of response) body += piece;
      done({ status: response.statusCode, type: response.headers["content-type"], body });
    })
      .on("error", failed)
      .end();
  });
}

test("a file of a mounted folder comes with its type", async () => {
  const page = await ask("/inside/page.html");
  assert.deepEqual(page, { status: 200, type: "text/html; charset=utf-8", body: "<p>page" });
  assert.equal((await ask("/inside/core.wasm")).type, "application/wasm");
});

test("an opened file is found by the address that the workbench is given", async () => {
  const source = new URL(server.workbench).searchParams.get("src") ?? "";
  const { status, type, body } = await ask(source);
  assert.deepEqual({ status, type, body }, { status: 200, type: "text/markdown", body: "# A call" });
});

test("nothing outside a mounted folder is served, however the path is written", async () => {
  for (const path of [
    "/inside/../secret.txt",
    "/inside/..%2fsecret.txt",
    "/inside/%2e%2e/secret.txt",
    "/inside/link.txt",
  ]) {
    assert.equal((await ask(path)).status, 404, path);
  }
  assert.equal((await ask("/opened/secret.txt")).status, 404);
});

test("a path that cannot be decoded, or that holds a null byte, is not found", async () => {
  assert.equal((await ask("/%E0%A4%A")).status, 404);
  assert.equal((await ask("/inside/page.html%00")).status, 404);
});

test("a name of another site is refused, for its pages must not read what is opened", async () => {
  assert.equal((await ask("/inside/page.html", { headers: { host: "elsewhere.example" } })).status, 403);
});

test("only reading is possible", async () => {
  assert.equal((await ask("/inside/page.html", { method: "PUT" })).status, 405);
});
