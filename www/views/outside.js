// Says which marks cannot be seen: those before and behind the window, those in lanes folded away, and that a name has
// none. An empty plot without a word would read as "not discussed".

import { within } from "./boxes.js";

/** @typedef {import("../facts/rows.js").Mark} Mark */

/**
 * @param {import("./context.js").Context} context
 * @param {HTMLElement} note
 * @param {import("./row.js").RowView[]} views all rows, those folded away too
 * @param {import("./scale.js").Scale} scale
 */
export function tellOutside({ sieve, store, t }, note, views, scale) {
  const { filter, zoom } = store.get();
  const kept = sieve();
  const { isActive } = kept;
  if (!isActive && zoom.k <= 1.001) {
    note.hidden = true;
    return;
  }
  const { inside, outside, folded } = countMarks(views, scale, kept);
  const words = [
    outside > 0 && zoom.k > 1.001 && t(`timeline.outside${inside === 0 ? ".all" : ""}`, { count: outside }),
    isActive && folded > 0 && t("timeline.outside.folded", { count: folded }),
    isActive &&
      inside + outside + folded === 0 &&
      t(isByName(filter) ? "timeline.outside.none" : "filter.nothing"),
  ].filter((word) => typeof word === "string");
  const whole = words.join(" ");
  // Words of another script than the page's run their own way, along the page's edge.
  const line = note.firstElementChild;
  if (line && line.textContent !== whole) line.textContent = whole;
  note.hidden = words.length === 0;
}

/**
 * Whether nothing is asked for but names.
 * @param {import("../facts/sieve.js").Filter} filter
 */
const isByName = ({ lanes, query, stances }) => lanes.length + stances.length === 0 && query === "";

/**
 * The marks of the topics that are kept.
 * @param {import("./row.js").RowView[]} views
 * @param {import("./scale.js").Scale} scale
 * @param {import("../facts/sieve.js").Sieve} sieve
 */
function countMarks(views, scale, { isActive, keeps }) {
  const count = { inside: 0, outside: 0, folded: 0 };
  const isKept = (/** @type {import("../facts/rows.js").Row} */ row) => (/** @type {Mark} */ mark) =>
    keeps(row, mark);
  for (const { row, element } of views) {
    if (row.kind !== "topic") continue;
    const all = isActive ? row.marks.filter(isKept(row)).length : row.marks.length;
    const seen = element.hidden ? [] : within(row.marks, scale.window);
    const inside = isActive ? seen.filter(isKept(row)).length : seen.length;
    count.inside += inside;
    count[element.hidden ? "folded" : "outside"] += all - inside;
  }
  return count;
}
