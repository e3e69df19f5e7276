// Dates and numbers in the reader's language, through Intl. In go ISO 8601 and EDTF strings, out come words; a value
// that is not understood comes back as it is, and never more precise than it was.

import { createFigures } from "./figures.js";
import { once } from "./once.js";

/**
 * @typedef {object} Format
 * @property {(iso: string) => string} date an ISO 8601 date, as precise as it is; an hour as the text says it, in its own
 *   zone, which is named and never turned into the reader's
 * @property {(edtf: string) => string} moment an EDTF value
 * @property {(n: number) => string} number
 * @property {(code: string) => string} country its name, by ISO 3166-1 code
 * @property {(items: string[]) => string} list
 * @property {(a: string, b: string) => number} compare puts names in order
 */

const PLAIN =
  /^(-?\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01])(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(Z|[+-]\d{2}(?::?[0-5]\d)?)?)?)?)?$/;
const SEASON = /^(\d{4})-(2[1-4])$/;
const DECADE = /^(\d{3})X$/;
const CENTURY = /^(\d{2})XX$/;

/**
 * Whether a value may stand in the datetime attribute of a time element.
 * @param {string | null} value
 * @returns {value is string}
 */
export function isPlain(value) {
  return value !== null && PLAIN.test(value) && !value.startsWith("-");
}

/**
 * @param {string} locale BCP 47
 * @param {import("./strings.js").Translate} t
 * @returns {Format}
 */
export function createFormat(locale, t) {
  // Each takes milliseconds to make.
  const list = once(() => new Intl.ListFormat(locale));
  const countries = once(() => new Intl.DisplayNames([locale], { type: "region", fallback: "code" }));
  const order = once(() => new Intl.Collator(locale));
  /** @type {Map<number, Intl.DateTimeFormat>} By how many parts a date has. */
  const dates = new Map();
  const writer = (/** @type {number} */ parts) => {
    const kept = dates.get(parts) ?? new Intl.DateTimeFormat(locale, partsOf(parts));
    dates.set(parts, kept);
    return kept;
  };
  const date = (/** @type {string} */ iso) => {
    const told = plainDate(iso, writer);
    const offset = PLAIN.exec(iso)?.[6];
    return offset && told !== iso ? t("date.zone", { date: told, zone: zoneName(offset) }) : told;
  };
  /** @type {Format["moment"]} */
  const moment = (edtf) => {
    const range = edtf.split("/");
    if (range.length === 2)
      return t("date.range", { from: moment(range[0] || ".."), to: moment(range[1] || "..") });
    if (edtf === "..") return t("date.open");
    if (/[~?%]$/.test(edtf)) return t("date.about", { date: moment(edtf.slice(0, -1)) });
    const season = SEASON.exec(edtf);
    if (season) return t(`date.season.${season[2]}`, { year: season[1] });
    const decade = DECADE.exec(edtf);
    if (decade) return t("date.decade", { decade: `${decade[1]}0` });
    const century = CENTURY.exec(edtf);
    if (century) return moment(`${century[1]}00/${century[1]}99`);
    return date(edtf);
  };
  return {
    date,
    moment,
    number: createFigures(locale),
    country: (code) => (/^[A-Z]{2}$/.test(code) ? (countries().of(code) ?? code) : code),
    list: (items) => (items.length > 1 ? list().format(items) : items.join("")),
    compare: (a, b) => order().compare(a, b),
  };
}

/**
 * A zone by its distance from UTC, which is all that a date tells of it.
 * @param {string} offset such as Z, +03 or -04:00
 */
function zoneName(offset) {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})?$/.exec(offset) ?? [];
  if (!sign || (Number(hours) === 0 && Number(minutes ?? 0) === 0)) return "UTC";
  const rest = minutes && minutes !== "00" ? `:${minutes}` : "";
  return `UTC${sign === "-" ? "\u2212" : "+"}${Number(hours)}${rest}`;
}

/**
 * The clock of the text, written out; the fields are set as they are and formatted without any zone.
 * @param {string} iso
 * @param {(parts: number) => Intl.DateTimeFormat} writer
 */
function plainDate(iso, writer) {
  const found = PLAIN.exec(iso);
  if (!found) return iso;
  const [, year, month, day, hour, minute] = found;
  const when = new Date(
    Date.UTC(2000, Number(month ?? 1) - 1, Number(day ?? 1), Number(hour ?? 0), Number(minute ?? 0)),
  );
  when.setUTCFullYear(Number(year));
  // The 30th of February is no day; Intl would tell another one.
  if (day && when.getUTCDate() !== Number(day)) return iso;
  return writer([year, month, day, hour].filter(Boolean).length).format(when);
}

/**
 * What is told of a date that has so many parts: its year, month, day and hour.
 * @param {number} parts
 * @returns {Intl.DateTimeFormatOptions}
 */
function partsOf(parts) {
  return {
    timeZone: "UTC",
    year: "numeric",
    ...(parts > 1 && { month: "long" }),
    ...(parts > 2 && { day: "numeric" }),
    ...(parts > 3 && { hour: "numeric", minute: "2-digit" }),
  };
}
