/**
 * A file to its words: in goes a file or a blob, out come its text and its form, or a failure that says why not. Bytes of
 * files are read here and nowhere else.
 */

import { decode } from "./decode.js";
import { Failure } from "./failure.js";
import { formOf, limitOf } from "./form.js";

/**
 * @param {Blob} blob
 * @returns {Promise<{text: string, form: import("./form.js").Form}>}
 * @throws {Failure} `too-large`, `unreadable`, or what `decode` throws
 */
export async function readFile(blob) {
  const { size, type } = blob;
  const own = blob instanceof File ? blob.name : "";
  const name = own || { key: "name.text" };
  const limit = limitOf(own, type);
  if (size > limit) throw new Failure("too-large", { name, size, limit });
  return { text: decode(await bytesOf(blob, name), name), form: formOf(own, type.split(";")[0]) };
}

/**
 * The bytes of a file. A folder is a file as well to the browser, until somebody reads it.
 *
 * @param {Blob} blob
 * @param {string | {key: string}} name
 * @returns {Promise<Uint8Array>}
 */
async function bytesOf(blob, name) {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch (cause) {
    throw new Failure("unreadable", { name }, cause);
  }
}
