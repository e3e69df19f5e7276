// The calendar: the dates that the text speaks of, on an axis of time with their precision. In go the moments, out comes
// a row a date; its name lists the sentences that speak of it. What is drawn in the rows is date-strip.js.

import { h, svg } from "../dom.js";
import { calendarOf, cutsOf, placesOf, shareOf, ticksOf } from "../facts/calendar.js";
import { listen, partName, wordsOf } from "./context.js";
import { drawDate, STRIP } from "./date-strip.js";
import { rove } from "./rove.js";
import { createSentenceList } from "./sentence-list.js";
import { isMirrored } from "./tabs.js";

/** @typedef {ReturnType<typeof calendarOf>} Calendar */

/**
 * @param {import("./context.js").Context} context
 * @returns {import("./context.js").View}
 */
export function createCalendar(context) {
  const { facts } = context;
  const calendar = calendarOf(facts.document);
  const rows = calendar.rows.map((when) => createDateRow(context, when));
  const axis = h("div", { class: "time-axis" });
  const plot = h(
    "div",
    { class: "plot" },
    calendar.conversation !== null && conversationRow(context, calendar),
    ...rows.map(({ element }) => element),
    h("div", { class: "row" }, h("span"), axis),
  );
  const element = h(
    "section",
    { class: "calendar", part: "calendar", "aria-label": partName(context, "calendar.label") },
    rows.length > 0 && plot,
    openList(context, calendar),
  );
  const place = () => {
    const width = axis.clientWidth;
    if (width === 0) return;
    const mirrored = isMirrored(element);
    const x = (/** @type {number} */ day) => shareOf(calendar.stretches, day) * width;
    const days = rows.flatMap(({ when }) => when.first ?? when.last ?? []);
    const places = placesOf(days, calendar.conversation, (day) => x(day + 0.5));
    for (const { when, strip } of rows) drawDate(strip, when, calendar, { width, mirrored, x, places });
    axis.replaceChildren(...ticks(context, calendar, width), ...breaks(context, calendar));
  };
  const observer = new ResizeObserver(place);
  observer.observe(axis);
  rove(context, plot, "button.row-label");
  return {
    element,
    update({ filter, selection }, before) {
      if (filter !== before?.filter) dim(context, rows);
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
 * A date of which no sentence is kept steps back.
 * @param {import("./context.js").Context} context
 * @param {{element: HTMLElement, row: import("../facts/rows.js").Row}[]} rows
 */
function dim(context, rows) {
  const { isActive, keeps } = context.sieve();
  for (const { element, row } of rows) {
    element.classList.toggle("is-empty", isActive && !row.marks.some((mark) => keeps(row, mark)));
  }
}

/**
 * The name of the line at the day of the conversation, on the side of it that has the room.
 * @param {import("./context.js").Context} context
 * @param {Calendar} calendar
 */
function conversationRow({ facts, format, t }, { conversation, stretches }) {
  const { date } = facts.document.metadata;
  const day = date ? format.date(date.slice(0, 10)) : "";
  const name = h("p", { class: "conversation-name" }, h("b", {}, t("calendar.conversation")), ` ${day}`);
  const share = shareOf(stretches, (conversation ?? 0) + 0.5);
  const late = share > 0.5;
  name.style.setProperty(late ? "inset-inline-end" : "inset-inline-start", percent(late ? 1 - share : share));
  return h(
    "div",
    { class: "row row-conversation" },
    h("span"),
    h("div", { class: "conversation-frame" }, name),
  );
}

/** @param {number} share */
const percent = (share) => `${share * 100}%`;

/**
 * @param {import("./context.js").Context} context
 * @param {import("../facts/calendar.js").When} when
 */
function createDateRow(context, when) {
  const { facts, format } = context;
  const name = format.moment(when.edtf);
  const strip = svg("svg", {
    class: "strip",
    height: STRIP,
    preserveAspectRatio: "none",
    "aria-hidden": "true",
  });
  const label = h(
    "button",
    { class: "row-label", part: "label", type: "button", "aria-expanded": "false" },
    h("span", { class: "row-name", dir: "auto" }, name),
    h("span", { class: "row-count" }, when.moments.length > 1 && format.number(when.moments.length)),
  );
  const element = h("div", { class: "row row-date", part: "row" }, label, strip);
  const marks = when.moments.flatMap(({ span }) => {
    const words = facts.course.around(span);
    return [
      {
        span: words,
        ...facts.course.place(words),
        who: null,
        hue: "none",
        key: "none",
        topics: [],
        words: [span],
      },
    ];
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
  return { element, row, strip, when };
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
      const tick = h("span", { class: "tick" }, h("bdi", {}, format.date(iso)));
      const [year, month] = iso.split("-").map(Number);
      const day = Date.UTC(year, (month ?? 1) - 1, 1) / 86_400_000;
      tick.style.setProperty("inset-inline-start", percent(shareOf(stretches, day)));
      return tick;
    });
  });
}

/**
 * Where the axis leaves time out, it says so.
 * @param {import("./context.js").Context} context
 * @param {Calendar} calendar
 */
function breaks({ t }, { stretches }) {
  return cutsOf(stretches).map((share) => {
    const sign = h("span", { class: "tick axis-break", title: t("calendar.break") }, h("bdi", {}, "//"));
    sign.style.setProperty("inset-inline-start", percent(share));
    return sign;
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
