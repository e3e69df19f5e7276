// What a person has changed in the reading: one sentence a correction, with the way to the words where it has some.

import { h } from "../../dom.js";
import { wordsButton } from "./entry.js";

/** @typedef {import("../../editing/corrections.js").CorrectionRecord} CorrectionRecord */

/** What is changed, by the kind of correction; what has more to it is told by `subject`. */
/** @type {Record<string, string>} */
const SUBJECTS = {
  account: "edit.account",
  "add-person": "edit.person",
  "merge-people": "edit.person",
  "drop-person": "edit.person",
  stance: "edit.stance",
  topic: "edit.topic",
  "merge-topics": "edit.topic",
  "drop-topic": "edit.topic",
};

/**
 * @param {import("../context.js").Context} context
 * @returns {HTMLElement}
 */
export function createEdits(context) {
  const { facts, t } = context;
  const lines = facts.corrections.map((correction) => {
    const words = sentence(context, correction);
    const { span } = correction;
    return h("li", {}, span ? wordsButton(context, span, null, null, words) : words);
  });
  return h(
    "div",
    {},
    h("p", { class: "note" }, t("edit.note")),
    h("ol", { class: "edits", role: "list" }, ...lines),
  );
}

/**
 * A correction as a sentence.
 *
 * @param {Pick<import("../context.js").Context, "t" | "format">} context
 * @param {CorrectionRecord} correction
 * @returns {string}
 */
export function sentence(context, correction) {
  const { t } = context;
  const [before, after] = [correction.before, correction.after].map((value) =>
    shown(context, correction, value),
  );
  const what = t(subject(correction));
  if (correction.kind.startsWith("merge-")) return t("edit.merged", { what, before, after });
  if (correction.before === null) return t("edit.added", { what, after });
  return t(correction.after === null ? "edit.removed" : "edit.changed", { what, before, after });
}

/**
 * The key of what a correction is about.
 *
 * @param {CorrectionRecord} correction
 */
function subject(correction) {
  if (correction.kind === "metadata") return `panel.${correction.field}`;
  if (correction.kind === "person") return `edit.${correction.field}`;
  if (correction.kind === "speaker") return `edit.${correction.of}`;
  if (correction.kind === "drop") return correction.of === "quote" ? "edit.quotation" : "edit.position";
  return SUBJECTS[correction.kind] ?? "edit.mark";
}

/**
 * A value in the reader's words.
 *
 * @param {Pick<import("../context.js").Context, "t" | "format">} context
 * @param {CorrectionRecord} correction
 * @param {string | null} value
 */
function shown({ t, format }, correction, value) {
  const words = String(value ?? "").replace(/\s+/g, " ");
  if (correction.kind === "account") return t(`kind.${words}`);
  if (correction.kind === "stance") return t(`stance.${words}`);
  if (correction.kind === "speaker" && words === "joint") return t("who.joint.full");
  if (correction.kind === "metadata" && correction.field === "date") return format.date(words);
  if (correction.kind === "person" && correction.field === "country") return format.country(words);
  return words;
}
