import assert from "node:assert/strict";
import { test } from "node:test";
import { csv } from "./csv.js";

/** @param {import("./csv.js").Cell[]} cells */
const line = (...cells) => [...csv(["a"], [cells])][1];

test("a file says that it is UTF-8, and its lines end as RFC 4180 has it", () => {
  assert.deepEqual([...csv(["a", "b"], [[1, "x"]])], ["\uFEFFa,b\r\n", "1,x\r\n"]);
});

test("commas, quotation marks, line breaks and blanks at the ends are held together", () => {
  assert.equal(line("a,b"), '"a,b"\r\n');
  assert.equal(line('say "x"'), '"say ""x"""\r\n');
  assert.equal(line("a\nb"), '"a\nb"\r\n');
  assert.equal(line(" a"), '" a"\r\n');
});

test("words that a spreadsheet would run are made words, also behind blanks and unseen marks", () => {
  assert.equal(line("=1+1"), "'=1+1\r\n");
  assert.equal(line("+49"), "'+49\r\n");
  assert.equal(line("-2"), "'-2\r\n");
  assert.equal(line("@SUM(A1)"), "'@SUM(A1)\r\n");
  assert.equal(line('=HYPERLINK("x","y")'), '"\'=HYPERLINK(""x"",""y"")"\r\n');
  assert.equal(line("\t=1"), "'\t=1\r\n");
  assert.equal(line("\u200E=1"), "'\u200E=1\r\n");
  assert.equal(line("＝1"), "'＝1\r\n");
});

test("numbers stay numbers, nothing stays empty, and a zero byte is no end of the file", () => {
  assert.equal(line(12, null, true, ""), "12,,true,\r\n");
  assert.equal(line("a\u0000b"), "a\uFFFDb\r\n");
});
