/**
 * The dialog that gives the code for a page. In goes what is open, out comes code in a field and on the clipboard; what
 * the code says is decided by `embedCode`.
 */

import { h } from "../dom.js";
import { embedCode } from "../embedding/code.js";
import { button, input } from "./fields.js";
import { isMended } from "./texts.js";

/**
 * @typedef {import("./texts.js").Text} Text
 * @typedef {import("../model.js").Parse} Parse
 * @typedef {import("../embedding/code.js").EmbedForm} EmbedForm
 */

/** The hashes of the scripts that were built with this page. */
const INTEGRITY = READOUT_TIMELINE_INTEGRITY;

/** @type {readonly EmbedForm[]} */
const FORMS = ["tag", "saved", "frame"];

/** The files that a form's code names, as the package calls them. */
const SCRIPTS = {
  tag: "readout-timeline.js",
  saved: "readout-timeline.js",
  frame: "readout-timeline-iframe.js",
};

/**
 * @typedef {object} Shown
 * @property {Text} text
 * @property {Parse} parse
 * @property {{text: Text, parse: object} | null} other The other account; its reading holds what the comparison found.
 */

/**
 * Makes the dialog.
 *
 * @param {HTMLDialogElement} dialog
 * @param {import("../strings.js").Translate} t
 */
export function createEmbed(dialog, t) {
  /** @type {Shown | null} */
  let open = null;
  const radios = FORMS.map((form) =>
    h("input", {
      type: "radio",
      name: "embed-form",
      id: `embed-${form}`,
      value: form,
      checked: form === "tag",
    }),
  );
  const script = input(t("embed.script"), { inputmode: "url", dir: "ltr" }, t("embed.integrity"));
  const frame = input(t("embed.frame"), {
    inputmode: "url",
    dir: "ltr",
    value: "readout-timeline-frame.html",
  });
  const source = input(t("embed.source"), { inputmode: "url", dir: "ltr" });
  const against = input(t("embed.against"), { inputmode: "url", dir: "ltr" });
  const code = h("textarea", {
    id: "embed-code",
    readonly: true,
    rows: "8",
    spellcheck: "false",
    dir: "ltr",
  });
  const status = h("p", { class: "hint", role: "status" });
  const warning = h("p", { class: "warning" }, t("embed.mended"));
  const copy = button(t("embed.copy"), async () => {
    code.select();
    status.textContent = t((await copied(code.value)) ? "embed.copied" : "embed.uncopied");
  });
  const close = button(t("embed.close"), () => dialog.close());
  const form = () => /** @type {EmbedForm} */ (radios.find(({ checked }) => checked)?.value ?? "tag");
  const update = () => {
    if (!open) return;
    const { text, parse, other } = open;
    const title = parse.documents[0]?.metadata.title ?? text.name;
    status.textContent = "";
    frame.element.hidden = form() !== "frame";
    source.element.hidden = form() === "saved";
    against.element.hidden = form() === "saved" || !other;
    const isRead = (/** @type {Text | undefined} */ one, /** @type {string} */ address) =>
      !one || !isMended(one) || address.endsWith(".json");
    const isSafe = isRead(text, source.control.value) && isRead(other?.text, against.control.value);
    warning.hidden = form() === "saved" || isSafe;
    code.value = embedCode({
      form: form(),
      script: script.control.value,
      integrity: INTEGRITY[SCRIPTS[form()]] ?? "",
      frame: frame.control.value,
      source: form() === "saved" ? "" : source.control.value,
      title,
      format: text.parse ? "auto" : text.format,
      parse,
      against: other ? against.control.value : "",
      other: other?.parse,
    });
  };
  for (const radio of radios) {
    radio.addEventListener("change", () => {
      script.control.value = SCRIPTS[form()];
      update();
    });
  }
  for (const { control } of [script, frame, source, against]) control.addEventListener("input", update);
  dialog.replaceChildren(
    h("h2", { id: "embed-title" }, t("embed.title")),
    h("p", { class: "hint" }, t("embed.hint")),
    formsChoice(radios, t),
    script.element,
    frame.element,
    source.element,
    against.element,
    warning,
    h("p", { class: "field" }, h("label", { for: "embed-code" }, t("embed.code")), code),
    h("div", { class: "bar" }, copy, close),
    status,
  );
  return {
    /** @param {Shown} shown */
    open(shown) {
      open = shown;
      script.control.value = SCRIPTS[form()];
      source.control.value = addressOf(shown.text);
      against.control.value = shown.other ? addressOf(shown.other.text, "other") : "";
      update();
      dialog.showModal();
    },
  };
}

/**
 * @param {HTMLInputElement[]} radios
 * @param {import("../strings.js").Translate} t
 */
function formsChoice(radios, t) {
  return h(
    "fieldset",
    { class: "forms" },
    h("legend", {}, t("embed.form")),
    ...radios.map((radio) =>
      h("p", {}, radio, " ", h("label", { for: radio.id }, t(`embed.form.${radio.value}`))),
    ),
  );
}

/**
 * What the file of a text may be called on a site: its own name, or one that says what it is.
 *
 * @param {Text} text
 * @param {string} [name] for one that is no file
 */
function addressOf(text, name = "readout") {
  const isFile = /\.\w{2,5}$/.test(text.name);
  if (isMended(text) || text.parse) return `${isFile ? text.name.replace(/\.\w+$/, "") : name}.json`;
  return isFile ? encodeURI(text.name) : `${name}.txt`;
}

/** @param {string} words */
async function copied(words) {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return false;
  }
}
