/**
 * The WebAssembly in a file beside the module, found by `import.meta.url` as bundlers understand it: fetched in a
 * browser, read from disk in Node.
 */

/**
 * Fetches or reads the module.
 *
 * @returns {Promise<Response | ArrayBuffer>}
 */
export async function load() {
  const url = new URL("readout-timeline.wasm", import.meta.url);
  const files =
    url.protocol === "file:" ? globalThis.process?.getBuiltinModule?.("node:fs/promises") : undefined;
  if (files) return Uint8Array.from(await files.readFile(url)).buffer;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.href}: ${response.status} ${response.statusText}`);
  // Compiled while it arrives where the server names the type; elsewhere the bytes do, without a warning in the console.
  const type = response.headers.get("content-type") ?? "";
  return type.startsWith("application/wasm") ? response : response.arrayBuffer();
}
