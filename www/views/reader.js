// The reader: the whole text, with its facts on it. In go the pieces of the text, out comes one node a run; a click
// tells which sentence and which topic was meant. Nothing of the text is left out, and none of it is markup.

import { belonging } from "../facts.js";
import { before as countBefore } from "../facts/course.js";
import { piecesOf } from "../facts/runs.js";
import { isPlain } from "../format.js";
import { h } from "../dom.js";
import { listen } from "./context.js";
import { signOf } from "./sign.js";

/** Where in the window of the reader one reads: a third from the top. */
const EYE = 0.33;

/**
 * @param {import("./context.js").Context} context
 * @returns {import("./context.js").View}
 */
export function createReader(context) {
  const { facts, store, t } = context;
  const built = build(context);
  const element = h(
    "div",
    { class: "reader", part: "reader", role: "region", tabindex: 0, "aria-label": t("reader.label"), lang: facts.document.language, dir: "auto" },
    ...built.nodes,
  );
  const scrolling = followScroll(context, element, built);
  bindClicks(context, element, built);
  /** @type {Element[]} */
  let lit = [];
  /** @type {Element[]} */
  let heavy = [];
  return {
    element,
    update(state, before) {
      if (state.selection !== before?.selection) {
        for (const node of lit) node.classList.remove("is-lit");
        for (const node of heavy) node.classList.remove("is-selected");
        const { selection } = state;
        lit = selection ? built.sentencesIn(selection.span) : [];
        heavy = selection?.topic ? topicNodes(facts, built, selection.topic) : [];
        for (const node of lit) node.classList.add("is-lit");
        for (const node of heavy) node.classList.add("is-selected");
        if (selection && selection.origin !== "reader" && lit[0]) scrolling.show(lit[0]);
      }
      if (state.cursor !== before?.cursor && state.cursor?.origin === "timeline") {
        const offset = facts.course.offset(state.cursor.at);
        const [node] = built.sentencesIn({ start: offset, end: offset + 1 });
        if (node) scrolling.show(node);
      }
    },
    destroy: () => store.set({ cursor: null }),
  };
}

/**
 * The runs of a topic and of everything that shares its lane.
 * @param {import("../facts.js").Facts} facts
 * @param {Built} built
 * @param {string} topic
 */
function topicNodes(facts, built, topic) {
  const lane = facts.lanes.find(({ topics }) => topics.includes(topic));
  return (lane?.topics ?? [topic]).flatMap((id) => built.topics.get(id) ?? []);
}

/**
 * @typedef {object} Built
 * @property {HTMLElement[]} nodes
 * @property {Map<string, HTMLElement[]>} topics
 * @property {{node: HTMLElement, span: import("../model.js").Span}[]} sentences sorted
 * @property {{node: HTMLElement, span: import("../model.js").Span}[]} paragraphs sorted
 * @property {(span: import("../model.js").Span) => HTMLElement[]} sentencesIn
 */

/**
 * @param {import("./context.js").Context} context
 * @returns {Built}
 */
function build(context) {
  const { facts } = context;
  /** @type {Built} */
  const built = { nodes: [], topics: new Map(), sentences: [], paragraphs: [], sentencesIn: () => [] };
  const moments = new Map(facts.document.moments.map(({ id, edtf }) => [id, edtf]));
  for (const piece of piecesOf(facts.text, facts.document)) {
    if (piece.kind === "furniture") {
      built.nodes.push(furniture(context, piece));
      continue;
    }
    const node = h("p", { class: `paragraph form-${piece.form}`, dir: "auto" });
    if (piece.turn) node.classList.add("spoken", `hue-${facts.cast.hue(piece.turn.speaker)}`);
    for (const { span, runs } of piece.sentences) {
      const sentence = h("span", { class: "sentence", "data-start": span.start, "data-end": span.end });
      for (const run of runs) sentence.append(runNode(facts.text, run, built, moments));
      node.append(sentence);
      built.sentences.push({ node: sentence, span });
    }
    built.paragraphs.push({ node, span: piece.span });
    built.nodes.push(node);
  }
  built.sentencesIn = ({ start, end }) => {
    const first = countBefore(built.sentences, ({ span }) => span.end <= start);
    const last = countBefore(built.sentences, ({ span }) => span.start < Math.max(end, start + 1));
    return built.sentences.slice(first, last).map(({ node }) => node);
  };
  return built;
}

/**
 * @param {import("./context.js").Context} context
 * @param {import("../facts/runs.js").FurniturePiece} piece
 */
function furniture({ facts }, { form, span, turn }) {
  const words = facts.text.slice(span.start, span.end);
  const node = h("p", { class: `furniture form-${form}`, dir: "auto" });
  if (form === "label" && turn) {
    const hue = facts.cast.hue(turn.speaker);
    node.classList.add("spoken", `hue-${hue}`);
    if (turn.label && turn.label.start <= span.start) node.append(signOf(hue, 11));
  }
  node.append(words);
  return node;
}

