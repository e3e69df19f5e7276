// The words of the parse, for the type checker. In goes what the Rust model generates, out come its names; no code.

/**
 * A parse, with what a person has changed in it where it says that it was edited.
 * @typedef {import("./generated/bindings.js").Parse
 *   & {corrections?: import("./editing/corrections.js").CorrectionRecord[]}} Parse
 */
/** @typedef {import("./generated/bindings.js").Document} Document */
/** @typedef {import("./generated/bindings.js").Span} Span */
/** @typedef {import("./generated/bindings.js").Person} Person */
/** @typedef {import("./generated/bindings.js").Section} Section */
/** @typedef {import("./generated/bindings.js").Paragraph} Paragraph */
/** @typedef {import("./generated/bindings.js").Furniture} Furniture */
/** @typedef {import("./generated/bindings.js").Turn} Turn */
/** @typedef {import("./generated/bindings.js").Quote} Quote */
/** @typedef {import("./generated/bindings.js").Statement} Statement */
/** @typedef {import("./generated/bindings.js").Topic} Topic */
/** @typedef {import("./generated/bindings.js").Mention} Mention */
/** @typedef {import("./generated/bindings.js").Moment} Moment */
/** @typedef {import("./generated/bindings.js").Comparison} Comparison */
/** @typedef {import("./generated/bindings.js").Finding} Finding */
/** @typedef {import("./generated/bindings.js").FoundPassage} FoundPassage */
/** @typedef {import("./generated/bindings.js").Position} Position */
/** @typedef {import("./generated/bindings.js").Told} Told */

export {};
