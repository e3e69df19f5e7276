/**
 * The controls of the workbench: in goes the page, out come functions that show the state in it. What happens at a
 * control is told to the one who asked; nothing is decided here.
 */

import { isolated } from "../bidi.js";
import { explain } from "../failure.js";
import { isMended } from "./texts.js";

/**
 * @typedef {import("../failure.js").Failure} Failure
 * @typedef {import("./texts.js").Texts} Texts
 * @typedef {import("../strings.js").Translate} Translate
 *
 * @typedef {object} Doing
 * @property {(files: File[]) => void} open
 * @property {(position: number) => void} choose
 * @property {(position: number) => void} against -1 for none
 * @property {() => void} exchange
 * @property {() => void} compare
 * @property {(words: string) => void} write
 * @property {() => void} openSample
 * @property {() => void} close
 * @property {(format: import("../form.js").Format) => void} format
 * @property {() => void} embed
 */

/** Milliseconds of rest after which typing counts as done. */
const TYPING = 400;

/** From this width on the text stands beside the timeline when the workbench opens; below, it would push it away. */
const ROOMY = "(min-width: 90rem)";

/**
 * Takes the controls over.
 *
 * @param {Document} page
 * @param {Translate} t
 * @param {Doing} doing
 */
export function createDesk(page, t, doing) {
  const choice = element(page, "choice", HTMLSelectElement);
  const files = element(page, "files", HTMLInputElement);
  const comparing = createComparing(page, t, doing);
  const field = element(page, "text", HTMLTextAreaElement);
  const message = element(page, "message", HTMLElement);
  choice.addEventListener("change", () => doing.choose(choice.selectedIndex));
  files.addEventListener("change", () => {
    if (files.files?.length) doing.open([...files.files]);
    // The same file can be chosen again after it was changed on disk.
    files.value = "";
  });
  field.addEventListener(
    "input",
    rested(() => doing.write(field.value), TYPING),
  );
  element(page, "sample", HTMLButtonElement).addEventListener("click", () => doing.openSample());
  const close = element(page, "close", HTMLButtonElement);
  close.addEventListener("click", () => {
    doing.close();
    // A button that is gone would leave the keyboard nowhere.
    if (close.hidden) files.focus();
  });
  const format = element(page, "format", HTMLSelectElement);
  format.addEventListener("change", () =>
    doing.format(/** @type {import("../form.js").Format} */ (format.value)),
  );
  const embed = element(page, "get-embed", HTMLButtonElement);
  embed.addEventListener("click", () => doing.embed());
  const fold = createFold(page, "fold", (open) => t(open ? "workbench.hide" : "workbench.show"));
  const mend = createFold(page, "mend-fold", (open) => t(open ? "mend.close" : "mend.open"));
  fold(matchMedia(ROOMY).matches);
  mend(false);
  return {
    /** @param {Texts} texts */
    show(texts) {
      showChoice(choice, texts, t);
      comparing.show(texts);
      close.hidden = texts.all.length === 0;
      const shown = texts.all[texts.shown];
      const words = shown?.text ?? "";
      if (field.value !== words) field.value = words;
      if (words === "") fold(true);
      const isLocked = Boolean(shown && isMended(shown));
      field.readOnly = isLocked;
      element(page, "text-hint", HTMLElement).textContent = t(
        isLocked ? "workbench.locked" : "workbench.follows",
      );
      format.value = shown?.format ?? "auto";
      format.disabled = !shown || Boolean(shown.parse) || isLocked;
      embed.disabled = words.trim() === "";
    },
    unfold: () => fold(true),
    /**
     * Says what could not be opened, in sight of whoever tried: they may have pasted far down the page.
     *
     * @param {readonly Failure[]} failures
     */
    complain(failures) {
      message.replaceChildren(...failures.flatMap((failure) => complaint(page, failure, t)));
      if (failures.length > 0) message.scrollIntoView({ block: "nearest" });
    },
  };
}

/**
 * The names of the texts in the lists of them.
 *
 * @param {Texts} texts
 * @param {Translate} t
 */
