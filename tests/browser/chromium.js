/** The browser of the tests and of the pictures. */

import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

/** The browser's own errands would be requests to elsewhere, and its sandbox needs what a container may not have. */
export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts it, without a window. */
export function launch() {
  return chromium.launch({ executablePath: executable(), headless: true, args: FLAGS });
}

/** The browser that `cargo xtask test` found, or the one where most systems have it. */
function executable() {
  const places = [
    process.env.CHROME_PATH,
    "/usr/bin/chromium",
    "/usr/bin/google-chrome",
    chromium.executablePath(),
  ];
  const found = places.find((place) => place && existsSync(place));
  if (!found) throw new Error("no browser: run cargo xtask test browser, or name one in CHROME_PATH");
  return found;
}
