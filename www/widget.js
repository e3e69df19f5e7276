// The widget: everything below the element. In go a shadow root and settings, then parses to show; out go notices of
// what a person chose. Loading, attributes and errors are the element's business, not this module's.

import { createAnnouncer } from "./announce.js";
import { h } from "./dom.js";
import { createDrawing } from "./drawing.js";
import { editOf } from "./facts/keeping.js";
import { EVERYTHING } from "./facts/sieve.js";
import { belonging, factsOf } from "./facts.js";
import { createFormat } from "./format.js";
import { isRightToLeft } from "./language.js";
import { createLinks, destinationOf, fragmentOf } from "./links.js";
import { INITIAL } from "./store.js";
import { createTranslate } from "./strings.js";
import base from "./style.css";
import calendarCss from "./views/calendar.css";
import cardCss from "./views/card.css";
import compareCss from "./views/compare/compare.css";
import compareSituationsCss from "./views/compare-situations.css";
import headerCss from "./views/header.css";
import panelCss from "./views/panel.css";
import printCss from "./views/print.css";
import readerCss from "./views/reader.css";
import saveCss from "./views/save-menu.css";
import { patterns } from "./views/sign.js";
import situationsCss from "./views/situations.css";
import { createSwitch } from "./views/switch.js";
import tableCss from "./views/table.css";
import timelineCss from "./views/timeline.css";
import toolbarCss from "./views/toolbar.css";

/**
 * @typedef {object} Choice what `onSelect` is told
 * @property {import("./model.js").Span} span
 * @property {string | null} topic the label of the topic
 * @property {string} document the document's id
 * @property {string} text the words
 */

/**
 * @typedef {object} Settings
 * @property {import("./strings.js").Strings} strings the words that are shown
 * @property {string} locale BCP 47, such as `localeFor` gives; for dates, numbers and plural forms
 * @property {() => import("./saving/citation.js").Citing} [citing] what the page's author says of the text, for citations
 * @property {(choice: Choice) => void} [onSelect]
 */

/** In order: what comes later may change what came before. */
const STYLES = [
  base,
  headerCss,
  timelineCss,
  cardCss,
  readerCss,
  panelCss,
  saveCss,
  tableCss,
  calendarCss,
  toolbarCss,
  compareCss,
  situationsCss,
  printCss,
  compareSituationsCss,
];

/** @type {CSSStyleSheet | undefined} One sheet for every widget of the page. */
let sheet;

function styleSheet() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES.join("\n"));
  }
  return sheet;
}

/** Where the page's author says nothing of the text. */
const UNKNOWN = Object.freeze({ publisher: "", url: null });

/** What of the state stays while the same text is shown: where somebody was and how they looked at it. */
const KEPT = /** @type {const} */ (["view", "panel", "zoom", "folded", "sort", "filter"]);

/** What somebody changes who has begun to look around. */
const TOUCHED = /** @type {const} */ (["view", "zoom", "folded", "sort", "filter", "selection", "open"]);

/**
 * Makes a widget. Its length is that of what it hands out: each function needs the one drawing that is there.
 * @param {ShadowRoot} root
 * @param {Settings} settings
 */
