// Two wordings, word by word: what stands in one account only is set off by a line and a sign, and is said to those who
// hear it; colour says nothing. In go a passage, out comes a paragraph.

import { h } from "../../dom.js";
import { runsOf } from "../../facts/compared.js";

/** Each kind of run that one account lacks: its element, and the signs before and behind it. */
const KINDS = /** @type {const} */ ({
  this: { name: "del", key: "diff.here", signs: ["[−", "−]"] },
  other: { name: "ins", key: "diff.there", signs: ["[+", "+]"] },
});

/**
 * @param {import("./compared.js").Way} way
 * @param {import("../../facts/compared.js").Entry} entry
 * @param {import("../../facts/compared.js").Entry["passages"][number]} passage
 */
export function differenceNode({ from, to, turned }, entry, passage) {
  const runs = runsOf(from.facts.text, to.facts.text, entry, passage, turned);
  const nodes = runs.flatMap((run) => [runNode(run, from.t), " "]);
  return h("p", { class: "difference", dir: "auto", lang: from.facts.document.language }, ...nodes);
}

/**
 * @param {import("../../facts/compared.js").Run} run
 * @param {import("../../strings.js").Translate} t
 */
function runNode({ kind, own, others }, t) {
  const sign = (/** @type {string} */ letters) =>
    h("span", { class: "diff-sign", "aria-hidden": "true" }, letters);
  // Their own direction keeps them from turning the wordings, which run as their language does.
  const said = (/** @type {string} */ words) => h("span", { class: "unseen", dir: "auto" }, words);
  if (kind === "this" || kind === "other") {
    const { key, name, signs } = KINDS[kind];
    return h(name, {}, said(`${t(key)} `), sign(signs[0]), own || others, sign(signs[1]));
  }
  if (kind === "same") return own;
  const told = said(` (${t("diff.alike")} `);
  return h("span", { class: "alike" }, own, told, sign(" = "), others, said(")"));
}
