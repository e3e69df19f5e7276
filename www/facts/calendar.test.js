import assert from "node:assert/strict";
import { test } from "node:test";
import { documentOf } from "../facts.sample.js";
import { calendarOf, cutsOf, dayOf, placesOf, shareOf, ticksOf } from "./calendar.js";

/**
 * @param {string} id
 * @param {string | null} edtf
 * @param {string | null} earliest
 * @param {string | null} latest
 * @returns {import("../model.js").Moment}
 */
const moment = (id, edtf, earliest, latest) => ({
  id,
  span: { start: 0, end: 1 },
  edtf,
  earliest,
  latest,
  relation: null,
  basis: "absolute",
});

/** @param {...import("../model.js").Moment} moments */
function calendar(...moments) {
  return calendarOf({ ...documentOf("", []), moments });
}

test("a month ends with the day behind its last", () => {
  assert.equal(dayOf("1970-01-01"), 0);
  assert.equal(dayOf("1970-01", true), 31);
  assert.equal(dayOf("1971", false), 365);
  assert.equal(dayOf("soon"), null);
});

test("two places that name one date are one row, and rows stand in order of time", () => {
  const { rows } = calendar(
    moment("m1", "2031", "2031-01-01", "2031-12-31"),
    moment("m2", "2030-05-02", "2030-05-02", "2030-05-02"),
    moment("m3", "2031", "2031-01-01", "2031-12-31"),
  );
  assert.deepEqual(
    rows.map(({ edtf, moments }) => [edtf, moments.length]),
    [
      ["2030-05-02", 1],
      ["2031", 2],
    ],
  );
});

test("a moment without a value is kept apart", () => {
  const { rows, open } = calendar(moment("m1", null, null, null));
  assert.deepEqual([rows.length, open.length], [0, 1]);
});

test("an axis is cut where nothing lies for long, and time still runs one way", () => {
  const { stretches } = calendar(
    moment("m1", "1945-05-09", "1945-05-09", "1945-05-09"),
    moment("m2", "2030-05-02", "2030-05-02", "2030-05-02"),
    moment("m3", "2031-05-02", "2031-05-02", "2031-05-02"),
  );
  assert.equal(stretches.length, 2);
  assert.equal(cutsOf(stretches).length, 1);
  const shares = ["1945-05-09", "1990", "2030-05-02", "2031-05-02"].map((iso) =>
    shareOf(stretches, dayOf(iso) ?? 0),
  );
  assert.deepEqual(
    shares,
    [...shares].sort((a, b) => a - b),
  );
  assert.ok(shares[3] - shares[2] > 0.2, "a year among the near ones is wide");
});

test("days beside the conversation are drawn clear of it, each on its side, and no two in one place", () => {
  const places = placesOf([9, 10, 11, 12, 90], 10, (day) => day);
  assert.deepEqual(
    [9, 10, 11, 12, 90].map((day) => places.get(day)),
    [2, 10, 18, 20, 90],
  );
  assert.deepEqual([...placesOf([1, 1, 50], null, (day) => day).values()], [1, 50]);
});

test("ticks are years over years and months over months", () => {
  const years = { first: dayOf("2020-06") ?? 0, last: dayOf("2023-06") ?? 0, left: 0, right: 1 };
  assert.deepEqual(ticksOf(years, 4), ["2021", "2022", "2023"]);
  const months = { first: dayOf("2020-02") ?? 0, last: dayOf("2020-04-15") ?? 0, left: 0, right: 1 };
  assert.deepEqual(ticksOf(months, 4), ["2020-02", "2020-03", "2020-04"]);
});
