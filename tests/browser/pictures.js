/**
 * Pictures of the gallery, for the eye and for the documentation. Build first.
 *
 * `node tests/browser/pictures.js` takes every page of the gallery wide, narrow and dark, in forced colours and on paper,
 * into target/pictures/. With `--against FOLDER` it tells which of them look different from those of an earlier run: the
 * pictures are compared as grids of a few hundred fields, so that another rendering of letters is no difference, and a
 * piece that moved, vanished or changed its colour is. They are not kept in the repository: letters and controls are drawn
 * otherwise on each system, and a reference that fails elsewhere teaches people to ignore it.
 * `node tests/browser/pictures.js --docs` takes those of docs/pictures/.
 */

import { readdirSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { serve } from "../../www/serve.js";
import { launch } from "./chromium.js";

/**
 * @typedef {import("playwright-core").Browser} Browser
 * @typedef {import("playwright-core").BrowserContextOptions} Options
 * @typedef {{name: string, options: Options, paper?: boolean}} Look
 */

const root = new URL("../../", import.meta.url);

/** @type {Look[]} */
const LOOKS = [
  { name: "wide", options: { viewport: { width: 1280, height: 900 } } },
  { name: "narrow-dark", options: { viewport: { width: 360, height: 780 }, colorScheme: "dark" } },
  { name: "forced", options: { viewport: { width: 1280, height: 900 }, forcedColors: "active" } },
  { name: "paper", options: { viewport: { width: 794, height: 1123 } }, paper: true },
];

/** What the documentation shows, how wide, and the part of the page. */
const DOCS = [
  {
    file: "timeline.png",
    path: "/gallery/official.html",
    width: 1120,
    part: "readout-timeline",
    height: 560,
  },
  { file: "dark.png", path: "/gallery/dark.html", width: 1120, part: "readout-timeline", height: 560 },
];

/** Fields of a picture's grid, across and down, and by how much of full brightness one may differ. */
const GRID = { across: 16, down: 24 };
const TOLERANCE = 0.06;

/**
 * Opens a page and waits until its widgets have come to their end.
 *
 * @param {Browser} browser
 * @param {string} url
 * @param {Options} options
 */
async function opened(browser, url, options) {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(300);
  return page;
}

/**
 * The brightness of a picture, field by field.
 *
 * @param {Browser} browser
 * @param {Buffer} picture
 * @returns {Promise<{width: number, height: number, fields: number[]}>}
 */
async function gridOf(browser, picture) {
  const page = await browser.newPage();
  const grid = await page.evaluate(
    async ({ base64, across, down }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = new OffscreenCanvas(across, down);
      const pen = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext("2d"));
      pen.imageSmoothingQuality = "high";
      pen.drawImage(image, 0, 0, across, down);
      const { data } = pen.getImageData(0, 0, across, down);
      const fields = Array.from({ length: across * down }, (_, at) =>
        [0, 1, 2].map((channel) => data[at * 4 + channel] / 255),
      ).flat();
      return { width: image.width, height: image.height, fields };
    },
    { base64: picture.toString("base64"), ...GRID },
  );
  await page.close();
  return grid;
}

/**
 * In what two pictures differ; `null` if they do not.
 *
 * @param {Browser} browser
 * @param {Buffer} before
 * @param {Buffer} after
 */
async function difference(browser, before, after) {
  const [a, b] = [await gridOf(browser, before), await gridOf(browser, after)];
  if (Math.abs(a.height - b.height) > a.height * 0.02)
    return `${a.height} pixels high before, ${b.height} now`;
  const most = Math.max(...a.fields.map((value, at) => Math.abs(value - b.fields[at])));
  return most > TOLERANCE ? `a field differs by ${Math.round(most * 100)} %` : null;
}

/**
 * @param {Browser} browser
 * @param {string} origin
 * @param {string | undefined} against
 */
async function gallery(browser, origin, against) {
  const folder = new URL("target/pictures/", root);
  await mkdir(folder, { recursive: true });
  const pages = readdirSync(new URL("www/gallery/", root)).filter((name) => name.endsWith(".html"));
  for (const name of pages) {
    for (const look of LOOKS) {
      const page = await opened(browser, `${origin}/gallery/${name}`, look.options);
      if (look.paper) await page.emulateMedia({ media: "print" });
      const picture = await page.screenshot({ fullPage: true });
      const file = `${name.replace(".html", "")}-${look.name}.png`;
      const before = against ? await readFile(`${against}/${file}`).catch(() => null) : null;
      await writeFile(new URL(file, folder), picture);
      await page.context().close();
      const found = before && (await difference(browser, before, picture));
      if (found) console.log(`${file}: ${found}`);
    }
  }
  console.log(`${pages.length * LOOKS.length} pictures in ${fileURLToPath(folder)}`);
}

/**
 * @param {Browser} browser
 * @param {string} origin
 */
async function docs(browser, origin) {
  const folder = new URL("docs/pictures/", root);
  await mkdir(folder, { recursive: true });
  for (const { file, path, width, part, height } of DOCS) {
    const page = await opened(browser, origin + path, { viewport: { width, height: 900 } });
    const box = await page.locator(part).first().boundingBox();
    if (!box) throw new Error(`${path} has no ${part}`);
    const clip = { x: box.x - 24, y: box.y - 20, width: box.width + 48, height };
    await page.screenshot({ path: fileURLToPath(new URL(file, folder)), clip, fullPage: true });
    await page.context().close();
  }
}

const { values } = parseArgs({ options: { docs: { type: "boolean" }, against: { type: "string" } } });
const server = await serve();
const browser = await launch();
try {
  if (values.docs) await docs(browser, server.origin);
  else await gallery(browser, server.origin, values.against);
} finally {
  await Promise.all([browser.close(), server.close()]);
}
