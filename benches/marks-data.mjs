/**
 * Ten thousand marks, the same for every library: sentences in the order of a text, each in a lane and somebody's. In goes
 * a count, out come plain data, and a parse made of them.
 */

const LANES = 20;
const PEOPLE = 6;
/** Sentences a turn. */
const TURN = 8;

/** @typedef {{start: number, end: number, lane: number, who: number, words: string}} Datum places in characters */

/**
 * @param {number} count
 * @returns {{text: string, data: Datum[]}}
 */
export function marksOf(count) {
  /** @type {Datum[]} */
  const data = [];
  let text = "";
  for (let at = 0; at < count; at += 1) {
    // A fixed stride through lanes and lengths, so that neighbours differ and every run is the same.
    const lane = (at * 7 + Math.floor(at / 13)) % LANES;
    const who = Math.floor(at / TURN) % PEOPLE;
    const words = `Of subject ${lane} it was said${" once more".repeat(at % 3)} that work goes on.`;
    if (text !== "") text += at % TURN === 0 ? "\n" : " ";
    data.push({ start: text.length, end: text.length + words.length, lane, who, words });
    text += words;
  }
  return { text, data };
}

/**
 * The parse that the element takes in place of a text.
 *
 * @param {{text: string, data: Datum[]}} marks
 */
export function parseOf({ text, data }) {
  const people = Array.from({ length: PEOPLE }, (_, at) => ({
    id: `p${at + 1}`,
    kind: "person",
    name: `Speaker ${at + 1}`,
    role: null,
    country: null,
    side: null,
    aliases: [],
  }));
  /** @type {Datum[][]} */
  const turns = [];
  for (let at = 0; at < data.length; at += TURN) turns.push(data.slice(at, at + TURN));
  const spans = turns.map((turn) => ({ start: turn[0].start, end: turn[turn.length - 1].end }));
  const nothing = Object.fromEntries(
    ["title", "standfirst", "date", "place", "medium", "initiator", "duration", "institution", "attribution"].map(
      (key) => [key, null],
    ),
  );
  const document = {
    id: "d1",
    kind: "transcript",
    language: "en",
    span: { start: 0, end: text.length },
    metadata: {
      ...nothing,
      captions: [],
      participants: people.map(({ id }) => ({ person: id })),
      tags: { geography: [], topics: [], persons: [] },
      publication: { sections: [], date: null },
      spans: { ...nothing, time: null, published: null },
    },
    people,
    sections: [
      {
        kind: "transcript",
        heading: null,
        span: { start: 0, end: text.length },
        paragraphs: spans.map((span, at) => ({
          id: `g${at + 1}`,
          span,
          form: "prose",
          sentences: turns[at].map(({ start, end }) => ({ start, end })),
          marks: [],
        })),
      },
    ],
    furniture: [],
    turns: spans.map((span, at) => ({
      id: `t${at + 1}`,
      speaker: people[turns[at][0].who].id,
      label: null,
      note: null,
      directions: [],
      span,
      paragraphs: [{ id: `g${at + 1}`, span }],
    })),
    quotes: [],
    statements: [],
    topics: Array.from({ length: LANES }, (_, lane) => ({
      id: `c${lane}`,
      label: `Subject ${lane}`,
      category: "general",
      parent: null,
      core: true,
      weight: 1 / LANES,
      mentions: data.flatMap((datum, at) =>
        datum.lane === lane ? [mentionOf(datum, Math.floor(at / TURN), people[datum.who].id)] : [],
      ),
    })),
    moments: [],
  };
  return { text, documents: [document], notes: [], origin: [], edited: false };
}

/**
 * @param {Datum} datum
 * @param {number} turn
 * @param {string} speaker
 */
function mentionOf({ start, end, lane }, turn, speaker) {
  const named = start + "Of ".length;
  return {
    span: { start: named, end: named + `subject ${lane}`.length },
    sentence: { start, end },
    section: 0,
    turn: `t${turn + 1}`,
    speaker,
    holder: null,
  };
}
