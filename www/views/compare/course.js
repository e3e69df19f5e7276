// Both timelines, one above the other: who speaks in each, ribbons between matched passages, and below them a lane for
// each topic that both have. In go the facts of both, out comes a picture with few elements; the list of words has the
// same for keyboards and screen readers.

import { h, svg } from "../../dom.js";
import { matches, sharedLanes } from "../../facts/compared.js";
import { belonging } from "../../facts.js";
import { boxesOf } from "../boxes.js";
import { listen } from "../context.js";
import { grow } from "../growing.js";
import { createScale } from "../scale.js";
import { fillOf, HEIGHT, pathOf } from "../sign.js";
import { isMirrored } from "../tabs.js";
import { chooseFinding, wayOf } from "./compared.js";
import { createTurn } from "./turn.js";

/**
 * @typedef {import("../context.js").Context} Context
 * @typedef {import("./compared.js").Compared} Compared
 * @typedef {import("../scale.js").Scale} Scale
 * @typedef {{at: number, hue: string, top: [number, number], foot: [number, number]}} Ribbon
 */

/** The picture is drawn this wide, and stretched to the room there is. */
const WIDTH = 1000;
/** The height of the field of ribbons. */
const FIELD = 84;
/** How many steps a ribbon's edge has; more would not be seen. */
const STEPS = 10;
/** How many lanes come at a time. */
const STRETCH = 16;
/** How narrow a ribbon may be: half of what a finger needs, on either side of its middle. */
const REACH = 12;

/**
 * @param {Context} context
 * @param {Compared} compared
 * @returns {import("../context.js").View}
 */
export function createCourse(context, compared) {
  const { t } = context;
  const rows = h("div", { class: "course-rows" });
  const turning = createTurn(context, compared);
  const element = h("section", { class: "course", "aria-label": t("compare.course") }, turning.element, rows);
  const chosen = svg("path", { class: "ribbon-chosen" });
  /** @type {Ribbon[]} */
  let ribbons = [];
  const draw = () => {
    const mirrored = isMirrored(element);
    const scaleOf = (/** @type {import("../../facts.js").Facts} */ { course }) =>
      createScale(course.total, WIDTH, { left: 0, k: 1 }, mirrored);
    const scales = /** @type {[Scale, Scale]} */ ([scaleOf(context.facts), scaleOf(compared.facts)]);
    ribbons = ribbonsOf(context, compared, scales);
    rows.replaceChildren(...fieldRow(context, compared, scales, ribbons, chosen));
    const lanes = h("div", {});
    const more = grow(
      context,
      lanes,
      sharedLanes(context.facts, compared),
      (pair) => laneRow(context, compared, scales, pair),
      { stretch: STRETCH, control: ".words" },
    );
    rows.append(lanes, more);
    const field = rows.querySelector(".ribbons");
    if (field instanceof SVGSVGElement) bindField(context, compared, field, () => ribbons);
  };
  return {
    element,
    update(state, before) {
      const { at, turned } = state.comparing;
      turning.update?.(state, before);
      if (before?.comparing.turned !== turned) draw();
      const one = ribbons.find((ribbon) => ribbon.at === at);
      chosen.setAttribute("d", one ? ribbonPath(one) : "");
    },
  };
}

/**
 * @param {Context} context
 * @param {Compared} compared
 * @param {[Scale, Scale]} scales
 * @returns {Ribbon[]}
 */
function ribbonsOf(context, compared, [here, there]) {
  const { entries, from, turned } = wayOf(context, compared);
  const [own, others] = [context.facts.course, compared.facts.course];
  return matches(entries, "").flatMap((at) => {
    const { passages, span, who } = entries[at];
    if (!passages[0]) return [];
    const [mine, theirs] = turned ? [passages[0].span, span] : [span, passages[0].span];
    const ends = (/** @type {Scale} */ scale, /** @type {{from: number, to: number}} */ { from, to }) => {
      const [a, b] = [scale.x(from), scale.x(to)].sort((x, y) => x - y);
      return /** @type {[number, number]} */ ([a, Math.max(b, a + 3)]);
    };
    const [top, foot] = [ends(here, own.place(mine)), ends(there, others.place(theirs))];
    return [{ at, hue: from.facts.cast.hue(who), top, foot }];
  });
}

/** How far a ribbon has gone over at a share of its height. @param {number} share */
const bend = (share) => share * share * (3 - 2 * share);

/**
 * @param {Ribbon} ribbon
 * @param {number} share of the height
 * @returns {[number, number]}
 */
