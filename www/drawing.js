// One document, drawn: header, tabs, text and panel over one state. In go its facts and the state to begin with, out come
// the nodes, the state as it is, and the way to take everything back.

import { h } from "./dom.js";
import { createSieves } from "./facts/sieves.js";
import { createStore } from "./store.js";
import { createCalendar } from "./views/calendar.js";
import { createFilters } from "./views/filters.js";
import { createHeader } from "./views/header.js";
import { createNote } from "./views/note.js";
import { createPageReader } from "./views/page-reader.js";
import { createPanel } from "./views/panel.js";
import { createReader } from "./views/reader.js";
import { createTable } from "./views/table.js";
import { createTabs } from "./views/tabs.js";
import { createTimeline } from "./views/timeline.js";
import { createToolbar } from "./views/toolbar.js";

/**
 * @typedef {object} Given
 * @property {import("./facts.js").Facts} facts
 * @property {import("./model.js").Parse} parse
 * @property {Element | null} article of the page, where that is the reader
 * @property {import("./against.js").Against | null} against the other account
 * @property {() => import("./saving/citation.js").Citing} citing
 * @property {string} locale
 * @property {import("./strings.js").Translate} t
 * @property {import("./format.js").Format} format
 * @property {(words: string) => void} say
 * @property {() => import("./links.js").Links} links
 * @property {((choice: import("./widget.js").Choice) => void) | undefined} onSelect
 *
 * @typedef {ReturnType<typeof createDrawing>} Drawing
 */

/**
 * @param {Given} given
 * @param {Partial<import("./store.js").State>} start
 * @param {HTMLElement} into
 */
export function createDrawing(given, start, into) {
  const { facts, parse, article, against, citing, locale, t, format, say, links, onSelect } = given;
  const store = createStore(start);
  const ending = new AbortController();
  const note = createNote(say);
  /** @type {import("./views/context.js").Context} */
  const context = {
    facts,
    parse,
    citing,
    locale,
    store,
    t,
    format,
    signal: ending.signal,
    sieve: createSieves(facts, store),
    say,
    links,
    compared: null,
    note: note.show,
    select: (span, more) =>
      store.set({ selection: { span, topic: null, row: null, origin: "host", ...more } }),
  };
  context.compared = against?.views.createCompared(context, against) ?? null;
  const text = article ? createPageReader(context, article) : createReader(context);
  const pair =
    against && context.compared && against.views.createPair(context, context.compared, createReader);
  const views = [createHeader(context), createMain(context, against), text, createPanel(context)];
  const [header, main, reader, panel] = views;
  main.element.querySelector(".bar")?.after(note.element);
  const texts = pair
    ? [pair.bar, pair.heads[0], reader.element, pair.heads[1], pair.element]
    : [reader.element];
  const below = h("div", { class: "below", part: "below" }, ...texts, panel.element);
  pair?.bind(below);
  into.append(header.element, main.element, below);
  if (pair) views.push(pair);
  const update = (
    /** @type {import("./store.js").State} */ state,
    /** @type {import("./store.js").State | null} */ before,
  ) => {
    for (const view of views) view.update?.(state, before);
  };
  update(store.get(), null);
  store.subscribe((state, before) => {
    update(state, before);
    if (state.selection !== before.selection) tell(context, state.selection, onSelect);
  });
  return {
    facts,
    store,
    note: note.show,
    /** The window of the text; none where the page's own article is the reader. */
    reader: /** @type {HTMLElement | null} */ (into.querySelector(".reader")),
    end() {
      store.clear();
      note.end();
      for (const view of views) view.destroy?.();
      ending.abort();
    },
  };
}

/**
 * The tabs on top: the ways to see the account.
 * @param {import("./views/context.js").Context} context
 * @param {Given["against"]} against
 * @returns {import("./views/context.js").View}
 */
function createMain(context, against) {
  const { facts, store, t } = context;
  const { compared } = context;
  const tabs = [
    ...(against && compared
      ? [{ id: "compare", make: () => against.views.createCompare(context, compared) }]
      : []),
    { id: "discussion", make: () => createTimeline(context) },
    ...(facts.document.moments.length > 0 ? [{ id: "calendar", make: () => createCalendar(context) }] : []),
    { id: "table", make: () => createTable(context) },
  ].map(({ id, make }) => ({ id, make, name: t(`view.${id}`) }));
  const view = createTabs(context, tabs, {
    label: t("view.label"),
    prefix: "view",
    current: ({ view }) => view,
    choose: (view) => store.set({ view }),
  });
  const parts = [createToolbar(context, view.list), createFilters(context), view];
  return {
    element: h("div", { class: "main", part: "main" }, ...parts.map(({ element }) => element)),
    update(state, before) {
      for (const part of parts) part.update?.(state, before);
    },
    destroy() {
      for (const part of parts) part.destroy?.();
    },
  };
}

/**
 * Tells the host and the screen reader what was chosen.
 * @param {import("./views/context.js").Context} context
 * @param {import("./store.js").Selection | null} selection
 * @param {Given["onSelect"]} onSelect
 */
function tell({ facts, say, t }, selection, onSelect) {
  if (!selection) return;
  const { span, topic, origin } = selection;
  const label = (topic && facts.labels.get(topic)) || null;
  const n = facts.course.sentence(span.start)?.number ?? 0;
  // The search and the comparison say themselves where they went.
  if (origin !== "search" && origin !== "compare")
    say(t("timeline.selected", { lane: label ?? t("reader.label"), n }));
  onSelect?.({
    span,
    topic: label,
    document: facts.document.id,
    text: facts.text.slice(span.start, span.end),
  });
}
