// Words to the clipboard. In goes a string, out comes whether it is there: a page without the right to write has to offer
// the words to be copied by hand.

/**
 * @param {string} words
 * @returns {Promise<boolean>}
 */
export async function copy(words) {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return false;
  }
}
