// Tables with a column an account: topics, positions, and what each says of the conversation itself. In go the comparison,
// out come three tables of one form; what only one account has is said in words in the last column.

import { h } from "../../dom.js";
import { belonging } from "../../facts.js";
import { listen, wordsOf } from "../context.js";
import { grow } from "../growing.js";
import { whoNode, wordsButton } from "../panel/entry.js";

/**
 * @typedef {import("../context.js").Context} Context
 * @typedef {import("./compared.js").Compared} Compared
 * @typedef {(Node | string | null | false)[]} Cell
 * @typedef {{name: Cell, here: Cell, there: Cell, how: string[]}} Line
 */

/** How many lines come at a time. */
const STRETCH = 40;

/** Topics of both come first: they are what is compared. */
const ORDER = ["same", "differs", "only-left", "only-right"];

/**
 * @template T
 * @param {Context} context
 * @param {string} label
 * @param {string} first the key of the first column's name
 * @param {T[]} items
 * @param {(item: T) => Line} lineOf
 * @returns {import("../context.js").View}
 */
function createSides(context, label, first, items, lineOf) {
  const { t } = context;
  if (items.length === 0) return { element: h("p", { class: "empty" }, t("compare.nothing")) };
  const names = [t(first), t("compare.this"), t("compare.against"), t("compare.how")];
  const body = h("tbody");
  const make = (/** @type {T} */ item) => {
    const { name, here, there, how } = lineOf(item);
    const cell = (/** @type {number} */ at, /** @type {Cell} */ nodes) =>
      h("td", { "data-name": names[at], class: nodes.length === 0 ? "is-empty" : null }, ...nodes);
    const told = h("td", { class: "how-column" }, ...how.map((words) => h("p", {}, words)));
    return h("tr", {}, h("th", { scope: "row", dir: "auto" }, ...name), cell(1, here), cell(2, there), told);
  };
  const more = grow(context, body, items, make, { stretch: STRETCH, control: ".words" });
  const table = h(
    "table",
    { class: "table sides" },
    h("caption", { class: "unseen" }, label),
    h("thead", {}, h("tr", {}, ...names.map((name) => h("th", { scope: "col" }, name)))),
    body,
  );
  return { element: h("div", { class: "sides-frame" }, table, more) };
}

/**
 * @param {Context} context
 * @param {Compared} compared
 */
export function createTopics(context, { comparison, other }) {
  const { t, format } = context;
  const topics = comparison.topics.toSorted(
    (a, b) => ORDER.indexOf(a.agreement) - ORDER.indexOf(b.agreement),
  );
  /**
   * @param {import("../../model.js").Comparison["topics"][number]["left"]} share
   * @returns {Cell}
   */
  const shareOf = (share) => {
    if (!share) return [];
    if (share.order === null) return [t("topic.passing")];
    const bar = h("span", { class: "share-bar", "aria-hidden": "true" });
    bar.style.setProperty("--share", String(Math.min(1, share.weight)));
    const weight = `${format.number(Math.round(share.weight * 100))} %`;
    return [bar, t("topic.share", { weight, order: format.number(share.order + 1) })];
  };
  return createSides(
    context,
    t("save.topics"),
    "table.topic",
    topics,
    ({ agreement, label, left, right }) => {
      const button = h("button", { class: "words", type: "button", dir: "auto" }, label);
      listen(context, button, "click", () => {
        if (right)
          other.select(right.first, { ...belonging(other.facts, right.first, right.topic), origin: "host" });
        if (left)
          context.select(left.first, {
            ...belonging(context.facts, left.first, left.topic),
            origin: "compare",
          });
      });
      const how = agreement === "same" || agreement === "differs" ? "topic.both" : `agreement.${agreement}`;
      return { name: [button], here: shareOf(left), there: shareOf(right), how: [t(how)] };
    },
  );
}

/**
 * @param {Context} context
 * @param {Compared} compared
 */
export function createPositionsBeside(context, { comparison, other }) {
  const { t } = context;
  const rows = comparison.topics.flatMap(({ label, positions }) =>
    positions.map((position) => ({ label, position })),
  );
  return createSides(context, t("panel.positions"), "table.topic", rows, ({ label, position }) => {
    const { left, right, leftStatements, rightStatements, differences } = position;
    return {
      name: [label],
      here: heldBy(context, left, leftStatements),
      there: heldBy(other, right, rightStatements),
      how:
        differences.length === 0 ? [t("agreement.same")] : differences.map((name) => t(`position.${name}`)),
    };
  });
}

/**
 * What somebody holds, statement by statement.
 * @param {Context} context of the account that tells it
 * @param {import("../../model.js").Position["left"]} holder
 * @param {number[]} statements
 * @returns {Cell}
 */
function heldBy(context, holder, statements) {
  const { facts, t } = context;
  const told = statements.flatMap((at) => facts.document.statements[at] ?? []);
  if (told.length === 0) return [];
  return [
    whoNode(context, holder),
    ...told.map((one) =>
      h(
        "div",
        { class: "held", lang: facts.document.language },
        h("span", { class: "stance", lang: context.locale }, t(`stance.${one.stance}`)),
        wordsButton(context, one.span, one.topics[0] ?? null, null, wordsOf(context, one.span)),
      ),
    ),
  ];
}

/**
 * @param {Context} context
 * @param {Compared} compared
 */
export function createDetailsBeside(context, { comparison, other }) {
  const { t, format } = context;
  /**
   * @param {Context} side
   * @param {import("../../model.js").Told | null} told
   * @param {boolean} isDate
   * @returns {Cell}
   */
  const toldBy = (side, told, isDate) => {
    if (!told) return [];
    const words = isDate ? format.date(told.value) : told.value;
    return [told.span ? wordsButton(side, told.span, null, null, words) : words];
  };
  const fields = comparison.metadata.map(({ field, agreement, left, right }) => ({
    name: [t(`panel.${field}`)],
    here: toldBy(context, left, field === "date"),
    there: toldBy(other, right, field === "date"),
    how: [t(`agreement.${agreement}`)],
  }));
  const personOf = (/** @type {Context} */ { facts }, /** @type {string | null} */ id) =>
    facts.document.people.find((one) => one.id === id)?.name;
  const people = comparison.people.map(({ left, right, differences }) => {
    const [here, there] = [personOf(context, left), personOf(other, right)];
    const how = !there ? "only-left" : !here ? "only-right" : differences.length > 0 ? "differs" : "same";
    return {
      name: [t("positions.who")],
      here: here ? [h("bdi", {}, here)] : [],
      there: there ? [h("bdi", {}, there)] : [],
      how: [t(`agreement.${how}`)],
    };
  });
  return createSides(context, t("panel.details"), "panel.details", [...fields, ...people], (line) => line);
}
