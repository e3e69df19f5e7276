/**
 * The gallery as a site of its own files: in go www/gallery/ and the built parser, out come the pages, their texts, and
 * what is made here: a long briefing, a text that is too large, one that is none, a saved and an edited reading. It is part
 * of the workbench that is served, not of the npm package.
 */

import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { applyCorrection } from "../editing/corrections.js";
import { TEXT_LIMIT } from "../limits.js";
import { briefing } from "./briefing.js";

/** How long the long briefing is: as many words as the longest that are given in one day. */
const WORDS = 20_000;

/**
 * @param {URL} root
 * @param {URL} site The folder of the workbench.
 */
export async function gallery(root, site) {
  const from = new URL("www/gallery/", root);
  const to = new URL("gallery/", site);
  // What was taken out of the gallery would stay in the site.
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true });
  const { saved, edited } = await readings(root, new URL("texts/report.md", from));
  const texts = new URL("texts/", to);
  await Promise.all([
    writeFile(new URL("long.txt", texts), briefing(WORDS)),
    writeFile(new URL("too-large.txt", texts), "Far too much. ".repeat(Math.ceil(TEXT_LIMIT / 14) + 1)),
    writeFile(new URL("no-text.txt", texts), Uint8Array.from([0x52, 0x00, 0x01, 0x02, 0xff, 0x00])),
    writeFile(new URL("empty.txt", texts), ""),
    writeFile(new URL("saved.json", texts), JSON.stringify(saved)),
    writeFile(new URL("edited.json", texts), JSON.stringify(edited)),
  ]);
}

/**
 * A reading as the parser gives it, and as an editor might mend it.
 *
 * @param {URL} root
 * @param {URL} file
 */
async function readings(root, file) {
  const { parse } = await import(new URL("pkg/readout-timeline.mjs", root).href);
  /** @type {import("../model.js").Parse} */
  const saved = await parse(await readFile(file, "utf8"), { format: "markdown" });
  const [{ id, topics, people }] = saved.documents;
  const edited = [
    { kind: "metadata", document: id, field: "place", value: "Port Carrow" },
    { kind: "topic", document: id, topic: topics[0]?.id, value: "Ferries" },
    { kind: "drop-topic", document: id, topic: topics.at(-1)?.id },
    { kind: "person", document: id, person: people[0]?.id, field: "role", value: "Minister of Transport" },
  ].reduce((parse, correction) => applyCorrection(parse, /** @type {any} */ (correction)), saved);
  return { saved, edited };
}
