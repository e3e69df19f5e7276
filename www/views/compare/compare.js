// The comparison: a word on what a readout is, and its parts as tabs: words, topics, positions, both courses, details. In
// go the comparison and the state, out comes the view; the two texts stand below it.

import { h } from "../../dom.js";
import { partName } from "../context.js";
import { createTabs } from "../tabs.js";
import { createCourse } from "./course.js";
import { createFindings } from "./findings.js";
import { createDetailsBeside, createPositionsBeside, createTopics } from "./sides.js";

/**
 * @param {import("../context.js").Context} context
 * @param {import("./compared.js").Compared} compared
 * @returns {import("../context.js").View}
 */
export function createCompare(context, compared) {
  const { store, t } = context;
  const tabs = [
    { id: "words", name: t("compare.words"), make: () => createFindings(context, compared) },
    { id: "topics", name: t("save.topics"), make: () => createTopics(context, compared) },
    { id: "positions", name: t("panel.positions"), make: () => createPositionsBeside(context, compared) },
    { id: "course", name: t("compare.course"), make: () => createCourse(context, compared) },
    { id: "details", name: t("panel.details"), make: () => createDetailsBeside(context, compared) },
  ];
  const view = createTabs(context, tabs, {
    label: t("compare.parts"),
    prefix: "compare",
    current: ({ comparing }) => comparing.tab,
    choose: (tab) => store.set({ comparing: { ...store.get().comparing, tab } }),
    allOnPaper: true,
  });
  return {
    ...view,
    element: h(
      "section",
      { class: "comparison", part: "comparison", "aria-label": partName(context, "view.compare") },
      h("p", { class: "note comparison-note" }, t("compare.note")),
      view.list,
      view.element,
    ),
  };
}
