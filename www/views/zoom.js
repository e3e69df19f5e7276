// Zoom and pan by hand: Ctrl or ⌘ with the wheel, two fingers, drag. A plain wheel and a vertical swipe stay the
// page's. Written here and not taken from d3-zoom, which keeps every touch on the element once it is zoomed, so that a
// phone could not scroll past it, and which listens on the window.

import { listen } from "./context.js";
import { panBy, zoomBy } from "./scale.js";

/** A press that moves less than this is a click. */
const STILL = 4;

/**
 * @param {import("./context.js").Context} context
 * @param {HTMLElement} target
 * @param {{share: (x: number) => number, width: () => number, most: () => number, mirrored: () => boolean}} plot
 *   where on the visible strip a pixel of the viewport lies, 0 to 1
 * @returns {{isDragging: () => boolean}}
 */
export function createZoom(context, target, plot) {
  const { store } = context;
  /** @type {Map<number, {x: number, start: number}>} */
  const pointers = new Map();
  let dragging = false;

  /** @param {import("./scale.js").Zoom} zoom */
  const apply = (zoom) => store.set({ zoom });

  listen(
    context,
    target,
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const pixels = event.deltaY * (event.deltaMode === 1 ? 16 : 1);
      apply(zoomBy(store.get().zoom, Math.exp(-pixels * 0.01), plot.share(event.clientX), plot.most()));
    },
    { passive: false },
  );

  listen(context, target, "pointerdown", (event) => {
    if (pointers.size === 0) dragging = false;
    if (event.button !== 0 || !isGround(event, plot.share(event.clientX))) return;
    if (pointers.size < 2) pointers.set(event.pointerId, { x: event.clientX, start: event.clientX });
  });

  listen(context, target, "pointermove", (event) => {
    const pointer = pointers.get(event.pointerId);
    if (!pointer) return;
    const moved = event.clientX - pointer.x;
    if (pointers.size === 2) {
      const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1] ?? pointer;
      const factor = Math.abs(event.clientX - other.x) / Math.max(12, Math.abs(pointer.x - other.x));
      const middle = plot.share((event.clientX + other.x) / 2);
      dragging = true;
      apply(
        panBy(
          zoomBy(store.get().zoom, factor, middle, plot.most()),
          (plot.mirrored() ? moved : -moved) / 2 / plot.width(),
        ),
      );
    } else if (dragging || Math.abs(event.clientX - pointer.start) > STILL) {
      if (store.get().zoom.k === 1) return;
      if (!dragging) target.setPointerCapture(event.pointerId);
      dragging = true;
      apply(panBy(store.get().zoom, (plot.mirrored() ? moved : -moved) / plot.width()));
    }
    pointer.x = event.clientX;
  });

  for (const type of /** @type {const} */ (["pointerup", "pointercancel"])) {
    listen(context, target, type, (event) => pointers.delete(event.pointerId));
  }
  return { isDragging: () => dragging };
}

/**
 * Whether a press can become a drag: on the marks, or on a name that stands over them, where a finger hits either.
 * @param {PointerEvent} event
 * @param {number} share of the strip before it
 */
function isGround({ target }, share) {
  if (target instanceof SVGElement) return true;
  return target instanceof Element && target.closest(".row-label") !== null && share >= 0 && share <= 1;
}
