/**
 * Fenced blocks into widgets: a script of its own for pages that a generator of static sites makes. It looks for the code
 * blocks of the language `readout` in the forms that generators give them, and puts a widget in the place of each. The
 * block goes into the widget, as what is read where the widget cannot be.
 */

/** What the generators make of a fenced block; each holds nothing but its text. */
const BLOCKS = [
  // CommonMark's own form: mdBook, Hugo, Eleventy, Jekyll with kramdown inside its wrapper, plain Markdown.
  "code.language-readout",
  // Python-Markdown's superfences, as MkDocs uses them.
  "pre.readout",
  // Pygments' wrapper, as Sphinx and some themes use it.
  ".highlight-readout pre",
  ".language-readout pre",
].join(", ");

/** What generators put around a block for its colours and buttons, from the outside in. */
const WRAPPERS = ".highlight-readout, div.language-readout, .highlight, pre";

/** @param {ParentNode} root */
function widgets(root) {
  for (const block of root.querySelectorAll(BLOCKS)) {
    if (block.closest("readout-timeline")) continue;
    const text = block.textContent ?? "";
    const outer = outermost(block);
    const widget = /** @type {import("../element.js").ReadoutTimeline} */ (
      document.createElement("readout-timeline")
    );
    widget.source = text;
    outer.replaceWith(widget);
    widget.append(outer);
  }
}

/**
 * The block with all that was put around it and holds nothing else.
 *
 * @param {Element} block
 * @returns {Element}
 */
function outermost(block) {
  const parent = block.parentElement;
  const isWrapper = parent?.matches(WRAPPERS) && parent.textContent?.trim() === block.textContent?.trim();
  return parent && isWrapper ? outermost(parent) : block;
}

// Material for MkDocs changes pages without loading them, and tells it so.
const pages = /** @type {{document$?: {subscribe: (next: () => void) => void}}} */ (globalThis).document$;
if (pages) pages.subscribe(() => widgets(document));
else widgets(document);
