// The timeline as a picture by itself (SVG): no style sheet, no script, no font of its own. In go the rows to show and
// colours, out comes one element as data; what is in sight and how it looks is the caller's to say.

import { boxesOf } from "../views/boxes.js";
import { createScale } from "../views/scale.js";
import { sharesOf } from "../views/shares.js";
import { HEIGHT, narrowPathOf, pathOf, plainPathOf } from "../views/sign.js";
import { signPaths } from "../views/signs.js";
import { linesOf, shortened, widthOf } from "./line-breaks.js";
import { tag } from "./markup.js";

/**
 * @typedef {import("../facts/rows.js").Row} Row
 * @typedef {import("./markup.js").Content} Content
 *
 * @typedef {object} Paint resolved colours
 * @property {string} paper
 * @property {string} ink
 * @property {string} quiet
 * @property {string} line
 * @property {string} ground
 * @property {string} hatch
 * @property {string} hatchGround
 * @property {Record<string, string>} hues
 * @property {Record<string, string>} on of words on a hue
 *
 * @typedef {object} Picture
 * @property {string} title
 * @property {string} dateline
 * @property {string} description for those who do not see it
 * @property {{hue: string, name: string, faint: boolean}[]} legend
 * @property {{name: string, from: number, to: number}[]} sections on the course
 * @property {number} total length of the course
 * @property {{row: Row, name: string, count: string, told: string}[]} rows
 * @property {(who: string | null) => string} short the name that stands in a block of the track
 * @property {string} order what left to right means
 * @property {string} rest what is not shown; empty if all is
 * @property {(row: Row, mark: import("../facts/rows.js").Mark) => boolean} keeps which marks stand in full strength
 * @property {boolean} mirrored
 * @property {string} language
 * @property {Paint} paint
 */

/** In units of the picture, which are pixels at its own size. */
const WIDTH = 1200;
const MARGIN = 32;
const LABELS = 232;
const COUNT = 44;
const ROW = 26;
const STRIP = { left: MARGIN + LABELS, width: WIDTH - 2 * MARGIN - LABELS - COUNT };
const SIZE = 14;
const FAINT = 0.16;
/** Narrower boxes have no room for a sign. */
const ROOMY = 6;
/** Bold letters are so much wider, in the widest of common typefaces. */
const BOLD = 1.25;
/** What a name in a block needs beside it. */
const ROOM = 14;

/**
 * @param {Picture} picture
 * @returns {import("./markup.js").Tag}
 */
