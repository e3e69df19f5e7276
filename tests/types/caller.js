/**
 * A program that uses the built package's types as its README says: checked by TypeScript, never run.
 */

import { compare, parse, ReadoutTimeline } from "readout-timeline";

/**
 * The words of the first turn's label.
 *
 * @param {string} source
 * @returns {Promise<string | null>}
 */
export async function firstLabel(source) {
  const { text, documents } = await parse(source, { format: "text", date: "2031-04-07" });
  const label = documents[0]?.turns[0]?.label ?? null;
  return label && text.slice(label.start, label.end);
}

/**
 * Counts the quotations of whatever a page shows.
 *
 * @param {Document} page
 */
export function listen(page) {
  const element = page.querySelector("readout-timeline") ?? ReadoutTimeline.mount(page.body, "A text.");
  element.addEventListener("readout-ready", ({ detail }) => {
    page.title = `${detail.parse.documents.flatMap((document) => document.quotes).length} quotations`;
  });
  element.against = new Blob(["Another text."]);
  element.addEventListener("readout-compared", ({ detail }) => {
    page.title = `${detail.comparison.quotes.length} quotations in ${detail.parse.documents.length} documents`;
  });
  ReadoutTimeline.mount(page.body, "A text.", { against: page.body });
}

/**
 * The quotations of one text that stand word for word in another.
 *
 * @param {string} report
 * @param {string} transcript
 */
export async function verbatim(report, transcript) {
  const account = await parse(report);
  const { quotes } = await compare(account, await parse(transcript), { left: 0 });
  return quotes.flatMap(({ span, verdict }) =>
    verdict === "verbatim" ? [account.text.slice(span.start, span.end)] : [],
  );
}

// @ts-expect-error A form that there is not.
parse("", { format: "word" });
