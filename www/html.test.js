import assert from "node:assert/strict";
import { test } from "node:test";
import { htmlDocument, quieted } from "./html.js";

test("styles and handlers go, and what a style hides is marked as hidden", () => {
  assert.equal(quieted('<p class="a" style="color: red" onclick=\'x("y")\'>b</p>'), '<p class="a">b</p>');
  assert.equal(quieted('<p style="display: none">b</p>'), "<p hidden>b</p>");
  assert.equal(quieted("<STYLE>p{}</STYLE><p>b<style>q{}</style>c"), "<p>bc");
});

test("words outside tags stay, whatever they look like", () => {
  const html = '<p>She wrote style="x" and a < b onclick="y".</p><style>p{} and no end';
  assert.equal(quieted(html), html);
});

test("a megabyte of openings takes no time to speak of", () => {
  const html = "<style>".repeat(150_000);
  const begun = performance.now();
  assert.equal(quieted(html), html);
  assert.ok(performance.now() - begun < 1000);
});

test("where there is no document, HTML fails by name", async () => {
  await assert.rejects(htmlDocument("<p>b"), { code: "html" });
});
