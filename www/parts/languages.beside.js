/**
 * The words of languages other than English, each in a file beside the module, which is fetched where a page speaks that
 * language.
 */

import keys from "keys:";
import pageKeys from "keys:page.";
import { unpack } from "../strings/packed.js";

/** @typedef {Record<string, string>} Strings */

/** @type {Record<string, () => Strings>} Those that are here. */
export const HELD = {};

/** @type {Record<string, () => Promise<Strings>>} Those that lie beside the script. */
export const FETCHED = {
  fr: () => import("words:fr").then(tableOf),
  ru: () => import("words:ru").then(tableOf),
  ar: () => import("words:ar").then(tableOf),
};

/**
 * Sentences stand in the order of the keys, which are the module's: beside those of another version, as a cache or a copy may
 * hold them, each would say what another means.
 *
 * @param {{version: string, views: string, page: string}} words
 * @returns {Strings}
 */
function tableOf({ version, views, page }) {
  if (version !== READOUT_TIMELINE_VERSION) throw new Error(`these are the words of ${version}`);
  return { ...unpack(keys, views), ...unpack(pageKeys, page) };
}