export function createWidget(root, settings) {
  const { locale, strings } = settings;
  const t = createTranslate(strings, locale);
  const format = createFormat(locale, t);
  const announcer = createAnnouncer();
  // Words of a language run its way, whichever way the page does.
  const dir = isRightToLeft(locale) ? "rtl" : null;
  const element = h("div", { class: "widget", part: "widget", lang: locale, dir });
  const ours = styleSheet();
  if (!root.adoptedStyleSheets.includes(ours)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ours];
  root.append(element);

  const stage = h("div", { class: "stage" });
  element.append(stage, announcer.element);

  /** @type {import("./model.js").Parse | null} */
  let parse = null;
  /** @type {ReturnType<typeof createSwitch> | null} */
  let choice = null;
  /** @type {import("./drawing.js").Drawing | null} */
  let drawing = null;
  let position = 0;
  /** @type {Element | null} */
  let article = null;
  /** @type {import("./against.js").Against | null} */
  let against = null;
  const links = createLinks(() => go());

  const clear = () => {
    drawing?.end();
    drawing = null;
    stage.replaceChildren();
  };

  /** @param {number} at @param {Partial<import("./store.js").State>} [start] */
  function draw(at, start = {}) {
    clear();
    position = at;
    choice?.show(at);
    const facts = parse && factsOf(parse, at);
    if (!parse || !facts) return;
    // The edited text may have other topics, so what was chosen is looked up again.
    const { selection } = start;
    if (selection) start.selection = { ...selection, ...belonging(facts, selection.span, null) };
    drawing = createDrawing(
      {
        facts,
        parse,
        article,
        against: against?.comparison.left === at ? against : null,
        citing: settings.citing ?? (() => UNKNOWN),
        locale,
        t,
        format,
        say: announcer.say,
        links: links.get,
        onSelect: settings.onSelect,
      },
      start,
      stage,
    );
    stage.append(patterns());
    const { store } = drawing;
    store.subscribe((state, before) => {
      if (
        state.selection === before.selection &&
        state.view === before.view &&
        state.filter === before.filter
      )
        return;
      links.write(fragmentOf(facts, state.selection?.span ?? null, state));
    });
  }

  /** Goes where the page's address leads, if it leads into this text. */
  function go() {
    const destination = parse && links.get() !== "off" && destinationOf(location.hash, parse.text);
    if (!parse || !destination) return;
    const { span } = destination;
    const at = parse.documents.findIndex(
      (one) => span && one.span.start <= span.start && span.end <= one.span.end,
    );
    if (at >= 0 && at !== position) draw(at, look(drawing));
    if (!drawing) return;
    const { facts, note, store } = drawing;
    store.set(destination.state(facts));
    if (span) store.set({ selection: { span, ...belonging(facts, span, null), origin: "link" } });
    if (destination.isMissing) note(t("share.missing"));
  }

  return {
    element,
    /**
     * Shows a parse. Of the same text, edited, it keeps the document, the view and the choice as far as they still are.
     * @param {import("./model.js").Parse} next
     * @param {{document?: number, links?: import("./links.js").Links, article?: Element | null,
     *   against?: import("./against.js").Against | null, isLate?: boolean}} [options] late: the comparison comes after
     *   the account, at which somebody may look by now
     */
    show(next, options = {}) {
      const edit = parse && drawing && editOf(parse.text, next.text);
      const kept = edit?.isEdit ? keptOf(drawing, edit) : null;
      const top = kept ? (drawing?.reader?.scrollTop ?? 0) : 0;
      const compares = options.against ?? null;
      const first = compares?.comparison.left ?? 0;
      const at = options.document ?? (kept && position in next.documents ? position : first);
      // Whoever names another account wants the comparison to be seen first; whoever looks elsewhere by then stays there.
      const isBusy =
        options.isLate && drawing && TOUCHED.some((key) => stateOf(drawing)[key] !== INITIAL[key]);
      const begins = compares !== null && (!kept || against === null) && !isBusy;
      const refocus = focusIn(root);
      against = compares;
      const isSame = kept !== null && at === position;
      parse = next;
      article = options.article ?? null;
      const isAsked = links.get() === "off";
      links.set(options.links ?? "off");
      choice?.end();
      choice = createSwitch(next, t, (at) => draw(at, look(drawing)));
      element.prepend(choice.element);
      draw(at, { ...(isSame ? kept : {}), ...(begins ? { view: "compare" } : {}) });
      if (isSame && drawing?.reader) drawing.reader.scrollTop = top;
      refocus();
      // An edit leads nobody back to where they came in.
      if (!kept || isAsked) go();
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
      links.end();
      choice?.end();
      element.remove();
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== ours);
    },
  };
}

/** @param {import("./drawing.js").Drawing | null} drawing */
const stateOf = (drawing) => drawing?.store.get() ?? INITIAL;

/**
 * The way back to whatever has the focus, once the same is drawn again: whoever uses the keyboard is not sent away.
 * @param {ShadowRoot} root
 */
function focusIn(root) {
  const active = root.activeElement;
  if (!active) return () => {};
  const names = [...active.classList].map((name) => `.${CSS.escape(name)}`).join("");
  const selector = active.id ? `#${CSS.escape(active.id)}` : `${active.localName}${names}`;
  const alike = () => /** @type {HTMLElement[]} */ ([...root.querySelectorAll(selector)]);
  const at = alike().indexOf(/** @type {HTMLElement} */ (active));
  return () => alike()[at]?.focus({ preventScroll: true });
}

/**
 * How somebody looks at the text, whichever document of it.
 * @param {import("./drawing.js").Drawing | null} drawing
 */
function look(drawing) {
  if (!drawing) return {};
  const { view, panel, sort, filter } = drawing.store.get();
  // People and topics are those of one document; words can be looked for in every one.
  return { view, panel, sort, filter: { ...EVERYTHING, query: filter.query } };
}

/**
 * The state to begin with after an edit. What was chosen stays chosen where its words are untouched, but the reader is not
 * taken there again.
 * @param {import("./drawing.js").Drawing | null} drawing
 * @param {import("./facts/keeping.js").Edit} edit
 * @returns {Partial<import("./store.js").State>}
 */
function keptOf(drawing, edit) {
  if (!drawing) return {};
  const state = drawing.store.get();
  const span = state.selection && edit.follow(state.selection.span);
  const selection =
    span && state.selection ? { ...state.selection, span, origin: /** @type {const} */ ("reader") } : null;
  return { ...Object.fromEntries(KEPT.map((key) => [key, state[key]])), selection };
}
