// Says which marks cannot be seen: those before and behind the window, those in lanes folded away, and that a name has
// none. An empty plot without a word would read as "not discussed".

import { boxOf } from "./boxes.js";

/**
 * @param {import("./context.js").Context} context
 * @param {HTMLElement} note
 * @param {import("./row.js").RowView[]} views all rows, those folded away too
 * @param {import("./scale.js").Scale} scale
 */
export function tellOutside({ store, t }, note, views, scale) {
  const { person, zoom } = store.get();
  const { inside, outside, folded } = countMarks(views, scale, person);
  const words = [
    outside > 0 && zoom.k > 1.001 && t(`timeline.outside${inside === 0 ? ".all" : ""}`, { count: outside }),
    person !== null && folded > 0 && t("timeline.outside.folded", { count: folded }),
    person !== null && inside + outside + folded === 0 && t("timeline.outside.none"),
  ].filter((word) => typeof word === "string");
  const whole = words.join(" ");
  if (note.textContent !== whole) note.textContent = whole;
  note.hidden = words.length === 0;
}

/**
 * The marks of the topics, of one person where one is chosen.
 * @param {import("./row.js").RowView[]} views
 * @param {import("./scale.js").Scale} scale
 * @param {string | null} person
 */
function countMarks(views, scale, person) {
  const count = { inside: 0, outside: 0, folded: 0 };
  for (const { row, element } of views) {
    if (row.kind !== "topic") continue;
    for (const mark of row.marks) {
      if (person !== null && mark.key !== person) continue;
      const [from, to] = boxOf(mark, scale);
      if (element.hidden) count.folded += 1;
      else if (to > 0 && from < scale.width) count.inside += 1;
      else count.outside += 1;
    }
  }
  return count;
}
