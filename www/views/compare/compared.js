// The other account as a view sees it: its facts, with a store and a context of their own, so that its text is drawn by the
// same reader as this one's; and the way to choose a finding in both.

import { sidesOf, wordsWithin } from "../../facts/compared.js";
import { createSieves } from "../../facts/sieves.js";
import { belonging } from "../../facts.js";
import { createStore } from "../../store.js";

/**
 * @typedef {import("../../facts/compared.js").Sides & {other: import("../context.js").Context}} Compared
 */

/** Of the other account the page's author says nothing that a citation could take. */
const UNKNOWN = Object.freeze({ publisher: "", url: null });

/**
 * @param {import("../context.js").Context} context
 * @param {import("../../against.js").Against} against
 * @returns {Compared | null}
 */
export function createCompared(context, against) {
  const sides = sidesOf(context.facts, against);
  if (!sides) return null;
  const { facts } = sides;
  const store = createStore();
  /** @type {import("../context.js").Context} */
  const other = {
    ...context,
    facts,
    parse: against.parse,
    citing: () => UNKNOWN,
    store,
    sieve: createSieves(facts, store),
    select: (span, more) => {
      store.set({ selection: { span, topic: null, row: null, origin: "host", ...more } });
      if (more.origin === "reader") follow(context, sides, span);
    },
  };
  return { ...sides, other };
}

/**
 * Chooses a finding: its words here, and a passage of it there.
 * @param {import("../context.js").Context} context
 * @param {Compared} compared
 * @param {number} at
 * @param {number} [passage]
 */
export function chooseFinding(context, { entries, facts, other }, at, passage = 0) {
  const { store, t, say } = context;
  const entry = entries[at];
  if (!entry) return;
  const there = entry.passages[passage];
  showThere(context, other, at, passage, there?.span ?? null);
  store.set({
    selection: { span: entry.span, ...belonging(context.facts, entry.span, null), origin: "compare" },
  });
  const words = wordsWithin(context.facts.text, entry.span, entry.parts);
  const found = there ? wordsWithin(facts.text, there.span, [there.span]) : t("verdict.not-found");
  say(t("match.said", { verdict: t(`verdict.${entry.verdict}`), here: words, there: found }));
}

/**
 * Lights a passage of the other account, and remembers which finding it answers.
 * @param {import("../context.js").Context} context
 * @param {import("../context.js").Context} other
 * @param {number} at
 * @param {number} passage
 * @param {import("../../model.js").Span | null} span
 */
function showThere({ store }, other, at, passage, span) {
  const selection = span && {
    span,
    ...belonging(other.facts, span, null),
    origin: /** @type {const} */ ("host"),
  };
  other.store.set({ selection });
  store.set({ comparing: { ...store.get().comparing, at, passage } });
}

/**
 * Whoever presses words of this account sees what answers to them in the other.
 * @param {import("../context.js").Context} context
 * @param {Compared} compared
 * @param {import("../../model.js").Span} span
 */
export function followHere(context, { entries, other }, span) {
  const at = entries.findIndex((entry) => entry.span.start < span.end && span.start < entry.span.end);
  if (at >= 0) showThere(context, other, at, 0, entries[at].passages[0]?.span ?? null);
}

/**
 * Whoever presses words of the other account is shown what they answer to.
 * @param {import("../context.js").Context} context
 * @param {import("../../facts/compared.js").Sides} sides
 * @param {import("../../model.js").Span} span
 */
function follow(context, { entries }, span) {
  const touches = (/** @type {import("../../facts/compared.js").Entry} */ { passages }) =>
    passages.findIndex((one) => one.span.start < span.end && span.start < one.span.end);
  const at = entries.findIndex((entry) => touches(entry) >= 0);
  if (at >= 0 && context.compared) chooseFinding(context, context.compared, at, touches(entries[at]));
}
