/** A server of the matrix: `/POLICY/PLACE.html` under that policy's header, and what the pages take. */

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { PLACES, POLICIES, pageOf } from "./matrix.js";

const root = new URL("../../", import.meta.url);

/** A conversation of two invented people. */
export const READOUT = `Call with Tal Venn

Mara Oke: Good morning. I would like to speak about the harbour at Lorne and about energy.

Tal Venn: Good morning. On energy, we agree to meet in May 2031.
`;

/** @type {Record<string, string>} */
const TYPES = {
  js: "text/javascript",
  mjs: "text/javascript",
  wasm: "application/wasm",
  css: "text/css",
  html: "text/html; charset=utf-8",
  json: "application/json",
  txt: "text/plain; charset=utf-8",
};

/**
 * Starts it.
 *
 * @param {string} saved A parse of the readout, as JSON.
 */
export async function serveMatrix(saved) {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    answer(path, saved).then(
      ({ type, body, policy }) => {
        const header = policy ? { "content-security-policy": policy } : {};
        response.writeHead(200, { "content-type": type, "cache-control": "no-store", ...header }).end(body);
      },
      () => response.writeHead(404, { "content-type": "text/plain" }).end("there is no such file"),
    );
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(null)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    origin: `http://127.0.0.1:${port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/**
 * @param {string} path
 * @param {string} saved
 * @returns {Promise<{type: string, body: string | Uint8Array, policy?: string}>}
 */
async function answer(path, saved) {
  const page = /^\/([\w-]+)\/([\w-]+)\.html$/.exec(path);
  const policy = POLICIES.find(({ id }) => id === page?.[1]);
  const place = PLACES.find(({ id }) => id === page?.[2]);
  if (policy && place)
    return { type: "text/html; charset=utf-8", body: pageOf(place), policy: policy.header };
  if (path === "/engines/readout.txt") return { type: TYPES.txt, body: READOUT };
  if (path === "/engines/saved.json") return { type: TYPES.json, body: saved };
  if (path === "/favicon.ico") return { type: "image/x-icon", body: "" };
  const file =
    /^\/(?:(engines\/recorder\.js)|(pkg\/readout-timeline(?:\.js|(?:-\w+)?\.mjs|\.wasm|-frame\.(?:html|js|css)|-iframe\.js)))$/.exec(
      path,
    );
  if (!file) throw new Error(path);
  const name = file[1] ? `tests/${file[1]}` : file[2];
  return { type: TYPES[name.split(".").at(-1) ?? ""], body: await readFile(new URL(name, root)) };
}
