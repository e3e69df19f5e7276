import assert from "node:assert/strict";
import { test } from "node:test";
import { createFigures } from "./figures.js";

for (const locale of ["en", "en-IN", "fr-CA", "ru", "ar", "ar-AE", "fr-u-nu-arab"]) {
  test(`numbers in ${locale} are those of Intl`, () => {
    const figures = createFigures(locale);
    const intl = new Intl.NumberFormat(locale);
    const numbers = [...Array(1001).keys(), 1490, 1_000_000, -1, 0.5, 999.5];
    assert.deepEqual(
      numbers.map((n) => figures(n)),
      numbers.map((n) => intl.format(n)),
    );
  });
}
