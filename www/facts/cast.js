// Who is who: everybody who speaks or holds a view, with a short name and a hue. In goes a document, out come its
// members in the order in which hues are given; what a hue looks like is the style sheet's business.

/**
 * @typedef {object} Member
 * @property {string} id
 * @property {string} name
 * @property {string} short what fits into a block: the family name, where one can be told
 * @property {string | null} role
 * @property {string | null} country
 * @property {boolean} present whether the document names them as a participant
 * @property {string} hue "1" to "24": a colour and a sign; or "other" for everybody behind them
 */

/**
 * @typedef {object} Cast
 * @property {Member[]} members participants first, then by first words or first view
 * @property {(holder: string | null) => Member | null} member
 * @property {(holder: string | null) => string} hue "joint" for both sides, "none" where the text does not say
 * @property {(holder: string | null) => string} key tells one holder from another: the hue, or a person's id where several
 *   people share a hue
 */

/** As many colours as stay apart for everybody. */
export const COLOURS = 8;

/**
 * As many people as stay apart by colour and sign: each colour comes with three signs. Those behind them share a grey and
 * are told by name.
 */
export const HUES = 24;

/**
 * The number of a hue's colour, 1 to 8; of what is no person's, 0.
 * @param {string} hue
 */
export const colourOf = (hue) => (Number(hue) > 0 ? ((Number(hue) - 1) % COLOURS) + 1 : 0);

/**
 * @param {import("../model.js").Document} document
 * @param {{hues: Map<string, string>, taken: string[]}} [known] hues that people have in another account of the
 *   conversation already, and all that are taken there
 * @returns {Cast}
 */
export function castOf(document, known = { hues: new Map(), taken: [] }) {
  const people = new Map(document.people.map((person) => [person.id, person]));
  const present = new Set(document.metadata.participants.map(({ person }) => person));
  /** @type {Map<string, Member>} */
  const members = new Map();
  const all = Array.from({ length: HUES }, (_, at) => String(at + 1));
  const free = all.filter((hue) => !known.taken.includes(hue));
  for (const id of [...present, ...voices(document)]) {
    const person = people.get(id);
    if (!person || members.has(id)) continue;
    const hue = known.hues.get(id) ?? free.shift() ?? "other";
    members.set(id, {
      id,
      name: person.name,
      short: shortName(person, document.turns),
      role: person.role,
      country: person.country,
      present: present.has(id),
      hue,
    });
  }
  const member = (/** @type {string | null} */ holder) => members.get(holder ?? "") ?? null;
  const hue = (/** @type {string | null} */ holder) =>
    member(holder)?.hue ?? (holder === "joint" ? "joint" : "none");
  const key = (/** @type {string | null} */ holder) => {
    const found = hue(holder);
    return found === "other" && holder !== null ? holder : found;
  };
  return { members: [...members.values()], member, hue, key };
}

/**
 * The ids of those who speak, are quoted or hold a view, as the text brings them up.
 * @param {import("../model.js").Document} document
 */
function voices(document) {
  const voices = [
    ...document.turns.map(({ span, speaker }) => ({ at: span.start, id: speaker })),
    ...document.quotes.map(({ span, speaker }) => ({ at: span.start, id: speaker })),
    ...document.statements.map(({ span, holder }) => ({ at: span.start, id: holder })),
  ];
  voices.sort((a, b) => a.at - b.at);
  return voices.flatMap(({ id }) => (id && id !== "joint" ? [id] : []));
}

/**
 * The family name, where the text shows which word it is: the one in capitals, or the one by which the account calls
 * them later; else the last word of a person's name. What speakers call each other in their turns is no evidence: they
 * use given names. Institutions and roles keep their whole name.
 * @param {import("../model.js").Person} person
 * @param {import("../model.js").Turn[]} [turns]
 */
export function shortName(person, turns = []) {
  const words = person.name.trim().split(/\s+/);
  if (person.kind !== "person" || words.length < 2) return person.name;
  const capitals = words.filter(
    (word) => word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase(),
  );
  if (capitals.length > 0 && capitals.length < words.length) return capitals.join(" ");
  const told = person.aliases.filter(({ span }) => !turns.some((turn) => isWithin(span, turn.span)));
  const called = new Set(told.map(({ text }) => text));
  const last = words[words.length - 1];
  if (called.has(last)) return last;
  return words.find((word) => called.has(word)) ?? last;
}

/**
 * @param {import("../model.js").Span} span
 * @param {import("../model.js").Span} whole
 */
function isWithin(span, whole) {
  return whole.start <= span.start && span.end <= whole.end;
}
