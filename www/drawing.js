// One document, drawn: header, tabs, text and panel over one state. In go its facts and the state to begin with, out come
// the nodes, the state as it is, and the way to take everything back.

import { h } from "./dom.js";
import { createSearch } from "./facts/search.js";
import { createSieve } from "./facts/sieve.js";
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
  const { facts, parse, article, citing, locale, t, format, say, links, onSelect } = given;
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
    note: note.show,
    select: (span, more) =>
      store.set({ selection: { span, topic: null, row: null, origin: "host", ...more } }),
  };
  const text = article ? createPageReader(context, article) : createReader(context);
  const views = [createHeader(context), createMain(context), text, createPanel(context)];
  const [header, main, reader, panel] = views;
  main.element.querySelector(".bar")?.after(note.element);
  into.append(
    header.element,
    main.element,
    h("div", { class: "below", part: "below" }, reader.element, panel.element),
  );
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
 * @returns {import("./views/context.js").View}
 */
function createMain(context) {
  const { facts, store, t } = context;
  const tabs = [
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
 * What the state's filter keeps, found out once a filter.
 * @param {import("./facts.js").Facts} facts
 * @param {import("./store.js").Store} store
 */
function createSieves(facts, store) {
  const search = createSearch(facts.text, facts.document.span);
  /** @type {import("./facts/sieve.js").Filter | null} */
  let filter = null;
  /** @type {import("./facts/sieve.js").Sieve | null} */
  let sieve = null;
  return () => {
    const now = store.get().filter;
    if (!sieve || filter !== now) {
      filter = now;
      sieve = createSieve(facts, now, search(now.query));
    }
    return sieve;
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
  // The search says itself where it went.
  if (origin !== "search") say(t("timeline.selected", { lane: label ?? t("reader.label"), n }));
  onSelect?.({
    span,
    topic: label,
    document: facts.document.id,
    text: facts.text.slice(span.start, span.end),
  });
}
