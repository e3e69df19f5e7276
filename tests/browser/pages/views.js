// A parse made by hand, so that the views are tested without the parser: a summary, a transcript, two speakers, a
// child topic, a tail, a quotation, dates.

const TEXT = `Talks on the river
The two presidents discussed the river. President Tamm emphasised the need for clean water. Rail was agreed on 2 May 2031.
Ana Ode: Welcome. The river is old, and “water is life”, as we say.
Bo Tamm: Thank you. The river has no border, and dams need both of us. Ports, visas and grain can wait until summer.`;

/** @param {string} words @param {number} [from] */
function span(words, from = 0) {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
}

const SUMMARY =
  "The two presidents discussed the river. President Tamm emphasised the need for clean water. Rail was agreed on 2 May 2031.";
const ODE = "Welcome. The river is old, and “water is life”, as we say.";
const TAMM =
  "Thank you. The river has no border, and dams need both of us. Ports, visas and grain can wait until summer.";

/** @param {string} id @param {string} words */
const paragraph = (id, words) => ({
  id,
  span: span(words),
  form: "prose",
  sentences: words.match(/[^.]+\.\s?/g)?.map((sentence) => span(sentence.trim())),
  marks: [],
});

/** @param {string} words @param {string} within @param {number} section @param {string | null} who */
const mention = (words, within, section, who) => ({
  span: span(words, TEXT.indexOf(within)),
  sentence: span(within),
  section,
  turn: section === 1 ? (who === "p1" ? "t1" : "t2") : null,
  speaker: section === 1 ? who : null,
  holder: section === 0 ? who : null,
});

/** @param {string} id @param {string} label @param {object[]} mentions @param {object} [more] */
const topic = (id, label, mentions, more = {}) => ({
  id,
  label,
  concept: label.toLowerCase(),
  category: "theme",
  parent: null,
  core: true,
  weight: 0,
  mentions,
  ...more,
});

const LAST = "Ports, visas and grain can wait until summer.";
const BORDER = "The river has no border, and dams need both of us.";
const OLD = "The river is old, and “water is life”, as we say.";

/** @param {string} id @param {string} name @param {string} label @param {string} words */
const turn = (id, name, label, words) => ({
  id,
  speaker: name,
  label: span(label),
  note: null,
  directions: [],
  span: { start: span(label).start, end: span(words).end },
  paragraphs: [{ id: name === "p1" ? "g2" : "g3", span: span(words) }],
});

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

const parse = {
  text: TEXT,
  documents: [
    {
      id: "d1",
      kind: "readout",
      language: "en",
      span: { start: 0, end: TEXT.length },
      metadata: {
        ...nothing,
        title: "Talks on the river",
        date: "2031-04-02T20:00",
        place: "Halden",
        captions: [],
        participants: [{ person: "p1" }, { person: "p2" }],
        tags: { geography: [], topics: [], persons: [] },
        publication: { sections: [], date: null },
        spans: { ...nothing, title: span("Talks on the river"), time: null, published: null },
      },
      people: [
        {
          id: "p1",
          kind: "person",
          name: "Ana Ode",
          role: "President",
          country: null,
          side: 1,
          aliases: [{ text: "Ana Ode", span: span("Ana Ode") }],
        },
        {
          id: "p2",
          kind: "person",
          name: "Bo Tamm",
          role: "President",
          country: null,
          side: 2,
          aliases: [{ text: "Tamm", span: span("Tamm") }],
        },
      ],
      sections: [
        { kind: "summary", heading: null, span: span(SUMMARY), paragraphs: [paragraph("g1", SUMMARY)] },
        {
          kind: "transcript",
          heading: null,
          span: { start: span(ODE).start, end: TEXT.length },
          paragraphs: [paragraph("g2", ODE), paragraph("g3", TAMM)],
        },
      ],
      furniture: [
        { kind: "title", span: span("Talks on the river") },
        { kind: "label", span: span("Ana Ode:") },
        { kind: "label", span: span("Bo Tamm:") },
      ],
      turns: [turn("t1", "p1", "Ana Ode:", ODE), turn("t2", "p2", "Bo Tamm:", TAMM)],
      quotes: [
        {
          id: "q1",
          span: span("“water is life”"),
          parts: [span("“water is life”")],
          speaker: "p1",
          cue: span("as we say"),
          evidence: "label",
          section: 1,
          turn: "t1",
          topics: ["c2"],
        },
      ],
      statements: [
        {
          id: "s1",
          span: span("The two presidents discussed the river."),
          cue: span("discussed"),
          holder: "joint",
          stance: "discussed",
          evidence: "joint",
          section: 0,
          turn: null,
          topics: ["c1"],
        },
        {
          id: "s2",
          span: span("President Tamm emphasised the need for clean water."),
          cue: span("emphasised the need for"),
          holder: "p2",
          stance: "emphasis",
          evidence: "subject",
          section: 0,
          turn: null,
          topics: ["c2"],
        },
      ],
      topics: [
        topic("c1", "River", [
          mention("river", "The two presidents discussed the river.", 0, "joint"),
          mention("river", OLD, 1, "p1"),
          mention("river", BORDER, 1, "p2"),
        ]),
        topic("c2", "Water", [
          mention("water", "President Tamm emphasised the need for clean water.", 0, "p2"),
          mention("water", OLD, 1, "p1"),
        ]),
        topic("c3", "Dams", [mention("dams", BORDER, 1, "p2")], { parent: "c2" }),
        topic("c4", "Ports", [mention("Ports", LAST, 1, "p2")], { core: false }),
        topic("c5", "Visas", [mention("visas", LAST, 1, "p2")], { core: false }),
        topic("c6", "Grain", [mention("grain", LAST, 1, "p2")], { core: false }),
      ],
      moments: [
        {
          id: "m1",
          span: span("2 May 2031"),
          edtf: "2031-05-02",
          earliest: "2031-05-02",
          latest: "2031-05-02",
          relation: "future",
          basis: "absolute",
        },
        {
          id: "m2",
          span: span("summer"),
          edtf: null,
          earliest: null,
          latest: null,
          relation: null,
          basis: "document date",
        },
      ],
    },
  ],
  notes: [],
  origin: [],
  edited: false,
};

// ?tail=10 adds ten topics that no reader would list.
const tail = Number(new URLSearchParams(location.search).get("tail"));
for (let at = 0; at < tail; at += 1) {
  parse.documents[0].topics.push(
    topic(`x${at}`, `Tail ${at}`, [mention("grain", LAST, 1, "p2")], { core: false, weight: -at }),
  );
}

const element = /** @type {HTMLElement & {source: unknown}} */ (document.querySelector("readout-timeline"));
element.addEventListener("readout-ready", () => {
  document.title = "ready";
});
element.addEventListener("readout-select", (event) => {
  document.body.dataset.chosen = JSON.stringify(/** @type {CustomEvent} */ (event).detail);
});
element.source = parse;
