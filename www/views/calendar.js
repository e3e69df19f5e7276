// The calendar: the dates that the text speaks of, on an axis of time with their precision: a day is a dot, anything
// longer a bar. In go the moments, out comes a row a date; its name lists the sentences that speak of it.

import { h, svg } from "../dom.js";
import { calendarOf, shareOf, ticksOf } from "../facts/calendar.js";
import { listen, wordsOf } from "./context.js";
import { rove } from "./rove.js";
import { createSentenceList } from "./sentence-list.js";

/** The height of a row's strip, in pixels. */
const STRIP = 26;
/** A dot, and the shortest bar that is told apart from it. */
const DOT = 9;
const BAR = 14;

/** @typedef {ReturnType<typeof calendarOf>} Calendar */

/**
 * @param {import("./context.js").Context} context
 * @returns {import("./context.js").View}
 */
export function createCalendar(context) {
  const { facts, format, t } = context;
  const calendar = calendarOf(facts.document);
  const rows = calendar.rows.map((when) => createDateRow(context, when));
  const axis = h("div", { class: "time-axis" });
  const line = h("div", { class: "conversation" });
  const { date } = facts.document.metadata;
  const day = date ? format.date(date.slice(0, 10)) : "";
  const name = h("p", { class: "conversation-name" }, h("b", {}, t("calendar.conversation")), ` ${day}`);
  const overlay = h("div", { class: "overlay" }, line);
  const head = h(
    "div",
    { class: "row row-conversation" },
    h("span"),
    h("div", { class: "conversation-frame" }, name),
  );
  const foot = h("div", { class: "row" }, h("span"), axis);
  const plot = h(
    "div",
    { class: "plot" },
    calendar.conversation !== null && head,
    ...rows.map(({ element }) => element),
    foot,
    overlay,
  );
  const element = h(
    "section",
    { class: "calendar", part: "calendar", "aria-label": t("calendar.label") },
    rows.length > 0 && plot,
    openList(context, calendar),
  );
  const place = () => {
    const width = overlay.clientWidth;
    if (width === 0) return;
    for (const { when, strip } of rows) drawDate(strip, when, calendar, width);
    axis.replaceChildren(...ticks(context, calendar, width));
    line.hidden = calendar.conversation === null;
    const x = shareOf(calendar.stretches, (calendar.conversation ?? 0) + 0.5) * width;
    line.style.setProperty("left", `${x}px`);
    name.classList.toggle("is-late", x > width / 2);
    name.style.setProperty(x > width / 2 ? "right" : "left", `${x > width / 2 ? width - x : x}px`);
  };
  const observer = new ResizeObserver(place);
  observer.observe(overlay);
  rove(context, plot, "button.row-label");
  return {
    element,
    update({ selection }) {
      for (const { element, when } of rows) {
        const chosen = when.moments.some(
          ({ span }) => selection && span.start < selection.span.end && selection.span.start < span.end,
        );
        element.classList.toggle("is-selected", chosen);
      }
    },
    destroy: () => observer.disconnect(),
  };
}

/**
 * @param {import("./context.js").Context} context
 * @param {import("../facts/calendar.js").When} when
 */
function createDateRow(context, when) {
  const { facts, format } = context;
  const name = format.moment(when.edtf);
  const strip = svg("svg", { class: "strip", height: STRIP, "aria-hidden": "true" });
  const label = h(
    "button",
    { class: "row-label", part: "label", type: "button", "aria-expanded": "false" },
    h("span", { class: "row-name" }, name),
    h("span", { class: "row-count" }, when.moments.length > 1 && format.number(when.moments.length)),
  );
  const element = h("div", { class: "row row-date", part: "row" }, label, strip);
  const marks = when.moments.flatMap(({ span }) => {
    const sentence = facts.course.sentence(span.start)?.span;
    const words = sentence && sentence.end > span.start ? sentence : span;
    return [{ span: words, ...facts.course.place(words), who: null, hue: "none", topics: [], words: [span] }];
  });
  const row = {
    id: "moments",
    kind: /** @type {const} */ ("moments"),
    label: name,
    tail: false,
    topics: [],
    marks,
  };
  listen(context, label, "click", () => {
    const open = label.getAttribute("aria-expanded") === "true";
    label.setAttribute("aria-expanded", String(!open));
    if (open) element.nextElementSibling?.remove();
    else element.after(createSentenceList(context, row, name));
  });
  listen(context, strip, "click", () => {
    context.select(when.moments[0].span, { row: "moments", origin: "calendar" });
  });
  return { element, strip, when };
}

/**
 * @param {SVGSVGElement} strip
 * @param {import("../facts/calendar.js").When} when
 * @param {Calendar} calendar
 * @param {number} width
 */
function drawDate(strip, { first, last, vague }, { stretches }, width) {
  const x = (/** @type {number} */ day) => shareOf(stretches, day) * width;
  const from = x(first ?? (last ?? 0) - 1);
  const to = x(last ?? (first ?? 0) + 1);
  const isDay = first !== null && last !== null && last - first <= 1;
  const size = isDay ? DOT : Math.max(to - from, BAR);
  const middle = (from + to) / 2;
  const open = first === null || last === null;
  const mark = svg("rect", {
    class: `date-mark${vague || open ? " is-vague" : ""}`,
    x: middle - size / 2,
    y: (STRIP - (isDay ? DOT : 7)) / 2,
    width: size,
    height: isDay ? DOT : 7,
    rx: isDay ? DOT / 2 : 1.5,
  });
  const rails = stretches.map(({ left, right }) =>
    svg("line", { class: "rail", x1: left * width, x2: right * width, y1: STRIP / 2, y2: STRIP / 2 }),
  );
  strip.replaceChildren(...rails, mark);
}

/**
 * @param {import("./context.js").Context} context
 * @param {Calendar} calendar
 * @param {number} width
 */
function ticks({ format }, { stretches }, width) {
  return stretches.flatMap((stretch) => {
    const room = (stretch.right - stretch.left) * width;
    return ticksOf(stretch, Math.max(1, Math.floor(room / 96))).map((iso) => {
      const tick = h("span", { class: "tick" }, format.date(iso));
      const [year, month] = iso.split("-").map(Number);
      const day = Date.UTC(year, (month ?? 1) - 1, 1) / 86_400_000;
      tick.style.setProperty("left", `${shareOf(stretches, day) * width}px`);
      return tick;
    });
  });
}

/**
 * @param {import("./context.js").Context} context
 * @param {Calendar} calendar
 */
function openList(context, { open }) {
  if (open.length === 0) return null;
  const items = open.map(({ span }) => {
    const button = h("button", { class: "words", type: "button", dir: "auto" }, wordsOf(context, span));
    listen(context, button, "click", () => context.select(span, { row: "moments", origin: "calendar" }));
    return h("li", {}, button);
  });
  return h(
    "div",
    { class: "undated" },
    h("p", { class: "note" }, context.t("calendar.open")),
    h("ul", {}, ...items),
  );
}
