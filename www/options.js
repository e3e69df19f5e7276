/**
 * The one table of what a page may say to the element: it drives the attributes, the properties, the checks, the types
 * and the documentation. Data and the functions that read it; no DOM.
 */

/**
 * @typedef {object} Option
 * @property {string} name The attribute.
 * @property {string} property The property that reflects it.
 * @property {"string" | "word" | "date"} type `word` is one of `values`; `date` is ISO 8601, as precise as known.
 * @property {readonly string[]} [values] What a `word` may be.
 * @property {string} default What holds when the attribute is missing.
 * @property {string} [takes] What the property takes beyond a string, as TypeScript says it.
 * @property {string} [bare] What an attribute without a value stands for; the default if left out.
 * @property {string} doc One line for the documentation.
 */

/** @type {readonly Option[]} */
export const OPTIONS = [
  {
    name: "src",
    property: "src",
    type: "string",
    default: "",
    doc: "Address of a text, Markdown or HTML file, or of a parse saved as JSON.",
  },
  {
    name: "for",
    property: "htmlFor",
    type: "string",
    default: "",
    doc: "Id of an element of the same page whose text is read: an article, or a script of type text/markdown.",
  },
  {
    name: "format",
    property: "format",
    type: "word",
    values: ["auto", "text", "markdown", "html"],
    default: "auto",
    doc: "Form of the source; found from its name and its text if left out.",
  },
  {
    name: "date",
    property: "date",
    type: "date",
    default: "",
    doc: "Reference date (ISO 8601) for words such as “yesterday”, used when the text has no date.",
  },
  {
    name: "language",
    property: "language",
    type: "string",
    default: "",
    doc: "BCP 47 tag of the text's language; found from the text if left out.",
  },
  {
    name: "headline",
    property: "headline",
    type: "string",
    default: "",
    doc: "Title, used when the text has none.",
  },
  {
    name: "publisher",
    property: "publisher",
    type: "string",
    default: "",
    doc: "Who published the text, for citations; the institution that the text names if left out.",
  },
  {
    name: "url",
    property: "url",
    type: "string",
    default: "",
    doc: "Address of the page where the text was published, for citations and for links to their words.",
  },
  {
    name: "topics",
    property: "topics",
    type: "string",
    default: "",
    doc: "Topics of your own, one a line: the label, then other words for it behind bars (“Lune bridge | the bridge”); or a list in JSON.",
  },
  {
    name: "against",
    property: "against",
    type: "string",
    default: "",
    takes: "Node | Blob | Parse | null",
    doc: "Another account of the same conversation, which this one is compared with: the address of a file as for “src”, or “#” and the id of an element of the same page. The property also takes the account itself: a text of more than one line, a node, a file, or a parse.",
  },
  {
    name: "loading",
    property: "loading",
    type: "word",
    values: ["eager", "lazy"],
    default: "eager",
    doc: "When to begin: at once, or when the element comes near the visible part of the page.",
  },
  {
    name: "reader",
    property: "reader",
    type: "word",
    values: ["auto", "inside", "page"],
    default: "auto",
    doc: "Where the text is read: in the widget, or in the page's own article, whose words are lit. Left to itself (auto), an article that “for” names and that can be seen stays the reader.",
  },
  {
    name: "links",
    property: "links",
    type: "word",
    values: ["off", "on", "live"],
    default: "off",
    bare: "on",
    doc: "Whether the page's address leads into the text: links to a sentence by its words are made and opened (on), and the address follows what is chosen (live).",
  },
];

/** A date as precise as known: a year, a month, a day, with a time of day behind a day. */
const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T\d{2}:\d{2}(?::\d{2})?)?)?)?$/;

/**
 * Whether a string is a date as precise as known.
 *
 * @param {string} value
 * @returns {boolean}
 */
export const isDate = (value) => DATE.test(value);

/** What is wrong with a value, for the sentence about it. */
/** @typedef {{name: string, value: string, allowed: string | {key: string}}} Misuse */

/**
 * What an attribute's text stands for, and what is wrong with it if anything is. A wrong value counts as none.
 *
 * @param {Option} option
 * @param {string | null} written The attribute; `null` if it is missing.
 * @returns {{value: string, misuse: Misuse | null}}
 */
export function readOption(option, written) {
  const value = written?.trim() ?? "";
  if (value === "") {
    return { value: (written !== null && option.bare) || option.default, misuse: null };
  }
  if (option.type === "date" && !isDate(value)) {
    return { value: option.default, misuse: { name: option.name, value, allowed: { key: "allowed.date" } } };
  }
  if (option.type !== "word") return { value, misuse: null };
  const word = value.toLowerCase();
  if (option.values?.includes(word)) return { value: word, misuse: null };
  const allowed = option.values?.join(", ") ?? "";
  return { value: option.default, misuse: { name: option.name, value, allowed } };
}

/**
 * The option of an attribute.
 *
 * @param {string} name
 * @returns {Option | undefined}
 */
export function optionNamed(name) {
  return OPTIONS.find((option) => option.name === name);
}
