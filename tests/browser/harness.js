/**
 * Pages in a real browser, for tests that fail on anything the page complains about.
 *
 * A test file is `tests/browser/NAME.test.js`; `cargo xtask test browser` builds nothing, so build first, or run
 * `cargo xtask test build browser`. One file alone: `node --test tests/browser/NAME.test.js`.
 *
 *     import { test } from "node:test";
 *     import assert from "node:assert/strict";
 *     import { browserTest, STANDALONE } from "./harness.js";
 *
 *     browserTest("the workbench opens with a heading", async ({ open }) => {
 *       const page = await open("/");                       // a path of the server, or a file:// address
 *       assert.equal(await page.locator("h1").count(), 1);  // playwright's Page
 *     });
 *
 *     browserTest("a missing file is told", { allow: [/404 \(Not Found\)/] }, async ({ open }) => { ... });
 *
 * What a test is given:
 * - `open(address, options?)` a new page at a path of the server ("/", "/pkg/readout-timeline.html", "/pages/x.html"
 *   which is tests/browser/pages/x.html, "/fixtures/x.md") or at a `file://` address. Options are those of playwright's
 *   `newContext` (`viewport`, `colorScheme`, `locale`, `javaScriptEnabled` ...), which has its own empty profile.
 * - `origin` of the server, and `serveFile(path)` which gives the workbench's address with that file opened in it.
 * - `serveFolder(path)` which serves a folder at the root of a server of its own and gives the address; `serveSite(path)`
 *   does so without the strict policy, for pages of others that cannot keep it.
 *
 * A test fails, however green its assertions, on: any console message, uncaught error or unhandled rejection, policy
 * violation, failed request, answer of 400 or more, or request to anywhere but its own origin. `allow` lists patterns of
 * complaints that the test provokes on purpose; each must occur, or the test fails too.
 */

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { serve } from "../../www/serve.js";
import { launch } from "./chromium.js";

/**
 * @typedef {import("playwright-core").Page} Page
 * @typedef {import("playwright-core").BrowserContextOptions} PageOptions
 *
 * @typedef {object} Given
 * @property {(address: string, options?: PageOptions) => Promise<Page>} open
 * @property {string} origin
 * @property {(path: string) => Promise<string>} serveFile
 * @property {(path: string) => Promise<string>} serveFolder
 * @property {(path: string) => Promise<string>} serveSite
 *
 * @typedef {object} Settings
 * @property {RegExp[]} [allow] Complaints that must occur and do not count.
 * @property {number} [timeout] Milliseconds; three minutes if left out.
 */

const root = new URL("../../", import.meta.url);

/** The standalone page, as a double click opens it. */
export const STANDALONE = new URL("pkg/readout-timeline.html", root).href;

/** Milliseconds that a page has for each thing a test waits for: more than any takes on a slow machine with other work. */
const PATIENCE = 60_000;

/** Milliseconds between two askings. */
const INTERVAL = 40;

/** The server and the browser, started by the first test of a file and shared by all of it. */
let shared = /** @type {Promise<Awaited<ReturnType<typeof start>>> | null} */ (null);

after(async () => {
  if (!shared) return;
  const { browser, server } = await shared;
  await Promise.all([browser.close(), server.close()]);
});

async function start() {
  const server = await serve({
    mounts: {
      "/pages/": fileURLToPath(new URL("tests/browser/pages/", root)),
      "/fixtures/": fileURLToPath(new URL("tests/fixtures/", root)),
    },
  });
  const browser = await launch();
  return { server, browser };
}

/**
 * A test in the browser.
 *
 * @param {string} sentence What it shows.
 * @param {Settings | ((given: Given) => Promise<void>)} settings Can be left out.
 * @param {(given: Given) => Promise<void>} [run]
 */
