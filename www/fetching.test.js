import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { fetchText, refusal } from "./fetching.js";
import { TEXT_LIMIT } from "./limits.js";

/** @type {Record<string, (response: import("node:http").ServerResponse) => void>} */
const PAGES = {
  "/call.md": (response) => response.end("# Call"),
  "/page": (response) => response.setHeader("content-type", "text/html; charset=utf-8").end("<p>Call"),
  "/empty.txt": (response) => response.end(),
  "/announced.txt": (response) => response.end(Buffer.alloc(TEXT_LIMIT + 1, 65)),
  "/streamed.txt": (response) => {
    response.write(Buffer.alloc(TEXT_LIMIT, 65));
    response.end("A");
  },
  "/cut.txt": (response) => {
    response.writeHead(200, { "content-length": "100" });
    response.write("half", () => response.destroy());
  },
};

const server = createServer((request, response) => {
  const page = PAGES[request.url ?? ""];
  if (page) page(response);
  else response.writeHead(404).end();
});
let base = "";

before(async () => {
  await new Promise((done) => server.listen(0, "127.0.0.1", () => done(null)));
  base = `http://127.0.0.1:${/** @type {import("node:net").AddressInfo} */ (server.address()).port}/`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

const read = (/** @type {string} */ address, signal = new AbortController().signal) =>
  fetchText(address, { base, signal });

test("a text comes with the form that its name or its type tells", async () => {
  assert.deepEqual(await read("call.md"), { text: "# Call", form: "markdown" });
  assert.deepEqual(await read("page"), { text: "<p>Call", form: "html" });
});

test("a missing file is named by its path", async () => {
  await assert.rejects(read("no%20file.md"), {
    code: "missing",
    message: /^There is no file at \/no file\.md/,
  });
});

test("an empty file is told from a missing one", async () => {
  await assert.rejects(read("empty.txt"), { code: "empty" });
});

test("a file over the limit is refused, whether its size is announced or not", async () => {
  await assert.rejects(read("announced.txt"), { code: "too-large" });
  await assert.rejects(read("streamed.txt"), { code: "too-large" });
});

test("an answer that breaks off, and a server that is not there, are failures of the network", async () => {
  await assert.rejects(read("cut.txt"), { code: "network" });
  await assert.rejects(read("http://127.0.0.1:1/x.md"), { code: "network" });
});

test("a file on the disk is not asked for", async () => {
  await assert.rejects(read("file:///tmp/x.md"), { code: "file" });
});

test("what is no address is told as it was written", async () => {
  await assert.rejects(read("http://"), { code: "address", message: /“http:\/\/” is not an address/ });
});

test("a request that is given up is aborted", async () => {
  await assert.rejects(read("call.md", AbortSignal.abort()), { code: "aborted" });
});

test("each class of status has its own failure", () => {
  const codes = [404, 410, 401, 403, 429, 500, 503, 418].map((status) => refusal(status, "x").code);
  assert.deepEqual(codes, [
    "missing",
    "missing",
    "refused",
    "refused",
    "server",
    "server",
    "server",
    "status",
  ]);
});
