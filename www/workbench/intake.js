/**
 * What comes into the workbench: files, addresses and strings become texts, or failures that say why not. The page is not
 * touched.
 */

import { Failure, failureOf } from "../failure.js";
import { fetchText } from "../fetching.js";
import { readFile } from "../file.js";
import { opensAsSaved } from "../form.js";
import { TEXT_LIMIT } from "../limits.js";
import { readSaved } from "../saved.js";

/**
 * @typedef {import("./texts.js").Text} Text
 * @typedef {import("../form.js").Form} Form
 *
 * What became of several sources.
 * @typedef {object} Intake
 * @property {Text[]} texts
 * @property {Failure[]} failures
 */

/**
 * Reads files, each for itself: one that fails does not keep the others out.
 *
 * @param {Iterable<File>} files
 * @returns {Promise<Intake>}
 */
export async function takeFiles(files) {
  return gathered([...files].map(takeFile));
}

/**
 * Reads what addresses give. Whoever sends somebody a link to the workbench chooses what it opens, so it opens nothing
 * but files of its own site.
 *
 * @param {readonly string[]} addresses
 * @param {string} base What a relative address is relative to.
 * @returns {Promise<Intake>}
 */
export function takeAddresses(addresses, base) {
  const read = async (/** @type {string} */ address) => {
    const url = ownAddress(address, base);
    const { text, form } = await fetchText(url.href, { base, signal: new AbortController().signal });
    return asText(nameOf(address), text, form);
  };
  return gathered(addresses.map(read));
}

/**
 * Takes a string that was pasted or dropped.
 *
 * @param {string} text
 * @param {string} name
 * @returns {Promise<Intake>}
 */
export function takeString(text, name) {
  const read = async () => {
    if (text.trim() === "") throw new Failure("empty", { name });
    if (text.length > TEXT_LIMIT)
      throw new Failure("too-large", { name, size: text.length, limit: TEXT_LIMIT });
    return asText(name, text, "auto");
  };
  return gathered([read()]);
}

/**
 * @param {File} file
 * @returns {Promise<Text>}
 */
async function takeFile(file) {
  const { text, form } = await readFile(file);
  return asText(file.name, text, form);
}

/**
 * @param {string} name
 * @param {string} text
 * @param {Form} form
 * @returns {Text}
 */
function asText(name, text, form) {
  if (form === "saved" || (form === "auto" && opensAsSaved(text))) {
    const parse = readSaved(text, name);
    return { name, text: parse.text, format: "auto", parse };
  }
  return { name, text, format: form, parse: null };
}

/**
 * @param {Promise<Text>[]} readings
 * @returns {Promise<Intake>}
 */
async function gathered(readings) {
  /** @type {Intake} */
  const intake = { texts: [], failures: [] };
  for (const result of await Promise.allSettled(readings)) {
    if (result.status === "fulfilled") intake.texts.push(result.value);
    else intake.failures.push(failureOf(result.reason));
  }
  return intake;
}

/**
 * @param {string} address
 * @param {string} base
 * @returns {URL}
 * @throws {Failure} `alone`, `address` or `elsewhere`
 */
function ownAddress(address, base) {
  const page = new URL(base);
  // A sign for each character that cannot be seen, as U+2400 for U+0000.
  const shown = address.replace(/[\0-\x20]/g, (sign) =>
    sign === " " ? sign : String.fromCharCode(0x2400 + sign.charCodeAt(0)),
  );
  if (page.protocol === "file:") throw new Failure("alone", { url: shown });
  const url = URL.canParse(address, base) ? new URL(address, base) : null;
  // What cannot be seen falls off an address, and the page itself is no readout.
  if (!url || shown !== address || (url.origin === page.origin && url.pathname === page.pathname)) {
    throw new Failure("address", { url: shown });
  }
  if (url.origin !== page.origin) throw new Failure("elsewhere", { url: url.href });
  return url;
}

/**
 * The last part of an address, as a person would call the file.
 *
 * @param {string} address
 * @returns {string}
 */
function nameOf(address) {
  const last = address.split(/[?#]/)[0].split("/").filter(Boolean).at(-1) ?? address;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