export function browserTest(sentence, settings, run) {
  const { allow = [], timeout = 180_000 } = typeof settings === "function" ? {} : settings;
  const body = typeof settings === "function" ? settings : run;
  if (!body) throw new TypeError("a browser test needs a function");
  test(sentence, { timeout }, async (context) => {
    shared ??= start();
    const { browser, server } = await shared;
    /** @type {string[]} */
    const complaints = [];
    /** @type {Page[]} */
    const pages = [];
    /** @type {(() => Promise<unknown>)[]} */
    const closing = [];
    context.after(() => Promise.all(closing.map((close) => close())));
    const folder = async (
      /** @type {string} */ path,
      /** @type {string | undefined} */ policy = undefined,
    ) => {
      const other = await serve({ mounts: { "/": path }, policy });
      closing.push(() => other.close());
      return `${other.origin}/`;
    };
    await body({
      origin: server.origin,
      open: async (address, options = {}) => {
        const profile = await browser.newContext(options);
        closing.push(() => profile.close());
        const page = await profile.newPage();
        page.setDefaultTimeout(PATIENCE);
        pages.push(page);
        const url = new URL(address, server.origin);
        listen(page, url, complaints);
        await page.goto(url.href);
        return page;
      },
      serveFile: async (path) => {
        const other = await serve({ open: path });
        closing.push(() => other.close());
        return other.workbench;
      },
      serveFolder: (path) => folder(path),
      serveSite: (path) => folder(path, ""),
    });
    await Promise.all(pages.map(settled));
    judge(complaints, allow);
  });
}

/**
 * Asks again until the answer is the one that is expected: what a page shows comes a frame after what causes it, and on a
 * busy machine much later. Every fact of a page is asked for in this way.
 *
 * @template T
 * @param {() => Promise<T>} ask
 * @param {T | RegExp} expected A pattern is held against words; none count as no words.
 * @param {string} [message]
 */
export async function becomes(ask, expected, message) {
  const end = Date.now() + PATIENCE;
  const check = (/** @type {T} */ answer) => {
    if (expected instanceof RegExp) assert.match(String(answer ?? ""), expected, message);
    else assert.deepEqual(answer, expected, message);
  };
  for (;;) {
    const answer = await ask();
    try {
      return check(answer);
    } catch (thrown) {
      if (Date.now() > end) throw thrown;
    }
    await new Promise((resolve) => setTimeout(resolve, INTERVAL));
  }
}

/**
 * Writes down whatever a page complains about.
 *
 * @param {Page} page
 * @param {URL} url What it opens; its origin is the only one it may ask.
 * @param {string[]} complaints
 */
function listen(page, url, complaints) {
  const strange = (/** @type {URL} */ asked) =>
    !["data:", "blob:"].includes(asked.protocol) &&
    (url.protocol === "file:"
      ? asked.href.split("#")[0] !== url.href.split("#")[0]
      : asked.origin !== url.origin);
  page.on("console", (message) => complaints.push(`console ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.stack ?? error.message}`));
  page.on("crash", () => complaints.push("the page crashed"));
  page.on("request", (request) => {
    if (strange(new URL(request.url()))) complaints.push(`request to elsewhere: ${request.url()}`);
  });
  // The browser calls an answer aborted that a script has read to its end before the browser itself was told of it.
  const answered = new Set();
  page.on("requestfailed", (request) => {
    const words = request.failure()?.errorText ?? "";
    if (words === "net::ERR_ABORTED" && answered.has(request)) return;
    complaints.push(`failed request: ${request.url()} ${words}`);
  });
  page.on("response", (response) => {
    answered.add(response.request());
    if (response.status() >= 400) complaints.push(`answer ${response.status()}: ${response.url()}`);
  });
}

/**
 * Lets what is under way come to its end, so that a late complaint still counts in its own test.
 *
 * @param {Page} page
 */
async function settled(page) {
  if (page.isClosed()) return;
  await page.waitForLoadState("load");
  await page.waitForTimeout(50);
}

/**
 * Fails on a complaint that is not allowed, and on an allowed one that did not come.
 *
 * @param {string[]} complaints
 * @param {RegExp[]} allow
 */
function judge(complaints, allow) {
  const unexpected = complaints.filter((complaint) => !allow.some((pattern) => pattern.test(complaint)));
  assert.deepEqual(unexpected, [], "the page complained");
  const absent = allow.filter((pattern) => !complaints.some((complaint) => pattern.test(complaint)));
  assert.deepEqual(absent, [], "complaints that were to occur did not");
}
