/**
 * The WebAssembly inside the script: nothing is fetched, so it works from `file://` and wherever the script itself does.
 *
 * Deflated, then in base64: half of plain base64, and every current browser opens it without code of ours.
 */

import packed from "wasm-packed";

/**
 * Unpacks the module.
 *
 * @returns {Promise<ArrayBuffer>}
 */
export async function load() {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(inflated).arrayBuffer();
}
