// The page's address: a place in the text, and what of the state is worth sharing. In go a selection and a state, out comes
// a fragment, and the other way round. Only a page that asks for it with the attribute `links` has its address read; only
// one that asks for "live" has it changed. The listener is the only one on the page's window, and goes with the widget.

import { EVERYTHING } from "./facts/sieve.js";
import { fromDirective, spanOf, toDirective, wordsOf } from "./facts/words-link.js";

/** What the fragment begins with; another one is the page's own. */
const KEY = "readout";

/**
 * @typedef {"off" | "on" | "live"} Links
 * @typedef {import("./store.js").State} State
 * @typedef {import("./facts.js").Facts} Facts
 * @typedef {object} Destination
 * @property {import("./model.js").Span | null} span where the words stand; null if they stand nowhere
 * @property {boolean} isMissing whether words were given that stand nowhere
 * @property {(facts: Facts) => Partial<State>} state
 */

/**
 * @param {Facts} facts
 * @param {import("./model.js").Span | null} span
 * @param {Pick<State, "view" | "filter"> | null} state
 * @returns {string} without the sign before it; empty where there is nothing to tell
 */
export function fragmentOf(facts, span, state) {
  const { cast, lanes } = facts;
  const words = span ? toDirective(wordsOf(facts.text, span)) : "";
  const parts = [`${KEY}=${words}`];
  const add = (/** @type {string} */ key, /** @type {string | undefined} */ value) => {
    if (value) parts.push(`${key}=${encodeURIComponent(value)}`);
  };
  if (state) {
    if (state.view !== "discussion") add("view", state.view);
    add("find", state.filter.query);
    for (const key of state.filter.people) {
      add("who", cast.members.find(({ id }) => cast.key(id) === key)?.name ?? key);
    }
    for (const id of state.filter.lanes) add("topic", lanes.find((lane) => lane.id === id)?.label);
    for (const stance of state.filter.stances) add("how", stance);
  }
  return parts.length === 1 && words === "" ? "" : parts.join("&");
}

/**
 * @param {string} hash as `location.hash` has it
 * @param {string} text
 * @returns {Destination | null} null where the fragment is not one of these
 */
export function destinationOf(hash, text) {
  const parts = hash.replace(/^#/, "").split("&");
  if (!parts[0].startsWith(`${KEY}=`)) return null;
  const words = fromDirective(parts[0].slice(KEY.length + 1));
  const span = words && spanOf(text, words);
  const told = new URLSearchParams(parts.slice(1).join("&"));
  return {
    span,
    isMissing: words !== null && span === null,
    state: (facts) => {
      const { cast, lanes } = facts;
      const people = told.getAll("who").flatMap((name) => {
        const member = cast.members.find((one) => one.name === name);
        if (member) return cast.key(member.id);
        return name === "joint" || name === "none" ? name : [];
      });
      const topics = told.getAll("topic");
      return {
        view: told.get("view") ?? "discussion",
        filter: {
          ...EVERYTHING,
          people,
          lanes: lanes.filter(({ label }) => topics.includes(label)).map(({ id }) => id),
          stances: told.getAll("how"),
          query: told.get("find") ?? "",
        },
      };
    },
  };
}

/**
 * Listens to the address as long as the page asks for it.
 * @param {() => void} go
 */
export function createLinks(go) {
  /** @type {AbortController | null} */
  let listening = null;
  /** @type {Links} */
  let links = "off";
  return {
    get: () => links,
    /** @param {Links} next */
    set(next) {
      links = next;
      if (next === "off") {
        listening?.abort();
        listening = null;
      } else if (!listening) {
        listening = new AbortController();
        addEventListener("hashchange", go, { signal: listening.signal });
      }
    },
    /** @param {string} fragment */
    write(fragment) {
      if (links !== "live") return;
      const ours = location.hash.startsWith(`#${KEY}=`);
      if (fragment === "" ? !ours : location.hash === `#${fragment}`) return;
      const address = location.href.split("#")[0];
      try {
        // No step of the history: the way back leads to the page before, not through every sentence.
        history.replaceState(history.state, "", fragment === "" ? address : `${address}#${fragment}`);
      } catch {
        // A frame without an address of its own may not change it, and there is nobody to share it with.
      }
    },
    end: () => listening?.abort(),
  };
}

/** @param {string} fragment */
export const addressWith = (fragment) => `${location.href.split("#")[0]}${fragment && `#${fragment}`}`;
