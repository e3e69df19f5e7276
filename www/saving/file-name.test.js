import assert from "node:assert/strict";
import { test } from "node:test";
import { fileName } from "./file-name.js";

test("a file is named by day and title", () => {
  const name = fileName({ title: "Talks on the river", date: "2031-04-02T20:00" }, "json");
  assert.equal(name, "2031-04-02-Talks-on-the-river.json");
});

test("nothing in a title leads out of the folder, hides or turns round", () => {
  assert.equal(fileName({ title: "../../etc/passwd", date: null }, "md"), "etc-passwd.md");
  assert.equal(fileName({ title: 'a<b>:"c"|?*\\d', date: null }, "md"), "a-b-c-d.md");
  assert.equal(fileName({ title: "report\u202Egnp.exe\u0000", date: null }, "svg"), "report-gnp-exe.svg");
});

test("a title that is none, or a device of Windows, has a name all the same", () => {
  assert.equal(fileName({ title: null, date: null }, "json"), "readout.json");
  assert.equal(fileName({ title: "…", date: null }, "json"), "readout.json");
  assert.equal(fileName({ title: "CON", date: null }, "json"), "readout-CON.json");
});

test("a long title is cut behind a word, by its bytes", () => {
  const name = fileName({ title: "слово ".repeat(60), date: null }, "csv");
  assert.ok(new TextEncoder().encode(name).length <= 130, name);
  assert.match(name, /^слово(-слово)+\.csv$/);
});
