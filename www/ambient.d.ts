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

/** A plain text, as it is. */
declare module "*.txt" {
  const text: string;
  export default text;
}
