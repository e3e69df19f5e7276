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
 * Makes the dialog.
 *
 * @param {HTMLDialogElement} dialog
 * @param {import("../strings.js").Translate} t
 */
export function createEmbed(dialog, t) {
  /** @type {{text: Text, parse: Parse} | null} */
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
    const { text, parse } = open;
    const title = parse.documents[0]?.metadata.title ?? text.name;
    status.textContent = "";
    frame.element.hidden = form() !== "frame";
    source.element.hidden = form() === "saved";
    warning.hidden = form() === "saved" || !isMended(text) || source.control.value.endsWith(".json");
    code.value = embedCode({
      form: form(),
      script: script.control.value,
      integrity: INTEGRITY[SCRIPTS[form()]] ?? "",
      frame: frame.control.value,
      source: form() === "saved" ? "" : source.control.value,
      title,
      format: text.parse ? "auto" : text.format,
      parse,
    });
  };
  for (const radio of radios) {
    radio.addEventListener("change", () => {
      script.control.value = SCRIPTS[form()];
      update();
    });
  }
  for (const { control } of [script, frame, source]) control.addEventListener("input", update);
  dialog.replaceChildren(
    h("h2", { id: "embed-title" }, t("embed.title")),
    h("p", { class: "hint" }, t("embed.hint")),
    formsChoice(radios, t),
    script.element,
    frame.element,
    source.element,
    warning,
    h("p", { class: "field" }, h("label", { for: "embed-code" }, t("embed.code")), code),
    h("div", { class: "bar" }, copy, close),
    status,
  );
  return {
    /**
     * @param {Text} text
     * @param {Parse} parse
     */
    open(text, parse) {
      open = { text, parse };
      script.control.value = SCRIPTS[form()];
      source.control.value = addressOf(text);
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
 */
function addressOf(text) {
  const isFile = /\.\w{2,5}$/.test(text.name);
  if (isMended(text) || text.parse) return `${isFile ? text.name.replace(/\.\w+$/, "") : "readout"}.json`;
  return isFile ? encodeURI(text.name) : "readout.txt";
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
