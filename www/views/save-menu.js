// The menu for taking away what is shown: files that are written here and that the browser keeps. In go the facts and the
// state, out go downloads; nothing is sent anywhere.

import { h } from "../dom.js";
import { ordered } from "../facts/order.js";
import { factsOf } from "../facts.js";
import { COMPARISON_KINDS, fileOf, TABLE_KINDS } from "../saving/files.js";
import { gather } from "../saving/gathering.js";
import { hasOwnScript } from "../saving/script.js";
import { listen } from "./context.js";
import { createMenu } from "./menu.js";
import { paintOf, pictureOf } from "./picture.js";
import { isMirrored } from "./tabs.js";

/**
 * @typedef {import("./context.js").Context} Context
 * @typedef {import("../saving/files.js").Kind} Kind
 */

/** What a comparison is saved as, by names that are the same in every language. */
const FORMS = ["HTML", "Markdown", "CSV"];
/** Longer than a blink: from then on it is said that something is written. */
const BLINK = 150;
/** How long a browser may take to fetch what it was handed, in milliseconds. */
const HANDING = 10_000;

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
    await save(context, kind, menu.element, status);
    busy = false;
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
  let told = performance.now();
  try {
    const { name, pieces, type } = await fileOf(kind, shownBy(context, element));
    const written = await gather(pieces, {
      signal,
      told: (letters) => {
        if (performance.now() - told < BLINK) return;
        told = performance.now();
        showProgress(context, status, letters);
      },
    });
    handOver(new Blob(written, { type }), name, signal);
    status.textContent = t("save.done", { name });
  } catch (thrown) {
    if (signal.aborted) return;
    status.textContent = t("save.failed");
    throw thrown;
  } finally {
    clearTimeout(waiting);
  }
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

/**
 * @param {Context} context
 * @param {HTMLElement} element
 * @returns {import("../saving/files.js").Shown}
 */
function shownBy(context, element) {
  const { citing, compared, facts, format, locale, parse, t } = context;
  const widget = /** @type {HTMLElement} */ (element.closest(".widget") ?? element);
  const mirrored = isMirrored(widget);
  const pictureWith = (/** @type {import("../facts.js").Facts} */ facts, /** @type {object} */ sight) =>
    pictureOf(context, facts, paintOf(widget), {
      lanes: facts.lanes,
      rest: "",
      sieve: null,
      mirrored,
      ...sight,
    });
  return {
    parse,
    document: facts.document,
    pair: compared && { own: facts, sides: compared },
    other: compared?.other.parse ?? null,
    citing: citing(),
    words: { t, format },
    locale,
    mirrored,
    picture: () => pictureWith(facts, inSight(context)),
    pictures: () =>
      parse.documents.flatMap((_, at) => {
        const own = factsOf(parse, at);
        return own ? pictureWith(own, {}) : [];
      }),
  };
}

/**
 * The lanes as they stand, and which marks stand out; and how many lanes are not in sight, so that nobody takes the
 * picture for the whole.
 * @param {Context} context
 */
function inSight({ facts, format, sieve, store, t }) {
  const { filter, folded, open, selection, sort } = store.get();
  const lanes = ordered(facts.lanes, sort, format.compare).filter(({ id, tail }) => {
    if (filter.hidden.includes(id)) return false;
    if (filter.lanes.length > 0) return filter.lanes.includes(id);
    return !folded || !tail || id === open || id === selection?.row;
  });
  const left = facts.lanes.length - lanes.length;
  const rest = left > 0 ? t("timeline.more", { count: left }) : "";
  return { lanes, rest, sieve: sieve().isActive ? sieve() : null };
}

/**
 * Gives the browser a file to keep. The address of it goes when it was taken, or when the widget goes.
 * @param {Blob} blob
 * @param {string} name
 * @param {AbortSignal} signal
 */
function handOver(blob, name, signal) {
  const href = URL.createObjectURL(blob);
  h("a", { href, download: name }).click();
  const end = () => {
    clearTimeout(waiting);
    signal.removeEventListener("abort", end);
    URL.revokeObjectURL(href);
  };
  const waiting = setTimeout(end, HANDING);
  signal.addEventListener("abort", end);
}
