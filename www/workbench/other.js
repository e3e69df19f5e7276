/**
 * The dialog that asks for another account to compare with. In goes the name of the one that is shown, out come the words or
 * files that somebody gives; what they are is not asked here. Nothing leaves the browser.
 */

import { isolated } from "../bidi.js";
import { h } from "../dom.js";
import { complaint } from "./desk.js";
import { button, form } from "./fields.js";

/**
 * @param {HTMLDialogElement} dialog
 * @param {import("../strings.js").Translate} t
 * @param {import("./gestures.js").Taking & {accept: string}} doing
 */
export function createOther(dialog, t, doing) {
  const hint = h("p", { class: "hint", id: "other-hint" });
  const text = h("textarea", {
    id: "other-text",
    rows: "10",
    lang: "",
    dir: "auto",
    spellcheck: "false",
    autocomplete: "off",
    required: true,
    "aria-describedby": "other-hint",
  });
  const files = h("input", { type: "file", id: "other-file", accept: doing.accept });
  files.addEventListener("change", () => {
    if (files.files?.length) doing.files([...files.files]);
    // The same file can be chosen again after it was changed on disk.
    files.value = "";
  });
  const message = h("div", { class: "message", role: "alert" });
  dialog.replaceChildren(
    h("h2", { id: "other-title" }, t("against.title")),
    hint,
    form(
      () => doing.words(text.value),
      h("p", { class: "field" }, h("label", { for: text.id }, t("against.text")), text),
      h(
        "div",
        { class: "bar" },
        h("button", {}, t("against.go")),
        h("span", { class: "open" }, files, h("label", { for: files.id }, t("against.open"))),
        button(t("against.cancel"), () => dialog.close()),
      ),
    ),
    message,
  );
  return {
    /** @param {string} name of the account that is shown */
    open(name) {
      hint.textContent = t("against.hint", { name: isolated(name) });
      text.value = "";
      message.replaceChildren();
      dialog.showModal();
      text.focus();
    },
    isOpen: () => dialog.open,
    close: () => dialog.close(),
    /** @param {readonly import("../failure.js").Failure[]} failures */
    complain(failures) {
      message.replaceChildren(...failures.flatMap((failure) => complaint(document, failure, t)));
    },
  };
}
