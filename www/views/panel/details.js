// Details: what the document says about itself, each with the way to its words; a press shows them in the text.

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
    return term(t(`panel.${field}`), wayTo(context, span, words));
  });
}

/** @param {import("../context.js").Context} context */
function listsOf(context) {
  const { facts, format, t } = context;
  const { language, metadata } = facts.document;
  const { captions, publication, spans, tags } = metadata;
  const published = publication.date && wayTo(context, spans.published, format.date(publication.date));
  const lists = /** @type {[string, (Node | string)[]][]} */ ([
    ["captions", fromFurniture(context, captions)],
    ["geography", fromFurniture(context, tags.geography)],
    ["subjects", fromFurniture(context, tags.topics)],
    ["persons", fromFurniture(context, tags.persons)],
    ["rubrics", fromFurniture(context, publication.sections)],
    ["published", published ? [published] : []],
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
 * Values that stand in the pieces around the text, each with the way to the piece where it first does, looked for in the
 * order of the text; without a way where no piece holds it as it is.
 * @param {import("../context.js").Context} context
 * @param {string[]} values
 */
function fromFurniture(context, values) {
  const { document, text } = context.facts;
  // Labels of turns hold names alone, and a briefing has thousands.
  const pieces = values.length > 0 ? document.furniture.filter(({ kind }) => kind !== "label") : [];
  let least = 0;
  return values.map((value) => {
    for (const from of [least, 0]) {
      for (const { span } of pieces) {
        if (span.end <= from) continue;
        const at = text.slice(span.start, span.end).indexOf(value, Math.max(0, from - span.start));
        if (at < 0) continue;
        least = span.start + at + value.length;
        return wayTo(context, { start: span.start + at, end: least }, value);
      }
    }
    return value;
  });
}

/**
 * @param {import("../context.js").Context} context
 * @param {import("../../model.js").Span | null} span
 * @param {string} words
 */
const wayTo = (context, span, words) =>
  span ? wordsButton(context, span, null, null, words) : h("bdi", {}, words);

/**
 * @param {string} name
 * @param {Node | string} value
 */
const term = (name, value) => [h("dt", {}, name), h("dd", {}, value)];

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
