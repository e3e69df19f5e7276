/**
 * How much is read. Numbers only, each with its reason.
 */

/**
 * The most bytes a text may have: 1 MB is some 165,000 words, eight times the longest press briefing. More than that is
 * no readout but an archive. Reading and drawing that much takes a laptop under two seconds, during which the page
 * stands still: twice as much would feel broken, and on a phone be it.
 */
export const TEXT_LIMIT = 1_000_000;

/** The most bytes a saved parse may have: facts take up to ten times the room of their text. */
export const SAVED_LIMIT = 10_000_000;

/** From this many bytes on the browser is given a moment to paint before the text is read: less takes no blink. */
export const PAUSE_FROM = 100_000;

/** Milliseconds of waiting after which a reader is told that the text is being read; shorter waits would only flicker. */
export const PATIENCE = 400;
