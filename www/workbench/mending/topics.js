/** The forms for topics: a label, two that are one, one that is none. */

import { button, fill, form, input, select } from "../fields.js";
import { createChoice, touches } from "./choosing.js";

/** @typedef {import("../../model.js").Topic} Topic */

/**
 * @param {import("../mending.js").Desk} desk
 * @returns {import("../mending.js").Group}
 */
export function createTopics({ t, correct }) {
  /** @type {readonly Topic[]} */
  let topics = [];
  const label = input(t("mend.label"), { required: true });
  const same = select(t("mend.same"));
  const merge = button(t("mend.merge"), () => {
    const from = choice.chosen?.id;
    if (from) correct({ kind: "merge-topics", from, into: same.control.value });
  });
  const show = () => {
    const topic = choice.chosen;
    label.control.value = topic?.label ?? "";
    const others = topics.filter((each) => each !== topic);
    fill(
      same.control,
      others.map((each) => ({ value: each.id, words: each.label })),
    );
    merge.disabled = others.length === 0;
  };
  /** @type {ReturnType<typeof createChoice<Topic>>} */
  const choice = createChoice(t("mend.topic"), show);
  const apply = () => {
    const topic = choice.chosen?.id;
    if (topic) correct({ kind: "topic", topic, value: label.control.value });
  };
  const drop = button(t("mend.drop.topic"), () => {
    const topic = choice.chosen?.id;
    if (topic) correct({ kind: "drop-topic", topic });
  });
  return {
    name: t("mend.topics"),
    forms: [
      form(
        apply,
        choice.element,
        label.element,
        button(t("mend.apply"), () => {}, { type: "submit" }),
      ),
      form(() => merge.click(), same.element, merge),
      drop,
    ],
    count: (document) => document.topics.length,
    show(document) {
      topics = document.topics;
      choice.show(topics, (topic) => topic.label);
    },
    choose: (span) =>
      choice.choose(({ mentions }) => mentions.some((mention) => touches(mention.sentence, span))),
  };
}
