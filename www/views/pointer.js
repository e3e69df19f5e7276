// The timeline by pointer: the card over marks, a click on one chooses it, a click beside them goes to that place in
// the text, and a click on a name lists its sentences.

import { boxOf, hit } from "./boxes.js";
import { listen } from "./context.js";

/**
 * @param {import("./context.js").Context} context
 * @param {HTMLElement} plot
 * @param {{views: import("./row.js").RowView[], scale: () => import("./scale.js").Scale, card: ReturnType<typeof import("./card.js").createCard>,
 *   name: (row: import("../facts/rows.js").Row) => string, zoom: {isDragging: () => boolean},
 *   choose: (row: import("../facts/rows.js").Row, mark: import("../facts/rows.js").Mark) => void}} parts
 */
export function followPointer(context, plot, { views, scale, card, name, choose, zoom }) {
  const { store } = context;
  const byStrip = new Map(views.map((view) => [view.strip, view]));
  /** @param {MouseEvent} event */
  const under = (event) => {
    const strip = event.target instanceof Element ? event.target.closest("svg.strip") : null;
    const view = strip ? byStrip.get(/** @type {SVGSVGElement} */ (strip)) : undefined;
    if (!view || !strip) return null;
    const box = strip.getBoundingClientRect();
    const x = event.clientX - box.left;
    const mark = view.row.marks[hit(view.row.marks, scale(), x)] ?? null;
    return { view, mark, x, box };
  };
  listen(context, plot, "pointermove", (event) => {
    const found = event.pointerType === "mouse" && event.buttons === 0 ? under(event) : null;
    plot.classList.toggle("is-over-mark", Boolean(found?.mark));
    if (!found?.mark) return card.leave();
    const [from, to] = boxOf(found.mark, scale());
    const { box, view, mark } = found;
    card.show(
      view.row,
      mark,
      name(view.row),
      new DOMRect(box.left + from, box.top + 4, to - from, box.height - 8),
    );
  });
  listen(context, plot, "pointerleave", card.leave);
  listen(context, plot, "click", (event) => {
    // The click that ends a drag is none; one by a key has no number.
    if (zoom.isDragging() && event.detail > 0) return;
    const label = event.target instanceof Element ? event.target.closest("[data-open]") : null;
    if (label) {
      const id = label.getAttribute("data-open");
      return store.set({ open: store.get().open === id ? null : id });
    }
    const found = under(event);
    if (!found) return;
    card.hide();
    if (found.mark) choose(found.view.row, found.mark);
    else store.set({ cursor: { at: scale().at(found.x), origin: "timeline" } });
  });
}
