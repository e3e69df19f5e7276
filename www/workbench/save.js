/** A reading as a file on one's own disk. In goes a parse, out goes a download; nothing is sent anywhere. */

/** Milliseconds after which the browser has surely begun to save. */
const HANDED_OVER = 10_000;

/**
 * Offers a reading as a JSON file.
 *
 * @param {Document} page
 * @param {import("../model.js").Parse} parse
 * @param {string} name What the text is called.
 * @returns {string} The name of the file.
 */
export function saveReading(page, parse, name) {
  const link = page.createElement("a");
  const url = URL.createObjectURL(new Blob([JSON.stringify(parse)], { type: "application/json" }));
  link.href = url;
  link.download = `${name.replace(/\.\w{2,5}$/, "").replace(/[/\\:*?"<>|\p{Cc}]/gu, "-") || "readout"}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), HANDED_OVER);
  return link.download;
}
