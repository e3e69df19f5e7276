// The menu for taking away what is shown: files that are written here and that the browser keeps. In go the facts and the
// state, out go downloads; nothing is sent anywhere.

import { h } from "../dom.js";
import { explain, Failure } from "../failure.js";
import { loadSaving } from "../parts/views.inside.js";
import { partOf } from "../parts.js";
import { COMPARISON_KINDS, TABLE_KINDS } from "../saving/kinds.js";
import { hasOwnScript } from "../saving/script.js";
import { listen } from "./context.js";
import { createMenu } from "./menu.js";

/**
 * @typedef {import("./context.js").Context} Context
 * @typedef {import("../saving/kinds.js").Kind} Kind
 */

/** What a comparison is saved as, by names that are the same in every language. */
const FORMS = ["HTML", "Markdown", "CSV"];
/** Longer than a blink: from then on it is said that something is written. */
const BLINK = 150;

/**
 * @param {Context} context
 * @returns {import("./context.js").View}
 */
export function createSaveMenu(context) {
  const { t } = context;
  const status = h("p", { class: "save-status", role: "status" });
  const tables = group(
    "save.csv",
    TABLE_KINDS.map((kind) => shortItem(kind, t(`save.${kind}`))),
    t,
  );
  const forms = COMPARISON_KINDS.map((kind, at) => shortItem(kind, FORMS[at]));
  const comparison = context.compared ? [group("save.comparison", forms, t)] : [];
  const kinds = ["html", "json", "markdown", "svg"];
  const menu = createMenu(context, {
    name: t("save.button"),
    kind: "save",
    items: [...kinds.map((kind) => item(kind, t)), tables, ...comparison, status],
  });
  listen(context, menu.button, "click", () => status.replaceChildren());
  let busy = false;
  listen(context, menu.element, "click", async ({ target }) => {
    const chosen = target instanceof Element ? target.closest("[data-kind]") : null;
    const kind = /** @type {Kind | null} */ (chosen?.getAttribute("data-kind") ?? null);
    if (!kind || busy) return;
    busy = true;
    await save(context, kind, menu.element, status).finally(() => {
      busy = false;
    });
  });
  return { element: menu.element };
}

/**
 * @param {string} kind
 * @param {import("../strings.js").Translate} t
 */
function item(kind, t) {
  const hint = kind === "html" && !hasOwnScript() ? "save.html.hint.plain" : `save.${kind}.hint`;
  return h(
    "button",
    { class: "menu-item save-item", type: "button", "data-kind": kind },
    h("span", { class: "save-name" }, t(`save.${kind}`)),
    h("span", { class: "save-hint" }, t(hint)),
  );
}

/**
 * @param {string} kind
 * @param {string} name
 */
const shortItem = (kind, name) =>
  h("button", { class: "menu-item save-item is-short", type: "button", "data-kind": kind }, name);

/**
 * Several files of one sort, in a row.
 * @param {string} key
 * @param {HTMLElement[]} items
 * @param {import("../strings.js").Translate} t
 */
const group = (key, items, t) =>
  h(
    "div",
    { class: "save-tables", role: "group", "aria-label": t(key) },
    h("p", { class: "save-name" }, t(key)),
    h("p", { class: "save-hint" }, t(`${key}.hint`)),
    h("div", { class: "save-row" }, ...items),
  );

/**
 * @param {Context} context
 * @param {Kind} kind
 * @param {HTMLElement} element
 * @param {HTMLElement} status
 */
async function save(context, kind, element, status) {
  const { signal, t } = context;
  const waiting = setTimeout(() => showProgress(context, status, 0), BLINK);
  let shown = performance.now();
  const told = (/** @type {number} */ letters) => {
    if (performance.now() - shown < BLINK) return;
    shown = performance.now();
    showProgress(context, status, letters);
  };
  try {
    const { saveAs } = await partOf(loadSaving);
    // What was to be saved may be gone by now.
    signal.throwIfAborted();
    status.textContent = t("save.done", { name: await saveAs(context, kind, element, told) });
  } catch (thrown) {
    if (signal.aborted) return;
    status.textContent = wordsOf(thrown, t);
    // What has a name is told with its cure; anything else is a fault that is seen in the console.
    if (!(thrown instanceof Failure)) throw thrown;
  } finally {
    clearTimeout(waiting);
  }
}

/**
 * @param {unknown} thrown
 * @param {import("../strings.js").Translate} t
 */
function wordsOf(thrown, t) {
  if (!(thrown instanceof Failure)) return t("save.failed");
  const { what, cure } = explain(thrown, t);
  return `${t("save.failed")} ${what} ${cure}`;
}

/**
 * @param {Context} context
 * @param {HTMLElement} status
 * @param {number} letters so many are written
 */
function showProgress({ t }, status, letters) {
  const words = t("save.busy.size", { size: Math.ceil(letters / 1024) });
  status.replaceChildren(h("progress", { "aria-label": t("save.busy") }), ` ${words}`);
}
