/**
 * The workbench: paste, drop or open a readout, and see it as a timeline. It puts the parts together: what comes in
 * (intake), what is open (texts), the controls (desk), and the element that shows it. Nothing is sent anywhere.
 */

import { begun, corrected, current, redone, undone } from "./editing/history.js";
import { ReadoutTimeline } from "./readout-timeline.js";
import sample from "./sample/sample.txt";
import { tableFor } from "./strings/tables.js";
import { workbenchTableFor } from "./strings/workbench.tables.js";
import { createTranslate } from "./strings.js";
import { createDesk, element } from "./workbench/desk.js";
import { createEmbed } from "./workbench/embed.js";
import { takeDrops, takePastes } from "./workbench/gestures.js";
import { takeAddresses, takeFiles, takeString } from "./workbench/intake.js";
import { createMending } from "./workbench/mending.js";
import { createOther } from "./workbench/other.js";
import { saveReading } from "./workbench/save.js";
import { languageOf, speak } from "./workbench/speaking.js";
import {
  againstOf,
  isUnsaved,
  NO_TEXTS,
  otherOf,
  shownOf,
  sourceOf,
  withAdded,
  withAgainst,
  withFormat,
  withMended,
  withOther,
  withoutShown,
  withShown,
  withWords,
} from "./workbench/texts.js";

/**
 * @typedef {import("./workbench/texts.js").Texts} Texts
 * @typedef {import("./editing/history.js").History} History
 */

const lang = languageOf(document);
const t = createTranslate({ ...tableFor(lang), ...workbenchTableFor(lang) }, lang);
speak(document, lang, t);
const result = element(document, "result", HTMLElement);
const nothing = element(document, "nothing", HTMLElement);

/** @type {Texts} */
let texts = NO_TEXTS;
/** @type {InstanceType<typeof ReadoutTimeline> | null} */
let timeline = null;
/** The other account as it was read, with what the comparison found. */
let compared = {};

const desk = createDesk(document, t, {
  open: (files) => take(takeFiles(files)),
  choose: (position) => change(withShown(texts, position)),
  against: (position) => change(withAgainst(texts, position)),
  exchange: () => change(withShown(texts, texts.against)),
  compare: () => other.open(shownOf(texts)?.name ?? ""),
  openSample: () => openSample(),
  close: () => change(withoutShown(texts)),
  write: (words) => change(withWords(texts, words, t("name.pasted"))),
  format: (format) => change(withFormat(texts, format)),
  embed: () => {
    const text = shownOf(texts);
    const against = timeline?.comparison ? againstOf(texts) : null;
    if (text && timeline?.parse)
      embed.open({ text, parse: timeline.parse, other: against && { text: against, parse: compared } });
  },
});
const mending = createMending(element(document, "mend", HTMLElement), t, {
  correct: (...corrections) => mend((history) => corrected(history, ...corrections)),
  undo: () => step(undone),
  redo: () => step(redone),
  save: () => save(),
});
const embed = createEmbed(element(document, "embed", HTMLDialogElement), t);
/** Whatever comes in while the other account is asked for is that. */
const bring = (/** @type {Promise<import("./workbench/intake.js").Intake>} */ intake) =>
  other.isOpen() ? takeOther(intake) : take(intake);
const taking = {
  files: (/** @type {File[]} */ files) => bring(takeFiles(files)),
  words: (/** @type {string} */ words) => bring(takeString(words, t("name.pasted"))),
};
const other = createOther(element(document, "other", HTMLDialogElement), t, {
  ...taking,
  accept: element(document, "files", HTMLInputElement).accept,
});
// A text that cannot be read is shown as it is, so that somebody can see why.
result.addEventListener("readout-error", (event) => {
  if (!(/** @type {CustomEvent} */ (event).detail.fatal)) return;
  desk.unfold();
  mending.show(null);
});
result.addEventListener("readout-compared", (event) => {
  const { parse, comparison } = /** @type {CustomEvent} */ (event).detail;
  compared = { ...parse, comparison };
});
result.addEventListener("readout-ready", (event) => begin(/** @type {CustomEvent} */ (event).detail.parse));
result.addEventListener("readout-select", (event) => {
  const { detail } = /** @type {CustomEvent} */ (event);
  if (detail) mending.choose(detail);
});
takePastes(document.body, taking);
takeDrops(window, element(document, "target", HTMLElement), taking);
// What was mended and not saved would be gone without a word.
addEventListener("beforeunload", (event) => {
  if (texts.all.some(isUnsaved)) event.preventDefault();
});

const asked = new URLSearchParams(location.search);
const addresses = ["src", "against"].flatMap((name) => asked.get(name) || []);
if (addresses.length > 0) take(takeAddresses(addresses, document.baseURI));
else openSample();

/** Shows the built-in sample as it was built in. One that was changed stays open beside it. */
function openSample() {
  const open = texts.all.findIndex((text) => text.text === sample);
  if (open < 0) take(takeString(sample, t("name.sample")));
  else change(withShown(texts, open));
}

/**
 * Shows what has come in, and says what has not. What was open stays open.
 *
 * @param {Promise<import("./workbench/intake.js").Intake>} intake
 */
async function take(intake) {
  const { texts: added, failures } = await intake;
  change(withAdded(texts, added));
  // Whoever pastes far down in one text wants to see the next from its beginning.
  if (added.length > 0 && result.getBoundingClientRect().top < 0) result.scrollIntoView();
  desk.complain(failures);
}

/**
 * Compares what is shown with what has come in, or says in the dialog why not.
 *
 * @param {Promise<import("./workbench/intake.js").Intake>} intake
 */
async function takeOther(intake) {
  const { texts: added, failures } = await intake;
  if (added.length === 0) return other.complain(failures);
  other.close();
  change(withOther(texts, added));
  desk.complain(failures);
}

/**
 * The one place where the state changes.
 *
 * @param {Texts} next
 */
function change(next) {
  texts = next;
  desk.show(texts);
  desk.complain([]);
  const shown = shownOf(texts);
  mending.show(shown?.history ?? null);
  const isEmpty = !shown || shown.text.trim() === "";
  nothing.hidden = !isEmpty;
  if (!isEmpty) showTimeline(shown);
  else {
    timeline?.remove();
    timeline = null;
  }
}

/** @param {import("./workbench/texts.js").Text} text */
function showTimeline(text) {
  timeline ??= ReadoutTimeline.mount(result);
  Object.assign(timeline, {
    format: text.format,
    source: sourceOf(text),
    against: otherOf(againstOf(texts)),
  });
}

/**
 * A text was read: from here on its reading can be mended.
 *
 * @param {import("./model.js").Parse} parse
 */
function begin(parse) {
  const shown = shownOf(texts);
  if (!shown || shown.history) return;
  texts = withMended(texts, { history: begun(parse) });
  mending.show(shownOf(texts)?.history ?? null);
}

/**
 * Changes the history of the text that is shown, and says what that did.
 *
 * @param {(history: History) => History} next
 */
function mend(next) {
  const before = shownOf(texts)?.history;
  if (!before) return;
  step(next);
  mending.tell(before, shownOf(texts)?.history ?? before);
}

/** @param {(history: History) => History} next */
function step(next) {
  const before = shownOf(texts)?.history;
  const after = before && next(before);
  if (after && after !== before) change(withMended(texts, { history: after }));
}

/** Saves the reading that is shown as a file; gives back its name. */
function save() {
  const shown = shownOf(texts);
  if (!shown?.history) return "";
  const parse = current(shown.history);
  texts = withMended(texts, { kept: parse });
  return saveReading(document, parse, shown.name);
}
