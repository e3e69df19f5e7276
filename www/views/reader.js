// The reader: the whole text with its facts on it, beside the timeline. In goes the state, out goes which sentence is
// lit and where the reader stands; a click tells which sentence and which topic was meant.

import { h } from "../dom.js";
import { before as countBefore } from "../facts/course.js";
import { belonging } from "../facts.js";
import { listen, partName } from "./context.js";
import { createCopySentence } from "./copy-sentence.js";
import { createHighlights } from "./highlights.js";
import { createPassages } from "./passages.js";
import { bringIntoSight, createWayBack, EYE } from "./sight.js";

/**
 * @param {import("./context.js").Context} context
 * @returns {import("./context.js").View}
 */
export function createReader(context) {
  const { facts } = context;
  const underlining = createUnderlining(facts);
  const passages = createPassages(context, underlining.met, () => showFound());
  const highlights = createHighlights(passages.pieces);
  const showFound = () => highlights.show(context.sieve().hits, context.store.get().hit);
  const element = h(
    "div",
    {
      class: "reader",
      part: "reader",
      role: "region",
      tabindex: 0,
      "aria-label": partName(context, "reader.label"),
      lang: facts.document.language,
    },
    ...passages.nodes,
  );
  const wayBack = createWayBack(context);
  const copySentence = createCopySentence(context);
  const scrolling = followScroll(context, element, passages);
  bindClicks(context, element, passages);
  /** @type {Element[]} */
  let lit = [];
  return {
    element: h(
      "div",
      { class: "reader-frame" },
      element,
      h("div", { class: "reader-tools" }, copySentence.element, wayBack.element),
    ),
    update(state, before) {
      const { selection, cursor } = state;
      if (selection !== before?.selection) {
        for (const node of lit) node.classList.remove("is-lit");
        lit = selection ? passages.sentencesIn(selection.span) : [];
        for (const node of lit) {
          node.classList.add("is-lit");
          node.closest("details")?.setAttribute("open", "");
        }
        underlining.choose(selection?.topic ?? null);
        wayBack.follow(selection);
        copySentence.follow(selection);
        if (selection && selection.origin !== "reader" && lit[0])
          bringIntoSight(element, lit[0], selection.origin !== "host");
      }
      if (state.hit !== (before?.hit ?? -1) || state.filter.query !== (before?.filter.query ?? ""))
        showFound();
      if (cursor !== before?.cursor && cursor?.origin === "timeline") {
        const offset = facts.course.offset(cursor.at);
        const [node] = passages.sentencesIn({ start: offset, end: offset + 1 });
        if (node) bringIntoSight(element, node, true);
      }
    },
    destroy() {
      highlights.end();
      passages.end();
      scrolling.end();
    },
  };
}

/**
 * The words of the chosen topic, and of everything that shares its lane, are underlined heavier: those that are there,
 * and those whose nodes are made later.
 * @param {import("../facts.js").Facts} facts
 */
function createUnderlining(facts) {
  /** @type {Map<string, HTMLElement[]>} */
  const nodes = new Map();
  /** @type {Set<string>} */
  let chosen = new Set();
  const mark = (/** @type {boolean} */ on) => {
    for (const id of chosen) for (const node of nodes.get(id) ?? []) node.classList.toggle("is-selected", on);
  };
  return {
    /**
     * @param {HTMLElement} node
     * @param {string} topic
     */
    met(node, topic) {
      const known = nodes.get(topic);
      if (known) known.push(node);
      else nodes.set(topic, [node]);
      if (chosen.has(topic)) node.classList.add("is-selected");
    },
    /** @param {string | null} topic */
    choose(topic) {
      mark(false);
      const lane = topic === null ? undefined : facts.lanes.find(({ topics }) => topics.includes(topic));
      chosen = new Set(lane?.topics ?? (topic === null ? [] : [topic]));
      mark(true);
    },
  };
}

/** @typedef {ReturnType<typeof createPassages>} Passages */

/**
 * @param {import("./context.js").Context} context
 * @param {HTMLElement} element
 * @param {Passages} passages
 */
function bindClicks(context, element, passages) {
  let pressed = { x: 0, y: 0 };
  listen(context, element, "pointerdown", ({ clientX: x, clientY: y }) => {
    pressed = { x, y };
  });
  listen(context, element, "click", (event) => {
    // A press that moved marks words for copying; it chooses nothing.
    if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > 4) return;
    const target = event.target instanceof Element ? event.target : null;
    const span = target && !target.closest("a") ? passages.spanOf(target) : null;
    if (!target || !span) return;
    const topic = target.closest("[data-topic]")?.getAttribute("data-topic") ?? null;
    context.select(span, { ...belonging(context.facts, span, topic), origin: "reader" });
  });
}

/**
 * Scrolling tells the timeline where the reader is.
 * @param {import("./context.js").Context} context
 * @param {HTMLElement} element
 * @param {Passages} passages
 */
function followScroll(context, element, passages) {
  let frame = 0;
  listen(
    context,
    element,
    "scroll",
    () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        const at = placeAtEye(context, element, passages);
        if (at !== null) context.store.set({ cursor: { at, origin: "reader" } });
      });
    },
    { passive: true },
  );
  return { end: () => cancelAnimationFrame(frame) };
}

/**
 * The place on the course where the reader's eye is. At the ends of the text the eye goes up to the first line and
 * down to the last, which never come to a third of the window.
 * @param {import("./context.js").Context} context
 * @param {HTMLElement} element
 * @param {Passages} passages
 * @returns {number | null}
 */
function placeAtEye({ facts }, element, { passages }) {
  const box = element.getBoundingClientRect();
  const most = element.scrollHeight - element.clientHeight;
  if (most <= 0 || passages.length === 0) return null;
  const begun = Math.min(1, element.scrollTop / (box.height * EYE));
  const ending = Math.max(0, 1 - (most - element.scrollTop) / (box.height * (1 - EYE)));
  const eye = box.top + box.height * (EYE * begun + (1 - EYE) * ending);
  const at = countBefore(passages, ({ node }) => node.getBoundingClientRect().top <= eye) - 1;
  const { node, span } = passages[Math.max(0, at)];
  const paragraph = node.getBoundingClientRect();
  const within = Math.min(Math.max((eye - paragraph.top) / Math.max(1, paragraph.height), 0), 1);
  const { from, to } = facts.course.place(span);
  return from + (to - from) * within;
}
