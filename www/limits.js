/**
 * How much is read. Numbers only, each with its reason.
 */

/**
 * The most bytes a text may have: 1 MB is some 165,000 words, eight times the longest press briefing. More than that is
 * no readout but an archive. While it is read and first drawn the page stands still. Drawing takes a tenth of that or less,
 * whatever the form, for what is out of sight is drawn when it comes near. On a laptop a text of this size, as prose, as
 * eleven thousand turns or as one single line, takes one to two seconds; as half a million lines of one letter, which is no
 * text that anybody writes, it takes some five times as long, nearly all of it reading. A phone takes about four times as
 * long as a laptop.
 */
export const TEXT_LIMIT = 1_000_000;

/** The most bytes a saved parse may have: facts take up to ten times the room of their text. */
export const SAVED_LIMIT = 10_000_000;

/** From this many bytes on the browser is given a moment to paint before the text is read: less takes no blink. */
export const PAUSE_FROM = 100_000;

/** Milliseconds of waiting after which a reader is told that the text is being read; shorter waits would only flicker. */
export const PATIENCE = 400;
