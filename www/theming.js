/**
 * What a page can change of the looks: the custom properties and the parts, each with what it is for. Data for the
 * documentation and its tests; the element itself needs none of it.
 */

/**
 * @typedef {object} Property
 * @property {string} name a custom property, set on the element or on anything around it
 * @property {string} light what holds where the page sets nothing, on light paper
 * @property {string} dark the same on dark paper
 * @property {string} doc
 *
 * @typedef {object} Part
 * @property {string} name for `readout-timeline::part(name)`
 * @property {string} doc
 */

/** @param {string} name @param {string} light @param {string} dark @param {string} doc @returns {Property} */
const colour = (name, light, dark, doc) => ({ name, light, dark, doc });

/** @param {string} name @param {string} value @param {string} doc @returns {Property} */
const size = (name, value, doc) => ({ name, light: value, dark: value, doc });

/** @type {readonly Property[]} */
export const PROPERTIES = [
  colour(
    "--rt-paper",
    "#ffffff",
    "#16171b",
    "What the page is painted with; the widget paints little with it.",
  ),
  colour("--rt-ink", "#1a1b1f", "#ececf0", "Words, and what is chosen."),
  colour("--rt-quiet", "#5b5e68", "#a6a8b3", "Words beside the matter: counts, dates, notes."),
  colour("--rt-line", "#e4e5ea", "#2e3038", "Hairlines, rails, edges of fields."),
  colour("--rt-ground", "#e9eaee", "#2b2e35", "The track where nobody speaks; filters."),
  colour("--rt-highlight", "#fcf0bd", "#423a18", "The lit sentence, searched words."),
  colour("--rt-hatch", "#777a86", "#9a9da9", "What both sides say together, and what nobody is said to say."),
  colour("--rt-focus", "#1a1b1f", "#ffffff", "The ring around what has the focus."),
  colour(
    "--rt-person-1",
    "#2a6ca5",
    "#6fb1e8",
    "The first person; the ninth and the seventeenth with other signs.",
  ),
  colour("--rt-person-2", "#c1511f", "#f4935a", "The second person."),
  colour("--rt-person-3", "#2ba47c", "#11dc9f", "The third person; letters on it are dark."),
  colour("--rt-person-4", "#58091e", "#fcc6f6", "The fourth person."),
  colour("--rt-person-5", "#ba70eb", "#7971e4", "The fifth person; letters on it are dark."),
  colour("--rt-person-6", "#2d0c7e", "#cef580", "The sixth person."),
  colour("--rt-person-7", "#344f08", "#8c830b", "The seventh person."),
  colour("--rt-person-8", "#9c1669", "#d65589", "The eighth person."),
  colour("--rt-person-other", "#63656f", "#a3a5b0", "Everybody behind the twenty-fourth person."),
  size("--rt-font", "inherit", "The font of labels and buttons."),
  size("--rt-text-font", "var(--_font)", "The font of the text."),
  size("--rt-title-font", "var(--_text-font)", "The font of the title."),
  size("--rt-size", "0.875rem", "The size of labels and buttons."),
  size("--rt-text-size", "1.0625rem", "The size of the text."),
  size("--rt-reader-height", "min(46rem, 82vh)", "The most height of the text and of the panel beside it."),
  size(
    "--rt-labels",
    "clamp(9.5rem, 28cqi, 15.5rem)",
    "The width of the lanes' names, where they stand beside the lanes.",
  ),
];

/** @type {readonly Part[]} In the order in which they stand on the page. */
export const PARTS = [
  { name: "notice", doc: "The message while a text is read, or where it cannot be shown." },
  { name: "widget", doc: "Everything that is drawn." },
  { name: "documents", doc: "The choice among several documents." },
  { name: "header", doc: "Kind, title, date line and people." },
  { name: "kicker", doc: "What kind of account it is." },
  { name: "title", doc: "The title." },
  { name: "dateline", doc: "Date, place, medium, number of words." },
  { name: "chip", doc: "A person's name, which filters when pressed." },
  { name: "chip-more", doc: "The button that brings further names." },
  { name: "main", doc: "Tabs, filters and views." },
  { name: "bar", doc: "The line of tabs, search, share and save." },
  { name: "tab", doc: "A tab, of the views or of the panel." },
  { name: "search", doc: "The field that searches the text." },
  { name: "actions", doc: "Share and save." },
  { name: "menu-button", doc: "A button that opens a menu." },
  { name: "share", doc: "The button “Share”." },
  { name: "menu", doc: "An open menu." },
  { name: "save", doc: "The button “Save”." },
  { name: "offer", doc: "The field with words to copy by hand, where the browser does not allow copying." },
  { name: "note", doc: "A word about what was just done." },
  { name: "filters", doc: "The line of what is filtered." },
  { name: "filter", doc: "One condition of it." },
  { name: "timeline", doc: "The discussion view." },
  { name: "calendar", doc: "The calendar view." },
  { name: "table", doc: "The table view." },
  { name: "sort", doc: "The choice of the lanes' order." },
  { name: "row", doc: "A row of the timeline or the calendar: a name and a strip." },
  { name: "label", doc: "The name of a row, which lists its sentences." },
  { name: "strip", doc: "The marks of a row." },
  { name: "mark", doc: "The marks of one person in a row." },
  { name: "list", doc: "The open list of a row's sentences." },
  { name: "lane-action", doc: "“Only this topic”, “Hide this topic”." },
  { name: "fold", doc: "The button that brings the long tail of topics." },
  { name: "axis", doc: "The words under the lanes." },
  { name: "keys", doc: "The list of keys." },
  { name: "zoom", doc: "The buttons that zoom." },
  { name: "zoom-button", doc: "One of them." },
  { name: "card", doc: "The card of a mark." },
  { name: "comparison", doc: "The comparison with another account." },
  { name: "match-bar", doc: "The line that leads from match to match." },
  { name: "match-step", doc: "A button in it." },
  { name: "below", doc: "Text and panel." },
  { name: "reader", doc: "The text." },
  { name: "around", doc: "What stands around the account, folded." },
  { name: "section-heading", doc: "“Summary”, “Transcript”." },
  { name: "speaker", doc: "The name before a turn." },
  { name: "paragraph", doc: "A paragraph of the text." },
  { name: "way-back", doc: "The button from the text back to where the sentence was chosen." },
  { name: "panel", doc: "Quotations, positions, people, dates, details." },
  { name: "copy", doc: "A button that copies a quotation with its citation." },
  { name: "copy-sentence", doc: "The button that copies the lit sentence with its citation." },
  { name: "stance", doc: "A kind of statement, which filters when pressed." },
];
