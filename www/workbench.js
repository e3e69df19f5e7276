/**
 * The workbench: paste, drop or open a readout, and see it as a timeline. It puts the parts together: what comes in
 * (intake), what is open (texts), the controls (desk), and the element that shows it. Nothing is sent anywhere.
 */

import { languageFor } from "./language.js";
import { ReadoutTimeline } from "./readout-timeline.js";
import sample from "./sample/sample.txt";
import { localeFor, tableFor } from "./strings/tables.js";
import { createTranslate } from "./strings.js";
import { createDesk, element } from "./workbench/desk.js";
import { takeDrops, takePastes } from "./workbench/gestures.js";
import { takeAddress, takeFiles, takeString } from "./workbench/intake.js";
import { NO_TEXTS, shownOf, withAdded, withoutShown, withShown, withWords } from "./workbench/texts.js";

/** @typedef {import("./workbench/texts.js").Texts} Texts */

const lang = localeFor(languageFor(document.documentElement));
const t = createTranslate(tableFor(lang), lang);
const result = element(document, "result", HTMLElement);
const nothing = element(document, "nothing", HTMLElement);

/** @type {Texts} */
let texts = NO_TEXTS;
/** @type {InstanceType<typeof ReadoutTimeline> | null} */
let timeline = null;

const desk = createDesk(document, t, {
  open: (files) => take(takeFiles(files)),
  choose: (position) => change(withShown(texts, position)),
  openSample: () => openSample(),
  close: () => change(withoutShown(texts)),
  write: (words) => change(withWords(texts, words, t("name.pasted"))),
});
const taking = {
  files: (/** @type {File[]} */ files) => take(takeFiles(files)),
  words: (/** @type {string} */ words) => take(takeString(words, t("name.pasted"))),
};
// A text that cannot be read is shown as it is, so that somebody can see why.
result.addEventListener("readout-error", () => desk.unfold());
takePastes(document.body, taking);
takeDrops(window, element(document, "target", HTMLElement), taking);

const asked = new URLSearchParams(location.search).get("src");
if (asked) take(takeAddress(asked, document.baseURI));
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
 * The one place where the state changes.
 *
 * @param {Texts} next
 */
function change(next) {
  texts = next;
  desk.show(texts);
  desk.complain([]);
  const shown = shownOf(texts);
  const isEmpty = !shown || shown.text.trim() === "";
  nothing.hidden = !isEmpty;
  if (!isEmpty) showTimeline(shown);
  else {
    timeline?.remove();
    timeline = null;
  }
}

/**
 * @param {import("./workbench/texts.js").Text} text
 */
function showTimeline({ text, format, parse }) {
  timeline ??= ReadoutTimeline.mount(result);
  Object.assign(timeline, { format, source: parse ?? text });
}
