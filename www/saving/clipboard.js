// Onto the clipboard, as words and as markup, by whichever way the browser allows. In go both forms, out comes whether it
// took them. Nothing is asked of the page, and nothing is left in it.

/**
 * @param {{plain: string, marked: string}} forms
 * @param {HTMLElement} place where a field may stand for a moment, inside the widget
 * @returns {Promise<boolean>}
 */
export async function putOnClipboard(forms, place) {
  return (await putAsItem(forms)) || putByEvent(forms, place);
}

/**
 * The way of today, for pages of a secure origin whose frame allows it.
 * @param {{plain: string, marked: string}} forms
 */
async function putAsItem({ plain, marked }) {
  if (!globalThis.navigator?.clipboard?.write || typeof ClipboardItem === "undefined") return false;
  const blob = (/** @type {string} */ words, /** @type {string} */ type) => new Blob([words], { type });
  try {
    await navigator.clipboard.write([
      new ClipboardItem({ "text/plain": blob(plain, "text/plain"), "text/html": blob(marked, "text/html") }),
    ]);
    return true;
  } catch {
    return false;
  }
}

/**
 * The way of old, which needs no permission but a press: the event that a copy of a selected field causes is given both
 * forms. Its listener stands on the field, and goes with it.
 * @param {{plain: string, marked: string}} forms
 * @param {HTMLElement} place
 */
function putByEvent({ plain, marked }, place) {
  const field = document.createElement("textarea");
  field.className = "unseen";
  field.readOnly = true;
  field.tabIndex = -1;
  field.value = plain;
  const root = /** @type {Document | ShadowRoot} */ (place.getRootNode());
  const focused = root.activeElement;
  let taken = false;
  field.addEventListener("copy", (event) => {
    event.clipboardData?.setData("text/plain", plain);
    event.clipboardData?.setData("text/html", marked);
    event.preventDefault();
    taken = event.clipboardData !== null;
  });
  place.append(field);
  field.focus({ preventScroll: true });
  field.select();
  try {
    document.execCommand("copy");
  } catch {
    taken = false;
  }
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return taken;
}
