// People: everybody who is named, with office, country and the other forms of the name.

import { isolated } from "../../bidi.js";
import { h } from "../../dom.js";
import { title } from "../header.js";
import { signOf } from "../sign.js";
import { list, wordsButton } from "./entry.js";

/**
 * @param {import("../context.js").Context} context
 * @returns {import("../context.js").View}
 */
export function createPeople(context) {
  const { facts, t } = context;
  const element = list(context, "people", facts.document.people, (person) => {
    const member = facts.cast.member(person.id);
    const name = title(context, { ...person, short: person.name, present: false, hue: "none" });
    const first = person.aliases[0]?.span;
    const others = [...new Set(person.aliases.map(({ text }) => text))].filter(
      (alias) => alias !== person.name,
    );
    return h(
      "li",
      {},
      member ? signOf(member.hue) : h("span", { class: "sign-none" }),
      h(
        "div",
        {},
        first ? wordsButton(context, first, null, null, name) : h("span", { dir: "auto" }, name),
        others.length > 0 &&
          h("p", { class: "note", dir: "auto" }, t("panel.also", { names: others.map(isolated).join(", ") })),
      ),
    );
  });
  return { element };
}
