// The menu for taking away what is shown: a button and, over the page, a list of files. In go the facts and the state, out
// go downloads that the browser makes by itself; nothing is sent anywhere.

import { h } from "../dom.js";
import { factsOf } from "../facts.js";
import { fileOf, TABLE_KINDS } from "../saving/files.js";
import { gather } from "../saving/gathering.js";
import { hasOwnScript } from "../saving/script.js";
import { listen } from "./context.js";
import { paintOf, pictureOf } from "./picture.js";
import { rove } from "./rove.js";
import { isMirrored } from "./tabs.js";

/**
 * @typedef {import("./context.js").Context} Context
 * @typedef {import("../saving/files.js").Kind} Kind
 */

/** Longer than a blink: from then on it is said that something is written. */
const BLINK = 150;
/** How long a browser may take to fetch what it was handed, in milliseconds. */
const HANDING = 10_000;
/** The id by which the button names its list. */
const LIST = "save-list";

/**
 * @param {Context} context
 * @returns {import("./context.js").View}
 */
export function createSaveMenu(context) {
  const { t } = context;
  const button = h(
    "button",
    { class: "save-button", part: "save", type: "button", popovertarget: LIST, "aria-haspopup": "dialog" },
    t("save.button"),
  );
  const status = h("p", { class: "save-status", role: "status" });
  const list = h(
    "div",
    {
      class: "save-list",
      part: "save-list",
      id: LIST,
      popover: "auto",
      role: "dialog",
      "aria-label": t("save.label"),
    },
    ...["html", "json", "markdown", "svg"].map((kind) => item(kind, t)),
    h(
      "div",
      { class: "save-tables", role: "group", "aria-label": t("save.csv") },
      h("p", { class: "save-name" }, t("save.csv")),
      h("p", { class: "save-hint" }, t("save.csv.hint")),
      h("div", { class: "save-row" }, ...TABLE_KINDS.map((kind) => plainItem(kind, t))),
    ),
    status,
  );
  const element = h("div", { class: "save" }, button, list);
  rove(context, list, ".save-item");
  listen(context, list, "toggle", (event) => {
    const isOpen = /** @type {ToggleEvent} */ (event).newState === "open";
    if (!isOpen) return;
    status.replaceChildren();
    place(list, button);
    list.querySelector("button")?.focus();
  });
  let busy = false;
  listen(context, list, "click", async ({ target }) => {
    const chosen = target instanceof Element ? target.closest("[data-kind]") : null;
    const kind = /** @type {Kind | null} */ (chosen?.getAttribute("data-kind") ?? null);
    if (!kind || busy) return;
    busy = true;
    await save(context, kind, element, status);
    busy = false;
  });
  return { element };
}

/**
 * @param {string} kind
 * @param {import("../strings.js").Translate} t
 */
function item(kind, t) {
  const hint = kind === "html" && !hasOwnScript() ? "save.html.hint.plain" : `save.${kind}.hint`;
  return h(
    "button",
    { class: "save-item", type: "button", "data-kind": kind },
    h("span", { class: "save-name" }, t(`save.${kind}`)),
    h("span", { class: "save-hint" }, t(hint)),
  );
}

/**
 * @param {string} kind
 * @param {import("../strings.js").Translate} t
 */
const plainItem = (kind, t) =>
  h("button", { class: "save-item is-short", type: "button", "data-kind": kind }, t(`save.${kind}`));

/**
 * @param {Context} context
 * @param {Kind} kind
 * @param {HTMLElement} element
 * @param {HTMLElement} status
 */
async function save(context, kind, element, status) {
  const { format, signal, t } = context;
  const tell = (/** @type {number} */ letters) => {
    const kilobytes = Math.ceil(letters / 1024);
    status.replaceChildren(
      h("progress", { "aria-label": t("save.busy") }),
      ` ${t("save.busy.size", { size: format.number(kilobytes) })}`,
    );
  };
  const waiting = setTimeout(() => tell(0), BLINK);
  let told = performance.now();
  try {
    const { name, pieces, type } = await fileOf(kind, shownBy(context, element));
    const written = await gather(pieces, {
      signal,
      told: (letters) => {
        if (performance.now() - told < BLINK) return;
        told = performance.now();
        tell(letters);
      },
    });
    handOver(new Blob(written, { type }), name, signal);
    clearTimeout(waiting);
    status.textContent = t("save.done", { name });
  } catch (thrown) {
    clearTimeout(waiting);
    if (signal.aborted) return;
    status.textContent = t("save.failed");
    throw thrown;
  }
}

/**
 * @param {Context} context
 * @param {HTMLElement} element
 * @returns {import("../saving/files.js").Shown}
 */
function shownBy(context, element) {
  const { citing, facts, format, locale, parse, store, t } = context;
  const widget = /** @type {HTMLElement} */ (element.closest(".widget") ?? element);
  const mirrored = isMirrored(widget);
  const { folded, open, person, selection } = store.get();
  const seen = facts.lanes.filter(
    ({ id, tail }) => !(folded && tail) || id === open || id === selection?.row,
  );
  const left = facts.lanes.length - seen.length;
  const rest = left > 0 ? t("timeline.more", { count: left }) : "";
  return {
    parse,
    document: facts.document,
    citing: citing(),
    words: { t, format },
    locale,
    mirrored,
    picture: () => pictureOf(context, facts, paintOf(widget), { lanes: seen, rest, person, mirrored }),
    pictures: () => {
      const paint = paintOf(widget);
      return parse.documents.flatMap((_, at) => {
        const own = factsOf(parse, at);
        return own
          ? pictureOf(context, own, paint, { lanes: own.lanes, rest: "", person: null, mirrored })
          : [];
      });
    },
  };
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

/**
 * Below the button, at its end; within the window.
 * @param {HTMLElement} list
 * @param {HTMLElement} button
 */
function place(list, button) {
  const at = button.getBoundingClientRect();
  const room = document.documentElement.clientWidth - list.offsetWidth - 8;
  const left = isMirrored(button) ? at.left : at.right - list.offsetWidth;
  list.style.setProperty("left", `${Math.round(Math.max(8, Math.min(left, room)) + scrollX)}px`);
  list.style.setProperty("top", `${Math.round(at.bottom + 4 + scrollY)}px`);
}
