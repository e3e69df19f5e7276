/**
 * What an editor mends in the topics of a document: a name, two that are one, one that is none. In go a document and a
 * correction, out comes the mended document or `null`. Quotations, statements and narrower topics that point to a topic
 * are re-pointed.
 */

/**
 * @typedef {import("./corrections.js").Correction} Correction
 * @typedef {import("./corrections.js").Mended} Mended
 * @typedef {import("../model.js").Document} Document
 * @typedef {import("../model.js").Topic} Topic
 * @typedef {import("../model.js").Span} Span
 */

/** A word or a number, as weights count them. */
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/**
 * Another label.
 *
 * @param {Document} document
 * @param {Extract<Correction, {kind: "topic"}>} correction
 * @returns {Mended | null}
 */
export function renameTopic(document, { topic: id, value }) {
  const topic = document.topics.find((each) => each.id === id);
  const label = value.trim();
  if (!topic || label === "" || label === topic.label) return null;
  const topics = document.topics.map((each) => (each === topic ? { ...each, label } : each));
  return { document: { ...document, topics }, before: topic.label, after: label, span: placeOf(topic) };
}

/**
 * Two that are one: the second takes over the mentions and the narrower topics of the first.
 *
 * @param {Document} document
 * @param {Extract<Correction, {kind: "merge-topics"}>} correction
 * @param {string} text
 * @returns {Mended | null}
 */
export function mergeTopics(document, { from, into }, text) {
  const gone = document.topics.find(({ id }) => id === from);
  const kept = document.topics.find(({ id }) => id === into);
  if (!gone || !kept || gone === kept) return null;
  const parent = kept.parent === from ? gone.parent : kept.parent;
  const merged = {
    ...kept,
    parent: parent === into ? null : parent,
    core: kept.core || gone.core,
    mentions: mentionsOf(kept, gone),
  };
  // They stand in order of first mention: the one that is left stands where the earlier of the two did.
  const first = document.topics.find((topic) => topic === gone || topic === kept);
  const topics = document.topics.flatMap((topic) => {
    if (topic === first) return [merged];
    if (topic === gone || topic === kept) return [];
    return [topic.parent === from ? { ...topic, parent: into } : topic];
  });
  return {
    document: withTopics(document, topics, (id) => (id === from ? into : id), text),
    before: gone.label,
    after: kept.label,
    span: placeOf(gone),
  };
}

/**
 * A topic that is none. What was narrower stands by itself, or below what was broader.
 *
 * @param {Document} document
 * @param {Extract<Correction, {kind: "drop-topic"}>} correction
 * @param {string} text
 * @returns {Mended | null}
 */
export function dropTopic(document, { topic: dropped }, text) {
  const gone = document.topics.find(({ id }) => id === dropped);
  if (!gone) return null;
  const topics = document.topics
    .filter((topic) => topic !== gone)
    .map((topic) =>
      topic.parent === dropped ? { ...topic, parent: gone.parent, core: topic.core || gone.core } : topic,
    );
  return {
    document: withTopics(document, topics, (id) => (id === dropped ? null : id), text),
    before: gone.label,
    after: null,
    span: placeOf(gone),
  };
}

/**
 * The document with other topics: weighed anew where they changed, and re-pointed.
 *
 * @param {Document} document
 * @param {Topic[]} topics
 * @param {(id: string) => string | null} which
 * @param {string} text
 * @returns {Document}
 */
function withTopics(document, topics, which, text) {
  /** @template {{topics: string[]}} T @param {T} fact @returns {T} */
  const pointed = (fact) => ({
    ...fact,
    topics: [...new Set(fact.topics.map(which).filter((id) => id !== null))],
  });
  return {
    ...document,
    topics: topics
      .map((topic) =>
        document.topics.includes(topic)
          ? topic
          : { ...topic, weight: weightOf(topic, topics, document, text) },
      )
      .map((topic) => ({
        ...topic,
        mentions: topic.mentions.map((each) => withBelow(each, topic.id, which)),
      })),
    quotes: document.quotes.map(pointed),
    statements: document.statements.map(pointed),
  };
}

/**
 * A mention whose narrower topic is one that is there, and not the one that it is a mention of.
 *
 * @param {import("../model.js").Mention} mention
 * @param {string} topic
 * @param {(id: string) => string | null} which
 */
function withBelow(mention, topic, which) {
  if (mention.below === null) return mention;
  const below = which(mention.below);
  return { ...mention, below: below === topic ? null : below };
}

/**
 * The mentions of two topics, each place once, in the order of the text.
 *
 * @param {Topic} kept
 * @param {Topic} gone
 */
function mentionsOf(kept, gone) {
  const places = new Map(
    [...gone.mentions, ...kept.mentions].map((mention) => [
      `${mention.span.start}-${mention.span.end}`,
      mention,
    ]),
  );
  return [...places.values()].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/**
 * The share of the document's words in the sentences that take a topic, or one below it, up. A narrower topic weighs in
 * its broader one.
 *
 * @param {Topic} topic
 * @param {readonly Topic[]} topics
 * @param {Document} document
 * @param {string} text
 */
function weightOf(topic, topics, document, text) {
  if (topic.parent !== null) return 0;
  const lane = topics.filter(({ id, parent }) => id === topic.id || parent === topic.id);
  const sentences = new Map(
    lane.flatMap(({ mentions }) => mentions.map(({ sentence }) => [sentence.start, sentence])),
  );
  const all = document.sections.flatMap(({ paragraphs }) => paragraphs.map(({ span }) => span));
  return Math.min(1, wordsOf([...sentences.values()], text) / Math.max(1, wordsOf(all, text)));
}

/**
 * @param {Span[]} spans
 * @param {string} text
 */
function wordsOf(spans, text) {
  return spans.reduce((sum, { start, end }) => sum + (text.slice(start, end).match(WORD)?.length ?? 0), 0);
}

/** @param {Topic} topic */
const placeOf = (topic) => topic.mentions[0]?.span ?? null;
