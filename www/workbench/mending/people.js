/** The forms for people: name and office, two that are one, one that is none, one that is missing. */

import { button, fill, form, input, select } from "../fields.js";
import { createChoice, touches } from "./choosing.js";

/** @typedef {import("../../model.js").Person} Person */

/**
 * @param {import("../mending.js").Desk} desk
 * @returns {import("../mending.js").Group}
 */
export function createPeople({ t, correct }) {
  /** @type {readonly Person[]} */
  let people = [];
  const same = select(t("mend.same"));
  const name = input(t("mend.name"), { required: true });
  const role = input(t("mend.role"));
  const country = input(
    t("mend.country"),
    { pattern: "[A-Za-z]{2}", maxlength: "2", dir: "ltr" },
    t("mend.country.hint"),
  );
  const missing = input(t("mend.missing"), { required: true });
  const merge = button(t("mend.merge"), () => {
    const from = choice.chosen?.id;
    if (from) correct({ kind: "merge-people", from, into: same.control.value });
  });
  const fields = /** @type {const} */ ([
    ["name", name.control],
    ["role", role.control],
    ["country", country.control],
  ]);
  const show = () => {
    const person = choice.chosen;
    for (const [field, control] of fields) control.value = person?.[field] ?? "";
    const others = people.filter((each) => each !== person);
    fill(
      same.control,
      others.map((each) => ({ value: each.id, words: each.name })),
    );
    merge.disabled = others.length === 0;
  };
  /** @type {ReturnType<typeof createChoice<Person>>} */
  const choice = createChoice(t("mend.person"), show);
  const apply = () => {
    const person = choice.chosen?.id;
    if (!person) return;
    correct(
      ...fields.map(([field, { value }]) => ({
        kind: /** @type {const} */ ("person"),
        person,
        field,
        value: value || null,
      })),
    );
  };
  const drop = button(t("mend.drop.person"), () => {
    const person = choice.chosen?.id;
    if (person) correct({ kind: "drop-person", person });
  });
  const add = () => {
    correct({ kind: "add-person", value: missing.control.value });
    missing.control.value = "";
  };
  return {
    name: t("mend.people"),
    forms: [
      form(
        apply,
        choice.element,
        name.element,
        role.element,
        country.element,
        button(t("mend.apply"), () => {}, { type: "submit" }),
      ),
      form(() => merge.click(), same.element, merge),
      drop,
      form(
        add,
        missing.element,
        button(t("mend.add"), () => {}, { type: "submit" }),
      ),
    ],
    count: (document) => document.people.length,
    grows: true,
    show(document) {
      people = document.people;
      choice.show(people, (person) => person.name);
    },
    choose: (span) =>
      choice.choose(({ aliases }) =>
        aliases.some((alias) => touches(alias.span, span) && alias.span.start >= span.start),
      ),
  };
}
