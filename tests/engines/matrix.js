/**
 * The matrix: the ways into a page by the policies of pages, and what a reader meets in each. Data; the test of each cell
 * and the table in docs/matrix.md both come from here.
 */

/**
 * What a reader meets: `whole` is the widget; `text` is what the page's author wrote, readable, with a message that names
 * the cause where a script may run at all.
 *
 * @typedef {"whole" | "text"} Outcome
 *
 * @typedef {object} Policy
 * @property {string} id
 * @property {string} says What the table says of it.
 * @property {string} header The Content-Security-Policy; empty for none.
 * @property {boolean} scripts Whether scripts run.
 * @property {boolean} wasm Whether WebAssembly may be compiled.
 *
 * @typedef {object} Place
 * @property {string} id
 * @property {string} says
 * @property {string} head Elements of the page's head.
 * @property {string} body
 * @property {boolean} parses Whether the place needs WebAssembly.
 * @property {boolean} [stays] Whether the author's text stays to be seen beside the widget.
 * @property {boolean} [framed] Whether the widget is in a page of its own, which has its own policy.
 */

/** @type {readonly Policy[]} */
export const POLICIES = [
  { id: "open", says: "no policy", header: "", scripts: true, wasm: true },
  {
    id: "strict",
    says: "`default-src 'none'`, its own script, `'wasm-unsafe-eval'`, `connect-src 'self'`",
    header:
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self'; frame-src 'self'",
    scripts: true,
    wasm: true,
  },
  {
    id: "trusted-types",
    says: "the same with `require-trusted-types-for 'script'; trusted-types 'none'`",
    header:
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self'; frame-src 'self'; " +
      "require-trusted-types-for 'script'; trusted-types 'none'",
    scripts: true,
    wasm: true,
  },
  {
    id: "no-wasm",
    says: "`default-src 'self'`: no WebAssembly",
    header: "default-src 'self'",
    scripts: true,
    wasm: false,
  },
  {
    id: "no-script",
    says: "`script-src 'none'`: no JavaScript",
    header: "script-src 'none'",
    scripts: false,
    wasm: false,
  },
];

const RECORDER = `<script src="/engines/recorder.js"></script>`;
const CLASSIC = `${RECORDER}<script defer src="/pkg/readout-timeline.js"></script>`;
const FALLBACK = `<p id="fallback">Mara Oke: Good morning.</p>`;

/** @type {readonly Place[]} */
export const PLACES = [
  {
    id: "classic",
    says: "`<script defer>` and `src=`",
    head: CLASSIC,
    body: `<readout-timeline src="/engines/readout.txt">${FALLBACK}</readout-timeline>`,
    parses: true,
  },
  {
    id: "module",
    says: "`<script type=module>` and `src=`",
    head: `${RECORDER}<script type="module" src="/pkg/readout-timeline.mjs"></script>`,
    body: `<readout-timeline src="/engines/readout.txt">${FALLBACK}</readout-timeline>`,
    parses: true,
  },
  {
    id: "parts",
    says: "the same in French, beside another account: parts of the module in files of their own",
    head: `${RECORDER}<script type="module" src="/pkg/readout-timeline.mjs"></script>`,
    body:
      `<readout-timeline lang="fr" src="/engines/readout.txt" against="/engines/readout.txt">${FALLBACK}` +
      `</readout-timeline>`,
    parses: true,
  },
  {
    id: "for",
    says: "text in the page, `for=`",
    head: CLASSIC,
    body:
      `<script type="text/markdown" id="text">**Mara Oke:** Good morning.\n\n**Tal Venn:** The harbour, please.</script>` +
      `<readout-timeline for="text">${FALLBACK}</readout-timeline>`,
    parses: true,
  },
  {
    id: "children",
    says: "an article inside the element",
    head: CLASSIC,
    body: `<readout-timeline><h1>Call with Tal Venn</h1>${FALLBACK}<p>Tal Venn: The harbour, please.</p></readout-timeline>`,
    parses: true,
  },
  {
    id: "article",
    says: "an article of the page, `for=`",
    head: CLASSIC,
    body:
      `<readout-timeline for="article"></readout-timeline><article id="article"><h1>Call with Tal Venn</h1>` +
      `${FALLBACK}<p>Tal Venn: The harbour, please.</p></article>`,
    parses: true,
    stays: true,
  },
  {
    id: "saved",
    says: "a saved parse, `src=`",
    head: CLASSIC,
    body: `<readout-timeline src="/engines/saved.json">${FALLBACK}</readout-timeline>`,
    parses: false,
  },
  {
    id: "two",
    says: "two widgets, one script",
    head: CLASSIC,
    body:
      `<readout-timeline src="/engines/readout.txt">${FALLBACK}</readout-timeline>` +
      `<readout-timeline src="/engines/readout.txt"><p>Mara Oke: Good morning.</p></readout-timeline>`,
    parses: true,
  },
  {
    id: "frame",
    says: "an iframe of the package's page",
    head: `${RECORDER}<script defer src="/pkg/readout-timeline-iframe.js"></script>`,
    body: `<iframe src="/pkg/readout-timeline-frame.html?src=/engines/readout.txt" title="A call"></iframe>`,
    parses: true,
    framed: true,
  },
];

/**
 * What a reader meets at a place under a policy.
 *
 * @param {Place} place
 * @param {Policy} policy
 * @returns {Outcome}
 */
export function outcome(place, policy) {
  if (place.framed) return "whole";
  if (!policy.scripts) return "text";
  return policy.wasm || !place.parses ? "whole" : "text";
}

/**
 * The page of a cell.
 *
 * @param {Place} place
 */
export function pageOf({ says, head, body }) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${says.replace(/[<>`]/g, "")}</title>
${head}</head><body>${body}</body></html>`;
}
