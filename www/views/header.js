// The head of the drawing: what kind of account, its title, when and where, who took part. The names are switches that
// let one person's marks stand out.

import { h } from "../dom.js";
import { listen } from "./context.js";
import { rove } from "./rove.js";
import { signOf } from "./sign.js";

/** More names than this are told in the panel. */
const NAMES = 9;

/**
 * @param {import("./context.js").Context} context
 * @param {number} documents how many documents the text holds
 * @param {(position: number) => string} titleOf
 * @returns {import("./context.js").View}
 */
export function createHeader(context, documents, titleOf) {
  const { facts, t } = context;
  const { metadata } = facts.document;
  const chips = createChips(context);
  const element = h(
    "header",
    { class: "header", part: "header" },
    documents > 1 && createSwitch(context, documents, titleOf),
    h("p", { class: "kicker", part: "kicker" }, kicker(context)),
    h("h2", { class: "title", part: "title", dir: "auto" }, metadata.title ?? t("header.untitled")),
    h("p", { class: "dateline", part: "dateline" }, dateline(context)),
    chips?.element,
  );
  return { element, update: chips?.update };
}

/** @param {import("./context.js").Context} context */
function kicker({ facts, t }) {
  const kinds = new Set(facts.course.regions.map(({ kind }) => kind));
  const kind = t(`kind.${facts.document.kind}`);
  if (facts.document.kind !== "readout" || kinds.size === 0) return kind;
  const both = kinds.has("summary") && kinds.has("transcript");
  const parts = both ? "both" : kinds.has("transcript") ? "transcript" : "summary";
  return `${kind} · ${t(`header.parts.${parts}`)}`;
}

/** @param {import("./context.js").Context} context */
function dateline({ facts, format, t }) {
  const { date, place, medium } = facts.document.metadata;
  const words = t("header.words", { count: facts.course.words });
  return [date && format.date(date), place, medium, words].filter(Boolean).join(" · ");
}

/**
 * @param {import("./context.js").Context} context
 * @param {number} documents
 * @param {(position: number) => string} titleOf
 */
function createSwitch(context, documents, titleOf) {
  const { store, t } = context;
  const current = store.get().document;
  const options = Array.from({ length: documents }, (_, at) =>
    h("option", { value: at, selected: at === current }, `${at + 1} / ${documents} · ${titleOf(at)}`),
  );
  const select = h(
    "select",
    { class: "documents", part: "documents", "aria-label": t("header.documents") },
    ...options,
  );
  listen(context, select, "change", () => store.set({ document: Number(select.value) }));
  return select;
}

/**
 * @param {import("./context.js").Context} context
 * @returns {{element: HTMLElement, update: (state: import("../store.js").State) => void} | null}
 */
function createChips(context) {
  const { facts, store, t } = context;
  const entries = facts.cast.members.slice(0, NAMES).map((member) => ({
    key: facts.cast.key(member.id),
    hue: member.hue,
    name: title(context, member),
  }));
  for (const hue of facts.nameless) entries.push({ key: hue, hue, name: t(`who.${hue}`) });
  if (entries.length === 0) return null;
  const chips = entries.map(({ key, hue, name }) => {
    const chip = h(
      "button",
      { class: "chip", part: "chip", type: "button" },
      signOf(hue),
      h("span", { dir: "auto" }, name),
    );
    listen(context, chip, "click", () => store.set({ person: store.get().person === key ? null : key }));
    return { chip, key };
  });
  const element = h(
    "div",
    { class: "chips", role: "group", "aria-label": t("header.people") },
    ...chips.map(({ chip }) => chip),
  );
  rove(context, element, ".chip");
  return {
    element,
    update: ({ person }) => {
      for (const { chip, key } of chips) chip.setAttribute("aria-pressed", String(person === key));
    },
  };
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
