/** The forms for who says what: quotations, positions, turns. */

import { STANCES } from "../../editing/speakers.js";
import { button, fill, form, select } from "../fields.js";
import { createChoice, touches } from "./choosing.js";

/**
 * @typedef {import("../../model.js").Document} Document
 * @typedef {import("../../model.js").Quote} Quote
 * @typedef {import("../../model.js").Statement} Statement
 * @typedef {import("../../model.js").Turn} Turn
 * @typedef {import("../mending.js").Desk} Desk
 * @typedef {import("../mending.js").Group} Group
 */

/** What stands for nobody in a list of people; no id is empty. */
const NOBODY = "";

/**
 * @param {Desk} desk
 * @returns {Group}
 */
export function createQuotes({ t, correct }) {
  const speaker = select(t("mend.speaker"));
  /** @type {ReturnType<typeof createChoice<Quote>>} */
  const choice = createChoice(t("mend.quote"), () => {
    speaker.control.value = choice.chosen?.speaker ?? NOBODY;
  });
  const apply = () => {
    const fact = choice.chosen?.id;
    if (fact) correct({ kind: "speaker", of: "quote", fact, value: speaker.control.value || null });
  };
  const drop = button(t("mend.drop.quote"), () => {
    const fact = choice.chosen?.id;
    if (fact) correct({ kind: "drop", of: "quote", fact });
  });
  return {
    name: t("mend.quotes"),
    forms: [form(apply, choice.element, speaker.element, submit(t)), drop],
    count: (document) => document.quotes.length,
    show(document, text) {
      fill(speaker.control, voices(document, t));
      choice.show(document.quotes, (quote) => item(document, text, t, quote.speaker, quote.span));
    },
    choose: (span) => choice.choose((quote) => touches(quote.span, span)),
  };
}

/**
 * @param {Desk} desk
 * @returns {Group}
 */
export function createPositions({ t, correct }) {
  const holder = select(t("mend.holder"));
  const stance = select(t("mend.stance"));
  /** @type {ReturnType<typeof createChoice<Statement>>} */
  const choice = createChoice(t("mend.position"), () => {
    holder.control.value = choice.chosen?.holder ?? NOBODY;
    stance.control.value = choice.chosen?.stance ?? STANCES[0];
  });
  const apply = () => {
    const statement = choice.chosen?.id;
    if (!statement) return;
    correct(
      { kind: "speaker", of: "statement", fact: statement, value: holder.control.value || null },
      { kind: "stance", statement, value: /** @type {Statement["stance"]} */ (stance.control.value) },
    );
  };
  const drop = button(t("mend.drop.position"), () => {
    const fact = choice.chosen?.id;
    if (fact) correct({ kind: "drop", of: "statement", fact });
  });
  return {
    name: t("mend.positions"),
    forms: [form(apply, choice.element, holder.element, stance.element, submit(t)), drop],
    count: (document) => document.statements.length,
    show(document, text) {
      fill(holder.control, [...voices(document, t), { value: "joint", words: t("mend.both") }]);
      fill(
        stance.control,
        STANCES.map((value) => ({ value, words: t(`stance.${value}`) })),
      );
      choice.show(document.statements, ({ holder, span }) => item(document, text, t, holder, span));
    },
    choose: (span) => choice.choose((statement) => touches(statement.span, span)),
  };
}

/**
 * @param {Desk} desk
 * @returns {Group}
 */
export function createTurns({ t, correct }) {
  const speaker = select(t("mend.speaker"));
  /** @type {ReturnType<typeof createChoice<Turn>>} */
  const choice = createChoice(t("mend.turn"), () => {
    speaker.control.value = choice.chosen?.speaker ?? NOBODY;
  });
  const apply = () => {
    const fact = choice.chosen?.id;
    if (fact) correct({ kind: "speaker", of: "turn", fact, value: speaker.control.value || null });
  };
  return {
    name: t("mend.turns"),
    forms: [form(apply, choice.element, speaker.element, submit(t))],
    count: (document) => document.turns.length,
    show(document, text) {
      fill(speaker.control, voices(document, t));
      choice.show(document.turns, (turn) => text.slice(turn.span.start, turn.span.end).slice(0, 200));
    },
    choose: (span) => choice.choose((turn) => touches(turn.span, span)),
  };
}

/** @param {import("../../strings.js").Translate} t */
const submit = (t) => button(t("mend.apply"), () => {}, { type: "submit" });

/**
 * Who can be named: everybody, and nobody.
 *
 * @param {Document} document
 * @param {import("../../strings.js").Translate} t
 */
function voices({ people }, t) {
  return [
    { value: NOBODY, words: t("mend.nobody") },
    ...people.map(({ id, name }) => ({ value: id, words: name })),
  ];
}

/**
 * A fact on one line: who, and the words.
 *
 * @param {Document} document
 * @param {string} text
 * @param {import("../../strings.js").Translate} t
 * @param {string | null} who
 * @param {import("../../model.js").Span} span
 */
function item({ people }, text, t, who, span) {
  const nameless = t(who === "joint" ? "mend.both" : "mend.nobody");
  const name = people.find(({ id }) => id === who)?.name ?? nameless;
  return t("mend.item", { who: name, words: text.slice(span.start, Math.min(span.end, span.start + 200)) });
}