/**
 * A run, wrapped in what lies over it: the link outermost, then stress, then dates, then topics and quotations.
 * @param {string} text
 * @param {import("../facts/runs.js").Run} run
 * @param {Built} built
 * @param {Map<string, string | null>} moments
 * @returns {Node}
 */
function runNode(text, run, built, moments) {
  const { covers } = run;
  const words = document.createTextNode(text.slice(run.start, run.end));
  if (covers.length === 0) return words;
  const of = (/** @type {string} */ kind) => covers.filter((cover) => cover.kind === kind);
  const topics = of("topic").map(({ value }) => value);
  const classes = [topics.length > 0 && "topic", of("quote").length > 0 && "quote", of("direction").length > 0 && "direction"];
  /** @type {HTMLElement} */
  let node = h("span", { class: classes.filter(Boolean).join(" ") || null, "data-topic": topics[0] }, words);
  for (const id of topics) built.topics.set(id, [...(built.topics.get(id) ?? []), node]);
  const [moment] = of("moment");
  if (moment) {
    const value = moments.get(moment.value) ?? null;
    node = isPlain(value) ? h("time", { class: "moment", datetime: value }, node) : h("span", { class: "moment" }, node);
  }
  if (of("emphasis").length > 0) node = h("em", {}, node);
  if (of("strong").length > 0) node = h("strong", {}, node);
  const [link] = of("link");
  const href = link ? safeAddress(link.value) : null;
  return href ? h("a", { href, rel: "noopener noreferrer" }, node) : node;
}

/**
 * An address that only leads somewhere and runs nothing; else null.
 * @param {string} href
 */
export function safeAddress(href) {
  return /^(https?:|mailto:)/i.test(href.trim()) ? href.trim() : null;
}

/**
 * @param {import("./context.js").Context} context
 * @param {HTMLElement} element
 * @param {Built} built
 */
function bindClicks(context, element, built) {
  let pressed = { x: 0, y: 0 };
  listen(context, element, "pointerdown", ({ clientX: x, clientY: y }) => {
    pressed = { x, y };
  });
  listen(context, element, "click", (event) => {
    // A press that moved marks words for copying; it chooses nothing.
    if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > 4) return;
    const target = event.target instanceof Element ? event.target : null;
    if (!target || target.closest("a")) return;
    const node = target.closest(".sentence");
    const sentence = built.sentences.find((entry) => entry.node === node);
    if (!sentence) return;
    const topic = target.closest("[data-topic]")?.getAttribute("data-topic") ?? null;
    context.select(sentence.span, { ...belonging(context.facts, sentence.span, topic), origin: "reader" });
  });
}

/**
 * Scrolling tells the timeline where the reader is; the other way round the reader goes where it is told. It scrolls
 * itself alone, never the page around it.
 * @param {import("./context.js").Context} context
 * @param {HTMLElement} element
 * @param {Built} built
 */
function followScroll(context, element, built) {
  const { facts, store, signal } = context;
  let frame = 0;
  // The reader's own way to a sentence is not a person reading.
  let silentUntil = 0;
  const tell = () => {
    frame = 0;
    if (performance.now() < silentUntil) return;
    const box = element.getBoundingClientRect();
    const most = element.scrollHeight - element.clientHeight;
    // At the ends the eye moves to the first and the last line.
    const share = most > 0 ? Math.min(element.scrollTop / 120, 1) * EYE + Math.max(0, 1 - (most - element.scrollTop) / 240) * (1 - EYE) : 0;
    const eye = box.top + box.height * share;
    const at = countBefore(built.paragraphs, ({ node }) => node.getBoundingClientRect().top <= eye) - 1;
    const { node, span } = built.paragraphs[Math.max(0, at)] ?? {};
    if (!node || !span) return;
    const paragraph = node.getBoundingClientRect();
    const within = Math.min(Math.max((eye - paragraph.top) / Math.max(1, paragraph.height), 0), 1);
    const place = facts.course.place(span);
    store.set({ cursor: { at: place.from + (place.to - place.from) * within, origin: "reader" } });
  };
  listen(context, element, "scroll", () => {
    frame ||= requestAnimationFrame(tell);
  }, { passive: true });
  signal.addEventListener("abort", () => cancelAnimationFrame(frame));
  return {
    /** @param {Element} node */
    show(node) {
      const box = element.getBoundingClientRect();
      const target = node.getBoundingClientRect();
      if (target.top >= box.top + 24 && target.bottom <= box.bottom - 24) return;
      const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
      silentUntil = performance.now() + (calm ? 120 : 700);
      const top = element.scrollTop + target.top - box.top - box.height * EYE;
      // A far way is a jump: flying over twenty pages tells nobody anything.
      const far = Math.abs(target.top - box.top) > box.height * 4;
      element.scrollTo({ top, behavior: calm || far ? "instant" : "smooth" });
    },
  };
}
