// Says which marks cannot be seen: those before and behind the window, those in lanes folded away, and that a name has
// none. An empty plot without a word would read as "not discussed".

import { boxOf } from "./boxes.js";

/**
 * @param {import("./context.js").Context} context
 * @param {HTMLElement} note
 * @param {import("./row.js").RowView[]} views all rows, those folded away too
 * @param {import("./scale.js").Scale} scale
 */
export function tellOutside({ sieve, store, t }, note, views, scale) {
  const { zoom } = store.get();
  const { isActive, keeps } = sieve();
  if (!isActive && zoom.k <= 1.001) {
    note.hidden = true;
    return;
  }
  const { inside, outside, folded } = countMarks(views, scale, keeps);
  const words = [
    outside > 0 && zoom.k > 1.001 && t(`timeline.outside${inside === 0 ? ".all" : ""}`, { count: outside }),
    isActive && folded > 0 && t("timeline.outside.folded", { count: folded }),
    isActive && inside + outside + folded === 0 && t("timeline.outside.none"),
  ].filter((word) => typeof word === "string");
  const whole = words.join(" ");
  if (note.textContent !== whole) note.textContent = whole;
  note.hidden = words.length === 0;
}

/**
 * The marks of the topics that are kept.
 * @param {import("./row.js").RowView[]} views
 * @param {import("./scale.js").Scale} scale
 * @param {import("../facts/sieve.js").Sieve["keeps"]} keeps
 */
function countMarks(views, scale, keeps) {
  const count = { inside: 0, outside: 0, folded: 0 };
  for (const { row, element } of views) {
    if (row.kind !== "topic") continue;
    for (const mark of row.marks) {
      if (!keeps(row, mark)) continue;
      const [from, to] = boxOf(mark, scale);
      if (element.hidden) count.folded += 1;
      else if (to > 0 && from < scale.width) count.inside += 1;
      else count.outside += 1;
    }
  }
  return count;
}
