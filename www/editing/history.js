/**
 * Corrections with a way back: plain functions of state, no DOM. A step is a parse; an undone step stays until another
 * correction takes its place.
 */

import { applyCorrection } from "./corrections.js";

/**
 * @typedef {import("../model.js").Parse} Parse
 * @typedef {import("./corrections.js").Correction} Correction
 *
 * @typedef {object} History
 * @property {readonly Parse[]} steps The first is the parse as it came.
 * @property {number} at The step that holds.
 */

/**
 * @param {Parse} parse
 * @returns {History}
 */
export const begun = (parse) => ({ steps: [parse], at: 0 });

/**
 * One step more: a correction, or several that were made at one go.
 *
 * @param {History} history
 * @param {...Correction} corrections
 * @returns {History} The same object where there was nothing to correct.
 */
export function corrected(history, ...corrections) {
  const before = current(history);
  const after = corrections.reduce(applyCorrection, before);
  if (after === before) return history;
  return { steps: [...history.steps.slice(0, history.at + 1), after], at: history.at + 1 };
}

/**
 * One correction back.
 *
 * @param {History} history
 * @returns {History}
 */
export const undone = (history) => (canUndo(history) ? { ...history, at: history.at - 1 } : history);

/**
 * One that was undone, again.
 *
 * @param {History} history
 * @returns {History}
 */
export const redone = (history) => (canRedo(history) ? { ...history, at: history.at + 1 } : history);

/** @param {History} history */
export const canUndo = ({ at }) => at > 0;

/** @param {History} history */
export const canRedo = ({ at, steps }) => at < steps.length - 1;

/**
 * @param {History} history
 * @returns {Parse}
 */
export const current = ({ steps, at }) => steps[at];
