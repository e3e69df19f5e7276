/**
 * What an editor mends in who says what, and how: the speaker of a turn or a quotation, the holder and the stance of a
 * statement, a quotation or statement that is none. In go a document and a correction, out comes the mended document or
 * `null`. Mentions of topics inside what somebody says follow.
 */

/**
 * @typedef {import("./corrections.js").Correction} Correction
 * @typedef {import("./corrections.js").Mended} Mended
 * @typedef {import("../model.js").Document} Document
 * @typedef {import("../model.js").Mention} Mention
 * @typedef {import("../model.js").Span} Span
 */

/** @type {readonly import("../model.js").Statement["stance"][]} */
export const STANCES = [
  "discussed",
  "statement",
  "emphasis",
  "agreement",
  "commitment",
  "support",
  "concern",
  "request",
  "courtesy",
  "invitation",
  "expectation",
];

/**
 * Somebody else, or nobody, as the speaker of a turn or quotation or the holder of a statement; only a statement can be
 * both sides'.
 *
 * @param {Document} document
 * @param {Extract<Correction, {kind: "speaker"}>} correction
 * @returns {Mended | null}
 */
export function correctSpeaker(document, { of, fact, value }) {
  const known = value === null || document.people.some(({ id }) => id === value);
  if (!known && !(value === "joint" && of === "statement")) return null;
  const mended = { turn: ofTurn, quote: ofQuote, statement: ofStatement }[of]?.(document, fact, value);
  if (!mended || mended.who === value) return null;
  return {
    document: mended.document,
    before: nameIn(document, mended.who),
    after: nameIn(document, value),
    span: mended.span,
  };
}

/**
 * A turn's speaker says what is in it: what was told of the old one there is told of the new one.
 *
 * @param {Document} document
 * @param {string} id
 * @param {string | null} value
 */
function ofTurn(document, id, value) {
  const turn = document.turns.find((each) => each.id === id);
  if (!turn) return null;
  const who = turn.speaker;
  /** @param {{turn: string | null}} fact @param {string | null} said */
  const follows = (fact, said) => fact.turn === id && said === who && who !== null;
  return {
    who,
    span: turn.label ?? turn.span,
    document: {
      ...document,
      turns: document.turns.map((each) => (each === turn ? { ...each, speaker: value } : each)),
      quotes: document.quotes.map((quote) =>
        follows(quote, quote.speaker) ? { ...quote, speaker: value, evidence: null } : quote,
      ),
      statements: document.statements.map((statement) =>
        follows(statement, statement.holder) ? { ...statement, holder: value, evidence: null } : statement,
      ),
      topics: withMentions(document, (mention) => {
        if (mention.turn !== id) return mention;
        const holder = follows(mention, mention.holder) ? value : mention.holder;
        return { ...mention, speaker: mention.speaker === who ? value : mention.speaker, holder };
      }),
    },
  };
}

/**
 * @param {Document} document
 * @param {string} id
 * @param {string | null} value
 */
function ofQuote(document, id, value) {
  const quote = document.quotes.find((each) => each.id === id);
  if (!quote) return null;
  return {
    who: quote.speaker,
    span: quote.span,
    document: {
      ...document,
      quotes: document.quotes.map((each) =>
        each === quote ? { ...each, speaker: value, evidence: null } : each,
      ),
      topics: withSpeakerInside(document, quote, value),
    },
  };
}

/**
 * @param {Document} document
 * @param {string} id
 * @param {string | null} value
 */
function ofStatement(document, id, value) {
  const statement = document.statements.find((each) => each.id === id);
  if (!statement) return null;
  return {
    who: statement.holder,
    span: statement.span,
    document: {
      ...document,
      statements: document.statements.map((each) =>
        each === statement ? { ...each, holder: value, evidence: null } : each,
      ),
      topics: withHolderInside(document, statement, value),
    },
  };
}

/**
 * How a statement is put.
 *
 * @param {Document} document
 * @param {Extract<Correction, {kind: "stance"}>} correction
 * @returns {Mended | null}
 */
export function correctStance(document, { statement: id, value }) {
  const statement = document.statements.find((each) => each.id === id);
  if (!statement || !STANCES.includes(value) || statement.stance === value) return null;
  const statements = document.statements.map((each) =>
    each === statement ? { ...each, stance: value } : each,
  );
  return {
    document: { ...document, statements },
    before: statement.stance,
    after: value,
    span: statement.span,
  };
}

/**
 * A quotation or a statement that is none. The words stay where they are; only what was told of them goes.
 *
 * @param {Document} document
 * @param {Extract<Correction, {kind: "drop"}>} correction
 * @param {string} text
 * @returns {Mended | null}
 */
export function dropFact(document, { of, fact }, text) {
  const quote = of === "quote" ? document.quotes.find(({ id }) => id === fact) : undefined;
  const statement = of === "statement" ? document.statements.find(({ id }) => id === fact) : undefined;
  const gone = quote ?? statement;
  if (!gone) return null;
  const quotes = document.quotes.filter((each) => each !== quote);
  const statements = document.statements.filter((each) => each !== statement);
  const topics = quote
    ? withSpeakerInside(document, quote, null)
    : withHolderInside({ ...document, statements }, statement ?? gone, null);
  return {
    document: { ...document, quotes, statements, topics },
    before: text.slice(gone.span.start, gone.span.end),
    after: null,
    span: gone.span,
  };
}

/**
 * The topics with another speaker of what a quotation holds. In a turn its speaker speaks, whoever he quotes.
 *
 * @param {Document} document
 * @param {{span: Span, speaker: string | null}} quote
 * @param {string | null} value
 */
function withSpeakerInside(document, quote, value) {
  return withMentions(document, (mention) =>
    mention.turn === null && mention.speaker === quote.speaker && isWithin(mention.span, quote.span)
      ? { ...mention, speaker: value }
      : mention,
  );
}

/**
 * The topics with another holder of what a statement holds. Where statements lie in each other the innermost counts, and
 * where one goes, the one around it.
 *
 * @param {Document} document
 * @param {{span: Span, id: string}} statement
 * @param {string | null} value
 */
function withHolderInside(document, statement, value) {
  const isThere = document.statements.some(({ id }) => id === statement.id);
  return withMentions(document, (mention) => {
    if (!isWithin(mention.span, statement.span)) return mention;
    const around = document.statements.filter(({ span }) => isWithin(mention.span, span)).at(-1);
    if (isThere) return around?.id === statement.id ? { ...mention, holder: value } : mention;
    const inner =
      around && around.span.start >= statement.span.start && around.span.end <= statement.span.end;
    return inner ? mention : { ...mention, holder: around?.holder ?? null };
  });
}

/**
 * @param {Document} document
 * @param {(mention: Mention) => Mention} change
 */
function withMentions({ topics }, change) {
  return topics.map((topic) => ({ ...topic, mentions: topic.mentions.map(change) }));
}

/**
 * @param {Span} inner
 * @param {Span} outer
 */
const isWithin = (inner, outer) => outer.start <= inner.start && inner.end <= outer.end;

/**
 * The name of an id; “joint” stands for itself.
 *
 * @param {Document} document
 * @param {string | null} id
 */
function nameIn({ people }, id) {
  return people.find((person) => person.id === id)?.name ?? id;
}
