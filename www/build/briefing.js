/**
 * A long press briefing, made of sentences of our own: in goes a number of words, out comes a text, the same every time.
 * It shows how the widget holds up where an account is as long as they get; nobody is meant by it, and nothing in it
 * happened.
 */

const SPOKESPERSON = "MS. ARDEN";

/** What is talked about, each with a place, a person and a date that go with it. */
const SUBJECTS = [
  ["the grain talks", "Port Carrow", "President Corr", "July 1"],
  ["the ceasefire in the Tarn valley", "Tarn", "General Ostrom", "May 3"],
  ["the fisheries agreement", "the Halvard Isles", "Foreign Secretary Lacey", "March 9"],
  ["the sanctions on shipping", "Lindholt", "Prime Minister Holm", "June 15"],
  ["climate change", "the Senn delta", "Minister Falk", "September 22"],
  ["migration", "the border at Lennet", "Minister Brandt", "February 11"],
  ["the elections in Merrow", "Merrow", "Ambassador Torrance", "November 8"],
  ["the detained surveyors", "the upper Senn", "Secretary-General Sethe", "April 27"],
  ["humanitarian aid", "the Tarn valley", "Director Oly", "May 19"],
  ["energy prices", "Corvane", "Minister Vale", "August 16"],
  ["nuclear safety", "Estmere", "Minister Asperg", "October 2"],
  ["the Arctic", "Cape Lorne", "Admiral Stenn", "December 1"],
];

const QUESTIONS = [
  "On {subject}, can you say whether {person} has been told of the decision?",
  "Thank you. I have two questions on {subject}. Is there a date, and who will be at the table?",
  "Can I follow up on {subject}? {person} said in {place} that nothing had been agreed.",
  "Is there any change in the position on {subject} since {date}?",
  "You said on Monday that {subject} would be raised. Was it, and what was the answer?",
  "Does the government still believe what it said about {subject} in {place}?",
];

const OPENINGS = [
  "Let me begin with what I can say.",
  "I saw that report, and I would not call it wrong.",
  "Thank you for the question; I expected it earlier.",
  "I will take that in two parts.",
  "There is nothing new since this morning, but let me repeat it.",
  "I have been asked this on every day of the week.",
];

const ANSWERS = [
  "The Secretary spoke with {person} about {subject} on {date}.",
  "We discussed {subject} at length, and we will discuss it again in {place}.",
  "He expressed concern over the delays and called for a written answer by {date}.",
  "Both sides agreed to send experts to {place} before the end of the month.",
  "Our position on {subject} has not changed, and neither have our reasons.",
  "As {person} put it, “a promise is only as good as the day it falls due”.",
  "We support the proposal, and we have told our partners in {place} so.",
  "The Secretary stressed that no decision on {subject} will be taken without those who live there.",
  "I would refer you to {place} for the numbers; they are theirs to give.",
  "She thanked {person} for the patience that {subject} asks of everybody.",
  "That meeting is planned for {date}, and I have no reason to think that it will move.",
  "What was said in the room stays in the room, but nobody left it early.",
  "{person} told us that “the door is open, and the lamp is lit”.",
  "We are ready to help, and we have asked {place} where the help is needed.",
];

/**
 * @param {number} words How many at least.
 * @returns {string}
 */
export function briefing(words) {
  const roll = dice(20_250_507);
  const lines = [
    "Department Press Briefing – May 7, 2025",
    "May 7, 2025",
    "Lindholt",
    "2:04 p.m.",
    `${SPOKESPERSON}: Good afternoon, everybody. I have one announcement, and then your questions. The Secretary will travel to Port Carrow on July 1 for the grain talks.`,
  ];
  let count = 60;
  while (count < words) {
    const [question, answer] = exchange(roll);
    lines.push(`QUESTION: ${question}`, `${SPOKESPERSON}: ${answer}`);
    count += question.split(" ").length + answer.split(" ").length + 3;
  }
  return [
    ...lines,
    `${SPOKESPERSON}: That is all. Thank you.`,
    "(The briefing was concluded at 5:58 p.m.)",
    "",
  ].join("\n\n");
}

/**
 * A question and its answer, about one subject.
 *
 * @param {(below: number) => number} roll
 */
function exchange(roll) {
  const subject = SUBJECTS[roll(SUBJECTS.length)];
  /** @param {readonly string[]} sentences */
  const one = (sentences) => filled(sentences[roll(sentences.length)], subject);
  const said = Array.from({ length: 3 + roll(5) }, () => one(ANSWERS));
  // The same sentence twice in one answer would read like a fault.
  return [one(QUESTIONS), [one(OPENINGS), ...new Set(said)].join(" ")];
}

/**
 * @param {string} sentence
 * @param {readonly string[]} about
 */
function filled(sentence, [subject, place, person, date]) {
  /** @type {Record<string, string>} */
  const values = { subject, place, person, date };
  return sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/**
 * Numbers that look random and are the same every time.
 *
 * @param {number} seed
 */
function dice(seed) {
  let state = seed;
  return (/** @type {number} */ below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
