/**
 * WebKit as an engine of the matrix: WebKitGTK's MiniBrowser, driven by its WebDriver.
 *
 * https://www.w3.org/TR/webdriver/ tells the commands, which are plain requests. WebDriver tells nothing of the console:
 * what a page complains about is what its own `window.complaints` collects (see recorder.js).
 */

import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** @typedef {import("./engine.js").Engine} Engine */

/** How often, and how many milliseconds apart, the driver is asked whether it listens. */
const TRIES = 50;
const INTERVAL = 100;

/**
 * Starts the driver and the browser in it.
 *
 * @param {{driver: string, browser: string, display: string[]}} programs `display` goes before the driver's command where
 *   there is no screen: the browser has no mode without one.
 * @returns {Promise<Engine>}
 */
export async function startWebkit({ driver, browser, display }) {
  const port = await freePort();
  const [command, ...words] = [...display, driver, `--port=${port}`];
  const child = spawn(command, words, { stdio: "ignore", detached: true });
  const base = `http://127.0.0.1:${port}`;
  await listening(base);
  const capabilities = {
    browserName: "MiniBrowser",
    "webkitgtk:browserOptions": { binary: browser, args: ["--automation"] },
  };
  const created = await ask(`${base}/session`, "POST", { capabilities: { alwaysMatch: capabilities } });
  const session = `${base}/session/${created.sessionId}`;
  return {
    name: "WebKit",
    version: created.capabilities.browserVersion,
    open: (url) => open(session, url),
    async close() {
      await ask(session, "DELETE").catch(() => {});
      // The whole group: a screen that was started for it goes too.
      if (child.pid) process.kill(-child.pid);
    },
  };
}

/**
 * @param {string} session
 * @param {string} url
 * @returns {Promise<import("./engine.js").EnginePage>}
 */
async function open(session, url) {
  await ask(`${session}/url`, "POST", { url });
  /** @param {string} expression */
  const evaluate = (expression) =>
    ask(`${session}/execute/async`, "POST", {
      script: `const done = arguments[arguments.length - 1];
        Promise.resolve().then(() => ${expression}).then(
          (value) => done({ value: value ?? null }), (error) => done({ error: String(error) }));`,
      args: [],
    }).then(({ value, error }) => {
      if (error) throw new Error(error);
      return value;
    });
  return {
    evaluate,
    complaints: () => evaluate("globalThis.complaints ?? []"),
    screenshot: async () => Buffer.from(await ask(`${session}/screenshot`, "GET"), "base64"),
    close: () => ask(`${session}/url`, "POST", { url: "about:blank" }),
  };
}

/**
 * One command.
 *
 * @param {string} url
 * @param {"GET" | "POST" | "DELETE"} method
 * @param {object} [body]
 * @returns {Promise<any>}
 */
async function ask(url, method, body) {
  const answer = await fetch(url, { method, body: body && JSON.stringify(body) });
  const { value } = /** @type {{value: any}} */ (await answer.json());
  if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/** @param {string} base */
async function listening(base) {
  for (let tried = 0; tried < TRIES; tried += 1) {
    if (await fetch(`${base}/status`).then(Boolean, () => false)) return;
    await pause(INTERVAL);
  }
  throw new Error("the WebKit driver did not start");
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}
