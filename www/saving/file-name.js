// Names of files from a document's date and title. In go words of any kind, out comes a name that every system takes.

/** The longest that the words of a name are, in bytes: every system takes 255, and a mark for a second copy needs room. */
const BYTES = 120;

/** What Windows keeps for its devices, with any ending. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** What some system forbids in a name, what cannot be seen in one, and what has a meaning on a command line. */
const APART = /[^\p{L}\p{M}\p{N}]+/gu;

/**
 * @param {{title: string | null, date: string | null}} metadata
 * @param {string} ending such as "json", or "quotations.csv"
 * @returns {string}
 */
export function fileName({ title, date }, ending) {
  const day = /^\d{4}(-\d\d){0,2}/.exec(date ?? "")?.[0];
  const words = cut(
    [day, title].filter(Boolean).join(" ").normalize("NFC").replace(APART, "-").replace(/^-|-$/g, ""),
  );
  const name = words === "" || DEVICES.test(words) ? ["readout", words].filter(Boolean).join("-") : words;
  return `${name}.${ending}`;
}

/**
 * Cut behind a whole word, where there is one.
 * @param {string} words
 */
function cut(words) {
  const encoder = new TextEncoder();
  let room = BYTES;
  let kept = "";
  for (const letter of words) {
    room -= encoder.encode(letter).length;
    if (room < 0) return kept.replace(/(.{20,})-[^-]*$/u, "$1");
    kept += letter;
  }
  return kept;
}
