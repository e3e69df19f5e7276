// One document, drawn: header, tabs, text and panel over one state. In go its facts and the state to begin with, out come
// the nodes, the state as it is, and the way to take everything back.

import { h } from "./dom.js";
import { createStore } from "./store.js";
import { createCalendar } from "./views/calendar.js";
import { createHeader } from "./views/header.js";
import { createKeys } from "./views/keys.js";
import { createPanel } from "./views/panel.js";
import { createReader } from "./views/reader.js";
import { createSaveMenu } from "./views/save-menu.js";
import { createTable } from "./views/table.js";
import { createTabs } from "./views/tabs.js";
import { createTimeline } from "./views/timeline.js";

/**
 * @typedef {object} Given
 * @property {import("./facts.js").Facts} facts
 * @property {import("./model.js").Parse} parse
 * @property {() => import("./saving/citation.js").Citing} citing
 * @property {string} locale
 * @property {import("./strings.js").Translate} t
 * @property {import("./format.js").Format} format
 * @property {(words: string) => void} say
 * @property {((choice: import("./widget.js").Choice) => void) | undefined} onSelect
 *
 * @typedef {ReturnType<typeof createDrawing>} Drawing
 */

/**
 * @param {Given} given
 * @param {Partial<import("./store.js").State>} start
 * @param {HTMLElement} into
 */
export function createDrawing({ facts, parse, citing, locale, t, format, say, onSelect }, start, into) {
  const store = createStore(start);
  const ending = new AbortController();
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
    say,
    select: (span, more) =>
      store.set({ selection: { span, topic: null, row: null, origin: "host", ...more } }),
  };
  const views = [createHeader(context), createMain(context), createReader(context), createPanel(context)];
  const [header, main, reader, panel] = views;
  into.append(header.element, main.element, h("div", { class: "below" }, reader.element, panel.element));
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
    reader: /** @type {HTMLElement} */ (into.querySelector(".reader")),
    end() {
      store.clear();
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
  const keys = createKeys(context);
  const bar = h("div", { class: "bar", part: "bar" }, view.list, createSaveMenu(context).element);
  return {
    ...view,
    element: h("div", { class: "main" }, bar, keys, view.element),
    update(state, before) {
      keys.hidden = state.view !== "discussion";
      view.update?.(state, before);
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
  const { span, topic } = selection;
  const label = (topic && facts.labels.get(topic)) || null;
  const n = facts.course.sentence(span.start)?.number ?? 0;
  say(t("timeline.selected", { lane: label ?? t("reader.label"), n }));
  onSelect?.({
    span,
    topic: label,
    document: facts.document.id,
    text: facts.text.slice(span.start, span.end),
  });
}
