/** The parser without the element: what a program takes that draws nothing, or draws for itself. */

export { compare, parse } from "./core.js";

/** The version of the package. */
export const version = READOUT_TIMELINE_VERSION;
