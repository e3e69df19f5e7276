import assert from "node:assert/strict";
import { test } from "node:test";
import { TEXT_LIMIT } from "../limits.js";
import { takeAddresses, takeFiles, takeString } from "./intake.js";

/**
 * @param {import("./intake.js").Intake} intake
 */
const outcome = ({ texts, failures }) => ({
  texts: texts.map(({ name, text, format }) => [name, text, format]),
  codes: failures.map(({ code }) => code),
});

test("files are read each for itself, in the order in which they came", async () => {
  const files = [new File(["# A"], "a.md"), new File([], "b.txt"), new File(["<p>C"], "c.html")];
  assert.deepEqual(outcome(await takeFiles(files)), {
    texts: [
      ["a.md", "# A", "markdown"],
      ["c.html", "<p>C", "html"],
    ],
    codes: ["empty"],
  });
});

test("a file that is too large is not read at all", async () => {
  const file = new File([Buffer.alloc(TEXT_LIMIT + 1, 65)], "a.txt");
  file.arrayBuffer = () => Promise.reject(new Error("it was read"));
  assert.deepEqual(outcome(await takeFiles([file])), { texts: [], codes: ["too-large"] });
});

test("a folder, and a file that has gone, are unreadable", async () => {
  const file = new File(["A"], "folder");
  file.arrayBuffer = () => Promise.reject(new DOMException("", "NotFoundError"));
  assert.deepEqual(outcome(await takeFiles([file])), { texts: [], codes: ["unreadable"] });
});

test("a saved parse is shown by its text", async () => {
  const { texts } = await takeFiles([new File(['{"text": "A", "documents": []}'], "a.json")]);
  assert.equal(texts[0].text, "A");
  assert.deepEqual(texts[0].parse?.documents, []);
});

test("pasted words are a text, and white space is none", async () => {
  assert.deepEqual(outcome(await takeString("A", "Pasted")), { texts: [["Pasted", "A", "auto"]], codes: [] });
  assert.deepEqual(outcome(await takeString(" \n", "Pasted")), { texts: [], codes: ["empty"] });
});

test("an address of another site, of nothing or of the page itself is not opened, nor any by a page from the disk", async () => {
  const codeOf = async (/** @type {string} */ address, base = "https://here.example/bench/?src=x") =>
    outcome(await takeAddresses([address], base)).codes[0];
  assert.equal(await codeOf("https://there.example/a.txt"), "elsewhere");
  assert.equal(await codeOf("//there.example/a.txt"), "elsewhere");
  assert.equal(await codeOf("data:text/plain,a"), "elsewhere");
  assert.equal(await codeOf("\0"), "address");
  assert.equal(await codeOf("?a"), "address");
  assert.equal(await codeOf("http://["), "address");
  assert.equal(await codeOf("a.txt", "file:///bench.html"), "alone");
});
