// Small documents for the tests of facts and views: every field there, and empty unless said.

/** @typedef {import("./model.js").Span} Span */

/**
 * A document of sections with one paragraph each; a sentence ends at its full stop.
 * @param {string} text
 * @param {["summary" | "body" | "transcript", string][]} sections kind and words
 * @returns {import("./model.js").Document}
 */
export function documentOf(text, sections) {
  return {
    id: "d1",
    kind: "readout",
    language: "en",
    span: { start: 0, end: text.length },
    metadata: metadata(),
    people: [],
    sections: sections.map(([kind, words], at) => {
      const span = spanIn(text, words);
      const paragraph = {
        id: `g${at + 1}`,
        span,
        form: /** @type {const} */ ("prose"),
        sentences: sentences(text, span),
        marks: [],
      };
      return { kind, heading: null, span, paragraphs: [paragraph] };
    }),
    furniture: [],
    turns: [],
    quotes: [],
    statements: [],
    topics: [],
    moments: [],
  };
}

/** @returns {import("./model.js").Document["metadata"]} */
function metadata() {
  const nothing = {
    title: null,
    standfirst: null,
    date: null,
    place: null,
    medium: null,
    initiator: null,
    duration: null,
    institution: null,
    attribution: null,
  };
  return {
    ...nothing,
    captions: [],
    participants: [],
    tags: { geography: [], topics: [], persons: [] },
    publication: { sections: [], date: null },
    spans: { ...nothing, time: null, published: null },
  };
}

/**
 * @param {string} text
 * @param {Span} span
 */
function sentences(text, { start, end }) {
  return [...text.slice(start, end).matchAll(/[^\s.][^.]*\.?/g)].map((found) => ({
    start: start + found.index,
    end: start + found.index + found[0].trimEnd().length,
  }));
}

/**
 * Where words first stand in a text.
 * @param {string} text
 * @param {string} words
 * @returns {Span}
 */
export function spanIn(text, words) {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

/**
 * @param {string} id
 * @param {string} name
 * @param {string[]} [aliases]
 * @returns {import("./model.js").Person}
 */
export function person(id, name, aliases = []) {
  const span = { start: 0, end: 0 };
  return {
    id,
    kind: "person",
    name,
    role: null,
    country: null,
    side: null,
    aliases: aliases.map((text) => ({ text, span })),
  };
}

/**
 * @param {string} id
 * @param {string} label
 * @param {import("./model.js").Mention[]} mentions
 * @param {Partial<import("./model.js").Topic>} [more]
 * @returns {import("./model.js").Topic}
 */
export function topic(id, label, mentions, more = {}) {
  return {
    id,
    label,
    concept: label.toLowerCase(),
    category: "theme",
    parent: null,
    core: true,
    weight: 0,
    mentions,
    ...more,
  };
}

/**
 * @param {Span} span
 * @param {Span} sentence
 * @param {Partial<import("./model.js").Mention>} [more]
 * @returns {import("./model.js").Mention}
 */
export function mention(span, sentence, more = {}) {
  return { span, sentence, section: 0, turn: null, speaker: null, holder: null, below: null, ...more };
}
