/**
 * The panel in which an editor mends a reading. In go a history and what was chosen in the timeline, out come corrections
 * to whoever asked for them. It keeps no corrections itself.
 */

import { h } from "../dom.js";
import { canRedo, canUndo, current } from "../editing/history.js";
import { createFormat } from "../format.js";
import { sentence } from "../views/panel/edits.js";
import { button, fill, select } from "./fields.js";
import { createAccount } from "./mending/account.js";
import { createPeople } from "./mending/people.js";
import { createTopics } from "./mending/topics.js";
import { createPositions, createQuotes, createTurns } from "./mending/voices.js";

/**
 * @typedef {import("../editing/history.js").History} History
 * @typedef {import("../editing/corrections.js").Correction} Correction
 * @typedef {import("../model.js").Parse} Parse
 * @typedef {import("../model.js").Document} Document
 * @typedef {import("../model.js").Span} Span
 *
 * A correction before it is known in which document.
 * @typedef {Correction extends infer C ? C extends Correction ? Omit<C, "document"> : never : never} Change
 *
 * What a group of forms works with.
 * @typedef {object} Desk
 * @property {import("../strings.js").Translate} t
 * @property {(...changes: Change[]) => void} correct
 *
 * One kind of fact and its forms.
 * @typedef {object} Group
 * @property {string} name
 * @property {HTMLElement[]} forms
 * @property {(document: Document, text: string) => void} show
 * @property {(document: Document) => number} [count] How many facts of its kind there are.
 * @property {boolean} [grows] Whether it is of use where there are none yet.
 * @property {(span: Span) => boolean} [choose] Chooses the fact at a place; false if there is none.
 *
 * @typedef {object} Doing
 * @property {(...corrections: Correction[]) => void} correct
 * @property {() => void} undo
 * @property {() => void} redo
 * @property {() => string} save Gives back the name of the file.
 */

const GROUPS = [createAccount, createPeople, createTopics, createQuotes, createPositions, createTurns];

/**
 * Fills the panel with its forms.
 *
 * @param {HTMLElement} place
 * @param {import("../strings.js").Translate} t
 * @param {Doing} doing
 */
export function createMending(place, t, doing) {
  /** @type {History | null} */
  let history = null;
  const documents = select(t("mend.document"));
  const status = h("p", { class: "hint", role: "status" });
  const bar = createBar(t, doing, (words) => say(words));
  const say = (/** @type {string} */ words) => {
    status.textContent = words;
  };
  const groups = GROUPS.map((create) =>
    createSection(create({ t, correct: (...changes) => doing.correct(...changes.map(placed)) }), t),
  );
  /** @param {Change} change */
  const placed = (change) => /** @type {Correction} */ ({ ...change, document: documents.control.value });
  const showDocument = () => {
    const parse = history && current(history);
    const document = parse?.documents.find(({ id }) => id === documents.control.value);
    if (parse && document) for (const group of groups) group.show(document, parse.text);
  };
  documents.control.addEventListener("change", showDocument);
  place.replaceChildren(
    h("h2", { id: "mend-title" }, t("mend.title")),
    h("p", { class: "hint" }, t("mend.hint")),
    h("div", { class: "held" }, bar.element, status),
    documents.element,
    ...groups.map(({ element }) => element),
    h("p", { class: "hint" }, t("mend.stored")),
  );
  return {
    /** @param {History | null} next */
    show(next) {
      history = next;
      bar.show(next);
      const parse = next && current(next);
      fill(documents.control, documentNames(parse, t));
      documents.element.hidden = (parse?.documents.length ?? 0) < 2;
      showDocument();
    },
    /**
     * Says what a correction has done.
     *
     * @param {History} before
     * @param {History} after
     */
    tell(before, after) {
      say(before === after ? t("mend.nothing") : told(current(before), current(after), t));
    },
    /**
     * Chooses in each group what stands at a place.
     *
     * @param {{span: Span, document: string}} choice
     */
    choose({ span, document }) {
      if (!history || place.hidden) return;
      if (documents.control.value !== document) {
        documents.control.value = document;
        showDocument();
      }
      for (const group of groups) group.choose(span);
    },
  };
}

/**
 * Undo, redo, save, and how many corrections there are.
 *
 * @param {import("../strings.js").Translate} t
 * @param {Doing} doing
 * @param {(words: string) => void} say
 */
function createBar(t, doing, say) {
  const count = h("span", { class: "count" });
  const undo = button(t("mend.undo"), () => {
    doing.undo();
    say(t("mend.undone", { left: count.textContent ?? "" }));
  });
  const redo = button(t("mend.redo"), () => {
    doing.redo();
    say(t("mend.redone", { left: count.textContent ?? "" }));
  });
  const save = button(t("mend.save"), () => say(t("mend.saved", { name: doing.save() })));
  return {
    element: h("div", { class: "bar" }, undo, redo, save, count),
    /** @param {History | null} history */
    show(history) {
      const made = (history && current(history).corrections?.length) ?? 0;
      count.textContent = made > 0 ? t("mend.count", { count: made }) : t("mend.none");
      // They stay in the tab order while they can do nothing, so that whoever undoes all does not lose their place.
      undo.setAttribute("aria-disabled", String(!history || !canUndo(history)));
      redo.setAttribute("aria-disabled", String(!history || !canRedo(history)));
      save.disabled = !history;
    },
  };
}

/**
 * A group that opens and closes. Its lists are filled when it opens: a briefing has thousands of facts.
 *
 * @param {Group} group
 * @param {import("../strings.js").Translate} t
 */
function createSection(group, t) {
  const page = document;
  const fields = h("fieldset", {}, ...group.forms);
  const amount = h("span", { class: "count" });
  const summary = h("summary", {}, group.name, " ", amount);
  // Of the groups that share a name one is open at a time.
  const element = h("details", { class: "group", name: "mend" }, summary, fields);
  /** @type {[Document, string] | null} */
  let shown = null;
  let stale = false;
  const refresh = () => {
    if (!shown || !stale) return;
    stale = false;
    group.show(...shown);
  };
  element.addEventListener("toggle", () => element.open && refresh());
  return {
    element,
    /** @param {Document} document @param {string} text */
    show(document, text) {
      shown = [document, text];
      stale = true;
      if (element.open) refresh();
      const facts = group.count?.(document) ?? null;
      amount.textContent = facts === null ? "" : t("mend.amount", { amount: facts });
      // Whoever took the last one out would be left with the focus nowhere.
      const isInside = fields.contains(page.activeElement);
      fields.disabled = facts === 0 && !group.grows;
      if (isInside && fields.disabled) summary.focus();
    },
    /** @param {Span} span */
    choose(span) {
      refresh();
      group.choose?.(span);
    },
  };
}

/**
 * @param {Parse | null} parse
 * @param {import("../strings.js").Translate} t
 */
function documentNames(parse, t) {
  return (parse?.documents ?? []).map(({ id, metadata }, at) => ({
    value: id,
    words: t("workbench.choice", { position: at + 1, name: metadata.title ?? t("mend.untitled") }),
  }));
}

/**
 * The corrections that one reading has and another has not, as sentences.
 *
 * @param {Parse} before
 * @param {Parse} after
 * @param {import("../strings.js").Translate} t
 */
function told(before, after, t) {
  const made = (after.corrections ?? []).slice(before.corrections?.length ?? 0);
  const format = createFormat(document.documentElement.lang || "en", t);
  return made.map((correction) => `${sentence({ t, format }, correction)}.`).join(" ");
}
