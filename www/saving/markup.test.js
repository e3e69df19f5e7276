import assert from "node:assert/strict";
import { test } from "node:test";
import { begin, jsonForScript, tag, write } from "./markup.js";

const HOSTILE = `</script><img src=x onerror="a('b')">&amp;]]>`;

test("words are words, in an element and in an attribute, whatever stands in them", () => {
  const written = write(tag("p", { title: HOSTILE }, HOSTILE), "html");
  const words = "&lt;/script&gt;&lt;img src=x onerror=&quot;a('b')&quot;&gt;&amp;amp;]]&gt;";
  assert.equal(written, `<p title="${words}">${words}</p>`);
  assert.equal(begin("a", { href: '">' }), '<a href="&quot;&gt;">');
});

test("what no document may hold is told by a sign", () => {
  assert.equal(write("a\u0000b\u0008c\uD800d\uFFFE", "xml"), "a\uFFFDb\uFFFDc\uFFFDd\uFFFD");
  assert.equal(write("a\tb\n\u{1F600}", "xml"), "a\tb\n\u{1F600}");
});

test("JSON in a script cannot end it, and reads back as it was", () => {
  const value = { text: `${HOSTILE}<!--\u2028` };
  const written = write(tag("script", {}, jsonForScript(value)), "html");
  assert.equal(written.match(/<\/script/g)?.length, 1);
  assert.doesNotMatch(written, /<!--/);
  assert.deepEqual(JSON.parse(written.slice("<script>".length, -"</script>".length)), value);
});

test("a script that would end itself is refused", () => {
  assert.throws(() => write(tag("script", {}, "'</script>'"), "html"), RangeError);
});

test("an element without an end in HTML has one in XML", () => {
  assert.equal(write(tag("meta", { charset: "utf-8" }), "html"), '<meta charset="utf-8">');
  assert.equal(write(tag("path", { d: "M0 0" }), "xml"), '<path d="M0 0"/>');
});
