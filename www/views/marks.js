// What marks look like: boxes to paths, a few a holder, whatever number of marks there is. In go boxes by holder, out
// come SVG nodes.

import { svg } from "../dom.js";
import { fillOf, HEIGHT, narrowPathOf, pathOf } from "./sign.js";

/** A box narrower than this has no room for a sign that could be told from another. */
const ROOMY = 6;

/**
 * Narrow boxes are drawn plain. Where the page has no colours of its own the sign is all there is to tell people apart:
 * there they keep it, and the style sheet says which of the two is shown.
 * @param {SVGGElement} group
 * @param {Map<string, import("./boxes.js").Group>} groups
 * @param {string} [kind] the class of the paths
 */
export function drawGroups(group, groups, kind = "mark") {
  const nodes = [...groups.values()].flatMap(({ hue, boxes, faint: isFaint }) => {
    const faint = isFaint ? " is-faint" : "";
    const roomy = boxes.filter(([from, to, , of]) => of === undefined && to - from >= ROOMY);
    const small = boxes.filter(([from, to, , of]) => of !== undefined || to - from < ROOMY);
    const path = (/** @type {string} */ more, /** @type {string} */ d, /** @type {string | null} */ fill) =>
      svg("path", { class: `${kind} hue-${hue}${more}${faint}`, part: "mark", d, fill });
    return [
      roomy.length > 0 && path("", pathOf(roomy, hue), fillOf(hue)),
      small.length > 0 && path(" is-small", narrowPathOf(small, hue), null),
      small.length > 0 && path(" is-signed", pathOf(small, hue, HEIGHT), fillOf(hue)),
    ].filter((node) => node instanceof Node);
  });
  group.replaceChildren(...nodes);
}
