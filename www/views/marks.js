// What marks look like: boxes to paths, a few a holder, whatever number of marks there is. In go boxes by holder, out
// come SVG nodes.

import { svg } from "../dom.js";
import { fillOf, narrowPathOf, pathOf } from "./sign.js";

/** A box narrower than this has no room for a sign that could be told from another. */
const ROOMY = 6;

/**
 * Narrow boxes are drawn plain. Where the page has no colours of its own the sign is all there is to tell people apart:
 * there they keep it.
 * @param {SVGGElement} group
 * @param {Map<string, import("./boxes.js").Group>} groups
 * @param {string} [kind] the class of the paths
 */
export function drawGroups(group, groups, kind = "mark") {
  const isForced = forcedColours().matches;
  const paths = [...groups.values()].flatMap(({ hue, boxes, faint: isFaint }) => {
    const name = `${kind} hue-${hue}`;
    const faint = isFaint ? " is-faint" : "";
    const roomy = boxes.filter(([from, to, , of]) => of === undefined && to - from >= ROOMY);
    const small = boxes.filter(([from, to, , of]) => of !== undefined || to - from < ROOMY);
    return [
      ...(roomy.length > 0 ? [{ class: `${name}${faint}`, d: pathOf(roomy, hue), fill: fillOf(hue) }] : []),
      ...(small.length > 0 && isForced
        ? [{ class: `${name} is-signed${faint}`, d: pathOf(small, hue), fill: fillOf(hue) }]
        : []),
      ...(small.length > 0 && !isForced
        ? [{ class: `${name} is-small${faint}`, d: narrowPathOf(small, hue), fill: null }]
        : []),
    ];
  });
  show(group, paths);
}

/** Whether the page has no colours of its own. */
export const forcedColours = () => matchMedia("(forced-colors: active)");

/**
 * Puts paths into a group. The nodes of the frame before are used again, since zooming draws every row sixty times a second.
 * @param {SVGGElement} group
 * @param {Record<string, string | null>[]} paths
 */
function show(group, paths) {
  const nodes = group.children;
  paths.forEach((path, at) => {
    const node = nodes[at] ?? group.appendChild(svg("path", { part: "mark" }));
    for (const [name, value] of Object.entries(path)) {
      if (value === null) node.removeAttribute(name);
      else if (node.getAttribute(name) !== value) node.setAttribute(name, value);
    }
  });
  while (nodes.length > paths.length) nodes[nodes.length - 1].remove();
}
