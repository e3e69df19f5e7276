// Taking away what is shown. In go a kind of file, the facts and the state, out goes a download; nothing is sent anywhere.
// The menu loads this when somebody saves.

import { h } from "../dom.js";
import { ordered } from "../facts/order.js";
import { factsOf } from "../facts.js";
import { fileOf } from "../saving/files.js";
import { gather } from "../saving/gathering.js";
import { paintOf, pictureOf } from "./picture.js";
import { isMirrored } from "./tabs.js";

/**
 * @typedef {import("./context.js").Context} Context
 * @typedef {import("../saving/kinds.js").Kind} Kind
 */

/** How long a browser may take to fetch what it was handed, in milliseconds. */
const HANDING = 10_000;

/**
 * Writes a file and gives it to the browser.
 * @param {Context} context
 * @param {Kind} kind
 * @param {HTMLElement} element of the widget
 * @param {(letters: number) => void} told how many are written
 * @returns {Promise<string>} the file's name
 */
export async function saveAs(context, kind, element, told) {
  const { signal } = context;
  const { name, pieces, type } = await fileOf(kind, shownBy(context, element));
  const written = await gather(pieces, { signal, told });
  handOver(new Blob(written, { type }), name, signal);
  return name;
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
