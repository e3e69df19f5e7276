// Copying with the citation: the button beside words, and what happens where no clipboard is to be had. In goes what makes
// a citation, out goes a copy of it; what a citation says is saving/citation.js's.

import { h, svg } from "../dom.js";
import { markedCitation, plainCitation } from "../saving/citation-text.js";
import { putOnClipboard } from "../saving/clipboard.js";
import { listen } from "./context.js";

/** How much of the words a button's name repeats: enough to tell one from the next. */
const NAME = 60;

/**
 * What the document is known by, for citations.
 * @param {import("./context.js").Context} context
 * @returns {import("../saving/citation.js").Source}
 */
export const sourceOf = ({ citing, facts }) => ({
  text: facts.text,
  document: facts.document,
  citing: citing(),
  edited: facts.edited,
});

/**
 * @param {import("./context.js").Context} context
 * @param {() => import("../saving/citation.js").Citation} make
 * @param {string} words what is copied, for the button's name
 */
export function copyButton(context, make, words) {
  const { t } = context;
  const short = words.length > NAME ? `${words.slice(0, NAME).trimEnd()}…` : words;
  const button = h(
    "button",
    {
      class: "copy",
      part: "copy",
      type: "button",
      "aria-label": t("copy.name", { words: short }),
      title: t("copy.title"),
    },
    copySign(),
  );
  listen(context, button, "click", () => copy(context, make(), button));
  return button;
}

/** Two sheets, one upon the other: a list repeats the button in each of its lines, where a word would be loud. */
const copySign = () =>
  svg(
    "svg",
    { class: "copy-sign", viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true" },
    svg("path", { d: "M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3" }),
  );

/**
 * @param {import("./context.js").Context} context
 * @param {import("../saving/citation.js").Citation} citation
 * @param {HTMLElement} button whose words or sign come back after it has told that it is done
 */
export async function copy(context, citation, button) {
  const { say, t } = context;
  const forms = { plain: plainCitation(citation, context), marked: markedCitation(citation, context) };
  const place = button.parentElement ?? button;
  const isCopied = await putOnClipboard(forms, place);
  if (context.signal.aborted) return;
  if (isCopied) {
    say(t("copy.done"));
    tellDone(context, button);
  } else {
    offer(context, forms.plain, place);
  }
}

/**
 * @param {import("./context.js").Context} context
 * @param {HTMLElement} button
 */
function tellDone({ t }, button) {
  // Pressed twice in a row, it still stands there with the word alone.
  if (button.matches(".is-done")) return;
  const usual = [...button.childNodes];
  button.classList.add("is-done");
  button.replaceChildren(t("copy.short.done"));
  setTimeout(() => {
    button.classList.remove("is-done");
    button.replaceChildren(...usual);
  }, 1600);
}

/**
 * The words in a field, chosen, for whoever copies by hand.
 * @param {import("./context.js").Context} context
 * @param {string} words
 * @param {HTMLElement} place
 */
function offer(context, words, place) {
  const { t } = context;
  const field = h("textarea", {
    class: "offer-words",
    readonly: true,
    rows: 6,
    dir: "auto",
    "aria-label": t("copy.field"),
  });
  field.value = words;
  const close = h("button", { class: "offer-close", type: "button" }, t("copy.close"));
  const dialog = h(
    "dialog",
    { class: "offer", part: "offer", "aria-label": t("copy.hand") },
    h("p", {}, t("copy.hand")),
    field,
    close,
  );
  listen(context, close, "click", () => dialog.close());
  listen(context, dialog, "close", () => dialog.remove());
  place.append(dialog);
  dialog.showModal();
  field.focus();
  field.select();
}
