// Markup as data, and its one writer. In go names, attributes and words, out comes HTML or XML as a string in which words
// are words whatever stands in them; nothing is parsed, and no page is touched.

/**
 * @typedef {{name: string, attributes: Attributes, children: Content[]}} Tag
 * @typedef {Tag | string | null | undefined | false} Content
 * @typedef {Record<string, string | number | boolean | null | undefined>} Attributes
 */

/** Elements of HTML that have no end, and those whose words the browser does not unescape. */
const EMPTY = new Set(["br", "hr", "img", "input", "link", "meta"]);
const RAW = new Set(["script", "style"]);

/** What no XML may hold, and HTML takes for an error: control characters, halves of characters, two that are none. */
const UNFIT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * An element. An attribute that is null, undefined or false is left out; true is the empty string.
 * @param {string} name
 * @param {Attributes} [attributes]
 * @param {...Content} children
 * @returns {Tag}
 */
export const tag = (name, attributes = {}, ...children) => ({ name, attributes, children });

/**
 * @param {Content[]} contents
 * @param {"html" | "xml"} form
 * @returns {string}
 */
export const writeAll = (contents, form) => contents.map((content) => write(content, form)).join("");

/**
 * @param {Content} content
 * @param {"html" | "xml"} form
 * @returns {string}
 */
export function write(content, form) {
  if (content === null || content === undefined || content === false) return "";
  if (typeof content === "string") return escaped(content);
  const { name, attributes, children } = content;
  const opening = begin(name, attributes);
  if (form === "html" && EMPTY.has(name)) return opening;
  if (form === "xml" && children.length === 0) return opening.replace(/>$/, "/>");
  const inner = form === "html" && RAW.has(name) ? raw(children) : writeAll(children, form);
  return `${opening}${inner}</${name}>`;
}

/**
 * The beginning of an element whose contents are written piece by piece.
 * @param {string} name
 * @param {Attributes} [attributes]
 */
export const begin = (name, attributes = {}) =>
  `<${name}${Object.entries(attributes).map(attribute).join("")}>`;

/**
 * JSON for a script element: what could end the script, or a line of it, is written as an escape that JSON reads back.
 * @param {unknown} value
 */
export const jsonForScript = (value) =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/**
 * Whether words can stand in a script or a style sheet of a page as they are. The pattern is written so that it does not
 * stand in the way of itself.
 * @param {string} words
 */
export const isFitForRaw = (words) => !/<(?:\/(?:script|style)|!--)/i.test(words);

/**
 * @param {[string, string | number | boolean | null | undefined]} attribute
 */
function attribute([name, value]) {
  if (value === null || value === undefined || value === false) return "";
  return ` ${name}="${value === true ? "" : escaped(String(value))}"`;
}

/** @param {Content[]} children */
function raw(children) {
  const words = children.filter((child) => typeof child === "string").join("");
  if (!isFitForRaw(words)) throw new RangeError("words that would end the element they stand in");
  return words;
}

/** @param {string} words */
export function escaped(words) {
  return words
    .replace(UNFIT, "\uFFFD")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}
