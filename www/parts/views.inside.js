/**
 * What few readers of a page use, in the script itself. The module form has views.beside.js in place of this file.
 */

import * as comparing from "../views/compare/part.js";
import * as saving from "../views/saving.js";

/** The view of two accounts. */
export const loadComparing = async () => comparing;

/** The files that are taken away. */
export const loadSaving = async () => saving;
