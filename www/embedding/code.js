/**
 * The code that puts a readout into a page. In go addresses and words, which may be anybody's, out comes markup in which
 * they are nothing but attributes and text. No DOM.
 */

/**
 * @typedef {"tag" | "saved" | "frame"} EmbedForm
 *
 * @typedef {object} Embed
 * @property {EmbedForm} form
 * @property {string} script Address of the script; for a frame, of the one that takes its height.
 * @property {string} integrity Its hash, or nothing.
 * @property {string} frame Address of the frame page.
 * @property {string} source Address of the text or the saved reading, as seen from the page (or, for a frame, from there).
 * @property {string} title
 * @property {string} [format] How the text is to be read, if that was said.
 * @property {object} [parse] The reading, for the form that holds it.
 * @property {string} [against] Address of the other account, if there is one.
 * @property {object} [other] The reading of that with what the comparison found, for the form that holds both.
 */

/** Height of a frame until it has told its own, in CSS pixels: a phone's screen. */
const HEIGHT = 900;

/** The id of the other account within the element. */
const OTHER = "other-account";

/** The markup. @param {Embed} embed */
export function embedCode(embed) {
  if (embed.form === "frame") return frameCode(embed);
  return embed.form === "saved" ? savedCode(embed) : tagCode(embed);
}

/** @param {Embed} embed */
function tagCode(embed) {
  const format = embed.format && embed.format !== "auto" ? attribute("format", embed.format) : "";
  const against = embed.against ? attribute("against", embed.against) : "";
  return [
    scriptTag(embed),
    `<readout-timeline${attribute("src", embed.source)}${format}${against}>`,
    ...fallback(embed),
    "</readout-timeline>",
  ].join("\n");
}

/** @param {Embed} embed */
function savedCode(embed) {
  const { other, parse = {} } = embed;
  const script = (/** @type {object} */ reading, id = "") =>
    `  <script type="application/json"${id && attribute("id", id)}>${scriptText(reading)}</script>`;
  return [
    scriptTag(embed),
    `<readout-timeline${other ? attribute("against", `#${OTHER}`) : ""}>`,
    script(parse),
    ...(other ? [script(other, OTHER)] : []),
    ...fallback(embed),
    "</readout-timeline>",
  ].join("\n");
}

/** @param {Embed} embed */
function frameCode(embed) {
  const [path, query = ""] = embed.frame.split("?");
  const asked = new URLSearchParams(query);
  asked.set("src", embed.source);
  if (embed.against) asked.set("against", embed.against);
  const src = attribute("src", `${path}?${asked}`);
  return [
    `<iframe${src}${attribute("title", embed.title)} width="100%" height="${HEIGHT}" loading="lazy"></iframe>`,
    scriptTag(embed),
  ].join("\n");
}

/** @param {Embed} embed */
function scriptTag({ script, integrity }) {
  const hash = integrity ? `${attribute("integrity", integrity)} crossorigin="anonymous"` : "";
  return `<script defer${attribute("src", script)}${hash}></script>`;
}

/**
 * What a reader meets without the script: the title, and a link where the address is one that may be followed.
 *
 * @param {Embed} embed
 */
function fallback({ title, source }) {
  const lines = title ? [`  <p>${text(title)}</p>`] : [];
  return isFollowable(source)
    ? [...lines, `  <p><a${attribute("href", source)}>Read the text</a></p>`]
    : lines;
}

/**
 * Whether an address leads to a file of the web: one such as javascript: would run in the page.
 *
 * @param {string} address
 */
function isFollowable(address) {
  const base = "https://page.invalid/";
  return address !== "" && URL.canParse(address, base) && /^https?:$/.test(new URL(address, base).protocol);
}

/**
 * @param {string} name
 * @param {string} value
 */
const attribute = (name, value) => ` ${name}="${text(value)}"`;

/** @param {string} words */
function text(words) {
  /** @type {Record<string, string>} */
  const signs = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  return words.replace(/[&<>"']/g, (sign) => signs[sign]);
}

/**
 * JSON inside a script: without “<” nothing in it can end the script or open a comment.
 *
 * @param {object} value
 */
const scriptText = (value) => JSON.stringify(value).replaceAll("<", "\\u003c");
