/**
 * Firefox as an engine of the matrix, driven over WebDriver BiDi, the protocol that it speaks itself.
 *
 * https://w3c.github.io/webdriver-bidi/ tells the commands. A whole automation library would bring some ninety packages
 * for the six of them that are needed.
 */

import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WebSocket } from "ws";

/**
 * @typedef {import("./engine.js").Engine} Engine
 * @typedef {(method: string, params: object) => Promise<any>} Send
 */

/** Without the second, pages from `file://` may do what they may not do on a user's machine. */
const PREFERENCES = {
  "browser.shell.checkDefaultBrowser": false,
  "security.fileuri.strict_origin_policy": true,
  "datareporting.policy.dataSubmissionEnabled": false,
  "app.update.auto": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
};

/** Milliseconds until it must have said where it listens. */
const START = 60_000;

/**
 * Starts it with a profile of its own.
 *
 * @param {string} executable
 * @returns {Promise<Engine>}
 */
export async function startFirefox(executable) {
  const profile = await mkdtemp(join(tmpdir(), "readout-timeline-firefox-"));
  const lines = Object.entries(PREFERENCES).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, "user.js"), lines.join("\n"));
  const child = spawn(
    executable,
    ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  const { send, entries, close } = await connect(await address(child));
  const { capabilities } = await send("session.new", { capabilities: {} });
  await send("session.subscribe", { events: ["log.entryAdded"] });
  return {
    name: "Firefox",
    version: capabilities.browserVersion,
    open: (url) => open(send, entries, url),
    async close() {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      close();
      child.kill();
      await gone;
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/**
 * Where a started Firefox listens; it says so in a line of its own.
 *
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<string>}
 */
function address(child) {
  return new Promise((resolve, reject) => {
    let said = "";
    const late = setTimeout(() => reject(new Error(`Firefox did not start: ${said}`)), START);
    child.once("exit", () => reject(new Error(`Firefox ended: ${said}`)));
    child.stderr?.on("data", (bytes) => {
      said += bytes;
      const found = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said);
      if (!found) return;
      clearTimeout(late);
      resolve(`${found[1]}/session`);
    });
  });
}

/**
 * A connection: commands are answered by number, and what pages log is collected by their context.
 *
 * @param {string} url
 */
async function connect(url) {
  const socket = new WebSocket(url);
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  /** @type {Map<number, {resolve: (value: any) => void, reject: (error: Error) => void}>} */
  const open = new Map();
  /** @type {{context: string, text: string}[]} */
  const entries = [];
  let count = 0;
  socket.on("message", (bytes) => {
    const message = JSON.parse(String(bytes));
    if (message.method === "log.entryAdded") {
      const { source, level, text } = message.params;
      entries.push({ context: source.context, text: `${level}: ${text}` });
    }
    const waiting = open.get(message.id);
    if (!waiting) return;
    open.delete(message.id);
    if (message.type === "success") waiting.resolve(message.result);
    else waiting.reject(new Error(`${message.error}: ${message.message}`));
  });
  /** @type {Send} */
  const send = (method, params) =>
    new Promise((resolve, reject) => {
      count += 1;
      open.set(count, { resolve, reject });
      socket.send(JSON.stringify({ id: count, method, params }));
    });
  return { send, entries, close: () => socket.close() };
}

/**
 * @param {Send} send
 * @param {{context: string, text: string}[]} entries
 * @param {string} url
 * @returns {Promise<import("./engine.js").EnginePage>}
 */
async function open(send, entries, url) {
  const { context } = await send("browsingContext.create", { type: "tab" });
  await send("browsingContext.navigate", { context, url, wait: "complete" });
  return {
    async evaluate(expression) {
      const answer = await send("script.evaluate", {
        // As JSON, since the protocol has a notation of its own for values.
        expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))`,
        target: { context },
        awaitPromise: true,
      });
      if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
      return JSON.parse(answer.result.value);
    },
    complaints: async () => entries.filter((entry) => entry.context === context).map(({ text }) => text),
    async screenshot() {
      const { data } = await send("browsingContext.captureScreenshot", { context });
      return Buffer.from(data, "base64");
    },
    close: () => send("browsingContext.close", { context }),
  };
}