function edgesAt({ top, foot }, share) {
  const over = bend(share);
  return [top[0] + (foot[0] - top[0]) * over, top[1] + (foot[1] - top[1]) * over];
}

/** @param {Ribbon} ribbon */
function ribbonPath(ribbon) {
  const shares = Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS);
  const point = (/** @type {number} */ x, /** @type {number} */ share) =>
    `${Math.round(x * 10) / 10} ${Math.round(share * FIELD)}`;
  const down = shares.map((share) => point(edgesAt(ribbon, share)[0], share));
  const up = shares.map((share) => point(edgesAt(ribbon, share)[1], share)).reverse();
  return `M${[...down, ...up].join("L")}z`;
}

/**
 * The two tracks of who speaks, with the ribbons between them.
 * @param {Context} context
 * @param {Compared} compared
 * @param {[Scale, Scale]} scales
 * @param {Ribbon[]} ribbons
 * @param {SVGPathElement} chosen
 */
function fieldRow({ facts, t }, { facts: other }, [here, there], ribbons, chosen) {
  /** @type {Map<string, string>} */
  const paths = new Map();
  for (const ribbon of ribbons) paths.set(ribbon.hue, (paths.get(ribbon.hue) ?? "") + ribbonPath(ribbon));
  const drawn = [...paths].map(([hue, d]) =>
    svg("path", { class: `ribbon hue-${hue}`, fill: fillOf(hue), d }),
  );
  const field = svg(
    "svg",
    {
      class: "ribbons",
      viewBox: `0 0 ${WIDTH} ${FIELD}`,
      preserveAspectRatio: "none",
      "aria-hidden": "true",
    },
    ...drawn,
    chosen,
  );
  return [
    h("p", { class: "course-name" }, t("compare.this")),
    h(
      "div",
      { class: "course-field" },
      strip(facts.track.marks, here),
      field,
      strip(other.track.marks, there),
    ),
    h("p", { class: "course-name is-foot" }, t("compare.against")),
  ];
}

/**
 * @param {import("../../facts/rows.js").Mark[]} marks
 * @param {Scale} scale
 */
function strip(marks, scale) {
  const groups = [...boxesOf(marks, scale).values()];
  return svg(
    "svg",
    {
      class: "course-strip",
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      preserveAspectRatio: "none",
      "aria-hidden": "true",
    },
    svg("path", { class: "course-rail", d: `M0 ${HEIGHT / 2}h${WIDTH}` }),
    ...groups.map(({ boxes, hue }) =>
      svg("path", { class: `hue-${hue}`, fill: fillOf(hue), d: pathOf(boxes, hue) }),
    ),
  );
}

/**
 * @param {Context} context
 * @param {Compared} compared
 * @param {[Scale, Scale]} scales
 * @param {{here: import("../../facts/rows.js").Row, there: import("../../facts/rows.js").Row}} pair
 */
function laneRow(context, { other }, scales, { here, there }) {
  const name = h("button", { class: "words", type: "button", dir: "auto" }, here.label);
  listen(context, name, "click", () => {
    const [first, match] = [here.marks[0], there.marks[0]];
    other.select(match.span, { ...belonging(other.facts, match.span, null), origin: "host" });
    context.select(first.span, { topic: first.topics[0] ?? null, row: here.id, origin: "compare" });
  });
  return h(
    "div",
    { class: "course-lane" },
    name,
    h("div", { class: "course-strips" }, strip(here.marks, scales[0]), strip(there.marks, scales[1])),
  );
}

/**
 * A press goes to the ribbon that lies nearest under it.
 * @param {Context} context
 * @param {Compared} compared
 * @param {SVGSVGElement} field
 * @param {() => Ribbon[]} ribbons
 */
function bindField(context, compared, field, ribbons) {
  const press = (/** @type {MouseEvent} */ { clientX, clientY }) => {
    const box = field.getBoundingClientRect();
    const x = ((clientX - box.left) / box.width) * WIDTH;
    const share = Math.min(1, Math.max(0, (clientY - box.top) / box.height));
    const off = (/** @type {Ribbon} */ ribbon) => {
      const [from, to] = edgesAt(ribbon, share);
      return Math.max(from - x, x - to, 0);
    };
    const [nearest] = ribbons().toSorted((a, b) => off(a) - off(b));
    if (nearest && off(nearest) <= (REACH / box.width) * WIDTH) chooseFinding(context, compared, nearest.at);
  };
  field.addEventListener("click", press, { signal: context.signal });
}
