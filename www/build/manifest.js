/**
 * The custom elements manifest: what the element takes and tells, for editors and documentation tools.
 *
 * Schema 2.1.0 of https://github.com/webcomponents/custom-elements-manifest. The attributes come from the option table.
 */

import { OPTIONS } from "../options.js";

/**
 * The text of `custom-elements.json`.
 *
 * @param {string} version
 * @returns {string}
 */
export function manifest(version) {
  const declaration = {
    kind: "class",
    customElement: true,
    name: "ReadoutTimeline",
    tagName: "readout-timeline",
    summary: "Draws a diplomatic or press readout as an interactive timeline of the topics discussed.",
    superclass: { name: "HTMLElement" },
    attributes: OPTIONS.map((option) => ({
      name: option.name,
      fieldName: option.property,
      type: { text: typeOf(option) },
      default: JSON.stringify(option.default),
      description: option.doc,
    })),
    members: [
      ...OPTIONS.map((option) => ({
        kind: "field",
        name: option.property,
        type: { text: [typeOf(option), ...(option.takes ? [option.takes] : [])].join(" | ") },
        attribute: option.name,
        reflects: true,
        description: option.doc,
      })),
      ...MEMBERS,
    ],
    events: EVENTS,
    slots: [
      {
        name: "",
        description: "The text that stands where the widget cannot: read if no other source is named.",
      },
    ],
  };
  const path = "readout-timeline.mjs";
  const text = {
    schemaVersion: "2.1.0",
    readme: `Readout Timeline ${version}`,
    modules: [
      {
        kind: "javascript-module",
        path,
        declarations: [declaration],
        exports: [
          { kind: "js", name: "ReadoutTimeline", declaration: { name: "ReadoutTimeline", module: path } },
          {
            kind: "custom-element-definition",
            name: "readout-timeline",
            declaration: { name: "ReadoutTimeline", module: path },
          },
        ],
      },
    ],
  };
  return `${JSON.stringify(text, null, 2)}\n`;
}

const MEMBERS = [
  {
    kind: "field",
    name: "source",
    type: { text: "string | Node | Blob | Parse | null" },
    description: "The source, where it is no attribute: a text, a node, a file, or a saved parse.",
  },
  {
    kind: "field",
    name: "parse",
    type: { text: "Parse | null" },
    readonly: true,
    description: "The parse that is shown; null while there is none.",
  },
  {
    kind: "field",
    name: "comparison",
    type: { text: "Comparison | null" },
    readonly: true,
    description: "The comparison that is shown; null without another account.",
  },
  { kind: "method", name: "reload", description: "Reads the source again." },
  {
    kind: "method",
    name: "select",
    parameters: [{ name: "span", type: { text: "Span | null" } }],
    description: "Selects words of the text, or nothing.",
  },
];

const EVENTS = [
  { name: "readout-ready", type: { text: "CustomEvent<{parse: Parse}>" }, description: "A parse is shown." },
  {
    name: "readout-compared",
    type: { text: "CustomEvent<{parse: Parse, comparison: Comparison}>" },
    description: "The comparison with another account is shown.",
  },
  {
    name: "readout-select",
    type: { text: "CustomEvent<ReadoutSelection | null>" },
    description: "Words of the text were selected, or the selection was cleared.",
  },
  {
    name: "readout-error",
    type: { text: "CustomEvent<ReadoutProblem>" },
    description: "Nothing can be shown, or an attribute has a value that it cannot have.",
  },
];

/** @param {import("../options.js").Option} option */
function typeOf({ values }) {
  return values?.map((value) => JSON.stringify(value)).join(" | ") ?? "string";
}
