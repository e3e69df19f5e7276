/** The engines that are on this machine, found by the variables that `cargo xtask test engines` sets or where they lie. */

import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { startChromium } from "./chromium.js";
import { startFirefox } from "./firefox.js";
import { startWebkit } from "./webkit.js";

/** @typedef {import("./engine.js").Engine} Engine */

/** Where Debian's library folders hold WebKit's browser, a folder a version. */
const LIBRARIES = ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu"];

/**
 * A way to start each engine, `null` where it is not installed.
 *
 * @returns {Promise<{name: string, start: (() => Promise<Engine>) | null}[]>}
 */
export async function engines() {
  const chromium = first([process.env.CHROME_PATH, "/usr/bin/chromium", "/usr/bin/google-chrome"]);
  const firefox = first([process.env.FIREFOX_PATH, "/usr/bin/firefox-esr", "/usr/bin/firefox"]);
  const driver = first([process.env.WEBKIT_DRIVER_PATH, "/usr/bin/WebKitWebDriver"]);
  const browser = await miniBrowser();
  const display = process.env.DISPLAY ? [] : ["xvfb-run", "-a"];
  return [
    { name: "Chromium", start: chromium ? () => startChromium(chromium) : null },
    { name: "Firefox", start: firefox ? () => startFirefox(firefox) : null },
    { name: "WebKit", start: driver && browser ? () => startWebkit({ driver, browser, display }) : null },
  ];
}

/** @param {(string | undefined)[]} places */
function first(places) {
  return places.find((place) => place && existsSync(place)) ?? null;
}

async function miniBrowser() {
  for (const folder of LIBRARIES) {
    const names = await readdir(folder).catch(() => /** @type {string[]} */ ([]));
    const versions = names.filter((name) => name.startsWith("webkit2gtk-4")).sort();
    const found = versions.map((name) => `${folder}/${name}/MiniBrowser`).filter((file) => existsSync(file));
    if (found.length > 0) return found[found.length - 1];
  }
  return null;
}
