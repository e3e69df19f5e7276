/**
 * The entry of the package: what a page or a program takes from it. Importing it defines the element where there are
 * elements, and does nothing elsewhere.
 */

import { compare, parse } from "./core.js";
import { ReadoutTimeline as Own } from "./element.js";

/** The version of the package. */
export const version = READOUT_TIMELINE_VERSION;

/**
 * The element's class; where the page holds the script twice, the one that came first.
 *
 * @type {typeof Own}
 */
export const ReadoutTimeline = defined();

export { compare, parse };

/** @returns {typeof Own} */
function defined() {
  const registry = globalThis.customElements;
  if (!registry) return Own;
  if (!registry.get("readout-timeline")) registry.define("readout-timeline", Own);
  return /** @type {typeof Own} */ (registry.get("readout-timeline"));
}
