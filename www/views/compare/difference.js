// Two wordings, word by word: what stands in one account only is set off by a line and a sign, and is said to those who
// hear it; colour says nothing. In go a passage, out comes a paragraph.

import { h } from "../../dom.js";
import { wordsWithin } from "../../facts/compared.js";

/** Each kind of run: its element, and the signs before and behind it. */
const KINDS = /** @type {const} */ ({
  "only-here": { name: "del", key: "diff.here", signs: ["[−", "−]"] },
  "only-there": { name: "ins", key: "diff.there", signs: ["[+", "+]"] },
});

/**
 * @param {import("../context.js").Context} context
 * @param {import("./compared.js").Compared} compared
 * @param {import("../../facts/compared.js").Entry} entry
 * @param {import("../../facts/compared.js").Entry["passages"][number]} passage
 */
export function differenceNode({ facts, t }, { facts: other }, { parts }, passage) {
  const nodes = passage.diff.flatMap((run) => [runNode(run, facts.text, other.text, parts, t), " "]);
  return h("p", { class: "difference", dir: "auto", lang: facts.document.language }, ...nodes);
}

/**
 * @param {import("../../model.js").FoundPassage["diff"][number]} run
 * @param {string} text
 * @param {string} otherText
 * @param {import("../../model.js").Span[]} parts
 * @param {import("../../strings.js").Translate} t
 */
function runNode({ kind, here, there }, text, otherText, parts, t) {
  const words = here ? wordsWithin(text, here, parts) : "";
  const others = there ? wordsWithin(otherText, there, [there]) : "";
  if (kind === "only-here" || kind === "only-there") {
    const { key, name, signs } = KINDS[kind];
    const sign = (/** @type {string} */ letters) =>
      h("span", { class: "diff-sign", "aria-hidden": "true" }, letters);
    const told = h("span", { class: "unseen" }, `${t(key)} `);
    return h(name, {}, told, sign(signs[0]), words || others, sign(signs[1]));
  }
  if (kind === "same" || words.toLowerCase() === others.toLowerCase()) return words;
  const told = h("span", { class: "unseen" }, ` (${t("diff.alike")} `);
  const end = h("span", { class: "unseen" }, ")");
  const equals = h("span", { class: "diff-sign", "aria-hidden": "true" }, " = ");
  return h("span", { class: "alike" }, words, told, equals, others, end);
}
