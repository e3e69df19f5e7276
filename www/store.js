// The widget's state: one plain object, changed in one place. In go patches, out come notices; no DOM, no parsing.

import { EVERYTHING } from "./facts/sieve.js";

/**
 * What is chosen: a stretch of the text, and what the reader meant by it.
 * @typedef {object} Selection
 * @property {import("./model.js").Span} span the words, in UTF-16 units of the parse's text
 * @property {string | null} topic the topic whose words were chosen
 * @property {string | null} row the row of the timeline whose mark is outlined
 * @property {"timeline" | "reader" | "panel" | "table" | "calendar" | "search" | "link" | "host" | "compare"} origin where it was chosen
 */

/**
 * @typedef {object} Comparing
 * @property {string} tab the tab within the comparison
 * @property {string} verdict the verdict whose findings are listed; empty for all
 * @property {number} at the chosen finding; -1 for none
 * @property {number} passage which of its passages is shown
 * @property {boolean} turned whether the other account's words are looked for in this one
 */

/**
 * @typedef {object} State
 * @property {string} view the tab on top: discussion, calendar, table or compare
 * @property {string} panel the tab beside the reader
 * @property {Selection | null} selection
 * @property {{left: number, k: number}} zoom the first visible share of the course, and how many times it is enlarged
 * @property {boolean} folded whether the long tail of topics is folded away
 * @property {string | null} open the topic lane whose sentences are listed
 * @property {string} sort the order of the topics: see facts/order.js
 * @property {import("./facts/sieve.js").Filter} filter what is shown in full strength
 * @property {number} hit which of the places where the searched words stand was gone to; -1 for none
 * @property {Comparing} comparing where somebody is in the comparison
 * @property {{at: number, origin: "reader" | "timeline"} | null} cursor the reading position, on the course
 */

/** @type {State} */
export const INITIAL = Object.freeze({
  view: "discussion",
  panel: "",
  selection: null,
  zoom: Object.freeze({ left: 0, k: 1 }),
  folded: true,
  open: null,
  sort: "mention",
  filter: EVERYTHING,
  hit: -1,
  comparing: Object.freeze({ tab: "words", verdict: "", at: -1, passage: 0, turned: false }),
  cursor: null,
});

/**
 * @typedef {(state: State, before: State) => void} Listener
 * @typedef {object} Store
 * @property {() => State} get
 * @property {(patch: Partial<State>) => void} set
 * @property {(listener: Listener) => () => void} subscribe gives back the way to unsubscribe
 * @property {() => void} clear forgets all listeners
 */

/**
 * A store. Listeners are told in the order of their subscription, after the change, and only if something changed. A
 * listener may set: the second notice follows the first, so that everybody meets the states in the same order.
 * @param {Partial<State>} [start]
 * @returns {Store}
 */
export function createStore(start = {}) {
  /** @type {State} */
  let state = { ...INITIAL, ...start };
  /** @type {Set<Listener>} */
  const listeners = new Set();
  /** @type {[State, State][]} */
  const notices = [];

  /** @param {Partial<State>} patch */
  function set(patch) {
    const next = { ...state, ...patch };
    if (same(state, next)) return;
    notices.push([next, state]);
    state = next;
    if (notices.length === 1) tell();
  }

  function tell() {
    try {
      for (let at = 0; at < notices.length; at += 1) {
        for (const listener of [...listeners]) listener(...notices[at]);
      }
    } finally {
      notices.length = 0;
    }
  }

  return {
    get: () => state,
    set,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clear: () => listeners.clear(),
  };
}

/**
 * @param {State} a
 * @param {State} b
 */
function same(a, b) {
  return /** @type {(keyof State)[]} */ (Object.keys(b)).every((key) => Object.is(a[key], b[key]));
}
