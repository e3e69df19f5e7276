/**
 * Paste and drop, anywhere on the page but in its fields. In go the place to listen at and what to do with files or
 * words; what they are is not asked here.
 */

/**
 * @typedef {object} Taking
 * @property {(files: File[]) => void} files
 * @property {(words: string) => void} words
 */

/** Where words that are pasted or dropped belong to the field itself. */
const FIELDS = "input, textarea, select, [contenteditable]";

/** Milliseconds without a sign of a drag after which it has ended. While it lasts there are some three a second at least. */
const SILENCE = 700;

/**
 * Takes what is pasted outside fields, and files wherever they are pasted.
 *
 * @param {EventTarget} place
 * @param {Taking} taking
 */
export function takePastes(place, taking) {
  place.addEventListener("paste", (event) => {
    const data = /** @type {ClipboardEvent} */ (event).clipboardData;
    if (data && take(data, event, taking)) event.preventDefault();
  });
}

/**
 * Takes what is dropped, and shows a target while files or words are held over the page.
 *
 * @param {EventTarget} place
 * @param {HTMLElement} target
 * @param {Taking} taking
 */
export function takeDrops(place, target, taking) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  const hide = () => {
    clearTimeout(waiting);
    target.hidden = true;
  };
  place.addEventListener("dragover", (event) => {
    const { dataTransfer } = /** @type {DragEvent} */ (event);
    if (!dataTransfer || !isWelcome(dataTransfer, event)) return;
    event.preventDefault();
    dataTransfer.dropEffect = "copy";
    target.hidden = false;
    // A drag that is given up with Escape ends without a word to the page.
    clearTimeout(waiting);
    waiting = setTimeout(hide, SILENCE);
  });
  place.addEventListener("dragleave", (event) => {
    // Without a related target the pointer has left the window; else it has only gone to another element.
    if (!(/** @type {DragEvent} */ (event).relatedTarget)) hide();
  });
  place.addEventListener("dragend", hide);
  place.addEventListener("drop", (event) => {
    hide();
    const { dataTransfer } = /** @type {DragEvent} */ (event);
    if (dataTransfer && take(dataTransfer, event, taking)) event.preventDefault();
  });
}

/**
 * Hands on what a transfer holds.
 *
 * @param {DataTransfer} data
 * @param {Event} event
 * @param {Taking} taking
 * @returns {boolean} Whether there was anything.
 */
function take(data, event, taking) {
  if (data.files.length > 0) {
    taking.files([...data.files]);
    return true;
  }
  const words = data.getData("text/plain");
  if (isInField(event) || words === "") return false;
  taking.words(words);
  return true;
}

/**
 * Whether something that is held over the page can be dropped there. What it is shows only after the drop.
 *
 * @param {DataTransfer} data
 * @param {Event} event
 */
function isWelcome(data, event) {
  return data.types.includes("Files") || (data.types.includes("text/plain") && !isInField(event));
}

/** @param {Event} event */
function isInField(event) {
  const [innermost] = event.composedPath();
  return innermost instanceof Element && innermost.closest(FIELDS) !== null;
}
