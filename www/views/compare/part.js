// All that draws two accounts side by side, in one place: a script may hold it, or load it where accounts are compared.

export { createCompare } from "./compare.js";
export { createCompared } from "./compared.js";
export { createPair } from "./pair.js";
