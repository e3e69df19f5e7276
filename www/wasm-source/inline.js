/**
 * The WebAssembly inside the script: nothing is fetched, so it works from `file://` and wherever the script itself does.
 */

import packed from "wasm-packed";
import { fromLetters } from "./letters.js";

/**
 * Unpacks the module.
 *
 * @returns {Promise<ArrayBuffer>}
 */
export async function load() {
  return fromLetters(packed).buffer;
}
