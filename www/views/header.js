// The head of the drawing: what kind of account, its title, when and where, who took part.

import { h } from "../dom.js";
import { createChips } from "./chips.js";

/**
 * @param {import("./context.js").Context} context
 * @returns {import("./context.js").View}
 */
export function createHeader(context) {
  const { facts, t } = context;
  const { title } = facts.document.metadata;
  const chips = createChips(context);
  const element = h(
    "header",
    { class: "header", part: "header" },
    isAccount(facts.document) || facts.edited
      ? h("p", { class: "kicker", part: "kicker" }, kicker(context))
      : null,
    h(
      "h2",
      { class: title ? "title" : "title is-untitled", part: "title" },
      // The title runs its own way and stands along the edge of what is around it.
      h("bdi", {}, title ?? t("header.untitled")),
    ),
    h("p", { class: "dateline", part: "dateline" }, ...dateline(context)),
    chips?.element,
  );
  return { element, update: chips?.update };
}

/**
 * Whether the document says anything of itself. Without that its kind is what is left when nothing is known, and would
 * look like a fact.
 * @param {import("../model.js").Document} document
 */
function isAccount({ metadata, turns }) {
  const { title, date, place, medium, institution, participants } = metadata;
  return Boolean(title || date || place || medium || institution) || participants.length + turns.length > 0;
}

/**
 * What sort of account it is, and whether somebody has mended its reading.
 * @param {import("./context.js").Context} context
 */
function kicker(context) {
  const { facts, t } = context;
  const parts = [isAccount(facts.document) && account(context), facts.edited && t("edit.mark")];
  return parts.filter(Boolean).join(" · ");
}

/** @param {import("./context.js").Context} context */
function account({ facts, t }) {
  const kinds = new Set(facts.course.regions.map(({ kind }) => kind));
  const kind = t(`kind.${facts.document.kind}`);
  if (facts.document.kind !== "readout" || kinds.size === 0) return kind;
  const both = kinds.has("summary") && kinds.has("transcript");
  const parts = both ? "both" : kinds.has("transcript") ? "transcript" : "summary";
  return `${kind} · ${t(`header.parts.${parts}`)}`;
}

/**
 * Each part by itself, so that an Arabic place does not turn the date before it round.
 * @param {import("./context.js").Context} context
 */
function dateline(context) {
  return dateParts(context).flatMap((part, at) => [at > 0 ? " · " : null, h("bdi", {}, part)]);
}

/**
 * Date, place, medium and length, as far as the text gives them.
 * @param {import("./context.js").Context} context
 */
export function dateParts({ facts, format, t }) {
  const { date, place, medium } = facts.document.metadata;
  const words = t("header.words", { count: facts.course.words });
  return [date && format.date(date), place, medium, words].flatMap((part) => part || []);
}

/**
 * A name with its office, as far as the text gives one.
 * @param {import("./context.js").Context} context
 * @param {import("../facts/cast.js").Member} member
 */
export function title({ format, t }, { name, role, country }) {
  if (!role) return name;
  const office = country ? t("who.role", { role, country: format.country(country) }) : role;
  return t("header.person", { name, role: office });
}
