// What every view is given, and what it gives back. Types, and the one way to listen.

/**
 * @typedef {object} Context
 * @property {import("../facts.js").Facts} facts
 * @property {import("../model.js").Parse} parse the whole of what is shown, for saving it
 * @property {() => import("../saving/citation.js").Citing} citing what the page's author says of the text
 * @property {string} locale BCP 47; of the words and of Intl
 * @property {import("../store.js").Store} store
 * @property {import("../strings.js").Translate} t
 * @property {import("../format.js").Format} format
 * @property {() => import("../facts/sieve.js").Sieve} sieve what the state's filter keeps
 * @property {AbortSignal} signal ends every listener when the drawing goes
 * @property {import("./compare/compared.js").Compared | null} compared what another account is to this one
 * @property {(words: string) => void} say to a screen reader
 * @property {(words: string) => void} note says it, and shows it for a while beside the tabs
 * @property {() => import("../links.js").Links} links whether the page opens links to places in the text
 * @property {(span: import("../model.js").Span, more: Partial<import("../store.js").Selection>) => void} select
 */

/**
 * A view: a function of the state. `update` is called with the first state too, then with `before` the same.
 * @typedef {object} View
 * @property {Element} element
 * @property {(state: import("../store.js").State, before: import("../store.js").State | null) => void} [update]
 * @property {() => void} [destroy] lets go of what no signal ends: observers and frames
 */

/**
 * Listens as long as the drawing lives.
 * @template {keyof HTMLElementEventMap} K
 * @param {Context} context
 * @param {Element} target
 * @param {K} type
 * @param {(event: HTMLElementEventMap[K]) => void} listener
 * @param {AddEventListenerOptions} [options]
 */
export function listen(context, target, type, listener, options = {}) {
  const handle = /** @type {EventListener} */ (listener);
  target.addEventListener(type, handle, { ...options, signal: context.signal });
}

/**
 * The name of whoever holds something, in words.
 * @param {Context} context
 * @param {string | null} who
 * @param {"short" | "full"} length
 */
export function nameOf({ facts, t }, who, length) {
  const member = facts.cast.member(who);
  if (member) return length === "short" ? member.short : member.name;
  const key = who === "joint" ? "who.joint" : "who.none";
  return t(length === "short" ? key : `${key}.full`);
}

/**
 * The words of a span, on one line.
 * @param {Context} context
 * @param {import("../model.js").Span} span
 */
export function wordsOf({ facts }, { start, end }) {
  return facts.text.slice(start, end).replace(/\s+/g, " ").trim();
}

/**
 * What a part of the widget is called: with the title of its text, for a page may hold several widgets.
 * @param {Pick<Context, "facts" | "t">} context
 * @param {string} key
 */
export function partName({ facts, t }, key) {
  const { title } = facts.document.metadata;
  return title === null ? t(key) : t("part.of", { part: t(key), title });
}
