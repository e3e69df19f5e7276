/**
 * What the page's author says of the text for citations: in go two attributes, out come a publisher and an address that
 * can stand in a link.
 */

/**
 * @param {string} publisher
 * @param {string} url As written; against the page's own address where it is no whole one.
 * @param {string} base
 * @returns {import("./saving/citation.js").Citing}
 */
export function citingOf(publisher, url, base) {
  return { publisher, url: url === "" ? null : address(url, base) };
}

/**
 * An address of the web; `null` for anything that would do something else when it is pressed.
 *
 * @param {string} url
 * @param {string} base
 */
function address(url, base) {
  try {
    const { href, protocol } = new URL(url, base);
    return protocol === "https:" || protocol === "http:" ? href : null;
  } catch {
    return null;
  }
}