export function drawTimeline(picture) {
  const { description, language, mirrored, paint, title } = picture;
  const scale = createScale(picture.total, STRIP.width, { left: 0, k: 1 }, mirrored);
  const head = headOf(picture);
  const rows = picture.rows.map((row, at) => group(0, head.height + at * ROW, rowOf(picture, row, scale)));
  const below = head.height + rows.length * ROW + 20;
  const height = below + (picture.rest ? 44 : 22);
  return tag(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${WIDTH} ${height}`,
      width: WIDTH,
      height,
      role: "img",
      "aria-label": title,
      lang: language,
      direction: mirrored ? "rtl" : "ltr",
      "font-family": "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif",
      "font-size": SIZE,
      fill: paint.ink,
    },
    tag("title", {}, title),
    tag("desc", {}, description),
    hatching(paint),
    tag("rect", { width: WIDTH, height, fill: paint.paper }),
    ...head.contents,
    ...rows,
    line(stripAt(0.5, mirrored), below, picture.order, {
      "text-anchor": "middle",
      fill: paint.quiet,
      "font-size": 12,
    }),
    picture.rest !== "" &&
      line(startOf(mirrored), below + 22, picture.rest, { fill: paint.quiet, "font-size": 12 }),
  );
}

/**
 * Title, dateline, legend, names of the sections.
 * @param {Picture} picture
 */
function headOf(picture) {
  const { dateline, mirrored, paint, sections, title, total } = picture;
  const start = startOf(mirrored);
  let y = MARGIN + 20;
  const contents = linesOf(title, WIDTH - 2 * MARGIN, 24, 3).map((words, at) =>
    line(start, y + at * 30, words, { "font-size": 24, "font-weight": 700 }),
  );
  y += contents.length * 30 - 6;
  contents.push(line(start, y, shortened(dateline, WIDTH - 2 * MARGIN, SIZE), { fill: paint.quiet }));
  y += 30;
  const legend = legendOf(picture, y);
  contents.push(...legend.contents);
  y += legend.height + 22;
  for (const { from, name, to } of sections) {
    const room = ((to - from) / total) * STRIP.width;
    const place = { fill: paint.quiet, "font-size": 12 };
    contents.push(line(stripAt(from / total, mirrored), y, shortened(name, room, 12), place));
  }
  return { contents, height: y + 8 };
}

/**
 * Who is who, in as many lines as it needs.
 * @param {Picture} picture
 * @param {number} top
 */
function legendOf({ legend, mirrored, paint }, top) {
  let x = 0;
  let y = top;
  const contents = legend.map(({ faint, hue, name }) => {
    const words = shortened(name, 420, SIZE);
    const wide = 20 + widthOf(words, SIZE) + 24;
    if (x > 0 && x + wide > WIDTH - 2 * MARGIN) {
      x = 0;
      y += 22;
    }
    const at = mirrored ? WIDTH - MARGIN - x : MARGIN + x;
    x += wide;
    const sign = markPath(hue, pathOf([[0, 12]], hue, 12), paint);
    const placed = group(mirrored ? at - 12 : at, y - 10, [sign]);
    return tag("g", { opacity: strength(faint) }, placed, line(mirrored ? at - 20 : at + 20, y, words));
  });
  return { contents, height: legend.length > 0 ? y - top + 22 : 0 };
}

/**
 * @param {Picture} picture
 * @param {Picture["rows"][number]} given
 * @param {import("../views/scale.js").Scale} scale
 * @returns {Content[]}
 */
function rowOf(picture, { count, name, row, told }, scale) {
  const { mirrored, paint } = picture;
  const middle = ROW / 2;
  const edge = mirrored ? WIDTH - MARGIN - LABELS + 12 : STRIP.left - 12;
  const end = mirrored ? MARGIN : WIDTH - MARGIN;
  const isTrack = row.kind === "track";
  return [
    tag("title", {}, told),
    line(edge, middle + 5, shortened(name, LABELS - 24, SIZE), { "text-anchor": "end" }),
    line(end, middle + 5, count, { "text-anchor": "end", fill: paint.quiet }),
    group(stripLeft(mirrored), 0, [
      !isTrack &&
        tag("path", {
          d: `M0 ${middle}h${STRIP.width}`,
          stroke: paint.line,
          "stroke-width": 1.5,
          fill: "none",
        }),
      isTrack && ground(picture, scale),
      group(0, (ROW - HEIGHT) / 2, isTrack ? trackOf(picture, row, scale) : marksOf(picture, row, scale)),
    ]),
  ];
}

/**
 * @param {Picture} picture
 * @param {Row} row
 * @param {import("../views/scale.js").Scale} scale
 * @returns {Content[]}
 */
function marksOf({ keeps, paint }, row, scale) {
  const isKept = (/** @type {import("../facts/rows.js").Mark} */ mark) => keeps(row, mark);
  if (row.kind !== "topic") {
    return signPaths(row, scale, isKept).map(({ d, faint, hue }) =>
      row.kind === "moments"
        ? tag("path", {
            d,
            fill: paint.paper,
            stroke: paint.quiet,
            "stroke-width": 1.25,
            opacity: strength(faint),
          })
        : tag("path", { d, fill: paint.hues[hue] ?? paint.quiet, opacity: strength(faint) }),
    );
  }
  return [...boxesOf(row.marks, scale, 1, isKept).values()].flatMap(({ boxes, faint, hue }) => {
    const roomy = boxes.filter(isRoomy);
    const small = boxes.filter((box) => !isRoomy(box));
    return [
      roomy.length > 0 && markPath(hue, pathOf(roomy, hue), paint, strength(faint)),
      small.length > 0 && markPath(hue, narrowPathOf(small, hue), paint, strength(faint), true),
    ];
  });
}

/** @param {import("../views/boxes.js").Box} box */
const isRoomy = ([from, to, , of]) => of === undefined && to - from >= ROOMY;

/**
 * Who speaks: blocks, with a name where there is the room.
 * @param {Picture} picture
 * @param {Row} row
 * @param {import("../views/scale.js").Scale} scale
 * @returns {Content[]}
 */
function trackOf({ keeps, mirrored, paint, short }, row, scale) {
  return sharesOf(row.marks, scale).flatMap(({ from, mark, to }) => {
    const { hue, who } = mark;
    const opacity = strength(!keeps(row, mark));
    const name = short(who);
    const wide = name === "" ? 0 : widthOf(name, 11) * BOLD + ROOM;
    if (name === "" || to - from < wide) return [markPath(hue, pathOf([[from, to]], hue), paint, opacity)];
    /** @type {[number, number]} */
    const plate = mirrored ? [to - wide, to] : [from, from + wide];
    /** @type {[number, number]} */
    const rest = mirrored ? [from, plate[0] + 3] : [plate[1] - 3, to];
    return [
      rest[1] - rest[0] > 3 && markPath(hue, pathOf([rest], hue), paint, opacity),
      tag("path", { d: plainPathOf([plate], hue), fill: paint.hues[hue], opacity }),
      line(mirrored ? to - 7 : from + 7, HEIGHT - 3.5, name, {
        fill: paint.on[hue] ?? paint.paper,
        "font-size": 11,
        "font-weight": 700,
        opacity,
      }),
    ];
  });
}

/**
 * @param {Picture} picture
 * @param {import("../views/scale.js").Scale} scale
 */
function ground({ paint, sections }, scale) {
  const d = sections
    .map(({ from, to }) => {
      const [a, b] = [scale.x(from), scale.x(to)].sort((x, y) => x - y);
      return `M${round(a)} ${(ROW - HEIGHT) / 2}h${round(b - a)}v${HEIGHT}h${round(a - b)}z`;
    })
    .join("");
  return tag("path", { d, fill: paint.ground });
}

/**
 * @param {string} hue
 * @param {string} d
 * @param {Paint} paint
 * @param {number | null} [opacity]
 * @param {boolean} [plain] without room for hatching
 */
function markPath(hue, d, paint, opacity = null, plain = false) {
  if (hue === "none") {
    const dashes = plain ? null : "2 1.5";
    return tag("path", { d, fill: paint.paper, stroke: paint.hatch, "stroke-dasharray": dashes, opacity });
  }
  if (hue === "joint") return tag("path", { d, fill: plain ? paint.hatch : "url(#hatch)", opacity });
  return tag("path", { d, fill: paint.hues[hue] ?? paint.quiet, opacity });
}

/** @param {Paint} paint */
function hatching({ hatch, hatchGround }) {
  return tag(
    "defs",
    {},
    tag(
      "pattern",
      { id: "hatch", width: 6, height: 6, patternUnits: "userSpaceOnUse" },
      tag("rect", { width: 6, height: 6, fill: hatchGround }),
      tag("path", { d: "M-1 1l2-2M0 6l6-6M5 7l2-2", fill: "none", stroke: hatch, "stroke-width": 2 }),
    ),
  );
}

/** @param {boolean} faint */
const strength = (faint) => (faint ? FAINT : null);

/**
 * @param {number} x
 * @param {number} y
 * @param {Content[]} contents
 */
const group = (x, y, contents) => tag("g", { transform: `translate(${round(x)} ${round(y)})` }, ...contents);

/**
 * Words on one line; their own direction does not turn those around them.
 * @param {number} x
 * @param {number} y
 * @param {string} words
 * @param {import("./markup.js").Attributes} [more]
 */
const line = (x, y, words, more = {}) =>
  tag("text", { x: round(x), y: round(y), "unicode-bidi": "isolate", ...more }, words);

/** @param {boolean} mirrored */
const startOf = (mirrored) => (mirrored ? WIDTH - MARGIN : MARGIN);

/** @param {boolean} mirrored */
const stripLeft = (mirrored) => (mirrored ? MARGIN + COUNT : STRIP.left);

/**
 * @param {number} share of the course
 * @param {boolean} mirrored
 */
const stripAt = (share, mirrored) => stripLeft(mirrored) + STRIP.width * (mirrored ? 1 - share : share);

/** @param {number} value */
const round = (value) => Math.round(value * 100) / 100;
