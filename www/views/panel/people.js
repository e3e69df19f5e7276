// People: everybody who is named, with office, country and the other forms of the name, each of which leads to where it
// first stands.

import { h } from "../../dom.js";
import { title } from "../header.js";
import { signOf } from "../sign.js";
import { list, wordsButton } from "./entry.js";

/**
 * @param {import("../context.js").Context} context
 * @returns {import("../context.js").View}
 */
export function createPeople(context) {
  const { facts } = context;
  const element = list(context, "people", inOrder(facts), (person) => {
    const member = facts.cast.member(person.id);
    const name = title(context, { ...person, short: person.name, present: false, hue: "none" });
    const first = person.aliases[0]?.span;
    return h(
      "li",
      {},
      member ? signOf(member.hue) : h("span", { class: "sign-none" }),
      h(
        "div",
        {},
        first ? wordsButton(context, first, null, null, name) : h("span", { dir: "auto" }, name),
        aliases(context, person),
      ),
    );
  });
  return { element };
}

/**
 * Those who take part in the order of their hues, as under the title; then who is named beside them.
 * @param {import("../../facts.js").Facts} facts
 */
function inOrder({ cast, document }) {
  const members = cast.members.map(({ id }) => id);
  const place = (/** @type {{id: string}} */ { id }) =>
    cast.member(id) ? members.indexOf(id) : members.length;
  return [...document.people].sort((a, b) => place(a) - place(b));
}

/**
 * The other forms in which the text names somebody.
 * @param {import("../context.js").Context} context
 * @param {import("../../model.js").Person} person
 */
function aliases(context, { aliases, name }) {
  const others = new Map(aliases.filter(({ text }) => text !== name).map(({ span, text }) => [text, span]));
  if (others.size === 0) return null;
  const forms = [...others].map(([text, span]) => wordsButton(context, span, null, null, h("bdi", {}, text)));
  return h("p", { class: "note aliases" }, h("span", {}, context.t("panel.aliases")), ...forms);
}
