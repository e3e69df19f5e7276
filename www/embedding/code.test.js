import assert from "node:assert/strict";
import { test } from "node:test";
import { embedCode } from "./code.js";

const PLAIN = {
  script: "readout-timeline.js",
  integrity: "sha384-abc",
  frame: "readout-timeline-frame.html",
  source: "talk.md",
  title: "A talk",
};

/** What a person could call a text to break out of the code. */
const HOSTILE = `"><script>alert(1)</script><!-- ' & </readout-timeline>`;

test("a tag has its script with a hash, and a fallback with a link", () => {
  assert.equal(
    embedCode({ ...PLAIN, form: "tag", format: "markdown" }),
    [
      '<script defer src="readout-timeline.js" integrity="sha384-abc" crossorigin="anonymous"></script>',
      '<readout-timeline src="talk.md" format="markdown">',
      "  <p>A talk</p>",
      '  <p><a href="talk.md">Read the text</a></p>',
      "</readout-timeline>",
    ].join("\n"),
  );
});

test("without a hash nothing asks for one, and a form that is found is not said", () => {
  const code = embedCode({ ...PLAIN, form: "tag", integrity: "", format: "auto" });
  assert.doesNotMatch(code, /integrity|crossorigin|format/);
});

test("a frame asks its page for the text, and keeps what its address asked for already", () => {
  assert.match(
    embedCode({ ...PLAIN, form: "frame", frame: "https://a.example/f.html?lang=fr", source: "/t/a b&c.md" }),
    /^<iframe src="https:\/\/a\.example\/f\.html\?lang=fr&amp;src=%2Ft%2Fa\+b%26c\.md" title="A talk" /,
  );
});

test("words that would be markup stay words, in every form", () => {
  for (const form of /** @type {const} */ (["tag", "saved", "frame"])) {
    const code = embedCode({
      form,
      script: HOSTILE,
      integrity: HOSTILE,
      frame: HOSTILE,
      source: HOSTILE,
      title: HOSTILE,
      format: HOSTILE,
      parse: { text: HOSTILE },
    });
    assert.equal(code.match(/<script/g)?.length, form === "saved" ? 2 : 1, form);
    assert.equal(code.match(/<\/readout-timeline>/g)?.length ?? 0, form === "frame" ? 0 : 1, form);
    assert.doesNotMatch(code, /<!--|alert\(1\)<\/script>/, form);
  }
});

test("a saved reading in the page reads back as it was", () => {
  const parse = { text: `${HOSTILE}\u2028</script>` };
  const code = embedCode({ ...PLAIN, form: "saved", parse });
  const json = /json">([\s\S]*?)<\/script>/.exec(code)?.[1] ?? "";
  assert.deepEqual(JSON.parse(json), parse);
});

test("an address that would run is not made a link", () => {
  for (const source of ["javascript:alert(1)", " java\nscript:alert(1)", "data:text/html,x", ""]) {
    assert.doesNotMatch(embedCode({ ...PLAIN, form: "tag", source }), /href/, source);
  }
});
