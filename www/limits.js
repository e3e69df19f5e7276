/**
 * How much is read. Numbers only, each with its reason.
 */

/**
 * The most bytes a text may have: 2 MB are some 330,000 words, sixteen times the longest press briefing and two long
 * novels. More than that is no readout but an archive, and drawing it would stall a phone.
 */
export const TEXT_LIMIT = 2_000_000;

/** The most bytes a saved parse may have: facts take up to ten times the room of their text. */
export const SAVED_LIMIT = 20_000_000;

/** From this many bytes on the browser is given a moment to paint before the text is read: less takes no blink. */
export const PAUSE_FROM = 100_000;

/** Milliseconds of waiting after which a reader is told that the text is being read; shorter waits would only flicker. */
export const PATIENCE = 400;
