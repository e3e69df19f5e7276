// The top track: the sections of the text, and who speaks in them. Names stand in the blocks that have the room; the
// rest are told by the sign and by the card.

import { svg } from "../dom.js";
import { colourOf } from "../facts/cast.js";
import { addBox } from "./boxes.js";
import { nameOf } from "./context.js";
import { drawGroups } from "./marks.js";
import { sharesOf } from "./shares.js";
import { HEIGHT, plainPathOf } from "./sign.js";

const TOP = 6;
/** The width of a letter of the names, and what a name needs beside it: enough for the widest scripts. */
const LETTER = 6.6;
const ROOM = 14;
const SEAM = 3;

/** @typedef {{from: number, to: number, mark: import("../facts/rows.js").Mark, name: string, faint: boolean}} Named */

/**
 * @param {import("./context.js").Context} context
 * @param {import("../facts/rows.js").Row} row
 * @param {SVGSVGElement} strip
 * @param {SVGSVGElement} scaled the part of the strip that is stretched with it
 * @returns {import("./row.js").RowView["draw"]}
 */
export function createTrack(context, row, strip, scaled) {
  const ground = svg("path", { class: "ground" });
  const blocks = svg("g", { transform: `translate(0 ${TOP})` });
  const names = svg("g");
  scaled.append(ground, blocks);
  strip.append(names);
  return (scale) => {
    const { keeps } = context.sieve();
    ground.setAttribute("d", groundOf(context.facts.course.regions, scale));
    const runs = sharesOf(row.marks, scale, 1 / (globalThis.devicePixelRatio || 1));
    const named = runs.map((run) => {
      const faint = !keeps(row, run.mark);
      // On a faint block nobody could read a name.
      return { ...run, name: faint ? "" : nameIn(context, run), faint };
    });
    drawGroups(blocks, groupsOf(named), "block");
    const withName = named.filter(({ name }) => name !== "");
    names.replaceChildren(...withName.map((run) => nameNode(run, scale)));
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
 * The name that a run has room for, or none.
 * @param {import("./context.js").Context} context
 * @param {import("./shares.js").Run} run
 */
function nameIn(context, { mark, from, to }) {
  if (!context.facts.cast.member(mark.who) || to - from < ROOM + LETTER * 2) return "";
  const name = nameOf(context, mark.who, "short");
  return to - from < widthOf(name) ? "" : name;
}

/** @param {string} name */
const widthOf = (name) => name.length * LETTER + ROOM;

/**
 * The runs by holder, without the part that lies under a name.
 * @param {Named[]} runs
 */
function groupsOf(runs) {
  /** @type {Map<string, import("./boxes.js").Group>} */
  const groups = new Map();
  for (const { mark, from, to, name, faint } of runs) {
    // It goes on a little under the name's ground, so that no seam shows.
    const begin = name ? from + widthOf(name) - SEAM : from;
    if (to <= begin) continue;
    addBox(groups, { key: mark.key, hue: mark.hue, faint }, [begin, to]);
  }
  return groups;
}

/**
 * A name, cut off at the end of its block; placed in shares of the strip, so that it stays there on paper. Its ground is
 * whole, since letters on stripes cannot be read, and as wide as the letters, which paper does not make narrower.
 * @param {Named} run
 * @param {import("./scale.js").Scale} scale
 */
function nameNode({ mark, from, to, name }, { width }) {
  const text = svg(
    "text",
    { class: `block-name on-${colourOf(mark.hue)}`, x: 7, y: TOP + HEIGHT - 3.5 },
    name,
  );
  const place = { x: `${(from / width) * 100}%`, width: `${((to - from) / width) * 100}%`, height: "100%" };
  const plate = svg("path", {
    class: `block is-plate hue-${mark.hue}`,
    transform: `translate(0 ${TOP})`,
    d: plainPathOf([[0, widthOf(name)]], mark.hue),
  });
  return svg("svg", { ...place, overflow: "hidden" }, plate, text);
}
