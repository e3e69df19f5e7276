// What the bundler provides and TypeScript cannot see by itself.

/** A style sheet, as the text of it. */
declare module "*.css" {
  const text: string;
  export default text;
}

/** A Markdown file, as the text of it. */
declare module "*.md" {
  const text: string;
  export default text;
}

/** A text, as it is. */
declare module "*.txt" {
  const text: string;
  export default text;
}

/** The WebAssembly of the parser: inside the script (wasm-source/inline.js) or beside it (wasm-source/beside.js). */
declare module "wasm-source" {
  /** Gets the module's bytes, or a response that carries them. Rejects with an `Error` that says what went wrong. */
  export function load(): Promise<Response | ArrayBuffer>;
}

/** The WebAssembly as letters; only wasm-source/inline.js reads it. */
declare module "wasm-packed" {
  const letters: string;
  export default letters;
}

/** The version of the crate, put in by the build. */
declare const READOUT_TIMELINE_VERSION: string;

/** The function that the build wraps a whole script into; its text is the script. Not there in the module form. */
declare const READOUT_SELF: ((packed: string, url: string, part: string) => unknown) | undefined;

/** Of a wrapped script: "element" in a saved page, which has no workbench; else empty. */
declare const READOUT_PART: string;

/** The hashes of the built scripts by their file names, for `integrity`; put in by the build, into the workbench alone. */
declare const READOUT_TIMELINE_INTEGRITY: Record<string, string>;

/** The keys of the tables of words by which the same one speaks: see www/strings/packed.js. */
declare module "keys:*" {
  const keys: string;
  export default keys;
}

/** The words of a language in a file of their own, as they are packed: those of the views, and those around them. */
declare module "words:*" {
  export const version: string;
  export const views: string;
  export const page: string;
}
