/**
 * A list to choose one fact from, which can also be chosen by its place in the text. In go facts with words, out comes the
 * one that is chosen.
 */

import { fill, select } from "../fields.js";

/** Characters of a fact that a list shows: as many as a phone holds in two lines. */
const SHOWN = 70;

/**
 * @template {{id: string}} T
 * @param {string} label
 * @param {() => void} changed
 */
export function createChoice(label, changed) {
  const { control, element } = select(label);
  /** @type {readonly T[]} */
  let facts = [];
  control.addEventListener("change", changed);
  return {
    element,
    control,
    /** The fact that is chosen. */
    get chosen() {
      return facts.find(({ id }) => id === control.value) ?? null;
    },
    /**
     * @param {readonly T[]} next
     * @param {(fact: T) => string} words
     */
    show(next, words) {
      facts = next;
      fill(
        control,
        next.map((fact) => ({ value: fact.id, words: short(words(fact)) })),
      );
      changed();
    },
    /**
     * Chooses the first fact for which a place speaks.
     *
     * @param {(fact: T) => boolean} isMeant
     */
    choose(isMeant) {
      const fact = facts.find(isMeant);
      if (!fact) return false;
      control.value = fact.id;
      changed();
      return true;
    },
  };
}

/**
 * Whether two stretches share words.
 *
 * @param {import("../../model.js").Span} a
 * @param {import("../../model.js").Span} b
 */
export const touches = (a, b) => a.start < b.end && b.start < a.end;

/** @param {string} words */
function short(words) {
  const line = words.replace(/\s+/g, " ").trim();
  return line.length <= SHOWN ? line : `${line.slice(0, SHOWN).trimEnd()}…`;
}
