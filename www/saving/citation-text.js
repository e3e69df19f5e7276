// How a citation is written: as plain words, and as markup for programs that take it. In go a citation and the words of
// the reader's language, out come strings.

import { contained } from "../bidi.js";
import { tag, writeAll } from "./markup.js";

/**
 * @typedef {import("./citation.js").Citation} Citation
 * @typedef {import("./markup.js").Content} Content
 * @typedef {{t: import("../strings.js").Translate, format: import("../format.js").Format}} Words
 */

/**
 * The quotation in its marks.
 * @param {Citation} citation
 */
export const inMarks = ({ marks, words }) => `${marks[0]}${contained(words)}${marks[1]}`;

/**
 * The quotation, then who and where in a line, then what it rests on in another.
 * @param {Citation} citation
 * @param {Words} words
 * @returns {string}
 */
export function plainCitation(citation, words) {
  const where = [...sourceParts(citation, words), citation.link].filter(Boolean).join(", ");
  const line = [bearerWords(citation, words), where].filter(Boolean).join(" · ");
  const basis = basisWords(citation, words);
  return [inMarks(citation), `— ${line}`, basis && `[${basis}]`].filter(Boolean).join("\n");
}

/**
 * The same as markup: a quotation with its source, of plain elements that every editor keeps.
 * @param {Citation} citation
 * @param {Words} words
 * @returns {string}
 */
export function markedCitation(citation, words) {
  return writeAll(citationTags(citation, words), "html");
}

/**
 * @param {Citation} citation
 * @param {Words} words
 * @returns {Content[]}
 */
export function citationTags(citation, words) {
  const { language, link } = citation;
  const basis = basisWords(citation, words);
  const paragraphs = inMarks(citation).split("\n\n");
  const [title, ...rest] = sourceParts(citation, words);
  const named = tag("cite", {}, title ?? "");
  const where = [
    title ? (link ? tag("a", { href: link }, named) : named) : link && tag("a", { href: link }, link),
    ...rest,
  ].filter(Boolean);
  const bearer = bearerWords(citation, words);
  return [
    tag(
      "blockquote",
      { lang: language, dir: "auto", cite: link },
      ...paragraphs.map((paragraph) => tag("p", {}, paragraph)),
    ),
    tag(
      "p",
      {},
      "— ",
      tag("bdi", {}, bearer),
      where.length > 0 && " · ",
      ...where.flatMap((part, at) => [
        at > 0 && ", ",
        typeof part === "string" ? tag("bdi", {}, part) : part,
      ]),
    ),
    basis !== "" && tag("p", {}, tag("small", {}, basis)),
  ];
}

/**
 * Who says it. Of reported words the account is the one that says them, and its holder the one it says them of.
 * @param {Citation} citation
 * @param {Words} words
 */
export function bearerWords({ bearer, kind, stance, translated }, { t, format }) {
  if (kind === "account") return t("cite.account");
  const name =
    bearer === "joint" ? t("who.joint.full") : bearer ? personWords(bearer, { t, format }) : t("cite.nobody");
  const inTranslation = translated ? ` (${t("cite.translated")})` : "";
  if (kind !== "statement") return `${name}${inTranslation}`;
  const how = t(`stance.${stance}`);
  return bearer
    ? t("cite.statement", { who: name, stance: how })
    : t("cite.statement.nobody", { stance: how });
}

/**
 * @param {{name: string, role: string | null, country: string | null}} person
 * @param {Words} words
 */
export function personWords({ name, role, country }, { t, format }) {
  if (!role) return contained(name);
  const office = country ? t("who.role", { role, country: format.country(country) }) : role;
  return contained(t("header.person", { name, role: office }));
}

/**
 * Title, publisher, place and date, as far as they are known.
 * @param {Citation} citation
 * @param {Words} words
 * @returns {string[]}
 */
function sourceParts({ date, place, publisher, title }, { format }) {
  const parts = [title, publisher, place].flatMap((part) => (part ? [contained(part)] : []));
  return date ? [...parts, format.date(date)] : parts;
}

/**
 * What the attribution rests on, so that nobody takes it for more than it is.
 * @param {Citation} citation
 * @param {Words} words
 */
export function basisWords({ bearer, cue, edited, evidence, kind, translated }, { t }) {
  const words = [];
  if (evidence && (bearer || evidence === "agentless")) words.push(evidenceWords(evidence, cue, t));
  if (translated && kind === "statement") words.push(t("cite.translated"));
  if (edited) words.push(t("cite.edited"));
  return words.join("; ");
}

/**
 * @param {string} evidence
 * @param {string | null} cue
 * @param {import("../strings.js").Translate} t
 */
export function evidenceWords(evidence, cue, t) {
  const how = t(`evidence.${evidence}`);
  // Nobody is known by it: the passive is why there is nobody.
  if (evidence === "agentless") return t("cite.evidence.hidden", { evidence: how });
  return cue
    ? t("cite.evidence.cue", { evidence: how, cue: contained(cue) })
    : t("cite.evidence", { evidence: how });
}
