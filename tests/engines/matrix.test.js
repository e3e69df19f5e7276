/**
 * Every cell of the matrix in every engine that is installed: place × policy, and the two ways of a double click.
 */

import assert from "node:assert/strict";
import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { engines } from "./engines.js";
import { outcome, PLACES, POLICIES } from "./matrix.js";
import { READOUT, serveMatrix } from "./site.js";

/** Milliseconds that an engine has for a page: more than any takes on a slow machine. */
const PATIENCE = 20_000;

/** What a policy makes a browser say of itself, where it forbids what the page asks for. */
const FORBIDDEN = /Content.Security.Policy|policy: script-src|WebAssembly|unsafe-eval/i;

/** Waits until every element of the page, or of the page framed in it, has a result, if scripts run at all; tells it. */
const PROBE = `new Promise((resolve) => {
  const begun = Date.now();
  const settled = (element) => element.parse || element.shadowRoot?.querySelector(".notice-what");
  const look = () => {
    const frame = document.querySelector("iframe");
    const world = frame ? frame.contentWindow : window;
    const all = [...world.document.querySelectorAll("readout-timeline")];
    const defined = Boolean(world.customElements.get("readout-timeline"));
    const runs = defined || globalThis.failures;
    const ready = frame ? all.length > 0 && all.every(settled) : !runs || all.every(settled);
    if (!ready && Date.now() - begun < ${PATIENCE}) return void setTimeout(look, 30);
    resolve({
      defined,
      people: all.map((element) => element.parse?.documents[0].people.length ?? null),
      drawn: all.map((element) => element.shadowRoot?.querySelectorAll(".widget").length ?? 0),
      fallback: (document.querySelector("#fallback")?.getBoundingClientRect().height ?? 0) > 0,
      failures: globalThis.failures ?? null,
    });
  };
  look();
})`;

const core = await import(new URL("../../pkg/readout-timeline.mjs", import.meta.url).href);
const site = await serveMatrix(JSON.stringify(await core.parse(READOUT)));
const folder = await mkdtemp(join(tmpdir(), "readout-timeline-matrix-"));
await copyFile(
  fileURLToPath(new URL("../../pkg/readout-timeline.js", import.meta.url)),
  join(folder, "readout-timeline.js"),
);
await writeFile(
  join(folder, "page.html"),
  `<!doctype html><meta charset="utf-8"><title>A page on disk</title><script defer src="readout-timeline.js"></script>
<script type="text/plain" id="text">${READOUT}</script><readout-timeline for="text"><p id="fallback">Text</p></readout-timeline>`,
);
after(async () => {
  site.close();
  await rm(folder, { recursive: true });
});

for (const { name, start } of await engines()) {
  if (!start) {
    test(`${name}`, { skip: "it is not installed" }, () => {});
    continue;
  }
  const engine = await start();
  after(() => engine.close());
  for (const place of PLACES) {
    for (const policy of POLICIES) {
      test(`${name}: ${place.says}, ${policy.says}`, { timeout: 3 * PATIENCE }, async () => {
        const page = await engine.open(`${site.origin}/${policy.id}/${place.id}.html`);
        try {
          await meets(page, place, policy);
        } finally {
          await page.close();
        }
      });
    }
  }
  for (const [says, url] of [
    ["a page on disk with the script beside it", pathToFileURL(join(folder, "page.html")).href],
    ["the standalone page on disk", new URL("../../pkg/readout-timeline.html", import.meta.url).href],
  ]) {
    test(`${name}: ${says}`, { timeout: 3 * PATIENCE }, async () => {
      const page = await engine.open(url);
      try {
        const found = await page.evaluate(PROBE);
        assert.equal(found.defined, true);
        assert.deepEqual(await page.complaints(), []);
        if (says.includes("beside")) assert.deepEqual(found.people, [2]);
      } finally {
        await page.close();
      }
    });
  }
}

/**
 * @param {import("./engine.js").EnginePage} page
 * @param {import("./matrix.js").Place} place
 * @param {import("./matrix.js").Policy} policy
 */
async function meets(page, place, policy) {
  const found = await page.evaluate(PROBE);
  const complaints = await page.complaints();
  if (outcome(place, policy) === "whole") {
    assert.ok(found.people.length > 0, "the page is not there");
    assert.ok(
      found.people.every((/** @type {number} */ count) => count === 2),
      JSON.stringify(found),
    );
    assert.ok(
      found.drawn.every((/** @type {number} */ count) => count > 0),
      "nothing is drawn",
    );
    assert.deepEqual(found.failures ?? [], []);
    assert.equal(found.fallback, place.stays ?? false, "what the author wrote is to be seen, or not");
    // A page that forbids scripts says so of those it names; the framed page is not meant.
    const own = complaints.filter((complaint) => policy.scripts || !FORBIDDEN.test(complaint));
    assert.deepEqual(own, []);
    return;
  }
  assert.equal(found.fallback, true, "the author's text is not to be seen");
  if (policy.scripts) assert.deepEqual(new Set(found.failures), new Set(["wasm-blocked"]));
  assert.deepEqual(
    complaints.filter((complaint) => !FORBIDDEN.test(complaint)),
    [],
  );
}
