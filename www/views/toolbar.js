// The line over the views: tabs on one side, on the other what is done with the whole text: search, share, save. In go
// the tabs, out comes the line.

import { h } from "../dom.js";
import { createSaveMenu } from "./save-menu.js";
import { createSearchField } from "./search-field.js";
import { createShare } from "./share.js";

/**
 * @param {import("./context.js").Context} context
 * @param {HTMLElement} tabs
 * @returns {import("./context.js").View}
 */
export function createToolbar(context, tabs) {
  const views = [createSearchField(context), createShare(context), createSaveMenu(context)];
  const [search, ...actions] = views;
  return {
    element: h(
      "div",
      { class: "bar", part: "bar" },
      tabs,
      search.element,
      h("div", { class: "actions", part: "actions" }, ...actions.map(({ element }) => element)),
    ),
    update(state, before) {
      for (const view of views) view.update?.(state, before);
    },
    destroy() {
      for (const view of views) view.destroy?.();
    },
  };
}
