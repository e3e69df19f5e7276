// Details: what the document says about itself, each with the way to its words where they are known.

import { h } from "../../dom.js";
import { rove } from "../rove.js";
import { createEdits } from "./edits.js";
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
  const element = h(
    "dl",
    { class: "details" },
    ...fieldsOf(context),
    ...listsOf(context),
    ...editsOf(context),
  );
  rove(context, element, ".words");
  return { element };
}

/**
 * Whether the document says anything about itself.
 * @param {import("../context.js").Context} context
 */
export function hasDetails({ facts: { document, edited } }) {
  const { captions, publication, tags } = document.metadata;
  const lists = [captions, publication.sections, tags.geography, tags.persons, tags.topics];
  return Boolean(
    edited ||
      document.language ||
      publication.date ||
      FIELDS.some((field) => document.metadata[field]) ||
      lists.some(({ length }) => length > 0),
  );
}

/** @param {import("../context.js").Context} context */
function fieldsOf(context) {
  const { facts, format, t } = context;
  const { metadata } = facts.document;
  return FIELDS.flatMap((field) => {
    const value = metadata[field];
    if (!value) return [];
    const words = field === "date" ? format.date(value) : value;
    const span = metadata.spans[field];
    return term(t(`panel.${field}`), span ? wordsButton(context, span, null, null, words) : words);
  });
}

/** @param {import("../context.js").Context} context */
function listsOf({ facts, format, t }) {
  const { language, metadata } = facts.document;
  const { captions, publication, tags } = metadata;
  const lists = /** @type {[string, string[]][]} */ ([
    ["captions", captions],
    ["geography", tags.geography],
    ["subjects", tags.topics],
    ["persons", tags.persons],
    ["rubrics", publication.sections],
    ["published", publication.date ? [format.date(publication.date)] : []],
    ["language", language ? [languageName(language)] : []],
  ]);
  return lists.flatMap(([key, values]) => {
    const parts = values.flatMap((value, at) => [at > 0 ? " · " : "", h("bdi", {}, value)]);
    return values.length > 0 ? term(t(`panel.${key}`), h("span", {}, ...parts)) : [];
  });
}

/** @param {import("../context.js").Context} context */
function editsOf(context) {
  const { facts, t } = context;
  return facts.edited ? term(t("edit.mark"), createEdits(context)) : [];
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
