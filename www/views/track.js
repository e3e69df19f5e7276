// The top track: the sections of the text, and who speaks in them. Names stand in the blocks that have the room; the
// rest are told by the card.

import { svg } from "../dom.js";
import { boxesOf, boxOf } from "./boxes.js";
import { nameOf } from "./context.js";
import { fillOf, pathOf } from "./sign.js";

const HEIGHT = 14;
const TOP = 6;
/** The width of a letter of the names, and what a name needs beside it: enough for the widest scripts. */
const LETTER = 6.6;
const ROOM = 14;

/**
 * @param {import("./context.js").Context} context
 * @param {import("../facts/rows.js").Row} row
 * @param {SVGSVGElement} strip
 * @returns {import("./row.js").RowView["draw"]}
 */
export function createTrack(context, row, strip) {
  const ground = svg("path", { class: "ground" });
  const blocks = svg("g", { transform: `translate(0 ${TOP})` });
  const names = svg("g");
  strip.append(ground, blocks, names);
  return (scale, { person }) => {
    ground.setAttribute("d", groundOf(context.facts.course.regions, scale));
    const paths = [...boxesOf(row.marks, scale)].map(([hue, boxes]) =>
      svg("path", {
        class: `block hue-${hue}${person !== null && person !== hue ? " is-faint" : ""}`,
        d: pathOf(boxes, hue === "none" ? hue : "1", HEIGHT),
        fill: fillOf(hue),
      }),
    );
    blocks.replaceChildren(...paths);
    names.replaceChildren(...namesOf(context, row, scale, person));
  };
}

/**
 * @param {import("../facts/course.js").Region[]} regions
 * @param {import("./scale.js").Scale} scale
 */
function groundOf(regions, scale) {
  return regions
    .map(({ from, to }) => {
      const [a, b] = [scale.x(from), scale.x(to)].sort((x, y) => x - y);
      return `M${a} ${TOP}h${b - a}v${HEIGHT}h${a - b}z`;
    })
    .join("");
}

/**
 * @param {import("./context.js").Context} context
 * @param {import("../facts/rows.js").Row} row
 * @param {import("./scale.js").Scale} scale
 * @param {string | null} person
 */
function namesOf(context, row, scale, person) {
  return row.marks.flatMap((mark) => {
    const [from, to] = boxOf(mark, scale);
    const [left, right] = [Math.max(from, 0), Math.min(to, scale.width)];
    if (mark.who === null || right - left < ROOM + LETTER * 2) return [];
    const name = nameOf(context, mark.who, "short");
    if (right - left < name.length * LETTER + ROOM) return [];
    const faint = person !== null && person !== mark.hue ? " is-faint" : "";
    return [
      svg("text", { class: `block-name on-${mark.hue}${faint}`, x: left + 7, y: TOP + HEIGHT - 3.5 }, name),
    ];
  });
}
