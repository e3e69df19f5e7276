// The other account as a view sees it: its facts, with a store and a context of their own, so that its text is drawn by the
// same reader as this one's; the way in which words are looked for; and how a finding is chosen in both.

import { sidesOf, verdictKey, wordsWithin } from "../../facts/compared.js";
import { createSieves } from "../../facts/sieves.js";
import { belonging } from "../../facts.js";
import { createStore } from "../../store.js";

/**
 * @typedef {import("../context.js").Context} Context
 * @typedef {import("../../facts/compared.js").Entry} Entry
 * @typedef {import("../../model.js").Span} Span
 * @typedef {import("../../facts/compared.js").Sides & {other: Context}} Compared
 *
 * @typedef {object} Way whose words are looked for, and where
 * @property {Entry[]} entries
 * @property {Context} from
 * @property {Context} to
 * @property {boolean} turned whether the other account's words are looked for in this one
 */

/** Of the other account the page's author says nothing that a citation could take. */
const UNKNOWN = Object.freeze({ publisher: "", url: null });

/**
 * @param {Context} context
 * @param {import("../../against.js").Against} against
 * @returns {Compared | null}
 */
export function createCompared(context, against) {
  const sides = sidesOf(context.facts, against);
  if (!sides) return null;
  const { facts } = sides;
  const store = createStore();
  /** @type {Context} */
  const other = {
    ...context,
    facts,
    parse: against.parse,
    citing: () => UNKNOWN,
    store,
    sieve: createSieves(facts, store),
    select: (span, more) => {
      store.set({ selection: { span, topic: null, row: null, origin: "host", ...more } });
      if (more.origin === "reader" && context.compared) followThere(context, context.compared, span);
    },
  };
  // An account that says nothing to look for is one to look in.
  if (sides.entries.length === 0 && sides.back.length > 0) {
    const { comparing } = context.store.get();
    context.store.set({ comparing: { ...comparing, turned: true } });
  }
  return { ...sides, other };
}

/**
 * @param {Context} context
 * @param {Compared} compared
 * @param {boolean} [turned] as the state has it if left out
 * @returns {Way}
 */
export function wayOf(context, { back, entries, other }, turned = context.store.get().comparing.turned) {
  return turned
    ? { entries: back, from: other, to: context, turned }
    : { entries, from: context, to: other, turned };
}

/**
 * Looks the other way: what was chosen was a finding of the way before.
 * @param {Context} context
 * @param {Compared} compared
 * @param {boolean} turned
 */
export function turn({ store }, { other }, turned) {
  const { comparing } = store.get();
  if (comparing.turned === turned) return;
  other.store.set({ selection: null });
  store.set({ selection: null, comparing: { ...comparing, turned, verdict: "", at: -1, passage: 0 } });
}

/**
 * Chooses a finding: its words, and a passage of it where they were looked for.
 * @param {Context} context
 * @param {Compared} compared
 * @param {number} at
 * @param {number} [passage]
 */
export function chooseFinding(context, compared, at, passage = 0) {
  const { store, t, say } = context;
  const { entries, from, to, turned } = wayOf(context, compared);
  const entry = entries[at];
  if (!entry) return;
  const found = entry.passages[passage]?.span ?? null;
  const [here, there] = turned ? [found, entry.span] : [entry.span, found];
  showThere(context, compared.other, at, passage, there);
  store.set({
    selection: here && { span: here, ...belonging(context.facts, here, null), origin: "compare" },
  });
  const words = wordsWithin(from.facts.text, entry.span, entry.parts);
  const verdict = t(verdictKey(entry.verdict, turned));
  const others = found ? wordsWithin(to.facts.text, found, [found]) : verdict;
  const said = turned ? { here: others, there: words } : { here: words, there: others };
  say(t("match.said", { verdict, ...said }));
}

/**
 * Lights words of the other account, and remembers which finding they belong to.
 * @param {Context} context
 * @param {Context} other
 * @param {number} at
 * @param {number} passage
 * @param {Span | null} span
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
 * @param {Context} context
 * @param {Compared} compared
 * @param {Span} span
 */
export function followHere(context, compared, span) {
  const { entries, turned } = wayOf(context, compared);
  const { at, passage } = touching(entries, span, turned);
  const entry = entries[at];
  if (!entry) return;
  const there = turned ? entry.span : (entry.passages[passage]?.span ?? null);
  showThere(context, compared.other, at, passage, there);
}

/**
 * Whoever presses words of the other account is shown what they answer to.
 * @param {Context} context
 * @param {Compared} compared
 * @param {Span} span
 */
function followThere(context, compared, span) {
  const { entries, turned } = wayOf(context, compared);
  const { at, passage } = touching(entries, span, !turned);
  if (at >= 0) chooseFinding(context, compared, at, passage);
}

/**
 * The first finding that some words belong to.
 * @param {Entry[]} entries
 * @param {Span} span
 * @param {boolean} isSearched whether the words are of the account that was searched
 */
function touching(entries, { start, end }, isSearched) {
  const touches = (/** @type {{span: Span}} */ one) => one.span.start < end && start < one.span.end;
  const passageOf = (/** @type {Entry} */ { passages }) => passages.findIndex(touches);
  const at = entries.findIndex((entry) => (isSearched ? passageOf(entry) >= 0 : touches(entry)));
  return { at, passage: isSearched && at >= 0 ? passageOf(entries[at]) : 0 };
}
