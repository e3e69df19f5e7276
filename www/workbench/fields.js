/**
 * The controls of the workbench's forms: in go words, out come elements with their labels. No state, no listeners but
 * those that the caller gives.
 */

import { h } from "../dom.js";

let count = 0;

/** An id that no other control of the page has. */
const freeId = () => `field-${++count}`;

/**
 * A field with its label, and what else should be known about it.
 *
 * @template {HTMLElement} T
 * @param {string} label
 * @param {T} control
 * @param {string} [hint]
 */
function labelled(label, control, hint) {
  control.id = freeId();
  const note = hint === undefined ? null : h("span", { class: "hint", id: `${control.id}-hint` }, hint);
  if (note) control.setAttribute("aria-describedby", note.id);
  return {
    control,
    element: h("p", { class: "field" }, h("label", { for: control.id }, label), control, note),
  };
}

/**
 * @param {string} label
 * @param {Record<string, string | boolean>} [attributes]
 * @param {string} [hint]
 */
export function input(label, attributes = {}, hint) {
  const control = h("input", {
    type: "text",
    autocomplete: "off",
    spellcheck: "false",
    dir: "auto",
    ...attributes,
  });
  return labelled(label, control, hint);
}

/** @param {string} label */
export function select(label) {
  return labelled(label, h("select", { dir: "auto" }));
}

/**
 * Fills a select, and keeps what was chosen as far as it is still there.
 *
 * @param {HTMLSelectElement} control
 * @param {readonly {value: string, words: string}[]} options
 * @param {string} [chosen]
 */
export function fill(control, options, chosen = control.value) {
  control.replaceChildren(...options.map(({ value, words }) => new Option(words, value)));
  const at = options.findIndex(({ value }) => value === chosen);
  control.selectedIndex = options.length === 0 ? -1 : Math.max(0, at);
}

/**
 * @param {string} words
 * @param {() => void} press
 * @param {Record<string, string | boolean>} [attributes]
 */
export function button(words, press, attributes = {}) {
  const control = h("button", { type: "button", ...attributes }, words);
  control.addEventListener("click", press);
  return control;
}

/**
 * A form whose button applies it.
 *
 * @param {() => void} apply
 * @param {...(HTMLElement | null)} children
 */
export function form(apply, ...children) {
  const element = h("form", { autocomplete: "off" }, ...children);
  element.addEventListener("submit", (event) => {
    event.preventDefault();
    apply();
  });
  return element;
}
