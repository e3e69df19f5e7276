// What the saved picture shows: the rows in sight in the order in which they stand, with the colours that they have here.
// In go facts, state and the widget's node, out comes the description that saving/timeline-picture.js draws.

import { h } from "../dom.js";
import { colourOf, HUES } from "../facts/cast.js";
import { nameOf } from "./context.js";
import { dateParts } from "./header.js";

/** What is asked of the style sheet: the class of a probe, or a property of the widget. */
const KINDS = [...Array.from({ length: HUES }, (_, at) => String(at + 1)), "other", "joint", "none"];
const INKS = /** @type {const} */ ({
  paper: "--_paper",
  ink: "--_ink",
  quiet: "--_quiet",
  line: "--_line",
  ground: "--_ground",
  hatch: "--_hatch",
  hatchGround: "--_hatch-ground",
  onHue: "--_on-hue",
  onBright: "--_on-bright",
});
/** Colours so bright that words on them are dark, as in the style sheet. */
const BRIGHT = new Set([3, 5]);

/**
 * Colours as they are now: the page's, in its scheme.
 * @param {HTMLElement} widget
 * @returns {import("../saving/timeline-picture.js").Paint}
 */
export function paintOf(widget) {
  const probe = h("span", { class: "unseen" });
  widget.append(probe);
  /** @param {string} property */
  const colour = (property) => {
    probe.style.setProperty("color", `var(${property})`);
    return plainColour(getComputedStyle(probe).color);
  };
  const inks = Object.fromEntries(Object.entries(INKS).map(([name, property]) => [name, colour(property)]));
  const hues = KINDS.map((hue) => {
    probe.className = `unseen hue-${hue}`;
    return [hue, colour("--_hue")];
  });
  probe.remove();
  const { onBright, onHue, ...plain } = inks;
  const on = Object.fromEntries(KINDS.map((hue) => [hue, BRIGHT.has(colourOf(hue)) ? onBright : onHue]));
  return /** @type {import("../saving/timeline-picture.js").Paint} */ ({
    ...plain,
    hues: Object.fromEntries(hues),
    on,
  });
}

/**
 * A colour as every program reads it: newer ways of writing one are turned into red, green and blue by a canvas.
 * @param {string} computed
 */
function plainColour(computed) {
  if (/^rgba?\(/.test(computed)) return computed;
  const drawing = h("canvas", { width: 1, height: 1 }).getContext("2d");
  if (!drawing) return computed;
  drawing.fillStyle = computed;
  drawing.fillRect(0, 0, 1, 1);
  const [red, green, blue] = drawing.getImageData(0, 0, 1, 1).data;
  return `rgb(${red}, ${green}, ${blue})`;
}

/**
 * @param {import("./context.js").Context} context
 * @param {import("../facts.js").Facts} facts
 * @param {import("../saving/timeline-picture.js").Paint} paint
 * @param {{lanes: import("../facts/rows.js").Row[], rest: string, sieve: import("../facts/sieve.js").Sieve | null,
 *   mirrored: boolean}} sight
 * @returns {import("../saving/timeline-picture.js").Picture}
 */
export function pictureOf(context, facts, paint, { lanes, mirrored, rest, sieve }) {
  const { format, locale, t } = context;
  const here = { ...context, facts };
  const { course, document } = facts;
  const title = document.metadata.title ?? t("header.untitled");
  const rows = [facts.track, ...lanes, facts.quotes, facts.moments].filter(
    ({ kind, marks }) => kind === "track" || marks.length > 0,
  );
  const track = document.turns.length > 0 ? "track" : facts.track.marks.length > 0 ? "quoted" : "parts";
  const named = rows.map((row) => {
    const name = row.label || t(`timeline.${row.kind === "track" ? track : row.kind}`);
    const count = row.marks.length;
    const isTopic = row.kind === "topic";
    const told = isTopic ? t("save.topic", { label: name, count }) : name;
    return { row, name, count: isTopic ? format.number(count) : "", told };
  });
  const marks = rows.flatMap((row) =>
    row.kind === "moments" ? [] : row.marks.map((mark) => ({ row, mark })),
  );
  const kept =
    sieve && new Set(marks.filter(({ mark, row }) => sieve.keeps(row, mark)).map(({ mark }) => mark.key));
  const legend = [
    ...facts.cast.members.map(({ id, hue, name }) => ({ hue, key: facts.cast.key(id), name })),
    ...facts.nameless.map((hue) => ({ hue, key: hue, name: t(`who.${hue}`) })),
  ];
  return {
    title,
    dateline: dateParts(here).join(" · "),
    description: named.map(({ told }) => told).join("; "),
    legend: legend.map(({ hue, key, name }) => ({ hue, name, faint: kept !== null && !kept.has(key) })),
    sections: course.regions.map(({ from, kind, to }) => ({ from, to, name: t(`section.${kind}`) })),
    total: course.total,
    rows: named,
    short: (who) => (facts.cast.member(who) ? nameOf(here, who, "short") : ""),
    order: t("timeline.order"),
    rest,
    keeps: sieve ? sieve.keeps : () => true,
    mirrored,
    language: locale,
    paint,
  };
}
