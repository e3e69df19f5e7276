/** The form for what a document says about itself: kind, title, date, place. */

import { KINDS } from "../../editing/account.js";
import { button, fill, form, input, select } from "../fields.js";

/** A date as precise as known, for the browser's own check. */
const DATE = "\\d{4}(-\\d{2}(-\\d{2}(T\\d{2}:\\d{2})?)?)?";

/**
 * @param {import("../mending.js").Desk} desk
 * @returns {import("../mending.js").Group}
 */
export function createAccount({ t, correct }) {
  const kind = select(t("mend.kind"));
  const title = input(t("mend.title.field"));
  const date = input(
    t("mend.date"),
    { pattern: DATE, dir: "ltr", placeholder: "2024-03-14" },
    t("mend.date.hint"),
  );
  const place = input(t("mend.place"));
  const fields = /** @type {const} */ ([
    ["title", title.control],
    ["date", date.control],
    ["place", place.control],
  ]);
  const apply = () =>
    correct(
      {
        kind: "account",
        value: /** @type {import("../../model.js").Document["kind"]} */ (kind.control.value),
      },
      ...fields.map(([field, { value }]) => ({
        kind: /** @type {const} */ ("metadata"),
        field,
        value: value || null,
      })),
    );
  return {
    name: t("mend.account"),
    forms: [
      form(
        apply,
        kind.element,
        title.element,
        date.element,
        place.element,
        button(t("mend.apply"), () => {}, { type: "submit" }),
      ),
    ],
    show(document) {
      fill(
        kind.control,
        KINDS.map((value) => ({ value, words: t(`kind.${value}`) })),
        document.kind,
      );
      for (const [field, control] of fields) control.value = document.metadata[field] ?? "";
    },
  };
}
