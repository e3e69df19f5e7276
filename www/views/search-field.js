// The field that searches the text. In go letters and Enter, out come the query and the hit that is gone to; where hits
// are shown is the timeline's and the reader's business.

import { h } from "../dom.js";
import { MOST_HITS } from "../facts/search.js";
import { belonging } from "../facts.js";
import { listen, partName, wordsOf } from "./context.js";

/** How long somebody must pause for a word to count as written, and for its count to be read out; in milliseconds. */
const PAUSE = 150;
const SILENCE = 700;

/**
 * @param {import("./context.js").Context} context
 * @returns {import("./context.js").View}
 */
export function createSearchField(context) {
  const { format, t } = context;
  const input = h("input", {
    class: "search-input",
    part: "search",
    type: "search",
    placeholder: t("search.name"),
    "aria-label": t("search.name"),
    "aria-keyshortcuts": "Enter Shift+Enter Escape",
    autocomplete: "off",
    spellcheck: "false",
    enterkeyhint: "search",
  });
  const count = h("span", { class: "search-count", "aria-hidden": "true" });
  const [earlier, later] = [stepButton(t("search.earlier"), "↑"), stepButton(t("search.later"), "↓")];
  const write = createWriter(context, input);
  listen(context, input, "input", write.soon);
  listen(context, input, "keydown", (event) => {
    if (event.key === "Escape" && input.value !== "") {
      event.preventDefault();
      event.stopPropagation();
      input.value = "";
      write.now();
    } else if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      write.now();
      step(context, event.shiftKey ? -1 : 1);
    }
  });
  listen(context, earlier, "click", () => step(context, -1));
  listen(context, later, "click", () => step(context, 1));
  return {
    element: h(
      "div",
      { class: "search", role: "search", "aria-label": partName(context, "search.name") },
      input,
      count,
      earlier,
      later,
    ),
    update({ filter, hit }, before) {
      if (before?.filter === filter && before.hit === hit) return;
      if (before?.filter.query !== filter.query && !write.isWaiting()) input.value = filter.query;
      const { hits } = context.sieve();
      const total = `${format.number(hits.length)}${hits.length === MOST_HITS ? "+" : ""}`;
      count.textContent = hit < 0 ? total : t("search.place", { n: hit + 1, total });
      for (const node of [count, earlier, later]) node.hidden = filter.query === "";
      for (const button of [earlier, later]) button.disabled = hits.length === 0;
    },
    destroy: write.end,
  };
}

/**
 * @param {string} name
 * @param {string} sign
 */
function stepButton(name, sign) {
  return h("button", { class: "search-step", type: "button", "aria-label": name, title: name }, sign);
}

/**
 * Passes on what is written once somebody pauses, and says what was found once they stopped.
 * @param {import("./context.js").Context} context
 * @param {HTMLInputElement} input
 */
function createWriter({ facts, say, sieve, store, t }, input) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let writing;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let saying;
  const tell = () => {
    const { hits, sentences } = sieve();
    const total = facts.course.sentences.length;
    if (hits.length === 0) say(t("search.none"));
    else say(`${t("search.found", { count: hits.length })} ${t("filter.count", { n: sentences(), total })}`);
  };
  const now = () => {
    clearTimeout(writing);
    writing = undefined;
    const { filter } = store.get();
    const query = input.value.trim();
    if (query === filter.query) return;
    store.set({ filter: { ...filter, query }, hit: -1 });
    clearTimeout(saying);
    if (query !== "") saying = setTimeout(tell, SILENCE);
  };
  const soon = () => {
    clearTimeout(writing);
    writing = setTimeout(now, PAUSE);
  };
  const end = () => [writing, saying].forEach(clearTimeout);
  return { now, soon, end, isWaiting: () => writing !== undefined };
}

/**
 * Goes to the next place; the first time to the one behind what is chosen.
 * @param {import("./context.js").Context} context
 * @param {1 | -1} by
 */
function step(context, by) {
  const { facts, say, sieve, store, t } = context;
  const { hits } = sieve();
  if (hits.length === 0) return;
  const { hit, selection } = store.get();
  const from = selection?.span.start ?? 0;
  const first = Math.max(
    0,
    hits.findIndex(({ start }) => start >= from),
  );
  const next = hit >= 0 ? hit + by : by > 0 ? first : first - 1;
  const at = (next + hits.length) % hits.length;
  const span = facts.course.around(hits[at]);
  const { topic } = belonging(facts, hits[at], null);
  store.set({ hit: at, selection: { span, topic, row: "found", origin: "search" } });
  say(t("search.at", { n: at + 1, total: hits.length, words: wordsOf(context, span).slice(0, 160) }));
}
