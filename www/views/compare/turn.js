// Which way words are looked for: this account's in the other, or the other's in this one. In go both, out comes a group of
// two buttons with how much each account says, one of them pressed.

import { h } from "../../dom.js";
import { listen } from "../context.js";
import { rove } from "../rove.js";
import { turn, wayOf } from "./compared.js";

/**
 * @param {import("../context.js").Context} context
 * @param {import("./compared.js").Compared} compared
 * @returns {import("../context.js").View}
 */
export function createTurn(context, compared) {
  const { t, format } = context;
  const buttons = [false, true].map((turned) => {
    const count = h("b", {}, format.number(wayOf(context, compared, turned).entries.length));
    const name = t(turned ? "compare.of-other" : "compare.of-this");
    const button = h("button", { class: "turn-way", type: "button" }, `${name} `, count);
    listen(context, button, "click", () => turn(context, compared, turned));
    return button;
  });
  const element = h("div", { class: "turn", role: "group", "aria-label": t("compare.turn") }, ...buttons);
  rove(context, element, ".turn-way");
  return {
    element,
    update({ comparing }) {
      buttons.forEach((button, at) => {
        button.setAttribute("aria-pressed", String(comparing.turned === (at === 1)));
      });
    },
  };
}
