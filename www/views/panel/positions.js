// Positions: who holds what on which topic, and how, in which words. "Not said" is an answer: the text hides the holder.
// The headings sort; the order of the text is where it begins. What a holder is known by is told where it is weaker than
// the clause's own subject, and of the chosen position in any case; a copy tells it always.

import { h } from "../../dom.js";
import { citeStatement } from "../../saving/citation.js";
import { basisWords } from "../../saving/citation-text.js";
import { listen, nameOf, wordsOf } from "../context.js";
import { copyButton, sourceOf } from "../copying.js";
import { grow } from "../growing.js";
import { rove } from "../rove.js";
import { byPerson, CONTROLS, STRETCH, whoNode, wordsButton } from "./entry.js";

/** How long a holder is, at most, in characters. */
const HOLDER = 40;

/** How many topics a line names at once: a sentence may take up ten, and the others would bury its words. */
const TOPICS = 2;

/** The columns; the words stand in the order of the text. */
const COLUMNS = /** @type {const} */ (["who", "stance", "topic", "words"]);

/** What a reader sees in the words themselves: a name, "both", "not said", or the label of whoever speaks. */
const PLAIN = /** @type {ReadonlySet<string | null>} */ (
  new Set(["label", "subject", "joint", "agentless", "first-person"])
);

/**
 * @typedef {import("../../model.js").Statement} Statement
 * @typedef {{by: (typeof COLUMNS)[number], down: boolean}} Sort
 */

/**
 * @param {import("../context.js").Context} context
 * @returns {import("../context.js").View}
 */
export function createPositions(context) {
  const { statements } = context.facts.document;
  /** @type {Sort} */
  let sort = { by: "words", down: false };
  return byPerson(
    context,
    statements,
    ({ holder }) => holder,
    (shown) => {
      const frame = h("div");
      /** @param {Sort["by"] | null} pressed */
      const draw = (pressed) => {
        if (pressed) sort = { by: pressed, down: sort.by === pressed && !sort.down };
        frame.replaceChildren(...positionsTable(context, sorted(context, shown, sort), sort, draw));
        if (!pressed) return;
        const head = frame.querySelector(`[data-by=${pressed}]`);
        if (head instanceof HTMLElement) head.focus();
        const key = sort.down ? "positions.sorted.down" : "positions.sorted";
        context.say(context.t(key, { column: context.t(`positions.${pressed}`) }));
      };
      draw(null);
      return frame;
    },
  );
}

/**
 * @param {import("../context.js").Context} context
 * @param {Statement[]} statements
 * @param {Sort} sort
 */
function sorted(context, statements, { by, down }) {
  // Made where it is needed: the first of a page takes milliseconds.
  const compare = by === "words" ? () => 0 : new Intl.Collator(context.locale, { numeric: true }).compare;
  const keyed = statements.map((statement) => ({ statement, key: keyOf(context, statement, by) }));
  // What has no name in a column stands behind what has one, whichever way it is sorted.
  keyed.sort((a, b) => {
    if ((a.key === "") !== (b.key === "")) return a.key === "" ? 1 : -1;
    const order = compare(a.key, b.key);
    const inText = a.statement.span.start - b.statement.span.start;
    return (down ? -1 : 1) * (order || (by === "words" ? inText : 0)) || inText;
  });
  return keyed.map(({ statement }) => statement);
}

/**
 * @param {import("../context.js").Context} context
 * @param {Statement} statement
 * @param {Sort["by"]} by
 */
function keyOf(context, { holder, stance, topics }, by) {
  if (by === "who") return holder === null ? "" : nameOf(context, holder, "short");
  if (by === "topic") return labelsOf(context, topics);
  return by === "stance" ? context.t(`stance.${stance}`) : "words";
}

/**
 * @param {import("../context.js").Context} context
 * @param {string[]} topics
 */
const labelsOf = ({ facts }, topics) => topics.flatMap((id) => facts.labels.get(id) ?? []).join(", ");

/**
 * A table with its roles named: on a narrow page its rows are laid out as blocks, and would lose them.
 * @param {import("../context.js").Context} context
 * @param {Statement[]} statements
 * @param {Sort} sort
 * @param {(by: Sort["by"]) => void} press
 */
function positionsTable(context, statements, sort, press) {
  const { t } = context;
  const body = h("tbody", { role: "rowgroup" });
  const more = grow(context, body, statements, (statement) => row(context, statement), {
    stretch: STRETCH,
    control: CONTROLS,
  });
  const columns = h("tr", { role: "row" }, ...heads(context, sort, press));
  rove(context, columns, ".sort-head");
  const head = h("thead", { role: "rowgroup" }, columns);
  const caption = h("caption", { class: "unseen" }, t("positions.label"));
  return [h("table", { class: "positions", role: "table" }, caption, head, body), more];
}

