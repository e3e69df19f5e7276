// From the course of the text to pixels and back. In go a course's length, a width and a zoom, out come places; and
// zooms that stay within the text. Pure functions, no DOM.

/** @typedef {{left: number, k: number}} Zoom the first visible share of the course, and the enlargement */

/**
 * @typedef {object} Scale
 * @property {number} width in pixels
 * @property {(at: number) => number} x the pixel of a place on the course
 * @property {(x: number) => number} at the place at a pixel
 * @property {[number, number]} window the visible stretch of the course
 * @property {[number, number]} drawn the stretch that is drawn: half a window more on either side, for moving on
 * @property {boolean} mirrored whether the course runs from right to left
 */

/** A word is not drawn wider than this; more would show nothing new. */
const WORD = 14;

/**
 * @param {number} total length of the course
 * @param {number} width in pixels
 * @param {Zoom} zoom
 * @param {boolean} [mirrored] for scripts that run from right to left
 * @returns {Scale}
 */
export function createScale(total, width, { left, k }, mirrored = false) {
  const unit = (width * k) / total;
  const x = (/** @type {number} */ at) => (at - left * total) * unit;
  const at = (/** @type {number} */ pixel) => pixel / unit + left * total;
  return {
    width,
    x: mirrored ? (place) => width - x(place) : x,
    at: mirrored ? (pixel) => at(width - pixel) : at,
    window: [left * total, (left + 1 / k) * total],
    drawn: [(left - 0.5 / k) * total, (left + 1.5 / k) * total],
    mirrored,
  };
}

/**
 * The largest enlargement that still shows something new.
 * @param {number} total
 * @param {number} width
 */
export const largest = (total, width) => Math.max(1, (total * WORD) / Math.max(1, width));

/**
 * Zooms by a factor, keeping what lies at a share of the width where it is.
 * @param {Zoom} zoom
 * @param {number} factor
 * @param {number} share 0 to 1, from the start of the course
 * @param {number} most
 * @returns {Zoom}
 */
export function zoomBy({ left, k }, factor, share, most) {
  const next = Math.min(Math.max(k * factor, 1), most);
  return within({ k: next, left: left + share / k - share / next });
}

/**
 * Moves the window by a share of its own width.
 * @param {Zoom} zoom
 * @param {number} share
 * @returns {Zoom}
 */
export const panBy = ({ left, k }, share) => within({ k, left: left + share / k });

/**
 * Moves the window just so far that a place, given as a share of the course, is in sight.
 * @param {Zoom} zoom
 * @param {number} share
 * @returns {Zoom}
 */
export function reveal({ left, k }, share) {
  const margin = 0.06 / k;
  if (share >= left + margin / 2 && share <= left + 1 / k - margin / 2) return { left, k };
  return within({ k, left: share < left + margin / 2 ? share - margin : share - 1 / k + margin });
}

/**
 * @param {Zoom} zoom
 * @returns {Zoom}
 */
const within = ({ left, k }) => ({ k, left: Math.min(Math.max(left, 0), 1 - 1 / k) });
