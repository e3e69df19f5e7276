/** The harness itself: each kind of complaint is noticed. An allowed one that does not come would fail the test. */

import { browserTest } from "./harness.js";

const allow = [
  /^console log: a word too many/,
  /^console error: .*inline style.*Content Security Policy/s,
  /^console error: Failed to load resource.*404/,
  /^uncaught: Error: nobody catches this/,
  /^uncaught: Error: nobody handles this/,
  /^answer 404: .*\/pages\/missing\.txt/,
  /^request to elsewhere: http:\/\/elsewhere\.invalid\/|^console error: .*elsewhere\.invalid.*Content Security Policy/s,
];

browserTest("a page's complaints are noticed, each of its kinds", { allow }, async ({ open }) => {
  const page = await open("/pages/complaining.html");
  await page.waitForTimeout(200);
});