/**
 * @param {import("../context.js").Context} context
 * @param {Sort} sort
 * @param {(by: Sort["by"]) => void} press
 */
function heads(context, sort, press) {
  const { t } = context;
  return COLUMNS.map((by) => {
    const name = t(`positions.${by}`);
    const isSorted = sort.by === by;
    // The order of the text needs no sign: it is what a reader expects.
    const isUsual = by === "words" && !sort.down;
    const arrow = h(
      "span",
      { class: "sort-arrow", "aria-hidden": "true" },
      isSorted && !isUsual ? (sort.down ? "▾" : "▴") : "",
    );
    const button = h(
      "button",
      { class: "sort-head", type: "button", "data-by": by, title: t("positions.sort", { column: name }) },
      name,
      arrow,
    );
    listen(context, button, "click", () => press(by));
    const order = sort.down ? "descending" : "ascending";
    return h(
      "th",
      { scope: "col", role: "columnheader", class: `head-${by}`, "aria-sort": isSorted ? order : null },
      button,
    );
  });
}

/**
 * @param {import("../context.js").Context} context
 * @param {Statement} statement
 */
function row(context, statement) {
  const { cue, holder, span, stance, topics } = statement;
  const { facts, t } = context;
  const words = wordsButton(context, span, topics[0] ?? null, null, ...markCue(context, span, cue));
  const cite = () => citeStatement(sourceOf(context), statement);
  const line = h(
    "tr",
    { role: "row" },
    h("td", { role: "cell", class: "holder" }, whoNode(context, holder)),
    h("td", { role: "cell", class: "how" }, h("span", { class: "stance" }, t(`stance.${stance}`))),
    h("td", { role: "cell", class: "on" }, ...topicNodes(context, topics)),
    h(
      "td",
      { role: "cell", class: "clause" },
      h(
        "div",
        { class: "clause-line", lang: facts.document.language },
        h("div", {}, words, basisNode(context, statement)),
        copyButton(context, cite, wordsOf(context, span)),
      ),
    ),
  );
  listen(context, words, "click", () => {
    line.parentElement?.querySelector(".is-chosen")?.classList.remove("is-chosen");
    line.classList.add("is-chosen");
  });
  return line;
}

/**
 * What the holder is known by. What is plain from the words is heard, and seen once the position is chosen.
 * @param {import("../context.js").Context} context
 * @param {Statement} statement
 */
function basisNode(context, statement) {
  const { evidence } = statement;
  const citation = citeStatement(sourceOf(context), statement);
  const words = evidence ? basisWords({ ...citation, edited: false, cue: null }, context) : "";
  // What the label says of the words, a translation, is not seen in the clause.
  const isPlain = PLAIN.has(evidence) && !citation.translated;
  const name = isPlain ? "note basis on-choice" : "note basis";
  return words !== "" && h("p", { class: name, lang: context.locale }, words);
}

/**
 * The first topics, and how many more there are; a chosen position names them all, and so does it to whoever listens.
 * @param {import("../context.js").Context} context
 * @param {string[]} topics
 */
function topicNodes(context, topics) {
  const first = h("bdi", {}, labelsOf(context, topics.slice(0, TOPICS)));
  const rest = topics.slice(TOPICS);
  if (rest.length === 0) return [first];
  const count = h("span", { class: "rest-count", "aria-hidden": "true" });
  count.textContent = ` +${context.format.number(rest.length)}`;
  return [first, count, h("span", { class: "on-choice" }, ", ", h("bdi", {}, labelsOf(context, rest)))];
}

/**
 * The clause from the words that report it on: who holds it stands beside it already. What goes before them is left
 * out only where it is short enough to be the holder; the whole sentence is a click away.
 * @param {import("../context.js").Context} context
 * @param {import("../../model.js").Span} span
 * @param {import("../../model.js").Span} cue
 */
function markCue(context, span, cue) {
  if (cue.start < span.start || cue.end > span.end) return [wordsOf(context, span)];
  const { text } = context.facts;
  const head = text.slice(span.start, cue.start);
  const before = head.trim() === "" ? "" : head.length <= HOLDER ? "…" : head;
  return [before, h("b", {}, wordsOf(context, cue)), text.slice(cue.end, span.end)];
}
