/**
 * A server for this machine alone: the built workbench, a readout opened in it, and the built package.
 *
 * `node www/serve.js [--port=N] [--or-next] [--open FILE]` prints the workbench's address; the browser tests call
 * `serve`. Only files under the mounted folders are served, and only to pages of this machine.
 */

import { createReadStream, existsSync } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { basename, extname, join, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

const HOST = "127.0.0.1";

/** How many ports are tried after the one asked for. */
const TRIES = 20;

/** @type {Record<string, string>} */
const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".md": "text/markdown; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ts": "text/plain; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};

/** What is said where there is no workbench yet. */
const UNBUILT =
  "The workbench is not built yet: run cargo xtask build, or cargo xtask serve, which builds it first.";

/** The strictest policy that the product promises to work under; every page is served with it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self' blob:",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

/**
 * @typedef {object} Settings
 * @property {number} [port] 0, or left out: any that is free.
 * @property {boolean} [orNext] Whether one of the next ports will do.
 * @property {string} [open] A readout, to be had at /opened/ and its name.
 * @property {Record<string, string>} [mounts] More folders by the path they are served at, which ends with a slash.
 * @property {string} [policy] The Content-Security-Policy; the strictest if left out, none if empty.
 *
 * @typedef {object} Served
 * @property {string} origin Such as `http://127.0.0.1:8420`.
 * @property {string} workbench The address of the workbench, with the opened file if there is one.
 * @property {() => Promise<void>} close Ends it, open connections too.
 */

const root = fileURLToPath(new URL("../", import.meta.url));

/**
 * Starts a server.
 *
 * @param {Settings} [settings]
 * @returns {Promise<Served>}
 */
export async function serve({ port = 0, orNext = false, open, mounts = {}, policy = POLICY } = {}) {
  const name = open ? basename(open) : "";
  const folders = { "/": join(root, "target/workbench"), "/pkg/": join(root, "pkg"), ...mounts };
  const opened = open ? { [`/opened/${name}`]: open } : {};
  const server = createServer((request, response) => {
    answer(request, response, { folders, opened, policy }).catch(() =>
      plain(response, 500, "it could not be read"),
    );
  });
  const origin = `http://${HOST}:${await listen(server, port, orNext ? TRIES : 0)}`;
  return {
    origin,
    workbench: open
      ? `${origin}/?src=${encodeURIComponent(`/opened/${encodeURIComponent(name)}`)}`
      : `${origin}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * Listens on a port, or on one of the next where it is taken.
 *
 * @param {import("node:http").Server} server
 * @param {number} port
 * @param {number} tries
 * @returns {Promise<number>} The port.
 */
async function listen(server, port, tries) {
  try {
    await new Promise((done, failed) => {
      server.once("error", failed);
      server.listen(port, HOST, () => done(server.off("error", failed)));
    });
  } catch (error) {
    if (tries > 0 && /** @type {NodeJS.ErrnoException} */ (error).code === "EADDRINUSE") {
      return listen(server, port + 1, tries - 1);
    }
    throw error;
  }
  return /** @type {import("node:net").AddressInfo} */ (server.address()).port;
}

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {{folders: Record<string, string>, opened: Record<string, string>, policy: string}} places
 */
async function answer(request, response, places) {
  if (request.method !== "GET" && request.method !== "HEAD") return plain(response, 405, "only GET and HEAD");
  // Another site can point a name of its own here; its pages must not read what is opened.
  if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(request.headers.host ?? "")) {
    return plain(response, 403, "only for this machine");
  }
  const path = pathOf(request.url ?? "/");
  const found = path === null ? null : await fileFor(path, places);
  if (!found && path === "/") return plain(response, 503, UNBUILT);
  if (!found) return plain(response, 404, "there is no such file");
  response.writeHead(200, headersFor(found, places.policy));
  if (request.method === "HEAD") return response.end();
  createReadStream(found.file)
    .on("error", () => response.destroy())
    .pipe(response);
}

/**
 * The decoded path of a request; `null` if it cannot be decoded.
 *
 * @param {string} url
 */
function pathOf(url) {
  try {
    return decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return null;
  }
}

/**
 * The file that a path stands for, inside the folder that is mounted there or the one that was opened.
 *
 * @param {string} path
 * @param {{folders: Record<string, string>, opened: Record<string, string>}} places
 * @returns {Promise<{file: string, size: number, opened: boolean} | null>}
 */
async function fileFor(path, { folders, opened }) {
  if (Object.hasOwn(opened, path)) return regular(opened[path], true);
  const mount = Object.keys(folders)
    .filter((prefix) => path.startsWith(prefix))
    .sort((a, b) => b.length - a.length)[0];
  const inside = path.slice(mount.length) || "index.html";
  try {
    const folder = await realpath(folders[mount]);
    const file = await realpath(join(folder, inside.endsWith("/") ? `${inside}index.html` : inside));
    return file.startsWith(folder + sep) ? regular(file, false) : null;
  } catch {
    return null;
  }
}

/**
 * @param {string} file
 * @param {boolean} opened
 */
async function regular(file, opened) {
  const about = await stat(file);
  return about.isFile() ? { file, size: about.size, opened } : null;
}

/**
 * @param {{file: string, size: number, opened: boolean}} found
 * @param {string} policy
 * @returns {Record<string, string | number>}
 */
function headersFor({ file, size, opened }, policy) {
  const type = TYPES[extname(file).toLowerCase()] ?? "application/octet-stream";
  return {
    // What encoding an opened file has is for its reader to find.
    "content-type": opened ? type.split(";")[0] : type,
    "content-length": size,
    "cache-control": "no-store",
    ...(policy && { "content-security-policy": policy }),
    "x-content-type-options": "nosniff",
  };
}

/**
 * @param {import("node:http").ServerResponse} response
 * @param {number} status
 * @param {string} words
 */
function plain(response, status, words) {
  if (response.headersSent) return response.destroy();
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
  response.end(`${words}\n`);
}

/** Serves until it is stopped. */
async function main() {
  const { values } = parseArgs({
    options: { port: { type: "string" }, "or-next": { type: "boolean" }, open: { type: "string" } },
  });
  const port = Number(values.port ?? 0);
  try {
    const { workbench } = await serve({ port, orNext: values["or-next"], open: values.open });
    if (!existsSync(join(root, "target/workbench/index.html"))) console.error(UNBUILT);
    console.log(`\nReadout Timeline is at ${workbench}\nStop it with Ctrl+C.`);
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    console.error(code === "EADDRINUSE" ? `port ${port} is taken: give another with --port N` : message);
    process.exitCode = 1;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
