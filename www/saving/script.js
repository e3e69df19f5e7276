// The script that draws the widget, as text, for a page that stands by itself. The build wraps the whole script into one
// function, which can tell its own words: nothing is fetched, so it works from a file too. The parser stays out of it,
// since a saved parse needs none.

/**
 * @returns {string | null} null where the script is part of somebody else's bundle, whose other parts it might need
 */
export function ownScript() {
  if (typeof READOUT_SELF !== "function") return null;
  return `${BANNER}var ReadoutTimeline=(${READOUT_SELF})("","","element");`;
}

/** Whether a page saved here is the widget, or text, picture and lists alone. */
export const hasOwnScript = () => typeof READOUT_SELF === "function";

const BANNER = "/*! Readout Timeline (MIT OR Apache-2.0) */\n";
