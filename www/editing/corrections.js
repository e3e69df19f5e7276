/**
 * What an editor mends in a parse. In go a parse and one correction, out comes a new parse that says so; nothing is
 * changed in place, no text is read again, and the DOM is not touched.
 *
 * The mended parse is whole: ids that went are re-pointed wherever they stood, every span still lies in the text, and
 * `corrections` tells what was changed, from what. A correction that changes nothing, or names what is not there, gives
 * the parse back as it was.
 */

import { correctAccount, correctMetadata } from "./account.js";
import { addPerson, correctPerson, dropPerson, mergePeople } from "./people.js";
import { correctSpeaker, correctStance, dropFact } from "./speakers.js";
import { dropTopic, mergeTopics, renameTopic } from "./topics.js";

/**
 * @typedef {import("../model.js").Parse} Parse
 * @typedef {import("../model.js").Document} Document
 * @typedef {import("../model.js").Span} Span
 *
 * @typedef {"title" | "date" | "place" | "medium" | "institution"} Field of the metadata
 * @typedef {"turn" | "quote" | "statement"} Voiced what somebody says or holds
 *
 * One correction. `document` is an id in the parse, the others are ids in that document.
 * @typedef {{kind: "account", document: string, value: Document["kind"]}
 *   | {kind: "metadata", document: string, field: Field, value: string | null}
 *   | {kind: "person", document: string, person: string, field: "name" | "role" | "country", value: string | null}
 *   | {kind: "add-person", document: string, value: string}
 *   | {kind: "merge-people", document: string, from: string, into: string}
 *   | {kind: "drop-person", document: string, person: string}
 *   | {kind: "speaker", document: string, of: Voiced, fact: string, value: string | null}
 *   | {kind: "stance", document: string, statement: string, value: import("../model.js").Statement["stance"]}
 *   | {kind: "drop", document: string, of: "quote" | "statement", fact: string}
 *   | {kind: "topic", document: string, topic: string, value: string}
 *   | {kind: "merge-topics", document: string, from: string, into: string}
 *   | {kind: "drop-topic", document: string, topic: string}} Correction
 *
 * A correction as it is kept: with the words for what was there, and where it stands in the text.
 * @typedef {Correction & {before: string | null, after: string | null, span: Span | null}} CorrectionRecord
 *
 * What a correction makes of a document; `before` and `after` are words for a reader.
 * @typedef {{document: Document, before: string | null, after: string | null, span: Span | null}} Mended
 */

/**
 * Applies one correction.
 *
 * @param {Parse} parse
 * @param {Correction} correction
 * @returns {Parse} The same object where there was nothing to correct.
 */
export function applyCorrection(parse, correction) {
  const position = parse.documents.findIndex(({ id }) => id === correction.document);
  const mended = position < 0 ? null : mend(parse.documents[position], correction, parse.text);
  if (!mended) return parse;
  const { document, before, after, span } = mended;
  return {
    ...parse,
    documents: parse.documents.with(position, document),
    edited: true,
    corrections: [...(parse.corrections ?? []), { ...correction, before, after, span }],
  };
}

/**
 * @param {Document} document
 * @param {Correction} correction
 * @param {string} text
 * @returns {Mended | null}
 */
function mend(document, correction, text) {
  switch (correction.kind) {
    case "account":
      return correctAccount(document, correction);
    case "metadata":
      return correctMetadata(document, correction, text);
    case "person":
      return correctPerson(document, correction);
    case "add-person":
      return addPerson(document, correction, text);
    case "merge-people":
      return mergePeople(document, correction);
    case "drop-person":
      return dropPerson(document, correction);
    case "speaker":
      return correctSpeaker(document, correction);
    case "stance":
      return correctStance(document, correction);
    case "drop":
      return dropFact(document, correction, text);
    case "topic":
      return renameTopic(document, correction);
    case "merge-topics":
      return mergeTopics(document, correction, text);
    case "drop-topic":
      return dropTopic(document, correction, text);
    default:
      return null;
  }
}