function namesOf(texts, t) {
  return texts.all.map((text, at) => {
    const state = isMended(text) ? ".mended" : text.changed ? ".changed" : "";
    return t(`workbench.choice${state}`, { position: at + 1, name: isolated(text.name) });
  });
}

/**
 * The list of texts; it is there as soon as there is a choice.
 *
 * @param {HTMLSelectElement} choice
 * @param {Texts} texts
 * @param {Translate} t
 */
function showChoice(choice, texts, t) {
  fillList(
    choice,
    namesOf(texts, t).map((name) => new Option(name)),
  );
  choice.selectedIndex = texts.shown;
}

/**
 * The controls of a comparison: what the shown text is compared with, which of the two is the account, and another one.
 *
 * @param {Document} page
 * @param {Translate} t
 * @param {Doing} doing
 */
function createComparing(page, t, doing) {
  const against = element(page, "against", HTMLSelectElement);
  const exchange = element(page, "exchange", HTMLButtonElement);
  const compare = element(page, "compare", HTMLButtonElement);
  against.addEventListener("change", () => doing.against(Number(against.value)));
  exchange.addEventListener("click", () => doing.exchange());
  compare.addEventListener("click", () => doing.compare());
  return {
    /** @param {Texts} texts */
    show(texts) {
      const others = namesOf(texts, t).map((name, at) => new Option(name, String(at)));
      fillList(against, [
        new Option(t("against.none"), "-1"),
        ...others.filter((_, at) => at !== texts.shown),
      ]);
      against.value = String(texts.against);
      exchange.hidden = texts.against < 0;
      compare.disabled = !texts.all[texts.shown]?.text.trim();
    },
  };
}

/**
 * @param {HTMLSelectElement} list
 * @param {HTMLOptionElement[]} options
 */
function fillList(list, options) {
  list.replaceChildren(...options);
  const label = list.closest("label");
  if (label) label.hidden = options.length < 2;
}

/**
 * A button that folds a column away, the one that it controls. The columns stand beside the timeline while one is open.
 *
 * @param {Document} page
 * @param {string} id
 * @param {(open: boolean) => string} name
 * @returns {(open: boolean) => void}
 */
function createFold(page, id, name) {
  const button = element(page, id, HTMLButtonElement);
  const column = element(page, button.getAttribute("aria-controls") ?? "", HTMLElement);
  const bench = element(page, "bench", HTMLElement);
  /** @param {boolean} open */
  const fold = (open) => {
    column.hidden = !open;
    bench.classList.toggle("beside", bench.querySelector(".column:not([hidden])") !== null);
    button.setAttribute("aria-expanded", String(open));
    button.textContent = name(open);
  };
  button.addEventListener("click", () => fold(Boolean(column.hidden)));
  return fold;
}

/**
 * What went wrong, in two lines.
 *
 * @param {Document} page
 * @param {Failure} failure
 * @param {Translate} t
 * @returns {HTMLElement[]}
 */
export function complaint(page, failure, t) {
  const { code, values } = failure;
  const apart = Object.entries(values).map(([key, value]) => [
    key,
    typeof value === "string" ? isolated(value) : value,
  ]);
  const { what, cure } = explain({ code, values: Object.fromEntries(apart) }, t);
  return [
    ["message-what", what],
    ["message-cure", cure],
  ].map(([name, words]) => {
    const line = page.createElement("p");
    line.className = name;
    line.textContent = words;
    return line;
  });
}

/**
 * A function that runs once its calls have come to rest.
 *
 * @param {() => void} run
 * @param {number} rest Milliseconds.
 * @returns {() => void}
 */
function rested(run, rest) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(run, rest);
  };
}

/**
 * The element of an id, which the page has.
 *
 * @template {HTMLElement} T
 * @param {Document} page
 * @param {string} id
 * @param {new () => T} type
 * @returns {T}
 */
export function element(page, id, type) {
  const found = page.getElementById(id);
  if (found instanceof type) return found;
  throw new Error(`the page has no ${type.name} with the id ${id}`);
}
