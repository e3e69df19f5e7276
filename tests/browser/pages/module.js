/** Parses with the module form and tells the result to the test. */

// @ts-expect-error An address of the server, which TypeScript cannot follow.
import { parse } from "/pkg/readout-timeline.mjs";

const { text } = await parse("Ada Lorne: Good morning.");
document.body.dataset.text = text;
document.title = "ready";
