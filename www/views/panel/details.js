// Details: what the document says about itself, each with the way to its words where they are known.

import { h } from "../../dom.js";
import { rove } from "../rove.js";
import { wordsButton } from "./entry.js";

/** The fields, in order: the string's key, and the name in the metadata where it is not the same. */
const FIELDS = /** @type {const} */ ([
  "title",
  "standfirst",
  "date",
  "place",
  "medium",
  "initiator",
  "duration",
  "institution",
  "attribution",
]);

/**
 * @param {import("../context.js").Context} context
 * @returns {import("../context.js").View}
 */
export function createDetails(context) {
  const { facts, format, t } = context;
  const { metadata, language } = facts.document;
  const terms = FIELDS.flatMap((field) => {
    const value = metadata[field];
    if (!value) return [];
    const words = field === "date" ? format.date(value) : value;
    const span = metadata.spans[field];
    return [term(t(`panel.${field}`), span ? wordsButton(context, span, null, null, words) : words)];
  });
  const { tags, publication } = metadata;
  const lists = /** @type {[string, string[]][]} */ ([
    ["captions", metadata.captions],
    ["geography", tags.geography],
    ["subjects", tags.topics],
    ["persons", tags.persons],
    ["rubrics", publication.sections],
    ["published", publication.date ? [format.date(publication.date)] : []],
    ["language", language ? [languageName(language)] : []],
  ]);
  for (const [key, values] of lists) {
    if (values.length > 0) terms.push(term(t(`panel.${key}`), values.join(" · ")));
  }
  const element = h("dl", { class: "details" }, ...terms.flat());
  rove(context, element, ".words");
  return { element };
}

/**
 * @param {string} name
 * @param {Node | string} value
 */
const term = (name, value) => [h("dt", {}, name), h("dd", { dir: "auto" }, value)];

/**
 * A language by its own name.
 * @param {string} tag
 */
function languageName(tag) {
  try {
    return new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
