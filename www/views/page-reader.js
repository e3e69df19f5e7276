// The page's own article as the reader: in goes the state, out goes which of the page's words are lit; a click on a
// sentence of the article chooses it. The article itself is not touched: its words are lit by highlights, which are no
// nodes, and all of them go with the widget.

import { h } from "../dom.js";
import { belonging } from "../facts.js";
import { locate } from "../locate.js";
import { listen } from "./context.js";
import css from "./page-reader.css";

/** Where in the window a sentence of the page is brought: a third from the top, as in the widget's own reader. */
const EYE = 0.33;

/** Names in the page's registry of highlights, shared by all widgets of the page; the style sheet knows them too. */
const LIT = "readout-timeline-lit";
const TOPIC = "readout-timeline-topic";

/** Whether the browser can light words without touching them. */
export const canLight = () => "highlights" in (globalThis.CSS ?? {}) && "Highlight" in globalThis;

/**
 * @param {import("./context.js").Context} context
 * @param {Element} article
 * @returns {import("./context.js").View}
 */
export function createPageReader(context, article) {
  const { facts, store } = context;
  const nodes = textNodes(article);
  const located = locate(
    facts.text,
    nodes.map(({ data }) => data),
  );
  const lights = createLights(article.ownerDocument);
  const rangesOf = (/** @type {import("../model.js").Span} */ span) =>
    located.ranges(span).map(({ start, end }) => rangeOf(nodes[start.node], start.offset, end.offset));

  listen(context, article, "click", (event) => {
    const place = placeUnder(event, article, nodes);
    const offset = place && located.offset(place);
    if (offset === null || offset === undefined) return;
    const sentence = facts.course.sentence(offset);
    if (!sentence) return;
    const { span } = sentence;
    store.set({ selection: { span, ...belonging(facts, span, null), origin: "reader" } });
  });

  return {
    element: h("div", { class: "reader-elsewhere" }),
    update({ selection }, before) {
      if (selection === before?.selection) return;
      const ranges = selection ? rangesOf(selection.span) : [];
      const topic = facts.document.topics.find(({ id }) => id === selection?.topic);
      lights.show(
        ranges,
        (topic?.mentions ?? []).flatMap((mention) => rangesOf(mention.span)),
      );
      if (selection && selection.origin !== "reader" && ranges[0]) bringIntoSight(ranges[0]);
    },
    destroy: lights.end,
  };
}

/**
 * The texts of an article, without those of widgets in it.
 *
 * @param {Element} article
 * @returns {Text[]}
 */
function textNodes(article) {
  const walk = article.ownerDocument.createTreeWalker(
    article,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      node instanceof Element && node !== article && node.matches("readout-timeline, script, style, template")
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  );
  const found = [];
  for (let node = walk.nextNode(); node; node = walk.nextNode()) if (node instanceof Text) found.push(node);
  return found;
}

/**
 * @param {Text} node
 * @param {number} start
 * @param {number} end
 */
function rangeOf(node, start, end) {
  const range = new Range();
  // The page may have changed since it was read.
  range.setStart(node, Math.min(start, node.length));
  range.setEnd(node, Math.min(end, node.length));
  return range;
}

/**
 * The character under a click, unless it was meant for something else: a link, a control, or words being selected.
 *
 * @param {MouseEvent} event
 * @param {Element} article
 * @param {readonly Text[]} nodes
 * @returns {import("../locate.js").Place | null}
 */
function placeUnder(event, article, nodes) {
  const { target } = event;
  if (event.defaultPrevented || !(target instanceof Element)) return null;
  const meant = target.closest("a, button, input, select, textarea, summary, label, readout-timeline");
  // The article may be what stands inside our own element.
  if (meant && meant !== article) return null;
  const { ownerDocument: page } = target;
  if (page.getSelection()?.isCollapsed === false) return null;
  // The newer of the two is the standard; WebKit had only the older for long.
  const caret = page.caretPositionFromPoint?.(event.clientX, event.clientY);
  const range = caret ? null : page.caretRangeFromPoint?.(event.clientX, event.clientY);
  const under = caret?.offsetNode ?? range?.startContainer;
  const node = under instanceof Text ? nodes.indexOf(under) : -1;
  return node < 0 ? null : { node, offset: caret?.offset ?? range?.startOffset ?? 0 };
}

/** @param {Range} range */
function bringIntoSight(range) {
  const box = range.getBoundingClientRect();
  const height = document.documentElement.clientHeight;
  if (box.height > 0 && box.top >= 0 && box.bottom <= height) return;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  // A highlight is no node: the element around it is brought near first, for it may stand in a part that scrolls itself.
  range.startContainer.parentElement?.scrollIntoView({ block: "nearest", behavior: "instant" });
  const { top } = range.getBoundingClientRect();
  scrollBy({ top: top - height * EYE, behavior: calm ? "instant" : "smooth" });
}

/** Documents and how many widgets light words in each: the style sheet goes with the last of them. */
/** @type {WeakMap<Document, {sheet: CSSStyleSheet, users: number}>} */
const sheets = new WeakMap();

/** @param {Document} page */
function createLights(page) {
  const shared = sheets.get(page) ?? { sheet: new CSSStyleSheet(), users: 0 };
  if (shared.users === 0) {
    shared.sheet.replaceSync(css);
    page.adoptedStyleSheets = [...page.adoptedStyleSheets, shared.sheet];
    sheets.set(page, shared);
  }
  shared.users += 1;
  /** @type {[string, Range[]][]} */
  let shown = [];
  const clear = () => {
    for (const [name, ranges] of shown) {
      const highlight = CSS.highlights.get(name);
      for (const range of ranges) highlight?.delete(range);
      if (highlight?.size === 0) CSS.highlights.delete(name);
    }
    shown = [];
  };
  return {
    /** @param {Range[]} lit @param {Range[]} topic */
    show(lit, topic) {
      clear();
      shown = [
        [LIT, lit],
        [TOPIC, topic],
      ];
      for (const [name, ranges] of shown) {
        const highlight = CSS.highlights.get(name) ?? new Highlight();
        for (const range of ranges) highlight.add(range);
        if (highlight.size > 0) CSS.highlights.set(name, highlight);
      }
    },
    end() {
      clear();
      shared.users -= 1;
      if (shared.users > 0) return;
      page.adoptedStyleSheets = page.adoptedStyleSheets.filter((sheet) => sheet !== shared.sheet);
    },
  };
}
