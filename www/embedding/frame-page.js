/**
 * The page inside a frame: shows the text that its address asks for, and tells the page around how high it is. It opens
 * nothing but files of its own site, for whoever writes the address chooses what it shows.
 *
 * The address: `?src=` the text, and if wanted `against=` another account that it is compared with, and `lang=` the
 * language of the controls.
 */

const asked = new URLSearchParams(location.search);
const place = /** @type {HTMLElement} */ (document.getElementById("place"));
document.documentElement.lang = asked.get("lang") ?? document.documentElement.lang;
place.append(content(asked.get("src") ?? "", asked.get("against")));
// The content grows and shrinks with what a reader opens in it.
new ResizeObserver(tellHeight).observe(document.body);

/**
 * The timeline of an address with a link as its fallback, or what is wrong with the address.
 *
 * @param {string} address
 * @param {string | null} other
 * @returns {HTMLElement}
 */
function content(address, other) {
  const url = ownAddress(address);
  const against = other ? ownAddress(other) : null;
  if (!url || (other && !against)) {
    const problem = document.createElement("p");
    problem.textContent =
      "This frame opens files of its own site only: its address needs ?src= with such a file.";
    return problem;
  }
  const element = document.createElement("readout-timeline");
  element.setAttribute("src", url.href);
  if (against) element.setAttribute("against", against.href);
  const link = document.createElement("a");
  link.href = url.href;
  link.textContent = "Read the text";
  element.append(link);
  return element;
}

/**
 * An address of this site, or nothing.
 *
 * @param {string} address
 */
function ownAddress(address) {
  const base = document.baseURI;
  const url = address !== "" && URL.canParse(address, base) ? new URL(address, base) : null;
  return url?.origin === location.origin ? url : null;
}

/** A height is no secret: whoever frames the page may know it. */
function tellHeight() {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  parent.postMessage({ type: "readout-timeline-height", height }, "*");
}
