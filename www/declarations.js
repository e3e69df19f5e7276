/**
 * The option table in other forms: TypeScript and documentation. Strings out; the build puts them into files.
 */

import { OPTIONS } from "./options.js";

/** @typedef {import("./options.js").Option} Option */

/**
 * The TypeScript declarations of the package without those of the model, which come from the Rust core.
 *
 * @returns {string}
 */
export function elementDeclarations() {
  return [
    PARSE,
    "/** The attributes of `<readout-timeline>` as properties of an object: what `ReadoutTimeline.mount` takes. */",
    "export interface ReadoutTimelineOptions {",
    ...OPTIONS.flatMap((option) => member(option, "?")),
    "}",
    "",
    "/** The element `<readout-timeline>`. */",
    "export class ReadoutTimeline extends HTMLElement implements ReadoutTimelineOptions {",
    ...OPTIONS.flatMap((option) => member(option, "")),
    CLASS,
    "}",
    EVENTS,
  ].join("\n");
}

/**
 * The attributes as a Markdown table, for the documentation.
 *
 * @returns {string}
 */
export function optionTable() {
  const rows = OPTIONS.map((option) => {
    const values = option.values?.map((value) => `\`${value}\``).join(", ") ?? option.type;
    const start = option.default === "" ? "none" : `\`${option.default}\``;
    return `| \`${option.name}\` | \`${option.property}\` | ${values} | ${start} | ${option.doc.replaceAll("|", "\\|")} |`;
  });
  return ["| attribute | property | values | default | |", "|---|---|---|---|---|", ...rows, ""].join("\n");
}

/**
 * @param {Option} option
 * @param {"" | "?"} optional
 * @returns {string[]}
 */
function member(option, optional) {
  const words = option.values?.map((value) => JSON.stringify(value)).join(" | ") ?? "string";
  const type = option.takes ? `${words} | ${option.takes}` : words;
  return [`  /** ${option.doc} */`, `  ${option.property}${optional}: ${type};`];
}

const PARSE = `/** What a caller knows about a source and the text may not say. */
export interface ParseOptions {
  /** The form of a string; found from the text if left out. */
  format?: "auto" | "text" | "markdown" | "html";
  /** The reference date (ISO 8601), used when the text has none. */
  date?: string;
  /** BCP 47 tag of the text's language. */
  language?: string;
  /** The title, used when the text has none. */
  title?: string;
  /** Topics of one's own: a list, the same as JSON, or a text with one a line, the label, then other words behind bars. */
  topics?: string | { label: string; variants?: string[]; category?: string; parent?: string }[];
}

/** What is compared, where a reading holds several documents. */
export interface CompareOptions {
  /** Position of the document that is checked; with \`right\` left out too, the two that share most. */
  left?: number;
  /** Position of the document that it is held against. */
  right?: number;
  /** Whether the words of the right one are looked for in the left one as well. */
  reverse?: boolean;
}

/** The version of the package. */
export const version: string;

/** Reads a string, or a node of a page or document, into facts with their spans. */
export function parse(source: string | Node, options?: ParseOptions): Promise<Parse>;

/** Lays two accounts of one conversation side by side, and looks for the words of the first in the second. */
export function compare(account: Parse, against: Parse, options?: CompareOptions): Promise<Comparison>;
`;

const CLASS = `  /** The source, where it is no attribute: a text, a node, a file, or a saved parse. \`null\` if it was not set. */
  source: string | Node | Blob | Parse | null;
  /** The parse that is shown; \`null\` while there is none. */
  readonly parse: Parse | null;
  /** The comparison that is shown; \`null\` without another account. */
  readonly comparison: Comparison | null;
  /** Reads the source again. */
  reload(): void;
  /** Selects words of the text, or nothing. */
  select(span: Span | null): void;
  /** Puts a new element into a node and gives it a source. */
  static mount(
    node: Node,
    source?: string | Node | Blob | Parse | null,
    options?: ReadoutTimelineOptions,
  ): ReadoutTimeline;`;

const EVENTS = `
/** What \`readout-select\` tells; \`null\` where the choice was cleared. */
export interface ReadoutSelection {
  span: Span;
  /** The label of the topic it was reached by. */
  topic: string | null;
  /** The id of the document. */
  document: string;
  /** The words. */
  text: string;
}

/** What \`readout-error\` tells. */
export interface ReadoutProblem {
  /** The case by name, such as \`missing\`, \`cross-origin\` or \`wasm-blocked\`. */
  code: string;
  /** What happened and what to do. */
  message: string;
  /** Whether nothing can be shown; \`false\` for a warning about an attribute. */
  fatal: boolean;
}

declare global {
  interface HTMLElementTagNameMap {
    "readout-timeline": ReadoutTimeline;
  }
  interface HTMLElementEventMap {
    "readout-ready": CustomEvent<{ parse: Parse }>;
    "readout-compared": CustomEvent<{ parse: Parse; comparison: Comparison }>;
    "readout-select": CustomEvent<ReadoutSelection | null>;
    "readout-error": CustomEvent<ReadoutProblem>;
  }
}
`;
