/**
 * The libraries that the parser is timed beside: installed as pinned under target/, no dependency of anything.
 */

import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync } from "node:fs";

/** Where they are installed. */
export const home = new URL("../target/bench/peers/", import.meta.url);

/** Installs the peers, or throws where that cannot be done. */
export function install() {
  mkdirSync(home, { recursive: true });
  copyFileSync(new URL("peers.json", import.meta.url), new URL("package.json", home));
  const npm = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status } = spawnSync("npm", npm, { cwd: home, stdio: "inherit" });
  if (status !== 0) throw new Error("the peers cannot be installed: is there a network?");
}
