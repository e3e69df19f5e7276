// The rows of the timeline: who speaks, a lane a topic, quotations and dates. In go a document's facts, out come rows
// of marks placed on the course; how a mark looks and how wide it is on a screen is not known here.

/**
 * @typedef {import("../model.js").Span} Span
 * @typedef {object} Mark
 * @property {Span} span what it stands for: a sentence, a turn, a quotation, the words of a date
 * @property {number} from its place on the course
 * @property {number} to
 * @property {string | null} who a person's id, "joint", or null where the text does not say
 * @property {string} hue
 * @property {string} key tells whose it is from whose it is not, where several people share a hue
 * @property {string[]} topics ids of the topics that it takes up
 * @property {Span[]} words the words that name them
 */

/**
 * @typedef {object} Row
 * @property {string} id a topic's id, or "track", "quotes", "moments"
 * @property {"track" | "topic" | "quotes" | "moments" | "found"} kind
 * @property {string} label of a topic; else empty, and named by the strings table
 * @property {number} [weight] of a topic, as in the parse
 * @property {string} [category] of a topic, as in the parse
 * @property {boolean} tail whether it may be folded away
 * @property {string[]} topics the ids that share a lane
 * @property {Mark[]} marks in the order of the text
 */

/** More lanes than this are no glance any more. */
const MANY = 12;

/**
 * @param {import("../model.js").Document} document
 * @param {import("./course.js").Course} course
 * @param {import("./cast.js").Cast} cast
 */
export function rowsOf(document, course, cast) {
  /**
   * @param {Span} span
   * @param {string | null} who
   * @param {Partial<Mark>} [more]
   * @returns {Mark}
   */
  const mark = (span, who, more) => ({
    span,
    ...course.place(span),
    who,
    hue: cast.hue(who),
    key: cast.key(who),
    topics: [],
    words: [],
    ...more,
  });
  const turns = document.turns.filter(({ paragraphs }) => paragraphs.length > 0);
  const spoken = turns.map((turn) => mark(spokenSpan(turn), turn.speaker));
  const quoted = document.quotes.filter(({ speaker }) => speaker !== null);
  return {
    // Where nobody speaks in turn, the track shows who is quoted.
    track: row("track", turns.length > 0 ? spoken : quoted.map(({ span, speaker }) => mark(span, speaker))),
    lanes: fold(lanesOf(document.topics, mark)),
    quotes: row(
      "quotes",
      document.quotes.map((quote) => mark(quote.span, quote.speaker, { topics: quote.topics })),
    ),
    moments: row(
      "moments",
      document.moments.map((moment) => mark(moment.span, null, { words: [moment.span] })),
    ),
  };
}

/**
 * @param {"track" | "quotes" | "moments"} kind
 * @param {Mark[]} marks
 * @returns {Row}
 */
const row = (kind, marks) => ({ id: kind, kind, label: "", tail: false, topics: [], marks });

/**
 * A turn's words, without its label.
 * @param {import("../model.js").Turn} turn
 */
function spokenSpan({ paragraphs, span }) {
  return { start: paragraphs[0].span.start, end: paragraphs.at(-1)?.span.end ?? span.end };
}

/**
 * @param {import("../model.js").Topic[]} topics
 * @param {(span: Span, who: string | null, more: Partial<Mark>) => Mark} mark
 * @returns {(Row & {weight: number})[]}
 */
function lanesOf(topics, mark) {
  const roots = rootsOf(topics);
  /** @type {Map<string, import("../model.js").Topic[]>} */
  const families = new Map();
  for (const topic of topics) {
    const root = roots.get(topic.id) ?? topic.id;
    families.set(root, [...(families.get(root) ?? []), topic]);
  }
  const lanes = [...families].map(([id, family]) => {
    const head = family.find((topic) => topic.id === id) ?? family[0];
    return {
      id,
      kind: /** @type {const} */ ("topic"),
      label: head.label,
      tail: !family.some(({ core }) => core),
      weight: Math.max(...family.map(({ weight }) => weight)),
      category: head.category,
      topics: family.map((topic) => topic.id),
      marks: marksOf(family, mark),
    };
  });
  return lanes
    .filter(({ marks }) => marks.length > 0)
    .sort((a, b) => a.marks[0].words[0].start - b.marks[0].words[0].start);
}

/**
 * The topic whose lane each topic shares. A parent that is missing, or that leads back to its child, is none.
 * @param {import("../model.js").Topic[]} topics
 * @returns {Map<string, string>}
 */
function rootsOf(topics) {
  const parents = new Map(topics.map(({ id, parent }) => [id, parent]));
  /** @type {Map<string, string>} */
  const roots = new Map();
  for (const { id } of topics) {
    const seen = new Set([id]);
    let at = id;
    for (let up = parents.get(at); up && parents.has(up) && !seen.has(up); up = parents.get(at)) {
      seen.add(up);
      at = up;
    }
    roots.set(id, at);
  }
  return roots;
}

/**
 * One mark a sentence, whatever number of times the sentence names the lane's topics.
 * @param {import("../model.js").Topic[]} family
 * @param {(span: Span, who: string | null, more: Partial<Mark>) => Mark} mark
 * @returns {Mark[]}
 */
function marksOf(family, mark) {
  /** @type {Map<number, {topic: string, mention: import("../model.js").Mention}[]>} */
  const sentences = new Map();
  const known = new Set(family.map(({ id }) => id));
  for (const topic of family) {
    for (const mention of topic.mentions) {
      // The words of a narrower topic stand with that topic.
      if (mention.below && known.has(mention.below)) continue;
      const named = sentences.get(mention.sentence.start);
      if (named) named.push({ topic: topic.id, mention });
      else sentences.set(mention.sentence.start, [{ topic: topic.id, mention }]);
    }
  }
  const marks = [...sentences.values()].map((named) => {
    if (named.length === 1) {
      const [{ topic, mention }] = named;
      return mark(mention.sentence, bearer([mention]), { topics: [topic], words: [mention.span] });
    }
    named.sort((a, b) => a.mention.span.start - b.mention.span.start);
    const topics = [...new Set(named.map(({ topic }) => topic))];
    const words = named.map(({ mention }) => mention.span);
    return mark(named[0].mention.sentence, bearer(named.map(({ mention }) => mention)), { topics, words });
  });
  return marks.sort((a, b) => a.span.start - b.span.start);
}

/**
 * Whose mark a sentence is: its speaker's or holder's; of two different ones both, never one of them by chance.
 * @param {import("../model.js").Mention[]} mentions
 * @returns {string | null}
 */
function bearer(mentions) {
  if (mentions.length === 1) return mentions[0].speaker ?? mentions[0].holder ?? null;
  const bearers = new Set(mentions.flatMap(({ speaker, holder }) => speaker ?? holder ?? []));
  if (bearers.size > 1) return "joint";
  return [...bearers][0] ?? null;
}

/**
 * Says which lanes are the long tail: those behind as many as a glance takes in, the ones that a reader would list first
 * and then by their weight. One lane alone is not worth a button.
 * @param {(Row & {weight: number})[]} lanes
 * @returns {Row[]}
 */
function fold(lanes) {
  const byWeight = [...lanes].sort((a, b) => Number(a.tail) - Number(b.tail) || b.weight - a.weight);
  const shown = new Set(lanes.length - MANY > 1 ? byWeight.slice(0, MANY) : lanes);
  return lanes.map((lane) => ({ ...lane, tail: !shown.has(lane) }));
}
