/**
 * Parts of the script that not every page needs. In one plain script they are inside; in the module form each lies in a file
 * beside it. In goes how a part is loaded, out comes a promise of it, or of a failure with a name.
 */

import { Failure } from "./failure.js";

/**
 * @template T
 * @param {() => Promise<T>} load
 * @returns {Promise<T>}
 * @throws {Failure}
 */
export async function partOf(load) {
  try {
    return await load();
  } catch (cause) {
    throw new Failure("part", {}, cause);
  }
}
