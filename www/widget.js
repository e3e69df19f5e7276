// The widget: everything below the element. In go a shadow root and settings, then parses to show; out go notices of
// what a person chose. Loading, attributes and errors are the element's business, not this module's.

import { createAnnouncer } from "./announce.js";
import { h } from "./dom.js";
import { belonging, factsOf } from "./facts.js";
import { createFormat } from "./format.js";
import { createStore } from "./store.js";
import english from "./strings/en.js";
import { createTranslate } from "./strings.js";
import base from "./style.css";
import calendarCss from "./views/calendar.css";
import { createCalendar } from "./views/calendar.js";
import cardCss from "./views/card.css";
import { createHeader } from "./views/header.js";
import panelCss from "./views/panel.css";
import { createPanel } from "./views/panel.js";
import readerCss from "./views/reader.css";
import { createReader } from "./views/reader.js";
import { patterns } from "./views/sign.js";
import situationsCss from "./views/situations.css";
import tableCss from "./views/table.css";
import { createTable } from "./views/table.js";
import { createTabs } from "./views/tabs.js";
import timelineCss from "./views/timeline.css";
import { createTimeline } from "./views/timeline.js";

/**
 * @typedef {object} Choice what `onSelect` is told
 * @property {import("./model.js").Span} span
 * @property {string | null} topic the label of the topic
 * @property {string} document the document's id
 * @property {string} text the words
 */

/**
 * @typedef {object} Settings
 * @property {import("./strings.js").Strings} [strings] words that replace or complete the English ones
 * @property {string} [locale] BCP 47; for dates, numbers and plural forms
 * @property {(choice: Choice) => void} [onSelect]
 */

/** In order: what comes later may change what came before. */
const STYLES = [base, timelineCss, cardCss, readerCss, panelCss, tableCss, calendarCss, situationsCss];

/** @type {CSSStyleSheet | undefined} One sheet for every widget of the page. */
let sheet;

function styleSheet() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES.join("\n"));
  }
  return sheet;
}

/**
 * Makes a widget. Its length is that of what it hands out: each function needs the one drawing that is there.
 * @param {ShadowRoot} root
 * @param {Settings} [settings]
 */
export function createWidget(root, settings = {}) {
  const locale = supported(settings.locale);
  const t = createTranslate({ ...english, ...settings.strings }, locale);
  const format = createFormat(locale, t);
  const announcer = createAnnouncer();
  const element = h("div", { class: "widget", part: "widget" });
  const ours = styleSheet();
  if (!root.adoptedStyleSheets.includes(ours)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ours];
  root.append(element);

  /** @type {import("./model.js").Parse | null} */
  let parse = null;
  /** @type {{end: () => void, store: import("./store.js").Store, facts: import("./facts.js").Facts} | null} */
  let drawing = null;

  const clear = () => {
    drawing?.end();
    drawing = null;
    element.replaceChildren();
  };

  /** @param {number} position */
  function draw(position) {
    clear();
    const facts = parse && factsOf(parse, position);
    if (!parse || !facts) return;
    const { documents } = parse;
    drawing = createDrawing(
      { facts, t, format, say: announcer.say, onSelect: settings.onSelect, position },
      {
        count: documents.length,
        titleOf: (at) => documents[at]?.metadata.title ?? t("header.document", { n: at + 1 }),
        change: draw,
        into: element,
      },
    );
    element.append(patterns(), announcer.element);
  }

  return {
    element,
    /**
     * Shows a parse.
     * @param {import("./model.js").Parse} next
     * @param {{document?: number}} [options]
     */
    show(next, { document = 0 } = {}) {
      parse = next;
      draw(document);
    },
    /**
     * Chooses a stretch of the text, as a click on it would; null clears the choice.
     * @param {import("./model.js").Span | null} span
     */
    select(span) {
      if (!drawing) return;
      const { store, facts } = drawing;
      store.set({ selection: span && { span, ...belonging(facts, span, null), origin: "host" } });
    },
    /** Takes the widget out of the root: nodes, listeners, observers and its style sheet. */
    destroy() {
      clear();
      element.remove();
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== ours);
    },
  };
}

/**
 * A language that Intl knows; English for one that it does not.
 * @param {string | undefined} locale
 */
function supported(locale) {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale ?? "en")[0] ?? "en";
  } catch {
    return "en";
  }
}

/**
 * One document, drawn; `end` takes everything back.
 * @param {{facts: import("./facts.js").Facts, t: import("./strings.js").Translate, format: import("./format.js").Format,
 *   say: (words: string) => void, onSelect: Settings["onSelect"], position: number}} given
 * @param {{count: number, titleOf: (at: number) => string, change: (position: number) => void, into: HTMLElement}} place
 */
function createDrawing({ facts, t, format, say, onSelect, position }, { count, titleOf, change, into }) {
  const store = createStore({ document: position });
  const ending = new AbortController();
  /** @type {import("./views/context.js").Context} */
  const context = {
    facts,
    store,
    t,
    format,
    signal: ending.signal,
    say,
    select: (span, more) =>
      store.set({ selection: { span, topic: null, row: null, origin: "host", ...more } }),
  };
  const views = [
    createHeader(context, count, titleOf),
    createMain(context),
    createReader(context),
    createPanel(context),
  ];
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
    if (state.document !== before.document) return change(state.document);
    update(state, before);
    if (state.selection !== before.selection) tell(context, state.selection, onSelect);
  });
  const end = () => {
    store.clear();
    for (const view of views) view.destroy?.();
    ending.abort();
  };
  return { store, facts, end };
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
  const bar = h("div", { class: "bar", part: "bar" }, view.list);
  return { ...view, element: h("div", { class: "main" }, bar, view.element) };
}

/**
 * Tells the host and the screen reader what was chosen.
 * @param {import("./views/context.js").Context} context
 * @param {import("./store.js").Selection | null} selection
 * @param {Settings["onSelect"]} onSelect
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
